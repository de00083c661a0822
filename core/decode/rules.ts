import type { Draft } from '../codes';
import type { Arrival, Conditions, DiscountRule, GiftRule, PriceRule, Reading, StockRow } from '../model/book';
import { Decimal } from '../model/decimal';
import type { Settings } from '../model/settings';
import { cellIndex } from '../port';
import type { DateFrame } from './date';
import { readDiscount } from './discount';
import { type ColumnReading, columnReading, factorOfPolicy } from './discount-column';
import type { Mapping } from './headers';
import { readRatio } from './ratio';
import { type RuleRow, readRules } from './rows';
import { giftCount, giftKind, giftRepeat } from './words';

/** What reading a sheet needs beside the sheet, and where it reports. */
export interface Reporting {
  readonly frame: DateFrame;
  readonly settings: Settings;
  readonly drafts: Draft[];
  readonly readings: Reading[];
}

export function readPrices(mapping: Mapping<'prices'>, { frame, drafts }: Reporting): PriceRule[] {
  return readRules(mapping, frame, drafts, (row) => {
    const sku = row.code('sku');
    const price = row.notNegative('price');
    if (price === undefined) return row.reject('price');
    const minQuantity = row.notNegative('minQuantity');
    const maxQuantity = row.notNegative('maxQuantity');
    if (minQuantity !== undefined && maxQuantity?.below(minQuantity)) row.contradict('maxQuantity', 'minQuantity');
    const { from, to } = dates(row);
    return {
      place: row.place,
      sku,
      category: '',
      customer: row.text('customer'),
      level: row.text('level'),
      region: row.text('region'),
      promotion: row.text('promotion'),
      from,
      to,
      price,
      floorPrice: row.notNegative('floorPrice'),
      unit: row.text('unit'),
      minQuantity,
      maxQuantity,
    };
  });
}

export function readDiscounts(mapping: Mapping<'discounts'>, { frame, settings, drafts, readings }: Reporting): DiscountRule[] {
  const columns = {
    discount: policyColumn(mapping, 'discount', settings, readings),
    maxDiscount: policyColumn(mapping, 'maxDiscount', settings, readings),
  };
  return readRules(mapping, frame, drafts, (row) => {
    const discount = columns.discount(row);
    const maxDiscount = columns.maxDiscount(row);
    if (row.doubts.size > 0) return undefined;
    if (discount === undefined && maxDiscount === undefined) {
      return row.reject(mapping.columns.has('discount') ? 'discount' : 'maxDiscount');
    }
    const { from, to } = dates(row);
    return {
      place: row.place,
      policy: row.text('policy'),
      sku: row.text('sku'),
      category: row.text('category'),
      customer: row.text('customer'),
      level: row.text('level'),
      region: row.text('region'),
      promotion: row.text('promotion'),
      from,
      to,
      minQuantity: row.notNegative('minQuantity'),
      discount,
      maxDiscount,
      approver: row.text('approver'),
    };
  });
}

/** Reads one of the two discount columns, and reports once how its bare numbers are taken. */
function policyColumn(
  mapping: Mapping<'discounts'>,
  field: 'discount' | 'maxDiscount',
  settings: Settings,
  readings: Reading[],
): (row: RuleRow<'discounts'>) => Decimal | undefined {
  const heading = mapping.columns.get(field)?.text ?? '';
  const reading = columnReading(settings, heading);
  let said = false;
  return (row) => {
    const discount = row.value(field, readDiscount(row.cell(field)));
    if (discount === undefined) return undefined;
    if (discount.kind === 'bare' && !said) {
      said = true;
      readings.push(...reported(mapping.sheet.name, field, reading));
    }
    const { factor, readings: candidates } = factorOfPolicy(discount, reading, field);
    if (candidates.length > 0) return row.doubt(field, candidates);
    return factor ?? row.reject(field);
  };
}

export function reported(sheet: string, field: string, { as, because }: ColumnReading): readonly Reading[] {
  return as === undefined ? [] : [{ sheet, field, as, because }];
}

/** `known`: SKUs that exist, so that one which contains a `/` is not taken for a list. */
export function readGifts(mapping: Mapping<'gifts'>, { frame, drafts }: Reporting, known: (sku: string) => boolean): GiftRule[] {
  return readRules(mapping, frame, drafts, (row) => {
    const terms = giftTerms(mapping, row);
    if (terms === undefined) return undefined;
    const count = row.word('count', giftCount) ?? 'whole-units';
    const cap = row.notNegative('cap');
    if (count !== 'pro-rata' && cap?.below(terms.giftQuantity))
      row.contradict('cap', row.text('giftQuantity') === '' ? 'ratio' : 'giftQuantity');
    const { from, to } = dates(row);
    return {
      place: row.place,
      policy: row.text('policy'),
      sku: row.text('buySku'),
      category: row.text('buyCategory'),
      customer: row.text('customer'),
      level: row.text('level'),
      region: row.text('region'),
      promotion: row.text('promotion'),
      from,
      to,
      buyQuantity: terms.buyQuantity,
      buyAmount: terms.buyAmount,
      minQuantity: row.notNegative('minQuantity'),
      giftSkus: giftSkus(row.text('giftSku'), known),
      giftQuantity: terms.giftQuantity,
      repeat: row.word('repeat', giftRepeat) ?? 'every',
      count,
      kind: row.word('kind', giftKind) ?? 'on-top',
      cap,
      customerCap: row.notNegative('customerCap'),
    };
  });
}

/** When a rule holds; both ends are in. */
function dates(row: RuleRow<'prices' | 'discounts' | 'gifts'>): Pick<Conditions, 'from' | 'to'> {
  const from = row.day('from');
  const to = row.day('to');
  if (from !== undefined && to !== undefined && to < from) row.contradict('to', 'from');
  return { from, to };
}

type GiftTerms = Pick<GiftRule, 'buyQuantity' | 'buyAmount' | 'giftQuantity'>;

/** So many bought, or so much money, give so many; either in two cells or as a ratio in one, never both. */
function giftTerms(mapping: Mapping<'gifts'>, row: RuleRow<'gifts'>): GiftTerms | undefined {
  const buyQuantity = row.positive('buyQuantity');
  const buyAmount = row.positive('buyAmount');
  const giftQuantity = row.notNegative('giftQuantity');
  const isTime = mapping.sheet.times.has(cellIndex(row.row - 1, row.column('ratio') ?? -1));
  const ratio = row.value('ratio', readRatio(row.cell('ratio'), isTime));
  if (ratio !== undefined) {
    const same = (buyQuantity ?? ratio.buy).equals(ratio.buy) && (giftQuantity ?? ratio.gift).equals(ratio.gift);
    if (!same || buyAmount !== undefined) return row.reject('ratio');
    return { buyQuantity: ratio.buy, buyAmount: undefined, giftQuantity: ratio.gift };
  }
  if (row.faults.size > 0) return undefined;
  if (giftQuantity === undefined) return row.reject(mapping.columns.has('giftQuantity') ? 'giftQuantity' : 'ratio');
  if ((buyQuantity === undefined) === (buyAmount === undefined)) {
    return row.reject(mapping.columns.has('buyQuantity') ? 'buyQuantity' : 'buyAmount');
  }
  return { buyQuantity, buyAmount, giftQuantity };
}

function giftSkus(text: string, known: (sku: string) => boolean): readonly string[] {
  if (text === '') return [];
  if (known(text)) return [text];
  return text
    .split('/')
    .map((sku) => sku.trim())
    .filter((sku) => sku !== '');
}

export function readStock(mapping: Mapping<'stock'>, { frame, drafts }: Reporting): StockRow[] {
  return readRules(mapping, frame, drafts, (row) => {
    const sku = row.code('sku');
    const onHand = row.number('onHand');
    const allocated = row.number('allocated') ?? Decimal.zero;
    const onHold = row.number('onHold') ?? Decimal.zero;
    const safetyStock = row.number('safetyStock') ?? Decimal.zero;
    const warehouse = row.text('warehouse');
    const asOf = row.day('asOf');
    if (onHand === undefined) return undefined;
    return { place: row.place, sku, warehouse, onHand, allocated, onHold, safetyStock, asOf };
  });
}

export function readIncoming(mapping: Mapping<'incoming'>, { frame, drafts }: Reporting): Arrival[] {
  return readRules(mapping, frame, drafts, (row) => {
    const sku = row.code('sku');
    const quantity = row.notNegative('quantity') ?? row.reject('quantity');
    const date = row.day('date') ?? row.reject('date');
    const source = row.text('source');
    return quantity === undefined || date === undefined ? undefined : { place: row.place, sku, quantity, date, source };
  });
}
