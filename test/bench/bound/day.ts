import { type Code, Decimal, type OwnSheetRow, type Severity } from '../../../core/index';
import { naturally } from '../../../core/model/natural';
import type { FinanceStatus } from '../../../core/outcome';
import { dailyBlocks } from '../../../core/plan/daily-blocks';
import { stack } from '../../../core/plan/sheet-daily';
import type { Daily } from '../../../core/report/daily';
import { labels } from '../../../core/words/labels';
import { CUSTOMERS, SKUS } from '../workload';
import { type Fault, money, WORST, whole } from './faults';
import type { References } from './references';

/** Rows by result; the worst finding of a row is its result. */
export const PASS = 4;
const RESULTS = ['block', 'unknown', 'warn', 'info', 'pass'] as const;
const LISTED: readonly (typeof RESULTS)[number][] = ['pass', 'info', 'warn', 'block'];
const STATUSES: readonly FinanceStatus[] = ['ready', 'held', 'nothing-to-ship'];
const MOST_REGIONS = 64;

/** Four sums per group, in cents or units. */
class Parts {
  readonly ordered: Float64Array;
  readonly ship: Float64Array;
  readonly short: Float64Array;
  readonly rejected: Float64Array;

  constructor(groups: number) {
    this.ordered = new Float64Array(groups);
    this.ship = new Float64Array(groups);
    this.short = new Float64Array(groups);
    this.rejected = new Float64Array(groups);
  }

  add(group: number, ordered: number, ship: number, blocked: boolean): void {
    this.ordered[group]! += ordered;
    if (blocked) this.rejected[group]! += ordered;
    else {
      this.ship[group]! += ship;
      this.short[group]! += ordered - ship;
    }
  }

  split(group: number, show: (value: number) => Decimal) {
    return {
      ordered: show(this.ordered[group]!),
      ship: show(this.ship[group]!),
      short: show(this.short[group]!),
      rejected: show(this.rejected[group]!),
    };
  }
}

/** What the daily sheet counts, as typed columns. Only its hundred rows are made of other things. */
export class Day {
  private readonly regionIds = new Map<string, number>();
  private readonly regionOrders = new Int32Array(MOST_REGIONS);
  private readonly regionLines = new Int32Array(MOST_REGIONS);
  private readonly byRegion = new Parts(MOST_REGIONS);
  private readonly customerOrders = new Int32Array(CUSTOMERS);
  private readonly customerLines = new Int32Array(CUSTOMERS);
  private readonly byCustomer = new Parts(CUSTOMERS);
  private readonly bySku = new Parts(SKUS);
  private readonly skuShortAmount = new Float64Array(SKUS);
  private readonly giftUnits = new Parts(1);
  private readonly giftValue = new Parts(1);
  readonly total = new Parts(1);
  private readonly resultLines = new Int32Array(RESULTS.length);
  private readonly resultAmount = new Float64Array(RESULTS.length);
  private readonly statusOrders = new Map(STATUSES.map((status) => [status, { orders: 0, ordered: 0, shippable: 0 }]));
  private readonly codes = new Map<Code, { readonly severity: Severity; count: number; amount: number }>();
  orders = 0;
  lines = 0;
  private filledOrders = 0;
  private filledLines = 0;
  private filledUnits = 0;
  private units = 0;
  private cleanLines = 0;

  constructor(private readonly references: References) {}

  addOrder(region: string, customer: number, lines: number, ordered: number, ship: number, blocked: boolean, filled: boolean): void {
    let at = this.regionIds.get(region);
    if (at === undefined) {
      at = this.regionIds.size;
      this.regionIds.set(region, at);
    }
    this.orders++;
    this.lines += lines;
    if (filled) this.filledOrders++;
    this.regionOrders[at]!++;
    this.regionLines[at]! += lines;
    this.byRegion.add(at, ordered, ship, blocked);
    this.customerOrders[customer]!++;
    this.customerLines[customer]! += lines;
    this.byCustomer.add(customer, ordered, ship, blocked);
    this.total.add(0, ordered, ship, blocked);
  }

  addStatus(status: FinanceStatus, ordered: number, shippable: number): void {
    const sum = this.statusOrders.get(status)!;
    sum.orders++;
    sum.ordered += ordered;
    sum.shippable += shippable;
  }

  addLine(result: number, amount: number, clean: boolean): void {
    this.resultLines[result]!++;
    this.resultAmount[result]! += amount;
    if (clean) this.cleanLines++;
  }

  addUnits(sku: number, ordered: number, ship: number, blocked: boolean, filled: boolean, shortAmount: number): void {
    this.units += ordered;
    if (!blocked) this.filledUnits += ship;
    if (filled) this.filledLines++;
    this.bySku.add(sku, ordered, ship, blocked);
    this.skuShortAmount[sku]! += shortAmount;
  }

  addGift(units: number, ship: number, listPrice: number, blocked: boolean): void {
    this.giftUnits.add(0, units, ship, blocked);
    this.giftValue.add(0, units * listPrice, ship * listPrice, blocked);
  }

  addFault({ code, severity }: Fault, amount: number): void {
    let sum = this.codes.get(code);
    if (!sum) {
      sum = { severity, count: 0, amount: 0 };
      this.codes.set(code, sum);
    }
    sum.count++;
    sum.amount += amount;
  }

  hasRows(result: Severity): boolean {
    return this.resultLines[RESULTS.indexOf(result)]! > 0;
  }

  rows(): readonly OwnSheetRow[] {
    return stack(dailyBlocks(this.daily(), [], { labels: labels('en'), locale: 'en' })).rows;
  }

  private daily(): Daily {
    return {
      figures: this.figures(),
      lineStatuses: LISTED.map((status) => ({ status, at: RESULTS.indexOf(status) })).flatMap(({ status, at }) =>
        this.resultLines[at] === 0 ? [] : [{ status, lines: this.resultLines[at]!, amount: money(this.resultAmount[at]!) }],
      ),
      orderStatuses: [...this.statusOrders].flatMap(([status, { orders, ordered, shippable }]) =>
        orders === 0 ? [] : [{ status, orders, ordered: money(ordered), shippable: money(shippable), due: Decimal.zero }],
      ),
      checks: [...this.codes]
        .map(([code, { severity, count, amount }]) => ({ code, severity, count, approved: 0, amount: money(amount) }))
        .sort((a, b) => WORST[a.severity] - WORST[b.severity] || b.count - a.count || naturally(a.code, b.code)),
      regions: [...this.regionIds]
        .sort(([a], [b]) => naturally(a, b))
        .map(([key, at]) => ({
          key,
          name: '',
          orders: this.regionOrders[at]!,
          lines: this.regionLines[at]!,
          ...this.byRegion.split(at, money),
        })),
      customers: this.customers(),
      skus: this.shortSkus(),
      gifts: { units: this.giftUnits.split(0, whole), value: this.giftValue.split(0, money), unpriced: Decimal.zero },
      ages: [],
    };
  }

  private figures(): Daily['figures'] {
    const { ordered, ship, short, rejected } = this.total.split(0, money);
    return {
      orders: whole(this.orders),
      lines: whole(this.lines),
      ordered,
      shippable: ship,
      short,
      rejected,
      dueOrders: whole(this.orders),
      filledOrders: whole(this.filledOrders),
      dueLines: whole(this.lines),
      filledLines: whole(this.filledLines),
      dueUnits: whole(this.units),
      filledUnits: whole(this.filledUnits),
      dueAmount: ordered,
      filledAmount: ship,
      cleanLines: whole(this.cleanLines),
    };
  }

  private customers(): Daily['customers'] {
    const { ordered } = this.byCustomer;
    const ids = [...this.references.customerIds].filter(([, id]) => this.customerLines[id]! > 0);
    return ids
      .sort(([a, i], [b, k]) => ordered[k]! - ordered[i]! || naturally(a, b))
      .map(([key, id]) => ({
        key,
        name: this.references.customerNames[id]!,
        orders: this.customerOrders[id]!,
        lines: this.customerLines[id]!,
        ...this.byCustomer.split(id, money),
      }));
  }

  private shortSkus(): Daily['skus'] {
    const { skus, productNames } = this.references;
    const { short } = this.bySku;
    return [...skus.keys()]
      .filter((id) => short[id]! > 0)
      .sort((i, k) => short[k]! - short[i]! || naturally(skus[i]!, skus[k]!))
      .map((id) => ({
        sku: skus[id]!,
        name: productNames[id]!,
        ...this.bySku.split(id, whole),
        amount: money(this.skuShortAmount[id]!),
      }));
  }
}
