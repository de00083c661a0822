import type { OtherTable } from '../model/book';
import { FIELDS, type Field, ROLES, type Role } from '../model/roles';
import type { SheetSnapshot, Snapshot } from '../port';
import type { Heading } from './header-rows';
import { columnName, has, isComplete, type Mapping, problemOf } from './headers';
import { fieldOf, NEEDED } from './headings';
import { fillDownQuestions } from './orders';
import { otherTables } from './other-tables';
import { ownSheets } from './own';
import { type Answers, type Prepared, prepare } from './prepare';
import type { ColumnName, Problem } from './problem';
import type { SheetChoice } from './roles';
import { isBlank } from './text';

/** `certain`: by the contract's name or a person's answer; `likely`: by what other programs call it; `ask`: nobody can tell. */
export type Certainty = 'certain' | 'likely' | 'ask';

export interface FieldProposal {
  readonly field: Field;
  /** Absent where a person has to say which. */
  readonly column: ColumnName | undefined;
  readonly certainty: Certainty;
  /** Other columns whose headings could mean the field. */
  readonly alternatives: readonly ColumnName[];
}

export interface RoleProposal {
  readonly role: Role;
  readonly certainty: Certainty;
  /** From 1. */
  readonly headerRow: number;
  readonly fields: readonly FieldProposal[];
  /** Needed fields without a column: one of each must be there. */
  readonly missing: readonly (readonly Field[])[];
  /** Columns that name no field; they are left alone. */
  readonly unknown: readonly ColumnName[];
  /** A person confirmed this layout before. */
  readonly remembered: boolean;
}

export interface SheetProposal {
  readonly sheet: string;
  /** What the sheet serves as; else what it resembles most, which has to be asked. */
  readonly roles: readonly RoleProposal[];
}

/** What a person is shown before a review: which column is which, and what has to be answered first. */
export interface MappingProposal {
  readonly sheets: readonly SheetProposal[];
  /** Empty: the workbook can be reviewed. */
  readonly questions: readonly Problem[];
  /** Questions about sheets that a person answered. */
  readonly choices: readonly SheetChoice[];
  readonly otherTables: readonly OtherTable[];
}

/** Pure: says what `decode` will take for what, by the same recognition. */
export function proposeMapping(snapshot: Snapshot, answers: Partial<Answers> = {}): MappingProposal {
  const prepared = prepare(snapshot, { settings: answers.settings ?? [], maps: answers.maps ?? [], sheets: answers.sheets ?? [] });
  const { mappings, problems, choices, settings } = prepared;
  const found = Object.values(mappings).filter((mapping) => mapping !== undefined);
  const rows = mappings.orders ? fillDownQuestions(mappings.orders, settings.fillDown) : [];
  const fillDown: readonly Problem[] = rows.length > 0 ? [{ kind: 'fill-down', sheet: mappings.orders!.sheet.name, rows }] : [];
  const own = new Set(ownSheets(snapshot).values());
  const shown = snapshot.sheets.filter((sheet) => !own.has(sheet.name) && isFilled(sheet));
  return {
    sheets: shown.map((sheet) => ({ sheet: sheet.name, roles: rolesOf(sheet, prepared, found, answers) })),
    questions: [...problems, ...fillDown],
    choices,
    otherTables: otherTables(snapshot, found),
  };
}

const isFilled = ({ rows }: SheetSnapshot): boolean => rows.some((row) => !row.every(isBlank));

function rolesOf(
  sheet: SheetSnapshot,
  { candidate }: Prepared,
  found: readonly Mapping[],
  { maps = [] }: Partial<Answers>,
): readonly RoleProposal[] {
  const remembered = (mapping: Mapping) => mapping.answers.some((answer) => !maps.includes(answer));
  const serving = found.filter((mapping) => mapping.sheet === sheet);
  if (serving.length > 0) return serving.map((mapping) => proposalOf(mapping, remembered(mapping)));
  const closest = closestOf(ROLES.flatMap((role) => candidate(sheet, role) ?? []));
  return closest === undefined ? [] : [{ ...proposalOf(closest, remembered(closest)), certainty: 'ask' }];
}

/** The role of which most is there; nothing where no needed field is. */
function closestOf(candidates: readonly Mapping[]): Mapping | undefined {
  const share = (mapping: Mapping) => 1 - missingIn(mapping).length / NEEDED[mapping.role].length;
  const likeness = (mapping: Mapping) => share(mapping) + mapping.columns.size + mapping.claims.size;
  return candidates.filter((mapping) => share(mapping) > 0).sort((a, b) => likeness(b) - likeness(a))[0];
}

function proposalOf(mapping: Mapping, remembered: boolean): RoleProposal {
  const { role, headerRow, headings, columns, claims, answers } = mapping;
  const fields = (FIELDS[role] as readonly Field[]).filter((field) => has(mapping, field)).map((field) => fieldProposal(mapping, field));
  const taken = new Set([...columns.values(), ...[...claims.values()].flat()]);
  const isCertain = fields.every(({ certainty }) => certainty === 'certain') || answers.length > 0;
  return {
    role,
    certainty: problemOf(mapping) !== undefined || !isComplete(mapping) ? 'ask' : isCertain ? 'certain' : 'likely',
    headerRow: headerRow + 1,
    fields,
    missing: missingIn(mapping),
    unknown: headings.filter((heading) => !taken.has(heading)).map(columnName),
    remembered,
  };
}

function fieldProposal(mapping: Mapping, field: Field): FieldProposal {
  const { role, headings, columns, claims, answers } = mapping;
  const column = columns.get(field);
  const couldBe = (heading: Heading) => heading !== column && fieldOf(role, heading.folded)?.field === field;
  const alternatives = (claims.get(field) ?? headings.filter(couldBe)).map(columnName);
  const isNamed = column !== undefined && (isAnswered(answers, field) || (!column.grouped && fieldOf(role, column.folded)?.rank === 'own'));
  return {
    field,
    column: column && columnName(column),
    certainty: column === undefined ? 'ask' : isNamed ? 'certain' : 'likely',
    alternatives,
  };
}

const isAnswered = (answers: Mapping['answers'], field: Field): boolean => answers.some((answer) => answer.field === field);

function missingIn(mapping: Mapping): readonly (readonly Field[])[] {
  return NEEDED[mapping.role].filter((any) => !any.some((field) => has(mapping, field)));
}
