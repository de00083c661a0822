import type { Decision, Line, Order, Product } from '../model/book';
import type { Day } from '../model/date';
import type { Decimal } from '../model/decimal';

/** What a row says of its order: rows that say the same share it. */
export interface Head {
  readonly order: Order;
  readonly customerCode: string;
  readonly region: string;
  readonly orderDate: Day | undefined;
  readonly requestedDate: Day | undefined;
  readonly promotion: string;
  readonly paymentMethod: string;
  readonly shipMethod: string;
  readonly warehouse: string;
}

/** A line keeps what is its own, and its head for the rest: a large workbook has hundreds of thousands. */
export class OrderLine implements Line {
  readonly row: number;
  readonly index: number;
  readonly lineNo: string;
  readonly sku: string;
  readonly productName: string;
  readonly product: Product | undefined;
  readonly unit: string;
  readonly unitSize: Decimal | undefined;
  readonly quantity: Decimal | undefined;
  readonly unitPrice: Decimal | undefined;
  readonly netPrice: Decimal | undefined;
  readonly discount: Decimal | undefined;
  readonly amount: Decimal | undefined;
  readonly gift: boolean;
  readonly giftQuantity: Decimal | undefined;
  readonly shippedBefore: Decimal | undefined;
  readonly salesperson: string;
  readonly remark: string;
  readonly readable: boolean;
  readonly decision: Decision;

  constructor(
    private readonly head: Head,
    own: Omit<Line, keyof Head>,
  ) {
    this.row = own.row;
    this.index = own.index;
    this.lineNo = own.lineNo;
    this.sku = own.sku;
    this.productName = own.productName;
    this.product = own.product;
    this.unit = own.unit;
    this.unitSize = own.unitSize;
    this.quantity = own.quantity;
    this.unitPrice = own.unitPrice;
    this.netPrice = own.netPrice;
    this.discount = own.discount;
    this.amount = own.amount;
    this.gift = own.gift;
    this.giftQuantity = own.giftQuantity;
    this.shippedBefore = own.shippedBefore;
    this.salesperson = own.salesperson;
    this.remark = own.remark;
    this.readable = own.readable;
    this.decision = own.decision;
  }

  get order(): Order {
    return this.head.order;
  }

  get customerCode(): string {
    return this.head.customerCode;
  }

  get region(): string {
    return this.head.region;
  }

  get orderDate(): Day | undefined {
    return this.head.orderDate;
  }

  get requestedDate(): Day | undefined {
    return this.head.requestedDate;
  }

  get promotion(): string {
    return this.head.promotion;
  }

  get paymentMethod(): string {
    return this.head.paymentMethod;
  }

  get shipMethod(): string {
    return this.head.shipMethod;
  }

  get warehouse(): string {
    return this.head.warehouse;
  }
}
