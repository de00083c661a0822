import { ownSheets } from '../decode/own';
import { formatDay } from '../model/date';
import { OWN_SHEETS, type OwnSheetId } from '../model/own';
import type { RunFacts } from '../model/run';
import type { Locale } from '../model/settings';
import type { Outcome } from '../outcome';
import type { OwnSheet, SheetSnapshot, Snapshot } from '../port';
import { type Labels, labels } from '../words/labels';
import type { Wording } from '../words/wording';
import { carryOver, type Entry, readEntries } from './carry-over';
import { rowOf, type SheetContent, type SheetContext, type SheetDefinition } from './sheet';
import { balanceSheet } from './sheet-balance';
import { dailySheet } from './sheet-daily';
import { exceptionSheet } from './sheet-exceptions';
import { financeSheet } from './sheet-finance';
import { logSheet } from './sheet-log';
import { returnSheet } from './sheet-returns';
import { shortageSheet } from './sheet-shortage';

export const SHEETS: readonly SheetDefinition[] = [
  shortageSheet,
  financeSheet,
  balanceSheet,
  exceptionSheet,
  returnSheet,
  dailySheet,
  logSheet,
];

export function planSheets(snapshot: Snapshot, outcome: Outcome, wording: Wording, run?: RunFacts): readonly OwnSheet[] {
  const { locale } = wording;
  const own = ownSheets(snapshot);
  const words = labels(locale);
  const taken = new Set(snapshot.sheets.map(({ name }) => fold(name)));
  const log = readLog(snapshot);
  return SHEETS.flatMap((definition) => {
    const standing = snapshot.sheets.find(({ name }) => name === own.get(definition.id));
    const before = standing && readEntries(standing, definition, snapshot.date1904);
    const content = definition.content({ snapshot, outcome, locale, labels: words, wording, run, before: before ?? [], log });
    if (!content) return [];
    const previous = before && standing;
    const name = nameFor(definition.id, previous, taken, locale);
    taken.add(fold(name));
    return [layOut(definition, content, { name, previous, before: before ?? [], outcome, locale, words })];
  });
}

/** The runs that are logged, the oldest first. */
export function readLog(snapshot: Snapshot): readonly Entry[] {
  const name = ownSheets(snapshot).get('log');
  const sheet = snapshot.sheets.find((each) => each.name === name);
  return (sheet && readEntries(sheet, logSheet, snapshot.date1904)) ?? [];
}

interface Frame extends Pick<SheetContext, 'before' | 'outcome' | 'locale'> {
  readonly name: string;
  readonly previous: SheetSnapshot | undefined;
  readonly words: Labels;
}

function layOut(definition: SheetDefinition, content: SheetContent, frame: Frame): OwnSheet {
  const { name, previous, before, outcome, locale, words } = frame;
  const { facts, rows, nothing, charts } = content;
  const columns = definition.columns(words);
  const headings = definition.headings(words);
  const listed = rows.length > 0 ? rows : [rowOf('note', columns, { [columns[0]!.id]: nothing })];
  return {
    id: definition.id,
    name,
    ...(previous && { replaces: previous.name }),
    title: titleOf(definition.id, locale, words),
    subtitle: words.sheet.subtitle(formatDay(outcome.book.businessDate), [...facts, ...numberedNote(definition.id, name, locale, words)]),
    columns: columns.map(({ id, identifies: _, value: __, ...column }) => ({ heading: headings[id]!, ...column })),
    rows: carryOver(listed, before, definition, words),
    ...(charts && charts.length > 0 && { charts }),
    ...(definition.hidden && { hidden: true }),
  };
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
