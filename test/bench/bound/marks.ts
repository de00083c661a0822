import { HIGHLIGHT_MARKER, type Highlight, type Severity, type Snapshot } from '../../../core/index';
import { FNV_START, hex, mix, mixNumber, mixText } from '../../../core/model/fnv';
import { ORDERS } from '../workload';
import type { Fault } from './faults';
import { rowsOf } from './references';

/** Of the orders sheet, which is all that holds anything of a first run. */
export function fingerprint(snapshot: Snapshot): string {
  const rows = rowsOf(snapshot, 'Orders');
  let hash = mixText(FNV_START, 'Orders');
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r]!;
    for (let column = 0; column < row.length; column++) {
      const cell = row[column];
      if (cell === null) continue;
      hash = mix(mix(hash, r), column);
      hash = typeof cell === 'string' ? mixText(hash, cell) : mixNumber(mix(hash, 1), cell as number);
    }
  }
  return `${hex(hash)}-00000000`;
}

const REVIEW = 15;
const KEY = '$Z2';
const COLUMNS: readonly (readonly [field: string, column: number])[] = [
  ['customer', ORDERS.customer],
  ['quantity', ORDERS.quantity],
  ['unitPrice', ORDERS.price],
  ['discount', ORDERS.factor],
  ['amount', ORDERS.amount],
  ['giftQuantity', ORDERS.gift],
];
const WORST_FIRST: readonly Severity[] = ['block', 'unknown', 'warn', 'info'];

/** One rule per column and severity that occurs. */
export function highlights(faults: readonly Fault[], lastRow: number, isWorst: (severity: Severity) => boolean): readonly Highlight[] {
  const seen = new Map<string, Set<string>>(COLUMNS.map(([field]) => [field, new Set()]));
  for (const { field, severity } of faults) seen.get(field)!.add(severity);
  const rule = (column: number, token: string, severity: Severity): Highlight => ({
    area: { top: 1, left: column, bottom: lastRow, right: column },
    formula: `AND(${HIGHLIGHT_MARKER},ISNUMBER(SEARCH("${token}",${KEY})))`,
    severity,
  });
  return [
    ...WORST_FIRST.filter(isWorst).map((each) => rule(REVIEW, `;status:${each};`, each)),
    ...COLUMNS.flatMap(([field, column]) =>
      WORST_FIRST.filter((severity) => seen.get(field)!.has(severity)).map((each) => rule(column, `@${field}:${each};`, each)),
    ),
  ];
}
