import type { Draft } from '../codes';
import type { Arrival, DiscountRule, GiftRule, PriceRule, Reading, StockRow } from '../model/book';
import type { Day } from '../model/date';
import { Decimal } from '../model/decimal';
import type { Settings } from '../model/settings';
import { cellIndex } from '../port';
import type { DateFrame } from './date';
import { readDiscount } from './discount';
import { type ColumnReading, columnReading, factorOfPolicy } from './discount-column';
import type { Mapping } from './headers';
import { readRatio } from './ratio';
import { type Columns, type RuleRow, readRules } from './rows';
import { giftCount, giftKind, giftRepeat } from './words';

/** What reading a sheet needs beside the sheet, and where it reports. */
export interface Reporting {
  readonly frame: DateFrame;
  readonly settings: Settings;
  readonly drafts: Draft[];
  readonly readings: Reading[];
}

export function readPrices(mapping: Mapping<'prices'>, { frame, drafts }: Reporting): PriceRule[] {
  return readRules(mapping, frame, drafts, (row, c) => {
    const sku = row.code(c.sku);
    const price = row.notNegative(c.price);
    if (price === undefined) return row.reject(c.price);
    const minQuantity = row.notNegative(c.minQuantity);
    const maxQuantity = row.notNegative(c.maxQuantity);
    if (minQuantity !== undefined && maxQuantity?.below(minQuantity)) row.contradict(c.maxQuantity, c.minQuantity);
    const from = row.day(c.from);
    const to = row.day(c.to);
    if (isOver(from, to)) row.contradict(c.to, c.from);
    return {
      place: row.place,
      sku,
      category: '',
      customer: row.text(c.customer),
      level: row.text(c.level),
      region: row.text(c.region),
      promotion: row.text(c.promotion),
      from,
      to,
      price,
      floorPrice: row.notNegative(c.floorPrice),
      unit: row.text(c.unit),
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
  return readRules(mapping, frame, drafts, (row, c) => {
    const discount = columns.discount(row);
    const maxDiscount = columns.maxDiscount(row);
    if (row.doubts.size > 0) return undefined;
    if (discount === undefined && maxDiscount === undefined) {
      return row.reject(mapping.columns.has('discount') ? c.discount : c.maxDiscount);
    }
    const from = row.day(c.from);
    const to = row.day(c.to);
    if (isOver(from, to)) row.contradict(c.to, c.from);
    return {
      place: row.place,
      policy: row.text(c.policy),
      sku: row.text(c.sku),
      category: row.text(c.category),
      customer: row.text(c.customer),
      level: row.text(c.level),
      region: row.text(c.region),
      promotion: row.text(c.promotion),
      from,
      to,
      minQuantity: row.notNegative(c.minQuantity),
      discount,
      maxDiscount,
      approver: row.text(c.approver),
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
    const column = row.columns[field];
    const discount = row.value(column, readDiscount(row.cell(column)));
    if (discount === undefined) return undefined;
    if (discount.kind === 'bare' && !said) {
      said = true;
      readings.push(...reported(mapping.sheet.name, field, reading));
    }
    const { factor, readings: candidates } = factorOfPolicy(discount, reading, field);
    if (candidates.length > 0) return row.doubt(column, candidates);
    return factor ?? row.reject(column);
  };
}

export function reported(sheet: string, field: string, { as, because }: ColumnReading): readonly Reading[] {
  return as === undefined ? [] : [{ sheet, field, as, because }];
}

/** `known`: SKUs that exist, so that one which contains a `/` is not taken for a list. */
export function readGifts(mapping: Mapping<'gifts'>, { frame, drafts }: Reporting, known: (sku: string) => boolean): GiftRule[] {
  return readRules(mapping, frame, drafts, (row, c) => {
    const terms = giftTerms(mapping, row, c);
    if (terms === undefined) return undefined;
    const count = row.word(c.count, giftCount) ?? 'whole-units';
    const cap = row.notNegative(c.cap);
    if (count !== 'pro-rata' && cap?.below(terms.giftQuantity))
      row.contradict(c.cap, row.text(c.giftQuantity) === '' ? c.ratio : c.giftQuantity);
    const from = row.day(c.from);
    const to = row.day(c.to);
    if (isOver(from, to)) row.contradict(c.to, c.from);
    return {
      place: row.place,
      policy: row.text(c.policy),
      sku: row.text(c.buySku),
      category: row.text(c.buyCategory),
      customer: row.text(c.customer),
      level: row.text(c.level),
      region: row.text(c.region),
      promotion: row.text(c.promotion),
      from,
      to,
      buyQuantity: terms.buyQuantity,
      buyAmount: terms.buyAmount,
      minQuantity: row.notNegative(c.minQuantity),
      giftSkus: giftSkus(row.text(c.giftSku), known),
      giftQuantity: terms.giftQuantity,
      repeat: row.word(c.repeat, giftRepeat) ?? 'every',
      count,
      kind: row.word(c.kind, giftKind) ?? 'on-top',
      cap,
      customerCap: row.notNegative(c.customerCap),
    };
  });
}

/** A rule's days, of which both ends are in, end before they begin. */
function isOver(from: Day | undefined, to: Day | undefined): boolean {
  return from !== undefined && to !== undefined && to < from;
}

type GiftTerms = Pick<GiftRule, 'buyQuantity' | 'buyAmount' | 'giftQuantity'>;

/** So many bought, or so much money, give so many; either in two cells or as a ratio in one, never both. */
function giftTerms(mapping: Mapping<'gifts'>, row: RuleRow<'gifts'>, c: Columns<'gifts'>): GiftTerms | undefined {
  const buyQuantity = row.positive(c.buyQuantity);
  const buyAmount = row.positive(c.buyAmount);
  const giftQuantity = row.notNegative(c.giftQuantity);
  const isTime = mapping.columns.has('ratio') && mapping.sheet.times.has(cellIndex(row.row - 1, c.ratio.index));
  const ratio = row.value(c.ratio, readRatio(row.cell(c.ratio), isTime));
  if (ratio !== undefined) {
    const same = (buyQuantity ?? ratio.buy).equals(ratio.buy) && (giftQuantity ?? ratio.gift).equals(ratio.gift);
    if (!same || buyAmount !== undefined) return row.reject(c.ratio);
    return { buyQuantity: ratio.buy, buyAmount: undefined, giftQuantity: ratio.gift };
  }
  if (row.faults.size > 0) return undefined;
  if (giftQuantity === undefined) return row.reject(mapping.columns.has('giftQuantity') ? c.giftQuantity : c.ratio);
  if ((buyQuantity === undefined) === (buyAmount === undefined)) {
    return row.reject(mapping.columns.has('buyQuantity') ? c.buyQuantity : c.buyAmount);
  }
  return { buyQuantity, buyAmount, giftQuantity };
}

const NO_SKUS: readonly string[] = [];

function giftSkus(text: string, known: (sku: string) => boolean): readonly string[] {
  if (text === '') return NO_SKUS;
  if (!text.includes('/') || known(text)) return [text];
  return text
    .split('/')
    .map((sku) => sku.trim())
    .filter((sku) => sku !== '');
}

export function readStock(mapping: Mapping<'stock'>, { frame, drafts }: Reporting): StockRow[] {
  return readRules(mapping, frame, drafts, (row, c) => {
    const sku = row.code(c.sku);
    const onHand = row.number(c.onHand);
    const allocated = row.number(c.allocated) ?? Decimal.zero;
    const onHold = row.number(c.onHold) ?? Decimal.zero;
    const safetyStock = row.number(c.safetyStock) ?? Decimal.zero;
    const warehouse = row.text(c.warehouse);
    const asOf = row.day(c.asOf);
    if (onHand === undefined) return undefined;
    return { place: row.place, sku, warehouse, onHand, allocated, onHold, safetyStock, asOf };
  });
}

export function readIncoming(mapping: Mapping<'incoming'>, { frame, drafts }: Reporting): Arrival[] {
  return readRules(mapping, frame, drafts, (row, c) => {
    const sku = row.code(c.sku);
    const quantity = row.notNegative(c.quantity) ?? row.reject(c.quantity);
    const date = row.day(c.date) ?? row.reject(c.date);
    const source = row.text(c.source);
    return quantity === undefined || date === undefined ? undefined : { place: row.place, sku, quantity, date, source };
  });
}
