import { Decimal } from '../model/decimal';
import type { Cell } from '../port';
import { faultOf, foldWord, isBlank, type Read } from './text';

export interface Ratio {
  readonly buy: Decimal;
  readonly gift: Decimal;
}

const NUMBER = '(\\d{1,9}(?:\\.\\d{1,6})?)';
const SPELLED = new RegExp(`^(?:每?[买满购订]|每|buy)?${NUMBER}(?:\\+|:|赠|送|搭|get|free)${NUMBER}(?:free)?$`);

/** Buy so many, get so many: `10+1`, `买10赠1`, `每满10送1`, `10:1`. `isTime`: Excel took `10:1` for a time of day and stored that. */
export function readRatio(cell: Cell | undefined, isTime: boolean): Read<Ratio> {
  if (cell === undefined || isBlank(cell)) return undefined;
  const ratio = typeof cell === 'number' && isTime ? ratioOfTime(cell) : typeof cell === 'string' ? parseRatio(cell) : undefined;
  return ratio ?? faultOf(cell);
}

export function parseRatio(text: string): Ratio | undefined {
  const match = SPELLED.exec(foldWord(text));
  return match ? positive(Decimal.parse(match[1]!), Decimal.parse(match[2]!)) : undefined;
}

function ratioOfTime(days: number): Ratio | undefined {
  const minutes = Math.round(days * 1440);
  if (Math.abs(days * 1440 - minutes) > 1e-6) return undefined;
  return positive(Decimal.of(Math.floor(minutes / 60)), Decimal.of(minutes % 60));
}

function positive(buy: Decimal, gift: Decimal): Ratio | undefined {
  return buy.isPositive && gift.isPositive ? { buy, gift } : undefined;
}
