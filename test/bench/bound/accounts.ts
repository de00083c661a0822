import type { PlanCell } from '../../../core/index';
import { FNV_START, hex, mix, mixNumber, mixText } from '../../../core/model/fnv';
import { labels } from '../../../core/words/labels';
import { ORDERS } from '../workload';
import type { Day } from './day';
import type { Lines } from './lines';
import type { Account } from './lists';
import { dayOf, moneyText, type References, rowId } from './references';

const words = labels('en');

/** What finance is asked of each order, under its customer. */
export class Accounts {
  readonly byCustomer: (Account | undefined)[];

  constructor(
    private readonly lines: Lines,
    private readonly references: References,
    private readonly day: Day,
  ) {
    this.byCustomer = new Array(references.customerNames.length).fill(undefined);
  }

  add(from: number, to: number, customer: number, ordered: number, shippable: number, titles: readonly string[]): void {
    const head = this.lines.rows[from + 1]!;
    const code = head[ORDERS.customer] as string;
    const orderNo = head[ORDERS.orderNo] as string;
    const blocked = titles.length > 0;
    let account = this.byCustomer[customer];
    if (!account) {
      account = { code, name: this.references.customerNames[customer]!, rows: [], ordered: 0, rejected: 0, short: 0, shippable: 0 };
      this.byCustomer[customer] = account;
    }
    const units = blocked ? '' : this.offered(from, to);
    const status = blocked ? 'held' : units === '' ? 'nothing-to-ship' : 'ready';
    this.day.addStatus(status, ordered, shippable);
    account.ordered += ordered;
    account.shippable += shippable;
    if (blocked) account.rejected += ordered;
    else account.short += ordered - shippable;
    const text = moneyText(shippable);
    const { terms } = words.financeSheet;
    const why = `${terms.shippable} ${text} − ${terms.creditUsed} ${text} = ${terms.due} 0.00`;
    const content = `or1|h=${to - from}-${hex(this.content(from, to))}`;
    const cells: PlanCell[] = [
      code,
      account.name,
      head[ORDERS.region] as string,
      orderNo,
      { day: dayOf(head[ORDERS.date] as number) },
      ordered / 100,
      blocked ? ordered / 100 : 0,
      blocked ? 0 : (ordered - shippable) / 100,
      shippable / 100,
      0,
      0,
      0,
      shippable / 100,
      0,
      words.finance[status],
      blocked ? words.financeSheet.heldBy(titles) : shippable === 0 ? null : why,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      blocked ? content : `${content}|s=${units}|p=n:0:0:0:${shippable / 100}:0`,
      `or1|o=${orderNo}|c=${code}`,
    ];
    account.rows.push(blocked ? { style: 'data', severity: 'block', cells } : { style: 'data', cells });
  }

  private offered(from: number, to: number): string {
    let units = '';
    for (let line = from; line < to; line++) {
      const free = this.lines.freeShip[line]!;
      if (this.lines.ship[line]! + free === 0) continue;
      units += `${units === '' ? '' : ','}${rowId(line)}:${this.lines.ship[line]}`;
      if (free > 0) units += `:${free}`;
    }
    return units;
  }

  /** What the next run knows the rows again by. */
  private content(from: number, to: number): number {
    let sum = 0;
    for (let line = from; line < to; line++) {
      const row = this.lines.rows[line + 1]!;
      const text = (hash: number, column: number) => mix(mixText(hash, row[column] as string), 0);
      const number = (hash: number, column: number) => (row[column] === null ? mix(hash, 0) : mixNumber(hash, row[column] as number));
      let hash = mix(text(FNV_START, ORDERS.orderNo), 0);
      hash = mix(text(text(hash, ORDERS.customer), ORDERS.sku), 0);
      hash = mix(number(number(hash, ORDERS.quantity), ORDERS.price), 0);
      hash = number(number(number(hash, ORDERS.factor), ORDERS.amount), ORDERS.gift);
      hash = mix(mix(hash, 0), 1);
      hash = mix(mix(hash, dayOf(row[ORDERS.date] as number)), -1);
      hash = text(mix(hash, 0), ORDERS.region);
      hash = mix(mix(text(hash, ORDERS.payment), 0), 0);
      sum = (sum + hash) >>> 0;
    }
    return sum;
  }
}
