import {
  CODES,
  currentSettings,
  EXPECTED_ROLES,
  type FindingGroup,
  findingRows,
  formerOrders,
  type GroupBy,
  inputHash,
  isAnswered,
  type Locale,
  type Outcome,
  type OwnColumnId,
  type Problem,
  parseIsoDay,
  planClear,
  planReview,
  proposeMapping,
  type ReviewOptions,
  type Role,
  reviewFinance,
  reviewWorkbook,
  type SettingEntry,
  type SettingsEnd,
  type SheetChoice,
  type SheetProposal,
  type Snapshot,
  type Summary,
  settingsEnd,
  summarise,
  type TrialText,
  type Tried,
  type TryProblem,
  template,
  tryOut,
  VERSION,
  type WritePlan,
} from '../../core';

/** What a person answered in the pane for this workbook. */
export type Answers = Required<Pick<ReviewOptions, 'settings' | 'maps' | 'sheets'>>;

/** What the workbook holds before anybody reviews it. */
export interface Recognised {
  readonly sheets: readonly SheetProposal[];
  /** Empty: the workbook can be reviewed. */
  readonly questions: readonly Problem[];
  /** One of several sheets that the person chose, and may choose anew. */
  readonly choices: readonly SheetChoice[];
  /** They served as the orders in an earlier review, and keep what it wrote beside them. */
  readonly formerOrders: readonly string[];
  /** Sheets that are expected and not there, and how many checks that skips. */
  readonly missing: readonly { readonly role: Role; readonly checks: number }[];
  readonly isEmpty: boolean;
  /** The tool wrote here before. */
  readonly reviewed: boolean;
  readonly settings: readonly SettingEntry[];
  /** Where a new setting is written; absent: there is no settings sheet. */
  readonly settingsEnd: SettingsEnd | undefined;
}

/** Where the person's decision on a row goes: columns from 0. */
export interface DecisionPlace {
  readonly sheet: string;
  /** The language that the results are written in. */
  readonly locale: Locale;
  readonly columns: Readonly<Partial<Record<OwnColumnId, number>>>;
  /** The first data row, from 1. */
  readonly firstRow: number;
}

export interface ReviewFacts {
  /** The orders sheet. */
  readonly sheet: string;
  readonly date: string;
}

export type Command = 'review' | 'finance';

export interface RunStamp {
  readonly when: string;
  readonly who: string;
  readonly command: Command;
}

/** Everything that takes thought and no host: it may run beside the pane, so it gives back plain data only. */
export interface Desk {
  recognise(snapshot: Snapshot, answers: Answers, locale: Locale): Recognised;
  review(
    snapshot: Snapshot,
    answers: Answers,
    date: string,
    command: Command,
  ): { readonly facts: ReviewFacts; readonly isAnswered: boolean } | { readonly problem: Problem };
  summary(locale: Locale): Summary;
  findings(locale: Locale, by: GroupBy): readonly FindingGroup[];
  plan(locale: Locale, run: RunStamp): { readonly plan: WritePlan; readonly decisions: DecisionPlace };
  clearing(snapshot: Snapshot, locale: Locale): WritePlan;
  tryOut(
    snapshot: Snapshot,
    answers: Answers,
    date: string,
    trials: readonly TrialText[],
    locale: Locale,
  ): Tried | { readonly problem: TryProblem };
}

export function createDesk(): Desk {
  let last: { readonly snapshot: Snapshot; readonly outcome: Outcome } | undefined;
  const latest = () => {
    if (!last) throw new Error('nothing was reviewed yet');
    return last;
  };
  return {
    recognise,
    review(snapshot, answers, date, command) {
      const reviewed = (command === 'finance' ? reviewFinance : reviewWorkbook)(snapshot, { businessDate: dayOf(date), ...answers });
      if ('problem' in reviewed) return reviewed;
      last = { snapshot, outcome: reviewed.outcome };
      const { outcome } = reviewed;
      return { facts: { sheet: outcome.book.tables.get('orders')!.sheet, date }, isAnswered: isAnswered(outcome) };
    },
    summary: (locale) => summarise(latest().outcome, locale),
    findings: (locale, by) => findingRows(latest().outcome, locale, by),
    plan(locale, { when, who, command }) {
      const { snapshot, outcome } = latest();
      const facts = { when, ...(who ? { who } : {}), command, version: VERSION, inputHash: inputHash(snapshot, outcome.book) };
      const plan = planReview(snapshot, outcome, outcome.book.settings.locale ?? locale, facts);
      return { plan, decisions: decisionsOf(plan) };
    },
    clearing: (snapshot, locale) => planClear(snapshot, locale),
    tryOut: (snapshot, answers, date, trials, locale) => tryOut(snapshot, { businessDate: dayOf(date), ...answers }, trials, locale),
  };
}

const dayOf = (date: string) => {
  const day = parseIsoDay(date);
  if (day === undefined) throw new RangeError(`not a date: ${date}`);
  return day;
};

function recognise(snapshot: Snapshot, answers: Answers, locale: Locale): Recognised {
  const { sheets, questions, choices } = proposeMapping(snapshot, answers);
  const found = new Set(sheets.flatMap(({ roles }) => roles.filter(({ certainty }) => certainty !== 'ask').map(({ role }) => role)));
  const checks = (role: Role) => Object.values(CODES).filter(({ needs }) => needs.includes(role)).length;
  return {
    sheets: sheets.filter(({ roles }) => roles.length > 0),
    questions,
    choices,
    formerOrders: formerOrders(snapshot, sheets),
    missing: EXPECTED_ROLES.filter((role) => !found.has(role)).map((role) => ({ role, checks: checks(role) })),
    isEmpty: snapshot.sheets.every(({ rows }) => rows.every((row) => row.every((cell) => cell === null || cell === ''))),
    reviewed: snapshot.names.length > 0,
    settings: currentSettings(snapshot, sheets, template(locale, 0)),
    settingsEnd: settingsEnd(snapshot, sheets),
  };
}

function decisionsOf({ orders, locale }: WritePlan): DecisionPlace {
  const { sheet, headerRow, columns } = orders!;
  return { sheet, locale, firstRow: headerRow + 2, columns: Object.fromEntries(columns.map(({ id, at }) => [id, at])) };
}
