import type { ShortReason } from '../codes';
import type { Line } from '../model/book';
import type { Day } from '../model/date';
import { Decimal } from '../model/decimal';
import { byCount } from '../model/natural';
import type { LineOutcome, Outcome, Split } from '../outcome';
import { regionOf } from './place';

/** Goods or gifts of one row that are owed, in ordered units. */
export interface ShortageRow {
  readonly line: Line;
  /** The free units: of a gift row, or those that ride on a paid row. */
  readonly gift: boolean;
  /** Of the gift quantity on a paid row; it has its own entry beside the row's goods. */
  readonly riding: boolean;
  readonly rowKey: string;
  readonly region: string;
  readonly customer: string;
  readonly ordered: Decimal;
  readonly ship: Decimal;
  readonly short: Decimal;
  /** Zero for gifts. */
  readonly amount: Decimal;
  readonly reason: ShortReason;
  readonly takenBy: readonly string[];
  readonly eta: Day | undefined;
}

/** Everything that is owed, in row order. */
export function shortageTable({ lines }: Outcome): readonly ShortageRow[] {
  const rows: ShortageRow[] = [];
  for (const line of lines) {
    if (line.goods?.short.isPositive) rows.push(owed(line, line.goods, false));
    if (line.gifts?.short.isPositive) rows.push(owed(line, line.gifts, true));
  }
  return rows;
}

/** By region, customer and order, and within an order as the rows stand. */
export const byRegion = (rows: readonly ShortageRow[]): readonly ShortageRow[] =>
  [...rows].sort(
    (a, b) =>
      byCount(a.region, b.region) ||
      byCount(a.customer, b.customer) ||
      byCount(a.line.order.orderNo, b.line.order.orderNo) ||
      a.line.row - b.line.row ||
      Number(a.riding) - Number(b.riding),
  );

function owed({ line, amounts, shortage, key }: LineOutcome, split: Split, riding: boolean): ShortageRow {
  return {
    line,
    gift: riding || line.gift,
    riding,
    rowKey: key,
    region: regionOf(line),
    customer: line.customerCode,
    ordered: split.ordered,
    ship: split.ship,
    short: split.short,
    amount: riding ? Decimal.zero : amounts.short,
    reason: shortage?.reason ?? 'unknown',
    takenBy: shortage?.takenBy ?? [],
    eta: shortage?.eta,
  };
}
