import type { OwnColumnId } from '../model/own';
import type { LineOutcome, Outcome } from '../outcome';
import type { ColumnFormat, OwnColumn, PlanCell } from '../port';
import { financeTable, holds } from '../report/finance';
import { byWorst } from '../report/severity';
import { type Labels, labels } from '../words/labels';
import { inOneLine } from '../words/messages';
import type { Wording } from '../words/wording';
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
  readonly wording: Wording;
  /** What is said of the other rows of an order that is held, per order number. */
  readonly held: ReadonlyMap<string, string>;
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
export function annotate(outcome: Outcome, headerRow: number, placement: Placement, wording: Wording): readonly OwnColumn[] {
  const words = labels(wording.locale);
  const context = { words, wording, held: heldTexts(outcome, words, wording.locale) };
  const rows = placement.lastRow - headerRow;
  const filled = [...placement.columns].flatMap(([id]) => {
    const { value } = COLUMNS[id];
    return value ? [{ id, value, values: new Array<PlanCell>(rows).fill(null) }] : [];
  });
  for (const line of outcome.lines) {
    // Rows of lines count from 1, those of the plan from 0.
    const at = line.line.row - 2 - headerRow;
    for (const { value, values } of filled) values[at] = value(line, context);
  }
  const valuesOf = new Map(filled.map(({ id, values }) => [id, values]));
  return [...placement.columns].map(([id, place]) => {
    const { format, width, hidden = false, choices } = COLUMNS[id];
    const values = valuesOf.get(id);
    return { id, ...place, format, width, hidden, ...(choices && { choices: choices(words) }), ...(values && { values }) };
  });
}

function reviewWord({ status, moved }: LineOutcome, { words }: Context): string {
  return moved ? `${words.status[status]} · ${words.moved}` : words.status[status];
}

/** Excel allows 32,767 characters in a cell. */
const LONGEST = 32000;

function explanation(line: LineOutcome, context: Context): PlanCell {
  const { words, wording } = context;
  let text = heldWithOrder(line, context);
  if (line.findings.length === 0) return textCell(text);
  const findings = byWorst(line.findings);
  for (let i = 0; i < findings.length; i++) {
    const next = (text === '' ? '' : '\n') + inOneLine(wording.of(findings[i]!), wording.locale);
    if (text.length + next.length > LONGEST) return `${text || next.slice(0, LONGEST)}\n${words.more(findings.length - i)}`;
    text += next;
  }
  return text;
}

/** Why a row without a fault that holds it ships nothing. */
function heldWithOrder({ line, goods, findings }: LineOutcome, { held }: Context): string {
  if (goods === undefined || goods.rejected.isZero || findings.some(holds)) return '';
  return held.get(line.order.orderNo) ?? '';
}

function heldTexts(outcome: Outcome, words: Labels, locale: Wording['locale']): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { orderNo, heldBy } of financeTable(outcome)) {
    if (heldBy.length > 0) texts.set(orderNo, words.heldWithOrder(titlesOf(heldBy, locale)));
  }
  return texts;
}
