import {
  approvable,
  type FieldMap,
  type FindingGroup,
  type FindingRow,
  findingRows,
  type GroupBy,
  inputColumn,
  inputSheetName,
  type Locale,
  labels,
  type MappingProposal,
  type Outcome,
  type Problem,
  type Role,
  type Summary,
  summarise,
} from '../core/index';
import type { Answers, Reviewed } from './commands';
import { problemText } from './problem';
import type { Words } from './words';

/** Everything here is plain data: `google.script.run` carries nothing else. */

/** One answer that may be chosen. */
export interface Choice {
  readonly label: string;
  readonly answers: Answers;
}

export interface Question {
  readonly text: string;
  /** What has to be answered, each by one of its choices; none where the sheet itself is to be changed. */
  readonly asks: readonly { readonly label: string; readonly choices: readonly Choice[] }[];
}

export interface Recognised {
  readonly sheet: string;
  readonly roles: string;
  /** `订单号 ← A 单号`. */
  readonly columns: readonly string[];
  readonly certain: boolean;
}

export interface State {
  readonly locale: Locale;
  readonly recognised: readonly Recognised[];
  readonly questions: readonly Question[];
}

export function stateView({ sheets, questions }: MappingProposal, locale: Locale, words: Words): State {
  return {
    locale,
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
    questions: questions.map((problem) => ({ text: problemText(problem, locale), asks: asksOf(problem, locale, words) })),
  };
}

function asksOf(problem: Problem, locale: Locale, words: Words): Question['asks'] {
  switch (problem.kind) {
    case 'two-columns':
      return [columnChoice(problem.role, problem.field, problem.columns, locale)];
    case 'missing-columns':
      return problem.fields.map((field) => columnChoice(problem.role, field, problem.columns, locale));
    case 'fill-down':
      return [{ label: '', choices: (['yes', 'no'] as const).map((value) => settingChoice(words.fillDown[value], 'fillDown', value)) }];
    default:
      return [];
  }
}

type Columns = Extract<Problem, { kind: 'two-columns' }>['columns'];

function columnChoice(role: Role, field: Parameters<typeof inputColumn>[1], columns: Columns, locale: Locale): Question['asks'][number] {
  const map = (heading: string): FieldMap => ({ role, field, heading });
  return {
    label: inputColumn(role, field, locale).heading,
    choices: columns.map(({ letter, heading }, i) => {
      const isSame = (other: { readonly heading: string }) => other.heading === heading;
      const number = columns.slice(0, i + 1).filter(isSame).length;
      const name = columns.filter(isSame).length === 1 ? heading : `${heading}#${number}`;
      return { label: `${letter} ${heading}`, answers: { settings: [], maps: [map(name)] } };
    }),
  };
}

const settingChoice = (label: string, key: string, value: string): Choice => ({ label, answers: { settings: [[key, value]], maps: [] } });

export interface ListedFinding extends FindingRow {
  /** A person may let it pass. */
  readonly approvable: boolean;
}

export interface ListedGroup extends Omit<FindingGroup, 'rows'> {
  readonly rows: readonly ListedFinding[];
}

export interface ReviewView {
  readonly text: string;
  readonly notes: readonly string[];
  readonly summary: Summary;
  readonly groups: { readonly [B in GroupBy]: readonly ListedGroup[] };
  /** Findings in all; no grouping lists more of them than `LISTED`. */
  readonly count: number;
  readonly ordersSheet: string;
  /** What the review key column holds on rows of the orders sheet that are listed. */
  readonly keys: { readonly [row: number]: string };
  readonly decision: { readonly approve: string; readonly return: string };
}

/** A sidebar is no place to read more. */
const LISTED = 200;

export function reviewView({ outcome, locale, text, notes }: Reviewed): ReviewView {
  const ordersSheet = outcome.book.tables.get('orders')?.sheet ?? '';
  const all = (by: GroupBy) => findingRows(outcome, locale, by);
  const checks = all('check');
  const groups = {
    check: firstOf(checks),
    order: firstOf(all('order')),
    customer: firstOf(all('customer')),
    region: firstOf(all('region')),
  };
  const listed = Object.values(groups).flatMap((list) => list.flatMap(({ rows }) => rows));
  return {
    text,
    notes,
    summary: summarise(outcome, locale),
    groups,
    count: checks.reduce((sum, { rows }) => sum + rows.length, 0),
    ordersSheet,
    keys: keysOf(
      outcome,
      listed.filter(({ sheet }) => sheet === ordersSheet),
    ),
    decision: labels(locale).decision,
  };
}

function firstOf(groups: readonly FindingGroup[]): ListedGroup[] {
  const listed: ListedGroup[] = [];
  let room = LISTED;
  for (const group of groups) {
    if (room <= 0) break;
    const rows = group.rows.slice(0, room).map((row) => ({ ...row, approvable: approvable(row.code) }));
    listed.push({ ...group, rows });
    room -= group.rows.length;
  }
  return listed;
}

function keysOf({ lines }: Outcome, findings: readonly FindingRow[]): { [row: number]: string } {
  const wanted = new Set(findings.flatMap(({ rows }) => rows));
  return Object.fromEntries(lines.filter(({ line }) => wanted.has(line.row)).map(({ line, key }) => [line.row, key]));
}
