import type { Finding } from '../codes';
import type { OwnColumnId } from '../model/own';
import type { Locale } from '../model/settings';
import type { LineOutcome, Outcome } from '../outcome';
import type { ColumnFormat, OwnColumn, PlanCell } from '../port';
import { byWorst } from '../report/severity';
import { type Labels, labels } from '../words/labels';
import { sentence } from '../words/messages';
import { numberCell, textCell } from './cell';
import type { Placement } from './own-columns';

interface ColumnDefinition {
  readonly format: ColumnFormat;
  readonly width: number;
  readonly hidden?: boolean;
  readonly choices?: (words: Labels) => readonly string[];
  /** Absent: the column belongs to the user, and only its heading is written. */
  readonly value?: (line: LineOutcome, words: Labels, locale: Locale) => PlanCell;
}

const COLUMNS: { readonly [Id in OwnColumnId]: ColumnDefinition } = {
  review: { format: 'text', width: 14, value: reviewWord },
  explanation: { format: 'wrapped', width: 60, value: ({ findings }, words, locale) => explanation(findings, words, locale) },
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
export function annotate({ lines }: Outcome, headerRow: number, placement: Placement, locale: Locale): readonly OwnColumn[] {
  const words = labels(locale);
  return [...placement.columns].map(([id, place]) => {
    const { format, width, hidden = false, choices, value } = COLUMNS[id];
    return {
      id,
      ...place,
      format,
      width,
      hidden,
      ...(choices && { choices: choices(words) }),
      ...(value && { values: column(lines, headerRow, placement.lastRow, (line) => value(line, words, locale)) }),
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

function reviewWord({ status, moved }: LineOutcome, words: Labels): string {
  return moved ? `${words.status[status]} · ${words.moved}` : words.status[status];
}

/** Excel allows 32,767 characters in a cell. */
const LONGEST = 32000;

function explanation(findings: readonly Finding[], words: Labels, locale: Locale): PlanCell {
  let text = '';
  const ordered = byWorst(findings);
  for (const [index, finding] of ordered.entries()) {
    const next = `${index === 0 ? '' : '\n'}${sentence(finding, locale)}`;
    if (text.length + next.length > LONGEST) return `${text || next.slice(0, LONGEST)}\n${words.more(ordered.length - index)}`;
    text += next;
  }
  return textCell(text);
}
