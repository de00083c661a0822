import type { Customer, Line, Order } from '../model/book';
import type { Day } from '../model/date';

type Open<T> = { -readonly [K in keyof T]: T[K] };

/** An order while its lines are still being read. */
interface OpenOrder extends Open<Omit<Order, 'lines'>> {
  lines: Line[];
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
  /** By order index: whether a line gave the date, and the earliest date that one asked for. */
  private readonly dated: boolean[] = [];
  private readonly requested: (Day | undefined)[] = [];
  private last: OpenOrder | undefined;
  /** Where the last order's present run of lines begins. */
  private since = 0;

  constructor(private readonly businessDate: Day) {}

  orderOf(facts: OrderFacts): Order {
    const order = this.find(facts.orderNo, facts.carriedOver) ?? this.open(facts);
    if (order !== this.last) {
      this.close();
      this.last = order;
    }
    const { index } = order;
    if (!this.dated[index] && facts.orderDate !== undefined) {
      order.date = facts.orderDate;
      this.dated[index] = true;
    }
    const { requestedDate } = facts;
    if (requestedDate !== undefined) this.requested[index] = Math.min(this.requested[index] ?? requestedDate, requestedDate);
    order.requestedDate = this.requested[index] ?? order.date;
    return order;
  }

  /** Of the next line in the order that was asked for last. */
  get position(): number {
    return (this.last?.lines.length ?? 0) + this.lines.length - this.since;
  }

  /** Adds a line of the order that was asked for last. */
  add(line: Line): void {
    this.lines.push(line);
  }

  /** Gives the last order its run of lines, at once: an array that grows keeps room for a dozen more. */
  close(): void {
    const { last } = this;
    const run = this.lines.slice(this.since);
    this.since = this.lines.length;
    if (last?.lines.length === 0) last.lines = run;
    else for (const line of run) last?.lines.push(line);
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
    };
    this.orders.push(order);
    this.dated.push(false);
    this.requested.push(undefined);
    if (orderNo !== '') (carriedOver ? this.carried : this.current).set(orderNo, order);
    return order;
  }
}
