import type { Finding } from '../codes';
import type { OwnColumnId } from '../model/own';
import type { Locale } from '../model/settings';
import type { LineOutcome, Outcome } from '../outcome';
import type { ColumnFormat, OwnColumn, PlanCell } from '../port';
import { financeTable, holds } from '../report/finance';
import { byWorst } from '../report/severity';
import { type Labels, labels } from '../words/labels';
import { sentence } from '../words/messages';
import { numberCell, textCell } from './cell';
import type { Placement } from './own-columns';
import { titlesOf } from './titles';

interface ColumnDefinition {
  readonly format: ColumnFormat;
  readonly width: number;
  readonly hidden?: boolean;
  readonly choices?: (words: Labels) => readonly string[];
  /** Absent: the column belongs to the user, and only its heading is written. */
  readonly value?: (line: LineOutcome, context: Context) => PlanCell;
}

interface Context {
  readonly words: Labels;
  readonly locale: Locale;
  /** Per order number. */
  readonly heldBy: ReadonlyMap<string, readonly Finding[]>;
}

const COLUMNS: { readonly [Id in OwnColumnId]: ColumnDefinition } = {
  review: { format: 'text', width: 14, value: reviewWord },
  explanation: { format: 'wrapped', width: 60, value: explanation },
  shipQty: { format: 'quantity', width: 10, value: ({ goods }) => numberCell(goods?.ship) },
  shortQty: { format: 'quantity', width: 10, value: ({ goods }) => numberCell(goods?.short) },
  shipGifts: { format: 'quantity', width: 10, value: ({ gifts }) => numberCell(gifts?.ship) },
  shortGifts: { format: 'quantity', width: 10, value: ({ gifts }) => numberCell(gifts?.short) },
  shipAmount: { format: 'money', width: 12, value: ({ line, amounts }) => (line.readable ? numberCell(amounts.ship) : null) },
  decision: { format: 'text', width: 10, choices: ({ decision }) => [decision.approve, decision.return] },
  decidedBy: { format: 'text', width: 12 },
  decisionNote: { format: 'wrapped', width: 24 },
  key: { format: 'text', width: 16, hidden: true, value: ({ key }) => textCell(key) },
};

/** The own columns of the orders sheet; a row that is no line stays blank in them. */
export function annotate(outcome: Outcome, headerRow: number, placement: Placement, locale: Locale): readonly OwnColumn[] {
  const words = labels(locale);
  const heldBy = new Map(financeTable(outcome).map((row) => [row.orderNo, row.heldBy]));
  const context = { words, locale, heldBy };
  return [...placement.columns].map(([id, place]) => {
    const { format, width, hidden = false, choices, value } = COLUMNS[id];
    return {
      id,
      ...place,
      format,
      width,
      hidden,
      ...(choices && { choices: choices(words) }),
      ...(value && { values: column(outcome.lines, headerRow, placement.lastRow, (line) => value(line, context)) }),
    };
  });
}

function column(
  lines: readonly LineOutcome[],
  headerRow: number,
  lastRow: number,
  value: (line: LineOutcome) => PlanCell,
): readonly PlanCell[] {
  const cells: PlanCell[] = new Array(lastRow - headerRow).fill(null);
  // Rows of lines count from 1, those of the plan from 0.
  for (const line of lines) cells[line.line.row - 2 - headerRow] = value(line);
  return cells;
}

function reviewWord({ status, moved }: LineOutcome, { words }: Context): string {
  return moved ? `${words.status[status]} · ${words.moved}` : words.status[status];
}

/** Excel allows 32,767 characters in a cell. */
const LONGEST = 32000;

function explanation(line: LineOutcome, context: Context): PlanCell {
  const { words, locale } = context;
  let text = heldWithOrder(line, context);
  const findings = byWorst(line.findings);
  for (const [index, finding] of findings.entries()) {
    const next = (text === '' ? '' : '\n') + sentence(finding, locale);
    if (text.length + next.length > LONGEST) return `${text || next.slice(0, LONGEST)}\n${words.more(findings.length - index)}`;
    text += next;
  }
  return textCell(text);
}

/** Why a row without a fault that holds it ships nothing. */
function heldWithOrder({ line, goods, findings }: LineOutcome, { words, locale, heldBy }: Context): string {
  if (goods === undefined || goods.rejected.isZero || findings.some(holds)) return '';
  const titles = titlesOf(heldBy.get(line.order.orderNo) ?? [], locale);
  return titles.length === 0 ? '' : words.heldWithOrder(titles);
}
