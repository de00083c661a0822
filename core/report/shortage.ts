import type { ShortReason } from '../codes';
import type { Line } from '../model/book';
import type { Day } from '../model/date';
import { Decimal } from '../model/decimal';
import { naturalKey } from '../model/natural';
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
export function shortageTable(outcome: Outcome): readonly ShortageRow[] {
  return outcome.lines.flatMap((line) => [...owed(line, line.goods, false), ...owed(line, line.gifts, true)]);
}

/** By region, customer and order, and within an order as the rows stand. */
export function byRegion(rows: readonly ShortageRow[]): readonly ShortageRow[] {
  const keyOf = ({ region, customer, line }: ShortageRow): string => [region, customer, line.order.orderNo].map(naturalKey).join('\u0000');
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) =>
      a.key < b.key ? -1 : a.key > b.key ? 1 : a.row.line.row - b.row.line.row || Number(a.row.riding) - Number(b.row.riding),
    )
    .map(({ row }) => row);
}

function owed({ line, amounts, shortage, key }: LineOutcome, split: Split | undefined, riding: boolean): readonly ShortageRow[] {
  if (!split?.short.isPositive) return [];
  const gift = riding || line.gift;
  return [
    {
      line,
      gift,
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
    },
  ];
}
