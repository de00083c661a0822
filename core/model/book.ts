import type { Day } from './date';
import type { Decimal } from './decimal';
import type { FinanceSheet } from './finance';
import type { Field, Role } from './roles';
import type { DiscountReading, Settings } from './settings';

/** A place in the workbook: the row counts from 1 as in the sheet. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
}

/** Where a role was found: header row and columns count from 0. */
export interface TableInfo<R extends Role = Role> {
  readonly role: R;
  readonly sheet: string;
  readonly sheetIndex: number;
  readonly headerRow: number;
  /** The last row that belongs to the table. */
  readonly lastRow: number;
  readonly columns: ReadonlyMap<Field<R>, number>;
  /** The heading as the user wrote it, per field. */
  readonly headings: ReadonlyMap<Field<R>, string>;
}

export interface Product {
  readonly place: Place;
  readonly sku: string;
  readonly name: string;
  readonly spec: string;
  readonly baseUnit: string;
  readonly packUnit: string;
  /** Base units in one pack unit. */
  readonly packSize: Decimal | undefined;
  readonly category: string;
  readonly discontinued: boolean;
  /** In base units. */
  readonly minQuantity: Decimal | undefined;
  readonly multipleQuantity: Decimal | undefined;
}

/** What a rule row asks of a line; a blank condition matches everything. Codes are as written, trimmed and width-folded. */
export interface Conditions {
  readonly place: Place;
  readonly sku: string;
  readonly category: string;
  readonly customer: string;
  readonly level: string;
  readonly region: string;
  readonly promotion: string;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

export interface PriceRule extends Conditions {
  readonly price: Decimal;
  readonly floorPrice: Decimal | undefined;
  /** Blank: per base unit, scales with the pack size. */
  readonly unit: string;
  readonly minQuantity: Decimal | undefined;
  readonly maxQuantity: Decimal | undefined;
}

export interface DiscountRule extends Conditions {
  readonly policy: string;
  readonly minQuantity: Decimal | undefined;
  /** The factor to pay; at least one of the two is there. */
  readonly discount: Decimal | undefined;
  /** The lowest factor without approval. */
  readonly maxDiscount: Decimal | undefined;
  readonly approver: string;
}

export interface GiftRule extends Conditions {
  readonly policy: string;
  /** `sku` and `category` of the conditions are what is bought; both blank: the whole order. */
  readonly buyQuantity: Decimal | undefined;
  readonly buyAmount: Decimal | undefined;
  readonly minQuantity: Decimal | undefined;
  /** Any of these; empty: the SKU that was bought. */
  readonly giftSkus: readonly string[];
  readonly giftQuantity: Decimal;
  readonly repeat: 'every' | 'once' | 'tier';
  readonly count: 'whole-units' | 'pro-rata' | 'exact-multiple';
  readonly kind: 'on-top' | 'included';
  readonly cap: Decimal | undefined;
  readonly customerCap: Decimal | undefined;
}

export interface StockRow {
  readonly place: Place;
  readonly sku: string;
  readonly warehouse: string;
  readonly onHand: Decimal;
  readonly allocated: Decimal;
  readonly onHold: Decimal;
  readonly safetyStock: Decimal;
  readonly asOf: Day | undefined;
}

export interface Arrival {
  readonly place: Place;
  readonly sku: string;
  readonly quantity: Decimal;
  readonly date: Day;
  readonly source: string;
}

export interface Customer {
  readonly place: Place;
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly region: string;
  readonly status: 'active' | 'disabled' | 'frozen';
  /** As written: compared as numbers where both are, else as text; blank comes last. */
  readonly priority: string;
  readonly terms: 'cash' | 'credit' | 'deposit' | undefined;
  readonly creditLimit: Decimal | 'unlimited' | undefined;
  readonly temporaryLimit: Decimal | undefined;
  readonly temporaryUntil: Day | undefined;
  readonly receivable: Decimal | undefined;
  readonly unshipped: Decimal | undefined;
  readonly balance: Decimal | undefined;
  readonly overdueDays: Decimal | undefined;
  readonly overdueAmount: Decimal | undefined;
  /** A part of one: 0.3 for 30 %. */
  readonly depositRate: Decimal | undefined;
  readonly shipPolicy: 'partial' | 'whole-line' | 'whole-order';
  /** Empty: everything is allowed. */
  readonly paymentMethods: readonly string[];
  readonly shipMethods: readonly string[];
  readonly contact: string;
}

/** One row of the orders sheet. A value that is absent was blank; one that could not be read makes the line not `readable`. */
export interface Line {
  /** From 1, as in the sheet. */
  readonly row: number;
  /** Position in `book.lines`. */
  readonly index: number;
  readonly order: Order;
  /** Position in `order.lines`. */
  readonly position: number;
  readonly lineNo: string;
  /** As written, or of the customer that the name matches; a second customer under one order number stays visible here. */
  readonly customerCode: string;
  readonly orderDate: Day | undefined;
  readonly sku: string;
  readonly productName: string;
  readonly product: Product | undefined;
  /** As written; blank: the base unit. */
  readonly unit: string;
  /** Base units in one ordered unit; `undefined` where the unit is unknown. */
  readonly unitSize: Decimal | undefined;
  /** In ordered units; negative on a return. */
  readonly quantity: Decimal | undefined;
  /** Claimed price of an ordered unit before line discount. */
  readonly unitPrice: Decimal | undefined;
  readonly netPrice: Decimal | undefined;
  /** Claimed factor to pay; `undefined` where no discount column or no reading; 1 where the cell is blank. */
  readonly discount: Decimal | undefined;
  readonly amount: Decimal | undefined;
  /** The row is marked as a gift. */
  readonly gift: boolean;
  /** Free units of the same SKU on a paid row, in ordered units. */
  readonly giftQuantity: Decimal | undefined;
  readonly promotion: string;
  readonly region: string;
  readonly requestedDate: Day | undefined;
  readonly paymentMethod: string;
  readonly shipMethod: string;
  readonly salesperson: string;
  readonly warehouse: string;
  readonly shippedBefore: Decimal | undefined;
  readonly remark: string;
  /** False where a `data/` finding says that a cell of it could not be read: it takes no further part. */
  readonly readable: boolean;
  /** What stands in the tool's own columns of this row. */
  readonly decision: Decision;
}

/** The user's decision columns and the row's key, as text; blank where absent. */
export interface Decision {
  readonly choice: 'approve' | 'return' | undefined;
  readonly text: string;
  readonly decidedBy: string;
  readonly note: string;
  readonly key: string;
}

export interface Order {
  readonly orderNo: string;
  /** Carried-over lines are an order of their own and are served first. */
  readonly carriedOver: boolean;
  /** The first line's customer as written. */
  readonly customerCode: string;
  readonly customer: Customer | undefined;
  readonly region: string;
  /** Blank: the business date. */
  readonly date: Day;
  /** The earliest requested date; blank: the order date. */
  readonly requestedDate: Day;
  readonly lines: readonly Line[];
  /** Position in `book.orders`. */
  readonly index: number;
}

/** What showed how a column's bare numbers are meant: so many of the rows that tell, or the column's name. */
export type ReadingCause =
  | { readonly kind: 'setting' }
  | { readonly kind: 'arithmetic'; readonly agreeing: number; readonly telling: number }
  | { readonly kind: 'heading'; readonly heading: string };

export interface Reading {
  readonly sheet: string;
  readonly field: string;
  readonly as: DiscountReading;
  readonly because: ReadingCause;
}

export interface SkippedRow extends Place {
  readonly why: 'total' | 'cancelled' | 'repeated-header' | 'blank';
}

/** A table on a sheet that is read, which is not read itself: where its first heading stands. */
export interface OtherTable extends Place {
  /** A letter. */
  readonly column: string;
  readonly headings: readonly string[];
}

/** The whole workbook, read and linked. */
export interface Book {
  readonly businessDate: Day;
  readonly date1904: boolean;
  readonly settings: Settings;
  /** Roles that are there. */
  readonly tables: ReadonlyMap<Role, TableInfo>;
  readonly lines: readonly Line[];
  readonly orders: readonly Order[];
  readonly products: ReadonlyMap<string, Product>;
  readonly customers: ReadonlyMap<string, Customer>;
  readonly prices: readonly PriceRule[];
  readonly discounts: readonly DiscountRule[];
  readonly gifts: readonly GiftRule[];
  readonly stock: readonly StockRow[];
  readonly incoming: readonly Arrival[];
  /** A customer or product code that stands on several rows of its sheet, of which the first counts, or rules equal in every field. */
  readonly duplicates: readonly {
    readonly role: 'products' | 'customers' | 'prices' | 'discounts' | 'gifts';
    readonly key: string;
    readonly places: readonly Place[];
  }[];
  readonly readings: readonly Reading[];
  readonly skippedRows: readonly SkippedRow[];
  /** Rows of the orders sheet that are hidden or filtered away, and reviewed all the same. */
  readonly hiddenRows: number;
  readonly otherTables: readonly OtherTable[];
  /** Rows per rule sheet that ended before the business date. */
  readonly expiredRules: ReadonlyMap<Role, number>;
  /** What finance filled in after an earlier review. */
  readonly finance: FinanceSheet | undefined;
  /** What the workbook is to remember: answers to "which column is which", per layout. */
  readonly memory: Readonly<Record<string, string>>;
}
