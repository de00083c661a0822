import { FNV_START, hex, mixText } from '../model/fnv';
import { ROLES, type Role } from '../model/roles';
import type { Heading } from './header-rows';
import { type FieldMap, isField, type Mapping } from './headers';

/** A sheet that a person said serves as a role, where several could. */
export interface SheetAnswer {
  readonly role: Role;
  readonly sheet: string;
}

/** What was answered for a layout before. */
export type Remembered = (role: Role, headings: readonly Heading[]) => readonly FieldMap[];

export type Memory = Readonly<Record<string, string>>;

/** Answers that a workbook keeps; an entry that cannot be read any more is as good as none. */
export function rememberedIn(memory: Memory): Remembered {
  return (role, headings) => {
    const entry = memory[keyOf(role, headings)];
    return entry === undefined ? [] : answersOf(role, entry);
  };
}

/** The sheets that were chosen before. */
export const chosenIn = (memory: Memory): readonly SheetAnswer[] =>
  ROLES.flatMap((role) => {
    const sheet = memory[sheetKey(role)];
    return sheet === undefined ? [] : [{ role, sheet }];
  });

/** The memory with the answers that these mappings were made with. */
export function memoryAfter(memory: Memory, mappings: readonly (Mapping | undefined)[], sheets: readonly SheetAnswer[] = []): Memory {
  const after: Record<string, string> = { ...memory };
  for (const { role, sheet } of sheets) after[sheetKey(role)] = sheet;
  for (const mapping of mappings) {
    if (mapping === undefined || mapping.answers.length === 0) continue;
    const answers = mapping.answers.map(({ field, heading }) => [field, heading] as const);
    after[keyOf(mapping.role, mapping.headings)] = JSON.stringify(Object.fromEntries(answers));
  }
  return after;
}

const sheetKey = (role: Role): string => `sheet:${role}`;

/** One entry per role and layout: the folded headings in their order. */
function keyOf(role: Role, headings: readonly Heading[]): string {
  const layout = headings.reduce((hash, { folded }) => mixText(hash, `${folded}\n`), FNV_START);
  return `map:${role}:${headings.length}-${hex(layout)}`;
}

function answersOf(role: Role, entry: string): readonly FieldMap[] {
  try {
    const answers: unknown = JSON.parse(entry);
    if (typeof answers !== 'object' || answers === null) return [];
    return Object.entries(answers).flatMap(([field, heading]) =>
      typeof heading === 'string' && isField(role, field) ? [{ role, field, heading }] : [],
    );
  } catch {
    return [];
  }
}
