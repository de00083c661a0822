import { columnName } from '../model/a1';
import type { TableInfo } from '../model/book';
import type { LineOutcome, Outcome } from '../outcome';
import { HIGHLIGHT_MARKER, type Highlight } from '../port';
import { WORST_FIRST } from '../report/severity';
import type { Placement } from './own-columns';

const REVIEW = ['returned', 'approved', ...WORST_FIRST] as const;

/**
 * One rule per field and severity that occurs. They read the key column, so they follow a row that is sorted, mean the same in
 * every language and go when the row turns green.
 */
export function planHighlights({ lines }: Outcome, orders: TableInfo, { columns, lastRow }: Placement): readonly Highlight[] {
  const top = orders.headerRow + 1;
  if (lastRow < top) return [];
  const keyCell = `$${columnName(columns.get('key')!.at)}${top + 1}`;
  const rule = (column: number, token: string, severity: Highlight['severity']): Highlight => ({
    area: { top, left: column, bottom: lastRow, right: column },
    formula: `AND(${HIGHLIGHT_MARKER},ISNUMBER(SEARCH("${token}",${keyCell})))`,
    severity,
  });
  const tokens = tokensOf(lines);
  const review = columns.get('review')!.at;
  return [
    ...REVIEW.filter((status) => tokens.has(`;status:${status};`)).map((status) => rule(review, `;status:${status};`, status)),
    ...[...orders.columns].flatMap(([field, column]) =>
      WORST_FIRST.filter((severity) => tokens.has(`@${field}:${severity};`)).map((severity) =>
        rule(column, `@${field}:${severity};`, severity),
      ),
    ),
  ];
}

/** What the keys of these rows hold. */
function tokensOf(lines: readonly LineOutcome[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { status, findings } of lines) {
    if (status === 'pass') continue;
    found.add(`;status:${status};`);
    for (const { field, severity, approved } of findings) if (field !== undefined && !approved) found.add(`@${field}:${severity};`);
  }
  return found;
}
