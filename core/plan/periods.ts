import { civil, type Day, dayOf, parseIsoDay } from '../model/date';
import { Decimal } from '../model/decimal';
import { FIGURES, type Figures } from '../model/figures';
import type { PlanCell } from '../port';
import { sumFigures } from '../report/figures';
import type { Entry } from './carry-over';
import type { SheetContext } from './sheet';

/** Days of which at least two were reviewed, up to the business date. */
export interface Period {
  readonly id: 'ten-days' | 'month';
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly figures: Figures;
}

/** The ten days of the month (1st, 11th and 21st on) and the month that the business date is in: the last run of each day. */
export function periodsOf({ log, outcome }: Pick<SheetContext, 'log' | 'outcome'>, today: Figures): readonly Period[] {
  const to = outcome.book.businessDate;
  const byDay = new Map<Day, Figures>();
  for (const entry of log) {
    const day = typeof entry.cells.date === 'string' ? parseIsoDay(entry.cells.date) : undefined;
    if (day !== undefined && day < to) byDay.set(day, figuresIn(entry));
  }
  byDay.set(to, today);
  const { year, month, day } = civil(to);
  const starts = { 'ten-days': day <= 10 ? 1 : day <= 20 ? 11 : 21, month: 1 };
  return (['ten-days', 'month'] as const).flatMap((id): Period[] => {
    const from = dayOf(year, month, starts[id])!;
    const days = [...byDay].filter(([each]) => each >= from).map(([, figures]) => figures);
    return days.length < 2 ? [] : [{ id, from, to, days: days.length, figures: sumFigures(days) }];
  });
}

const figuresIn = ({ cells }: Entry): Figures => Object.fromEntries(FIGURES.map((figure) => [figure, decimalIn(cells[figure])])) as Figures;

function decimalIn(cell: PlanCell | undefined): Decimal {
  if (typeof cell === 'number') return Decimal.of(cell);
  return typeof cell === 'string' && /^-?\d+(\.\d+)?$/.test(cell) ? Decimal.parse(cell) : Decimal.zero;
}
