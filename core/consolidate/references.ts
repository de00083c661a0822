import type { Mapping } from '../decode/headers';
import type { Field, Role } from '../model/roles';
import { type Area, cellIndex, type SheetSnapshot } from '../port';
import { asShown } from './cells';
import type { InputRead } from './input';
import { isRecord, type TableCell } from './names';
import type { Reference, SheetLeftOut } from './sheets';

/** A sheet that is handed on as it is: values only. `time`: shown as hours and minutes. */
export interface ValueSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly (TableCell | { readonly time: number })[])[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
}

export interface HandedOn {
  readonly sheets: readonly ValueSheet[];
  readonly taken: readonly { readonly file: string; readonly sheet: string; readonly roles: readonly Role[] }[];
  readonly leftOut: readonly (SheetLeftOut & { readonly file: string })[];
  /** The input whose settings sheet the result has. */
  readonly settingsFrom: InputRead | undefined;
}

interface Candidate {
  readonly input: InputRead;
  readonly reference: Reference;
}

/**
 * Reference sheets, so that the result can be reviewed at once. Where inputs disagree about a role, none of their sheets is taken,
 * but what the collected workbook of before holds stays.
 */
export function handOn(inputs: readonly InputRead[]): HandedOn {
  const base = inputs.find((input) => input.base !== undefined);
  const candidates = inputs.flatMap((input) => input.references.map((reference): Candidate => ({ input, reference })));
  const settled = new Map<Role, Candidate | undefined>();
  for (const candidate of candidates) {
    for (const role of candidate.reference.mappings.keys()) {
      const first = settled.get(role);
      if (!settled.has(role)) settled.set(role, candidate);
      else if (first && first.input !== base && !isSame(first, candidate)) settled.set(role, undefined);
    }
  }
  const sheets: ValueSheet[] = base ? others(base) : [];
  const taken: HandedOn['taken'][number][] = [];
  const leftOut: HandedOn['leftOut'][number][] = [];
  for (const candidate of candidates) {
    const { input, reference } = candidate;
    const { sheet, mappings } = reference;
    const roles = [...mappings.keys()];
    const place = { file: input.file, sheet: sheet.name, roles };
    if (input === base || roles.every((role) => settled.get(role) === candidate)) {
      sheets.push(valuesOf(sheet, mappings, input.snapshot.date1904));
      taken.push(place);
    } else {
      const same = roles.every((role) => settled.get(role) !== undefined && isSame(settled.get(role)!, candidate));
      leftOut.push({ ...place, why: same ? 'reference' : 'conflict' });
    }
  }
  return { sheets, taken, leftOut, settingsFrom: settled.get('settings')?.input };
}

/** What a collected workbook holds beside orders and references: a review's sheets, and those that people added. */
function others({ snapshot, base, references }: InputRead): ValueSheet[] {
  const known = new Set([base!.sheet, ...references.map(({ sheet }) => sheet.name)]);
  return snapshot.sheets
    .filter((sheet) => !known.has(sheet.name) && !isRecord(sheet))
    .map((sheet) => valuesOf(sheet, new Map(), snapshot.date1904));
}

const isSame = (one: Candidate, other: Candidate): boolean =>
  one.input.snapshot.date1904 === other.input.snapshot.date1904 &&
  JSON.stringify(one.reference.sheet.rows) === JSON.stringify(other.reference.sheet.rows);

const DATES: ReadonlySet<Field> = new Set<Field>(['from', 'to', 'asOf', 'date', 'temporaryUntil']);

function valuesOf(sheet: SheetSnapshot, mappings: Reference['mappings'], date1904: boolean): ValueSheet {
  const dates = new Map<number, number>();
  for (const mapping of mappings.values()) for (const column of dateColumns(mapping)) dates.set(column, mapping!.headerRow);
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rows: sheet.rows.map((row, r) =>
      row.map((cell, c) => {
        const index = cellIndex(r, c);
        if (typeof cell === 'number' && sheet.times.has(index)) return { time: cell };
        const isDate = r > (dates.get(c) ?? Number.POSITIVE_INFINITY) || sheet.dates?.has(index) === true;
        return asShown(cell, isDate, date1904);
      }),
    ),
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
  };
}

function dateColumns(mapping: Mapping | undefined): readonly number[] {
  return [...(mapping?.columns ?? [])].flatMap(([field, { column }]) => (DATES.has(field) ? [column] : []));
}
