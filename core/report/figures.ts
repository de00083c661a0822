import { Decimal } from '../model/decimal';
import { FIGURES, type Figures, RATES, type Rate } from '../model/figures';
import type { Outcome } from '../outcome';
import { daySums } from './day-sums';

/** A part of one at four decimals; absent where there is nothing to be a part of. */
export const ratio = (part: Decimal, whole: Decimal): Decimal | undefined => (whole.isZero ? undefined : part.dividedBy(whole, 4));

export const rateOf = (figures: Figures, rate: Rate): Decimal | undefined => ratio(figures[RATES[rate][0]], figures[RATES[rate][1]]);

export const figuresOf = (outcome: Outcome): Figures => daySums(outcome).figures;

export const sumFigures = (days: readonly Figures[]): Figures =>
  Object.fromEntries(FIGURES.map((figure) => [figure, Decimal.sum(days.map((day) => day[figure]))])) as Figures;
