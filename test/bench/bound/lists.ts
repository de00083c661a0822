import { formatDay, type OwnSheetRow, type PlanCell } from '../../../core/index';
import { FORMATS } from '../../../core/words/format';
import { labels } from '../../../core/words/labels';
import { BUSINESS_DATE } from '../workload';
import { type Fault, isOfOrder, WORST } from './faults';
import { moneyText, type References, rowId } from './references';

const words = labels('en');
const total = (style: 'subtotal' | 'total', cells: PlanCell[]): OwnSheetRow => ({ style, cells });
const data = (cells: PlanCell[]): OwnSheetRow => ({ style: 'data', cells });
const blanks = (count: number): PlanCell[] => new Array(count).fill(null);
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface Short {
  readonly region: string;
  readonly customer: number;
  readonly line: number;
  /** In cents. */
  readonly amount: number;
  readonly row: OwnSheetRow;
}

/** Numbers are padded, so that texts compare as people count. */
export function shortageRows(shorts: Short[]): readonly OwnSheetRow[] {
  shorts.sort((a, b) => byText(a.region, b.region) || a.customer - b.customer || a.line - b.line);
  const subtotal = (style: 'subtotal' | 'total', name: string, amount: number) =>
    total(style, [name, ...blanks(13), amount / 100, ...blanks(6)]);
  const rows: OwnSheetRow[] = [];
  let all = 0;
  let ofRegion = 0;
  shorts.forEach(({ region, amount, row }, i) => {
    rows.push(row);
    ofRegion += amount;
    if (shorts[i + 1]?.region === region) return;
    rows.push(subtotal('subtotal', words.sheet.regionTotal(region), ofRegion));
    all += ofRegion;
    ofRegion = 0;
  });
  return [...rows, subtotal('total', words.total, all)];
}

/** Of one customer. */
export interface Account {
  readonly code: string;
  readonly name: string;
  readonly rows: OwnSheetRow[];
  ordered: number;
  rejected: number;
  short: number;
  shippable: number;
}

export function financeRows(accounts: readonly (Account | undefined)[]): readonly OwnSheetRow[] {
  const rows: OwnSheetRow[] = [];
  const all = { ordered: 0, rejected: 0, short: 0, shippable: 0 };
  const amounts = ({ ordered, rejected, short, shippable }: typeof all): PlanCell[] => [
    ...blanks(3),
    ordered / 100,
    rejected / 100,
    short / 100,
    shippable / 100,
    0,
    0,
    0,
    shippable / 100,
    0,
    ...blanks(11),
  ];
  for (const account of accounts) {
    if (!account) continue;
    for (const row of account.rows) rows.push(row);
    rows.push(total('subtotal', [words.sheet.customerTotal(account.code), account.name, ...amounts(account), `or1|c=${account.code}`]));
    all.ordered += account.ordered;
    all.rejected += account.rejected;
    all.short += account.short;
    all.shippable += account.shippable;
  }
  return [...rows, total('total', [words.total, null, ...amounts(all), null])];
}

export function balanceRows(references: References, claimed: Float64Array, shipped: Float64Array, left: Float64Array) {
  const { skus, productNames, onHand } = references;
  let shortSkus = 0;
  const rows = skus.map((sku, id): OwnSheetRow => {
    const short = claimed[id]! - shipped[id]!;
    const cells = [sku, productNames[id]!, onHand[id]!, onHand[id]!, claimed[id]!, shipped[id]!, left[id]!, short, null];
    if (short === 0) return data(cells);
    shortSkus++;
    return { style: 'data', severity: 'warn', cells };
  });
  rows.push(total('total', [words.total, words.balance.count(skus.length, shortSkus), ...blanks(7)]));
  return rows;
}

/** A fault, or one that stands on several rows of its order. */
export interface Open {
  readonly fault: Fault;
  readonly rows: number[];
  readonly region: string;
  readonly customer: number;
  readonly customerCode: string;
  readonly orderNo: string;
  readonly lineNo: string;
  /** At stake, in cents. */
  readonly amount: number;
}

const TODAY = { day: BUSINESS_DATE };

export function exceptionRows(open: Open[], amounts: Float64Array, names: readonly string[]): readonly OwnSheetRow[] {
  open.sort(
    (a, b) =>
      WORST[a.fault.severity] - WORST[b.fault.severity] ||
      byText(a.region, b.region) ||
      a.customer - b.customer ||
      a.fault.line - b.fault.line ||
      byText(a.fault.code, b.fault.code),
  );
  const rows: OwnSheetRow[] = [];
  for (const { fault, rows: at, region, customer, customerCode, orderNo, lineNo, amount } of open) {
    const { severity, code, title, text, remedy, line } = fault;
    const ofOrder = isOfOrder(fault);
    const cells: PlanCell[] = [
      words.severity[severity],
      region,
      customerCode,
      names[customer]!,
      orderNo,
      ofOrder ? null : lineNo,
      at.length === 1 ? `Orders row ${at[0]}` : FORMATS.en.places('Orders', at),
      title,
      code,
      text,
      remedy,
      amount / 100,
      null,
      TODAY,
      words.exceptions.state.open,
      null,
      null,
      null,
      null,
      ofOrder ? `or1|o=${orderNo}|${code}` : `or1|${rowId(line)}|${code}`,
    ];
    rows.push({ style: 'data', severity, cells });
  }
  rows.push({ style: 'group', cells: [words.exceptions.messages, ...blanks(19)] });
  for (const own of byRegion(open)) rows.push(messageRow(own, amounts, names));
  return rows;
}

function byRegion(open: readonly Open[]): Iterable<readonly Open[]> {
  const regions = new Map<string, Open[]>();
  for (const each of open) {
    const own = regions.get(each.region);
    if (own) own.push(each);
    else regions.set(each.region, [each]);
  }
  return regions.values();
}

const SAID = 50;

function messageRow(own: readonly Open[], amounts: Float64Array, names: readonly string[]): OwnSheetRow {
  const { region } = own[0]!;
  const orders = new Set<string>();
  const lines = new Set<number>();
  let amount = 0;
  for (const { orderNo, rows } of own) {
    orders.add(orderNo);
    for (const row of rows) {
      if (lines.has(row)) continue;
      lines.add(row);
      amount += amounts[row - 2]!;
    }
  }
  const items = own.slice(0, SAID).map(({ orderNo, customer, rows, fault }) => ({
    orderNo,
    customer: names[customer]!,
    text: `${FORMATS.en.rows(rows)}, ${fault.text}`,
  }));
  const day = formatDay(BUSINESS_DATE);
  const text = words.exceptions.message(region, day, orders.size, moneyText(amount), items, own.length - items.length);
  return data([null, region, ...blanks(7), text, ...blanks(9), `or1|t=${region}`]);
}
