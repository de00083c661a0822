import {
  approvable,
  type Cell,
  columnIndex,
  currentSettings,
  type FieldMap,
  type FindingGroup,
  type FindingRow,
  findingRows,
  formerOrders,
  type GroupBy,
  inputColumn,
  inputSheetName,
  type Locale,
  labels,
  type MappingProposal,
  type OwnColumnId,
  type Problem,
  type Role,
  type SettingsEnd,
  type Snapshot,
  type Summary,
  settingsEnd,
  summarise,
  TRIAL_KINDS,
  type TrialKind,
  template,
  trialFields,
  type WritePlan,
} from '../core/index';
import { type Answers, NO_ANSWERS, type Reviewed } from './commands';
import type { CellEdit } from './port/edit';
import { problemText } from './problem';
import type { Run } from './run';
import type { Words } from './words';

/** Everything here is plain data: `google.script.run` carries nothing else. */

/** One answer that may be chosen. */
export interface Choice {
  readonly label: string;
  readonly answers: Answers;
}

export interface Ask {
  readonly label: string;
  readonly choices: readonly Choice[];
}

export interface Question {
  readonly text: string;
  /** What has to be answered, each by one of its choices; none where the sheet itself is to be changed. */
  readonly asks: readonly Ask[];
}

export interface Recognised {
  readonly sheet: string;
  readonly roles: string;
  /** `订单号 ← A 单号`. */
  readonly columns: readonly string[];
  readonly certain: boolean;
}

/** One setting, and the cell that says it; without one it goes to `settingsEnd`. */
export interface ListedSetting {
  readonly key: string;
  readonly meaning: string;
  readonly standard: string;
  readonly value?: string;
  readonly place?: Omit<CellEdit, 'now'>;
}

/** What may be tried out on one kind of sheet. */
export interface TrialFields {
  readonly kind: TrialKind;
  readonly fields: readonly (readonly [id: string, name: string])[];
}

export interface State {
  readonly locale: Locale;
  readonly recognised: readonly Recognised[];
  readonly questions: readonly Question[];
  /** What was chosen, as the label of one of its choices, and may be chosen anew. */
  readonly chosen: readonly (Ask & { readonly now: string })[];
  /** What stays on sheets that served as the orders before, in words. */
  readonly former: string;
  readonly settings: readonly ListedSetting[];
  /** Absent: there is no settings sheet. */
  readonly settingsEnd?: SettingsEnd;
  readonly trials: readonly TrialFields[];
}

export function stateView(snapshot: Snapshot, { sheets, questions, choices }: MappingProposal, { locale, words }: Run): State {
  const settings = settingsView(snapshot, sheets, locale);
  const end = settingsEnd(snapshot, sheets);
  const former = formerOrders(snapshot, sheets);
  return {
    locale,
    settings,
    ...(end && { settingsEnd: end }),
    trials: TRIAL_KINDS.map((kind) => ({ kind, fields: trialFields(kind, settings, locale) })),
    recognised: sheets.flatMap(({ sheet, roles }) => {
      const serving = roles.filter(({ missing }) => missing.length === 0);
      if (serving.length === 0) return [];
      return [
        {
          sheet,
          roles: serving.map(({ role }) => inputSheetName(role, locale)).join(labels(locale).summary.between),
          columns: serving.flatMap(({ role, fields }) =>
            fields.flatMap(({ field, column }) =>
              column ? [`${inputColumn(role, field, locale).heading} ← ${column.letter} ${column.heading}`] : [],
            ),
          ),
          certain: serving.every(({ certainty }) => certainty === 'certain'),
        },
      ];
    }),
    former: former.length > 0 ? labels(locale).summary.formerOrders(former) : '',
    chosen: choices.map(({ role, sheet, among }) => ({ ...sheetChoice(role, among, locale, words), now: sheet })),
    questions: questions.map((problem) => ({ text: problemText(problem, locale), asks: asksOf(problem, locale, words) })),
  };
}

const settingsView = (snapshot: Snapshot, sheets: MappingProposal['sheets'], locale: Locale): readonly ListedSetting[] =>
  currentSettings(snapshot, sheets, template(locale, 0)).map(({ key, meaning, standard, value, place }) => ({
    key,
    meaning,
    standard,
    ...(value !== undefined && { value }),
    ...(place && { place: { ...place, row: place.row - 1, was: plainCell(snapshot, place.sheet, place.row - 1, place.column) } }),
  }));

function asksOf(problem: Problem, locale: Locale, words: Words): readonly Ask[] {
  switch (problem.kind) {
    case 'two-columns':
      return [columnChoice(problem.role, problem.field, problem.columns, locale)];
    case 'missing-columns':
      return problem.fields.map((field) => columnChoice(problem.role, field, problem.columns, locale));
    case 'several-orders':
      return [sheetChoice('orders', problem.sheets, locale, words)];
    case 'two-sheets':
      return [sheetChoice(problem.role, problem.sheets, locale, words)];
    case 'fill-down':
      return [{ label: '', choices: (['yes', 'no'] as const).map((value) => settingChoice(words.fillDown[value], 'fillDown', value)) }];
    default:
      return [];
  }
}

type Columns = Extract<Problem, { kind: 'two-columns' }>['columns'];

function columnChoice(role: Role, field: Parameters<typeof inputColumn>[1], columns: Columns, locale: Locale): Ask {
  const map = (heading: string): FieldMap => ({ role, field, heading });
  return {
    label: inputColumn(role, field, locale).heading,
    choices: columns.map(({ letter, heading }, i) => {
      const isSame = (other: { readonly heading: string }) => other.heading === heading;
      const number = columns.slice(0, i + 1).filter(isSame).length;
      const name = columns.filter(isSame).length === 1 ? heading : `${heading}#${number}`;
      return { label: `${letter} ${heading}`, answers: { ...NO_ANSWERS, maps: [map(name)] } };
    }),
  };
}

const settingChoice = (label: string, key: string, value: string): Choice => ({
  label,
  answers: { ...NO_ANSWERS, settings: [[key, value]] },
});

const sheetChoice = (role: Role, sheets: readonly string[], locale: Locale, { whichSheet }: Words): Ask => ({
  label: whichSheet(inputSheetName(role, locale)),
  choices: sheets.map((sheet) => ({ label: sheet, answers: { ...NO_ANSWERS, sheets: [{ role, sheet }] } })),
});

export interface ListedFinding extends FindingRow {
  /** A person may let it pass. */
  readonly approvable: boolean;
  /** What the correction writes, and what has to stand beside it. */
  readonly edits: readonly CellEdit[];
}

export interface ListedGroup extends Omit<FindingGroup, 'rows'> {
  readonly rows: readonly ListedFinding[];
}

/** Where a decision goes: columns from 0. */
export interface DecisionPlace {
  readonly sheet: string;
  readonly columns: readonly number[];
  readonly key: number;
  /** What stands on a row (from 1): in the decision columns, and as its review key. */
  readonly rows: { readonly [row: number]: { readonly was: readonly CellEdit['was'][]; readonly key: string } };
  readonly approve: string;
  readonly return: string;
}

export interface ReviewView {
  readonly text: string;
  readonly notes: readonly string[];
  readonly summary: Summary;
  readonly groups: { readonly [B in GroupBy]: readonly ListedGroup[] };
  /** Findings in all; no grouping lists more of them than `LISTED`. */
  readonly count: number;
  readonly decisions: DecisionPlace;
}

/** A sidebar is no place to read more. */
const LISTED = 200;

export function reviewView(reviewed: Reviewed): ReviewView {
  const { outcome, locale, text, notes } = reviewed;
  const all = (by: GroupBy) => findingRows(outcome, locale, by);
  const checks = all('check');
  const listed = (groups: readonly FindingGroup[]) => firstOf(groups, reviewed);
  const groups = { check: listed(checks), order: listed(all('order')), customer: listed(all('customer')), region: listed(all('region')) };
  return {
    text,
    notes,
    summary: summarise(outcome, locale),
    groups,
    count: checks.reduce((sum, { rows }) => sum + rows.length, 0),
    decisions: decisionsOf(
      reviewed,
      Object.values(groups).flatMap((list) => list.flatMap(({ rows }) => rows)),
    ),
  };
}

function firstOf(groups: readonly FindingGroup[], reviewed: Reviewed): ListedGroup[] {
  const listed: ListedGroup[] = [];
  let room = LISTED;
  for (const group of groups) {
    if (room <= 0) break;
    const rows = group.rows.slice(0, room).map((row) => ({ ...row, approvable: approvable(row.code), edits: editsOf(row, reviewed) }));
    listed.push({ ...group, rows });
    room -= group.rows.length;
  }
  return listed;
}

/** What a person answered on one row of an order stands for the others that say the same. */
function editsOf({ sheet, rows, column: letter, fix }: FindingRow, { snapshot, plan }: Reviewed): readonly CellEdit[] {
  if (!fix || letter === undefined) return [];
  const column = columnIndex(letter);
  const cells = rows.map(
    (row): CellEdit => ({ sheet, row: row - 1, column, was: plainCell(snapshot, sheet, row - 1, column), now: fix.now }),
  );
  const same = cells.filter(({ was }) => was === cells[0]?.was);
  return [...same.flatMap(({ row }) => keyGuard(plan, sheet, row) ?? []), ...same];
}

/** The row is still the one that was reviewed. */
function keyGuard({ orders }: WritePlan, sheet: string, row: number): CellEdit | undefined {
  const key = orders?.columns.find(({ id }) => id === 'key');
  const text = orders && key?.values?.[row - orders.headerRow - 1];
  return orders?.sheet === sheet && key && typeof text === 'string' ? { sheet, row, column: key.at, was: text, now: text } : undefined;
}

const DECISION: readonly OwnColumnId[] = ['decision', 'decidedBy', 'decisionNote'];

function decisionsOf({ snapshot, plan, locale }: Reviewed, findings: readonly ListedFinding[]): DecisionPlace {
  const { sheet, columns } = plan.orders!;
  const own = new Map(columns.map((column) => [column.id, column]));
  const rows = new Set(findings.flatMap((finding) => (finding.sheet === sheet ? finding.rows : [])));
  const standing = (id: OwnColumnId, row: number) => {
    const { exists, at } = own.get(id)!;
    return exists ? plainCell(snapshot, sheet, row - 1, at) : null;
  };
  return {
    sheet,
    columns: DECISION.map((id) => own.get(id)!.at),
    key: own.get('key')!.at,
    rows: Object.fromEntries(
      [...rows].flatMap((row) => {
        const guard = keyGuard(plan, sheet, row - 1);
        return guard ? [[row, { was: DECISION.map((id) => standing(id, row)), key: String(guard.was) }]] : [];
      }),
    ),
    ...labels(locale).decision,
  };
}

/** An error can be neither expected nor written. */
function plainCell({ sheets }: Snapshot, name: string, row: number, column: number): CellEdit['was'] {
  const cell: Cell | undefined = sheets.find((sheet) => sheet.name === name)?.rows[row]?.[column];
  return cell === undefined || typeof cell === 'object' ? null : cell;
}
