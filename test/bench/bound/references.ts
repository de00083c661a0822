import type { Cell, Snapshot } from '../../../core/index';
import { CUSTOMERS, LEVELS, SKUS } from '../workload';

/** The reference sheets as typed columns: codes become numbers, money becomes cents. */
export class References {
  readonly skuIds = new Map<string, number>();
  readonly skus: string[] = [];
  readonly productNames: string[] = [];
  readonly customerIds = new Map<string, number>();
  readonly customerNames: string[] = [];
  readonly level = new Int8Array(CUSTOMERS);
  readonly limit = new Float64Array(CUSTOMERS);
  readonly receivable = new Float64Array(CUSTOMERS);
  readonly factor = new Int32Array(LEVELS.length);
  readonly factorRow = new Int32Array(LEVELS.length);
  /** Two price rows per SKU and level. */
  readonly price = new Int32Array(SKUS * LEVELS.length * 2);
  readonly priceFrom = new Float64Array(SKUS * LEVELS.length * 2).fill(Number.NEGATIVE_INFINITY);
  readonly priceTo = new Float64Array(SKUS * LEVELS.length * 2).fill(Number.POSITIVE_INFINITY);
  readonly priceRow = new Int32Array(SKUS * LEVELS.length * 2);
  readonly giftPolicy: string[] = new Array(SKUS).fill('');
  readonly onHand = new Float64Array(SKUS);

  constructor(snapshot: Snapshot) {
    const sheet = (name: string) => rowsOf(snapshot, name);
    const levels = new Map<Cell, number>(LEVELS.map((name, i) => [name, i]));
    for (const [sku, name] of sheet('Products').slice(1)) {
      this.skuIds.set(sku as string, this.skus.length);
      this.skus.push(sku as string);
      this.productNames.push(name as string);
    }
    for (const [code, name, level, , , , limit, receivable] of sheet('Customers').slice(1)) {
      const id = this.customerIds.size;
      this.customerIds.set(code as string, id);
      this.customerNames.push(name as string);
      this.level[id] = levels.get(level!)!;
      this.limit[id] = cents(limit!);
      this.receivable[id] = cents(receivable!);
    }
    sheet('Discounts').forEach(([, level, factor], row) => {
      if (row === 0) return;
      this.factor[levels.get(level!)!] = cents(factor!);
      this.factorRow[levels.get(level!)!] = row + 1;
    });
    sheet('Prices').forEach(([sku, price, level, from, to], row) => {
      if (row === 0) return;
      let at = (this.skuIds.get(sku as string)! * LEVELS.length + levels.get(level!)!) * 2;
      if (this.priceRow[at] !== 0) at++;
      this.price[at] = cents(price!);
      this.priceRow[at] = row + 1;
      if (typeof from === 'number') this.priceFrom[at] = from;
      if (typeof to === 'number') this.priceTo[at] = to;
    });
    for (const [policy, sku] of sheet('Gifts').slice(1)) this.giftPolicy[this.skuIds.get(sku as string)!] = policy as string;
    for (const [sku, onHand] of sheet('Stock').slice(1)) this.onHand[this.skuIds.get(sku as string)!] = onHand as number;
  }

  /** The price row of a day: its index in the price columns. */
  priceAt(sku: number, level: number, day: number): number {
    const at = (sku * LEVELS.length + level) * 2;
    return day < this.priceFrom[at]! || day > this.priceTo[at]! ? at + 1 : at;
  }
}

export const rowsOf = ({ sheets }: Snapshot, name: string): readonly (readonly Cell[])[] =>
  sheets.find((sheet) => sheet.name === name)!.rows;

/** Hundredths, proven exact. */
export function cents(cell: Cell): number {
  const value = cell as number;
  const scaled = Math.round(value * 100);
  if (scaled / 100 !== value) throw new Error(`not hundredths: ${value}`);
  return scaled;
}

/** As sheets write money: two decimals. */
export function moneyText(hundredths: number): string {
  const rest = hundredths % 100;
  return `${(hundredths - rest) / 100}.${rest < 10 ? '0' : ''}${rest}`;
}

const SERIAL_TO_DAY = 25569;
export const dayOf = (serial: number): number => serial - SERIAL_TO_DAY;
export const rowId = (line: number): string => `r${(line + 1).toString(36)}`;
