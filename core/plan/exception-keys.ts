import { formatFinanceKey } from '../model/finance-key';
import { escapePart, joinKey, rowPart } from '../model/key';
import type { Field, Role } from '../model/roles';
import type { Outcome } from '../outcome';
import type { Snapshot } from '../port';
import type { Exception } from '../report/exceptions';
import { financeRow } from '../report/place';

/** What makes a row of a reference sheet the same row wherever it stands; amounts and what else it says may change. */
const IDENTITY: { readonly [R in Role]: readonly Field<R>[] } = {
  orders: [],
  products: ['sku'],
  prices: ['sku', 'unit', 'minQuantity', 'customer', 'level', 'region', 'promotion', 'from'],
  discounts: ['policy', 'sku', 'category', 'customer', 'level', 'region', 'promotion', 'minQuantity', 'from'],
  gifts: ['policy', 'buySku', 'buyCategory', 'minQuantity', 'customer', 'level', 'region', 'promotion', 'from'],
  stock: ['sku', 'warehouse'],
  incoming: ['sku', 'date', 'source'],
  customers: ['customer'],
  settings: ['key'],
};

/** By the row's id, the order's number or what names a reference row, and the code; no two are alike. */
export function exceptionKeys(exceptions: readonly Exception[], outcome: Outcome, snapshot: Snapshot): readonly string[] {
  const taken = new Set<string>();
  return exceptions.map((exception) => {
    const wanted = placeOf(exception, outcome, snapshot) + faultIn(exception);
    let key = wanted;
    for (let number = 2; taken.has(key); number++) key = `${wanted}|${number}`;
    taken.add(key);
    return key;
  });
}

function placeOf({ finding, lines }: Exception, outcome: Outcome, snapshot: Snapshot): string {
  if (finding.scope === 'order') return joinKey([`o=${finding.orderNo ?? ''}`]);
  const ofRow = lines[0] && rowPart(lines[0].key);
  return ofRow ?? joinKey([`s=${finding.role}`, referenceRow(finding, outcome, snapshot)]);
}

/** One row may have the same fault in several cells: codes that name the cell tell them apart. */
const faultIn = ({ finding: { code, data } }: Exception): string => ('field' in data ? `|${code}|${escapePart(data.field)}` : `|${code}`);

function referenceRow({ role, row }: Exception['finding'], { book }: Outcome, { sheets }: Snapshot): string {
  if (role === 'finance') {
    const asked = financeRow({ row }, book.finance);
    return asked ? formatFinanceKey(asked) : String(row ?? '');
  }
  const table = book.tables.get(role);
  const cells = (table && sheets[table.sheetIndex]?.rows[(row ?? 0) - 1]) ?? [];
  const columns: ReadonlyMap<string, number> = table?.columns ?? new Map();
  const fields: readonly string[] = IDENTITY[role];
  const texts = fields
    .map((field) => cells[columns.get(field) ?? -1] ?? '')
    .map((cell) => (typeof cell === 'object' ? cell.error : String(cell)));
  return texts.some((text) => text !== '') ? texts.join('~') : String(row ?? '');
}
