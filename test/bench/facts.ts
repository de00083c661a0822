import type { Cell } from '../../core/index';
import type { Found } from './findings';
import { GIFT_STEP, ORDERS, type Workload } from './workload';

/** All numbers of one line that a rule compares, in hundredths and units; what SQL, formulas and rule engines work with. */
export interface Facts {
  readonly row: number;
  readonly written: number;
  readonly amount: number;
  readonly factor: number;
  readonly policy: number;
  readonly gift: number;
  readonly entitled: number;
  readonly price: number;
  readonly list: number;
  readonly quantity: number;
  readonly ship: number;
  readonly free: number;
  readonly blocked: boolean;
  readonly exposure: number;
  readonly limit: number;
}

export const cents = (cell: Cell | undefined): number => Math.round((cell as number) * 100);

/** The rows of a workload's sheet below its headings. */
export const rowsOf = ({ sheets }: Workload, name: string): readonly (readonly Cell[])[] =>
  sheets.find((sheet) => sheet.name === name)!.rows.slice(1);

/** The findings that such numbers mean: what a peer that computes the numbers is compared by. */
export function findingsOf(all: readonly Facts[]): Found[] {
  const found: Found[] = [];
  for (const facts of all) {
    const { row, quantity, gift, ship, free, blocked, exposure, limit } = facts;
    const put = (code: string, claimed: number, expected: number) => found.push({ row, code, claimed, expected });
    if (facts.written !== facts.amount) put('data/amount-mismatch', facts.written / 100, facts.amount / 100);
    if (facts.factor < facts.policy) put('discount/over-policy', facts.factor / 100, facts.policy / 100);
    if (facts.factor > facts.policy) put('discount/under-policy', facts.factor / 100, facts.policy / 100);
    if (gift > facts.entitled) put('gift/over-entitled', gift, facts.entitled);
    if (gift < facts.entitled) put('gift/under-claimed', gift, facts.entitled);
    if (facts.price < facts.list) put('price/below-list', facts.price / 100, facts.list / 100);
    if (facts.price > facts.list) put('price/above-list', facts.price / 100, facts.list / 100);
    if (blocked) continue;
    if (ship < quantity) put(ship === 0 ? 'stock/none' : 'stock/short', quantity, ship);
    else if (free < gift) put(free === 0 ? 'stock/none' : 'stock/short', gift, free);
    if (exposure > limit) put('credit/over-limit', exposure / 100, limit / 100);
  }
  return found;
}

/** By plain maps, for the peers that are told the facts. */
export function factsOf(work: Workload): Facts[] {
  const customers = new Map(rowsOf(work, 'Customers').map((row) => [row[0], row]));
  const policies = new Map(rowsOf(work, 'Discounts').map(([, level, factor]) => [level, cents(factor)]));
  const stock = new Map(rowsOf(work, 'Stock').map(([sku, onHand]) => [sku, onHand as number]));
  const prices = new Map<string, (readonly Cell[])[]>();
  for (const row of rowsOf(work, 'Prices')) prices.set(`${row[0]} ${row[2]}`, [...(prices.get(`${row[0]} ${row[2]}`) ?? []), row]);
  const exposures = new Map<Cell | undefined, number>();
  const facts: Facts[] = [];
  const lines = rowsOf(work, 'Orders');
  for (let from = 0, to = 0; from < lines.length; from = to) {
    while (to < lines.length && lines[to]![ORDERS.orderNo] === lines[from]![ORDERS.orderNo]) to++;
    const customer = customers.get(lines[from]![ORDERS.customer])!;
    const own = lines.slice(from, to).map((row, i) => {
      const quantity = row[ORDERS.quantity] as number;
      const day = row[ORDERS.date] as number;
      const list = prices.get(`${row[ORDERS.sku]} ${customer[2]}`)!.find((rule) => holdsOn(rule, day))!;
      const gift = (row[ORDERS.gift] as number | null) ?? 0;
      const left = stock.get(row[ORDERS.sku])!;
      const ship = Math.min(quantity, left);
      const free = Math.min(gift, left - ship);
      stock.set(row[ORDERS.sku], left - ship - free);
      return {
        row: from + i + 2,
        written: cents(row[ORDERS.amount]),
        amount: amountOf(row, quantity),
        factor: cents(row[ORDERS.factor]),
        policy: policies.get(customer[2])!,
        gift,
        entitled: Math.floor(quantity / GIFT_STEP),
        price: cents(row[ORDERS.price]),
        list: cents(list[1]),
        quantity,
        ship,
        free,
        shipAmount: amountOf(row, ship),
      };
    });
    const blocked = own.some(
      (line) => line.written !== line.amount || line.factor < line.policy || line.gift > line.entitled || line.price < line.list,
    );
    const before = exposures.get(customer[0]) ?? cents(customer[7]);
    const exposure = blocked ? before : before + own.reduce((sum, { shipAmount }) => sum + shipAmount, 0);
    exposures.set(customer[0], exposure);
    for (const line of own) facts.push({ ...line, blocked, exposure, limit: cents(customer[6]) });
  }
  return facts;
}

const holdsOn = ([, , , from, to]: readonly Cell[], day: number): boolean =>
  (typeof from !== 'number' || from <= day) && (typeof to !== 'number' || day <= to);

const amountOf = (row: readonly Cell[], units: number): number =>
  Math.round((units * cents(row[ORDERS.price]) * cents(row[ORDERS.factor])) / 100);
