import { Decimal } from '../model/decimal';
import type { DiscountReading } from '../model/settings';
import type { Cell } from '../port';
import { decimalOf, parseNumber } from './number';
import { cached, Fault, faultOf, foldWord, isBlank, type Read, shown } from './text';

/** A text that says what it means, or a bare number, of which the column decides the meaning. */
export type Discount =
  | { readonly kind: 'factor'; readonly factor: Decimal; readonly readings: readonly Decimal[] }
  | { readonly kind: 'bare'; readonly value: Decimal; readonly percent: boolean };

const HUNDREDTH = Decimal.scaled(1, 2);
const ONE_TENTH = Decimal.scaled(1, 1);
const TWO_TENTHS = Decimal.scaled(2, 1);
const HUNDRED = Decimal.of(100);
const TEN = Decimal.of(10);

export function readDiscount(cell: Cell | undefined): Read<Discount> {
  if (typeof cell === 'number' && Number.isFinite(cell)) return bare(decimalOf(cell), false) ?? new Fault('unreadable', shown(cell));
  if (cell === undefined || isBlank(cell)) return undefined;
  return (typeof cell === 'string' ? parseDiscount(cell) : undefined) ?? faultOf(cell);
}

export const parseDiscount = cached((text: string): Discount | undefined => {
  const word = foldWord(text);
  if (/^(?:免费|free)$/.test(word)) return factor(Decimal.zero);
  if (/^(?:无|无折扣|不打折|none)$/.test(word)) return factor(Decimal.one);
  const off = /^(?:减|让利|优惠|折让)([\d.]+)%$/.exec(word) ?? /^([\d.]+)%off$/.exec(word);
  if (off) return percentOff(off[1]!);
  if (word.includes('折')) return parseZhe(word);
  const percent = word.endsWith('%');
  const value = parseNumber(percent ? word.slice(0, -1) : text);
  if (value === undefined) return undefined;
  return bare(value, percent);
});

/** The factors that a bare number stands for under a reading; two where it cannot be told, none where it cannot be. */
export function factorsUnder(reading: DiscountReading, { value, percent }: { value: Decimal; percent: boolean }): readonly Decimal[] {
  const share = percent ? value.times(HUNDREDTH) : value;
  if (reading === 'factor') return share.above(Decimal.one) ? [] : [share];
  const whole = percent || share.atMost(Decimal.one) ? share : share.times(HUNDREDTH);
  if (whole.above(Decimal.one)) return [];
  if (reading === 'percent-to-pay') return [whole];
  const left = Decimal.one.minus(whole);
  return !percent && value.equals(Decimal.one) ? [left, Decimal.one.minus(HUNDREDTH)] : [left];
}

/** What a bare number may mean to the one who typed it: to pay, or taken off. */
export function bothReadings({ value, percent }: { value: Decimal; percent: boolean }): readonly Decimal[] {
  if (percent || value.atMost(Decimal.one)) {
    const share = percent ? value.times(HUNDREDTH) : value;
    return distinct([share, Decimal.one.minus(share)]);
  }
  const toPay = value.times(value.atMost(TEN) ? ONE_TENTH : HUNDREDTH);
  return distinct([toPay, Decimal.one.minus(value.times(HUNDREDTH))]);
}

function distinct(values: readonly Decimal[]): readonly Decimal[] {
  const possible = values.filter((value) => !value.isNegative && value.atMost(Decimal.one));
  return possible.filter((value, i) => possible.findIndex((other) => other.equals(value)) === i);
}

function factor(value: Decimal, readings: readonly Decimal[] = []): Discount {
  return { kind: 'factor', factor: value, readings };
}

function bare(value: Decimal, percent: boolean): Discount | undefined {
  return value.isNegative ? undefined : { kind: 'bare', value, percent };
}

function percentOff(digits: string): Discount | undefined {
  const value = parseNumber(digits);
  return value === undefined || value.above(HUNDRED) ? undefined : factor(Decimal.one.minus(value.times(HUNDREDTH)));
}

/** `9折`, `95折`, `八点五折`, and one after the other: `9折再95折`. Ten to twenty per cent to pay are asked about: as much off is often meant. */
function parseZhe(word: string): Discount | undefined {
  const parts = word.replace(/^打/, '').split('折');
  if (parts.pop() !== '') return undefined;
  let product = Decimal.one;
  let doubtful = false;
  for (const [i, part] of parts.entries()) {
    const share = shareOfZhe(i === 0 ? part : part.replace(/^再打?/, ''));
    if (share === undefined) return undefined;
    doubtful ||= share.isPositive && share.atMost(TWO_TENTHS);
    product = product.times(share);
  }
  return factor(product, doubtful ? [product, Decimal.one.minus(product)] : []);
}

/** `9` and `95` count tenths and hundredths, `8.5` tenths, `10` the whole. */
function shareOfZhe(spelled: string): Decimal | undefined {
  const digits = spelled.replace(/[〇零一二两三四五六七八九十点]/g, (sign) => CHINESE_DIGITS[sign]!);
  if (digits === '10') return Decimal.one;
  if (/^[1-9]\d$/.test(digits)) return Decimal.parse(digits).times(HUNDREDTH);
  return /^\d(?:\.\d{1,4})?$/.test(digits) ? Decimal.parse(digits).times(ONE_TENTH) : undefined;
}

const CHINESE_DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  十: '10',
  点: '.',
};
