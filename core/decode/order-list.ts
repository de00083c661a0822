import type { Customer, Line, Order } from '../model/book';
import type { Day } from '../model/date';

type Open<T> = { -readonly [K in keyof T]: T[K] };

interface OpenOrder extends Open<Omit<Order, 'lines'>> {
  readonly lines: Line[];
  dated: boolean;
  requested: Day | undefined;
}

/** What a row says about its order. */
export interface OrderFacts {
  readonly orderNo: string;
  readonly carriedOver: boolean;
  readonly customerCode: string;
  readonly customer: Customer | undefined;
  readonly region: string;
  readonly orderDate: Day | undefined;
  readonly requestedDate: Day | undefined;
}

/** Groups lines by order number in order of first appearance; what is carried over is an order of its own, and so is a line without a number. */
export class OrderList {
  readonly lines: Line[] = [];
  readonly orders: Order[] = [];
  private readonly current = new Map<string, OpenOrder>();
  private readonly carried = new Map<string, OpenOrder>();
  private last: OpenOrder | undefined;

  constructor(private readonly businessDate: Day) {}

  orderOf(facts: OrderFacts): Order {
    const order = this.find(facts.orderNo, facts.carriedOver) ?? this.open(facts);
    this.last = order;
    if (!order.dated && facts.orderDate !== undefined) {
      order.date = facts.orderDate;
      order.dated = true;
    }
    const { requestedDate } = facts;
    if (requestedDate !== undefined) order.requested = Math.min(order.requested ?? requestedDate, requestedDate);
    order.requestedDate = order.requested ?? order.date;
    return order;
  }

  add(line: Line): void {
    this.lines.push(line);
    this.last?.lines.push(line);
  }

  private find(orderNo: string, carriedOver: boolean): OpenOrder | undefined {
    const { last } = this;
    if (orderNo === '') return undefined;
    if (last?.orderNo === orderNo && last.carriedOver === carriedOver) return last;
    return (carriedOver ? this.carried : this.current).get(orderNo);
  }

  private open({ orderNo, carriedOver, customerCode, customer, region }: OrderFacts): OpenOrder {
    const order: OpenOrder = {
      orderNo,
      carriedOver,
      customerCode,
      customer,
      region,
      date: this.businessDate,
      requestedDate: this.businessDate,
      lines: [],
      index: this.orders.length,
      dated: false,
      requested: undefined,
    };
    this.orders.push(order);
    if (orderNo !== '') (carriedOver ? this.carried : this.current).set(orderNo, order);
    return order;
  }
}
