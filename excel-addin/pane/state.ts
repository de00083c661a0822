import type {
  FindingGroup,
  FindingRow,
  GroupBy,
  Locale,
  OwnSheetId,
  Problem,
  Severity,
  SheetAnswer,
  Summary,
  Tried,
  TryProblem,
} from '../../core';
import type { CellEdit, HostProblem, Theme } from '../host';
import type { Answers, DecisionPlace, Recognised, ReviewFacts } from './desk';

export type Tab = 'workbook' | 'findings' | 'try' | 'settings';
export type Task = 'look' | 'review' | 'finance' | 'clear' | 'fill' | 'try';
export type Stage = 'reading' | 'checking' | 'writing';

/** A row of a sheet, counted from 1. */
export interface Row {
  readonly sheet: string;
  readonly row: number;
}

/** What is going on; `total` 0: nobody knows how much there is. */
export interface Job {
  readonly task: Task;
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
}

export interface Filter {
  readonly by: GroupBy;
  /** Those that are shown; empty: all. */
  readonly severities: readonly Severity[];
  readonly search: string;
  /** Only what stands on this row. */
  readonly row: Row | undefined;
}

export interface Report {
  readonly facts: ReviewFacts;
  readonly summary: Summary;
  readonly groups: readonly FindingGroup[];
  readonly decisions: DecisionPlace;
  /** Of the own sheets as they were written. */
  readonly sheetNames: Readonly<Partial<Record<OwnSheetId, string>>>;
  /** Somebody changed a cell from the pane since. */
  readonly outdated: boolean;
}

export type EditKind = 'fix' | 'approve' | 'return' | 'setting';

/** A change made from the pane, and how to take it back. */
export interface Undoable {
  readonly kind: EditKind;
  readonly place: string;
  /** In the order in which they were made. */
  readonly cells: readonly CellEdit[];
}

export type Notice =
  | {
      readonly kind:
        | 'reviewed'
        | 'moneyApplied'
        | 'unanswered'
        | 'cleared'
        | 'moved'
        | 'changed'
        | 'stopped'
        | 'formula'
        | 'copied'
        | 'undone'
        | 'filled';
    }
  | { readonly kind: 'edited'; readonly edit: EditKind; readonly place: string }
  | { readonly kind: 'host'; readonly problem: HostProblem }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'failed'; readonly text: string };

export interface State {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly tab: Tab;
  /** The business date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly who: string;
  readonly answers: Answers;
  readonly recognised: Recognised | undefined;
  readonly job: Job | undefined;
  readonly report: Report | undefined;
  readonly filter: Filter;
  /** The finding that is unfolded. */
  readonly open: string | undefined;
  readonly undo: readonly Undoable[];
  readonly notice: Notice | undefined;
  readonly tried: Tried | { readonly problem: TryProblem } | undefined;
  /** The person is asked whether everything is to go. */
  readonly clearing: boolean;
  /** Text that could not be put on the clipboard, to be copied by hand. */
  readonly toCopy: string | undefined;
}

export type Event =
  | { readonly type: 'language'; readonly locale: Locale }
  | { readonly type: 'theme'; readonly theme: Theme }
  | { readonly type: 'tab'; readonly tab: Tab }
  | { readonly type: 'date'; readonly date: string }
  | { readonly type: 'who'; readonly who: string }
  | { readonly type: 'started'; readonly task: Task }
  | { readonly type: 'progressed'; readonly stage: Stage; readonly done?: number; readonly total?: number }
  | { readonly type: 'ended'; readonly notice?: Notice }
  | { readonly type: 'recognised'; readonly recognised: Recognised }
  | { readonly type: 'mapped'; readonly map: Answers['maps'][number] }
  | { readonly type: 'chosen'; readonly answer: SheetAnswer }
  | { readonly type: 'set'; readonly key: string; readonly value: string }
  | { readonly type: 'reported'; readonly report: Omit<Report, 'outdated'> }
  | { readonly type: 'reworded'; readonly summary: Summary; readonly groups: readonly FindingGroup[] }
  | { readonly type: 'dropped' }
  | { readonly type: 'filtered'; readonly filter: Partial<Filter> }
  | { readonly type: 'opened'; readonly id: string | undefined }
  | { readonly type: 'selected'; readonly place: Row }
  | { readonly type: 'edited'; readonly edit: Undoable }
  | { readonly type: 'undone' }
  | { readonly type: 'tried'; readonly tried: State['tried'] }
  | { readonly type: 'noticed'; readonly notice: Notice | undefined }
  | { readonly type: 'clearing'; readonly asked: boolean }
  | { readonly type: 'toCopy'; readonly text: string | undefined };

export function initialState(locale: Locale, theme: Theme, date: string): State {
  return {
    locale,
    theme,
    tab: 'workbook',
    date,
    who: '',
    answers: { settings: [], maps: [], sheets: [] },
    recognised: undefined,
    job: undefined,
    report: undefined,
    filter: { by: 'order', severities: [], search: '', row: undefined },
    open: undefined,
    undo: [],
    notice: undefined,
    tried: undefined,
    clearing: false,
    toCopy: undefined,
  };
}

export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'language':
      return { ...state, locale: event.locale };
    case 'theme':
      return { ...state, theme: event.theme };
    case 'tab':
      return { ...state, tab: event.tab };
    case 'date':
      return { ...state, date: event.date };
    case 'who':
      return { ...state, who: event.who };
    case 'started':
      return { ...state, job: { task: event.task, stage: 'reading', done: 0, total: 0 }, notice: undefined };
    case 'progressed':
      return state.job ? { ...state, job: { ...state.job, stage: event.stage, done: event.done ?? 0, total: event.total ?? 0 } } : state;
    case 'ended':
      return { ...state, job: undefined, notice: event.notice };
    case 'recognised':
      return { ...state, recognised: event.recognised };
    case 'mapped': {
      const { role, field } = event.map;
      const others = state.answers.maps.filter((map) => map.role !== role || map.field !== field);
      return { ...state, answers: { ...state.answers, maps: [...others, event.map] } };
    }
    case 'chosen': {
      const others = state.answers.sheets.filter(({ role }) => role !== event.answer.role);
      return { ...state, answers: { ...state.answers, sheets: [...others, event.answer] } };
    }
    case 'set': {
      const others = state.answers.settings.filter(([key]) => key !== event.key);
      return { ...state, answers: { ...state.answers, settings: [...others, [event.key, event.value]] } };
    }
    case 'reported':
      return {
        ...state,
        report: { ...event.report, outdated: false },
        filter: { ...state.filter, row: undefined },
        open: undefined,
        tab: 'findings',
        tried: undefined,
      };
    case 'reworded':
      return state.report ? { ...state, report: { ...state.report, summary: event.summary, groups: event.groups } } : state;
    case 'dropped':
      return { ...state, report: undefined, undo: [], tab: 'workbook', open: undefined, tried: undefined };
    case 'filtered':
      return { ...state, filter: { ...state.filter, ...event.filter } };
    case 'opened':
      return { ...state, open: event.id };
    case 'selected':
      return selected(state, event.place);
    case 'edited':
      return {
        ...outdated(state),
        undo: [...state.undo, event.edit],
        notice: { kind: 'edited', edit: event.edit.kind, place: event.edit.place },
      };
    case 'undone':
      return { ...outdated(state), undo: state.undo.slice(0, -1), notice: { kind: 'undone' } };
    case 'tried':
      return { ...state, tried: event.tried };
    case 'noticed':
      return { ...state, notice: event.notice };
    case 'clearing':
      return { ...state, clearing: event.asked };
    case 'toCopy':
      return { ...state, toCopy: event.text };
  }
}

const outdated = (state: State): State => (state.report ? { ...state, report: { ...state.report, outdated: true } } : state);

/** A row without findings changes nothing: the list does not go blank while a person looks around. */
function selected(state: State, place: Row): State {
  const found = findingsOn(state, place);
  const [first] = found;
  if (!first) return { ...state, filter: { ...state.filter, row: undefined } };
  return { ...state, tab: 'findings', filter: { ...state.filter, row: place }, open: found.length === 1 ? idOf(first) : undefined };
}

export function findingsOn({ report }: State, place: Row): readonly FindingRow[] {
  return report?.groups.flatMap(({ rows }) => rows.filter((finding) => standsOn(finding, place))) ?? [];
}

const standsOn = ({ sheet, rows }: FindingRow, place: Row): boolean => sheet === place.sheet && rows.includes(place.row);

/** What a list shows, from top to bottom. */
export type Item =
  | {
      readonly kind: 'group';
      readonly title: string;
      readonly worst: Severity;
      readonly count: number;
      readonly rows: readonly FindingRow[];
    }
  | { readonly kind: 'finding'; readonly id: string; readonly finding: FindingRow };

export function itemsOf({ report, filter }: Pick<State, 'report' | 'filter'>): readonly Item[] {
  const { severities, search, row } = filter;
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (finding: FindingRow): boolean =>
    (severities.length === 0 || severities.includes(finding.severity)) &&
    (row === undefined || standsOn(finding, row)) &&
    (words.length === 0 || matches(finding, words));
  return (report?.groups ?? []).flatMap(({ title, worst, rows }): Item[] => {
    const shown = rows.filter(fits);
    if (shown.length === 0) return [];
    return [
      { kind: 'group', title, worst, count: shown.length, rows: shown },
      ...shown.map((finding): Item => ({ kind: 'finding', id: idOf(finding), finding })),
    ];
  });
}

function matches({ code, title, text, remedy, place, orderNo = '' }: FindingRow, words: readonly string[]): boolean {
  const all = `${code} ${title} ${text} ${remedy} ${place} ${orderNo}`.toLowerCase();
  return words.every((word) => all.includes(word));
}

/** The same for the same finding in every language and grouping. */
export const idOf = ({ code, sheet, rows, column = '', orderNo = '' }: FindingRow): string =>
  `${code}|${sheet}|${rows.join(',')}|${column}|${orderNo}`;
