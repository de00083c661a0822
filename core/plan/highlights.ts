import type { Finding } from '../codes';
import { columnName } from '../model/a1';
import type { TableInfo } from '../model/book';
import type { Severity } from '../model/settings';
import type { Outcome } from '../outcome';
import { HIGHLIGHT_MARKER, type Highlight } from '../port';
import { WORST_FIRST } from '../report/severity';
import type { Placement } from './own-columns';

const REVIEW = ['returned', 'approved', ...WORST_FIRST] as const;

/**
 * One rule per field and severity that occurs. They read the key column, so they follow a row that is sorted, mean the same in
 * every language and go when the row turns green.
 */
export function planHighlights({ totals, findings }: Outcome, orders: TableInfo, { columns, lastRow }: Placement): readonly Highlight[] {
  const top = orders.headerRow + 1;
  if (lastRow < top) return [];
  const keyCell = `$${columnName(columns.get('key')!.at)}${top + 1}`;
  const rule = (column: number, token: string, severity: Highlight['severity']): Highlight => ({
    area: { top, left: column, bottom: lastRow, right: column },
    formula: `AND(${HIGHLIGHT_MARKER},ISNUMBER(SEARCH("${token}",${keyCell})))`,
    severity,
  });
  const severities = severitiesIn(findings);
  const review = columns.get('review')!.at;
  return [
    ...REVIEW.filter((status) => totals.byStatus.has(status)).map((status) => rule(review, `;status:${status};`, status)),
    ...[...orders.columns].flatMap(([field, column]) =>
      WORST_FIRST.filter((severity) => severities.get(field)?.has(severity)).map((severity) =>
        rule(column, `@${field}:${severity};`, severity),
      ),
    ),
  ];
}

/** By field: what the keys of the rows hold. */
function severitiesIn(findings: readonly Finding[]): ReadonlyMap<string, ReadonlySet<Severity>> {
  const found = new Map<string, Set<Severity>>();
  for (const { role, field, severity, approved } of findings) {
    if (role !== 'orders' || field === undefined || approved) continue;
    const severities = found.get(field);
    if (severities) severities.add(severity);
    else found.set(field, new Set([severity]));
  }
  return found;
}
