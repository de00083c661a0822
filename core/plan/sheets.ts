import { ownSheets } from '../decode/own';
import { formatDay } from '../model/date';
import { OWN_SHEETS, type OwnSheetId } from '../model/own';
import type { Locale } from '../model/settings';
import type { Outcome } from '../outcome';
import type { OwnSheet, SheetSnapshot, Snapshot } from '../port';
import { type Labels, labels } from '../words/labels';
import { carryOver, readEntries } from './carry-over';
import type { SheetDefinition, SheetRow } from './sheet';
import { balanceSheet } from './sheet-balance';
import { financeSheet } from './sheet-finance';
import { shortageSheet } from './sheet-shortage';

export const SHEETS: readonly SheetDefinition[] = [shortageSheet, financeSheet, balanceSheet];

export function planSheets(snapshot: Snapshot, outcome: Outcome, locale: Locale): readonly OwnSheet[] {
  const own = ownSheets(snapshot);
  const words = labels(locale);
  const taken = new Set(snapshot.sheets.map(({ name }) => fold(name)));
  return SHEETS.map((definition) => {
    const before = snapshot.sheets.find(({ name }) => name === own.get(definition.id));
    const entries = before && readEntries(before, definition, snapshot.date1904);
    const previous = entries && before;
    const name = nameFor(definition.id, previous, taken, locale);
    taken.add(fold(name));
    const { facts, rows, nothing } = definition.content(outcome, words, locale);
    const columns = definition.columns(words);
    const headings = definition.headings(words);
    const note: SheetRow = { style: 'note', cells: { [columns[0]!.id]: nothing } };
    const listed = carryOver(rows.length > 0 ? rows : [note], entries ?? [], definition, words);
    return {
      id: definition.id,
      name,
      ...(previous && { replaces: previous.name }),
      title: titleOf(definition.id, locale, words),
      subtitle: words.sheet.subtitle(formatDay(outcome.book.businessDate), [...facts, ...numberedNote(definition.id, name, locale, words)]),
      columns: columns.map(({ id, identifies: _, ...column }) => ({ heading: headings[id]!, ...column })),
      rows: listed.map(({ cells, ...row }) => ({ ...row, cells: columns.map(({ id }) => cells[id] ?? null) })),
    };
  });
}

/** Known again by its end, in either language. */
const titleOf = (id: OwnSheetId, locale: Locale, words: Labels): string => `${OWN_SHEETS[id][locale]} · ${words.product}`;

/** A name that a person gave is kept; one of ours follows the language; a foreign sheet's is numbered. */
function nameFor(id: OwnSheetId, previous: SheetSnapshot | undefined, taken: ReadonlySet<string>, locale: Locale): string {
  const wanted = OWN_SHEETS[id][locale];
  const other = OWN_SHEETS[id][locale === 'en' ? 'zh-CN' : 'en'];
  if (previous && previous.name.replace(/ \(\d+\)$/, '') !== other) return previous.name;
  if (!taken.has(fold(wanted))) return wanted;
  let number = 2;
  while (taken.has(fold(`${wanted} (${number})`))) number++;
  return `${wanted} (${number})`;
}

function numberedNote(id: OwnSheetId, name: string, locale: Locale, words: Labels): readonly string[] {
  const wanted = OWN_SHEETS[id][locale];
  return name.startsWith(`${wanted} (`) ? [words.sheet.numbered(wanted)] : [];
}

/** Excel and Sheets tell names apart without regard to case. */
const fold = (name: string): string => name.toLowerCase();
