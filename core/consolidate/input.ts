import type { DateFrame } from '../decode/date';
import type { FieldMap, Mapping } from '../decode/headers';
import type { OrderField } from '../decode/order-columns';
import { ownColumns } from '../decode/own';
import type { Problem } from '../decode/problem';
import { findSettings } from '../decode/roles';
import { overrideSettings, readSettings } from '../decode/settings';
import type { OtherTable } from '../model/book';
import type { Day } from '../model/date';
import { OWN_COLUMNS, type OwnColumnId } from '../model/own';
import type { Settings } from '../model/settings';
import type { Snapshot } from '../port';
import { asTyped } from './cells';
import { type Fingerprint, parseFingerprint } from './fingerprint';
import { sourceColumns, type TableCell } from './names';
import { readRows, type SheetRows, type SourceRow } from './rows';
import { type Reference, type SheetLeftOut, sortSheets } from './sheets';

export interface ConsolidateInput {
  /** As the result names it. */
  readonly file: string;
  readonly snapshot: Snapshot;
}

export interface ReadOptions {
  readonly businessDate: Day;
  readonly settings: readonly (readonly [key: string, value: string])[];
  readonly maps: readonly FieldMap[];
}

/** One sheet of order lines. */
export interface Delivery extends SheetRows {
  readonly file: string;
  readonly sheet: string;
}

/** A workbook that a run before wrote, and that people may have reviewed and worked in. */
export interface Base {
  readonly file: string;
  readonly sheet: string;
  readonly fields: readonly OrderField[];
  readonly extras: readonly string[];
  /** Own columns of a review, in the order in which they stand. */
  readonly own: readonly OwnColumnId[];
  readonly rows: readonly BaseRow[];
  readonly leftOut: SheetRows['leftOut'];
  readonly rowCount: number;
}

export interface BaseRow extends SourceRow {
  /** The discount as it stood in the source, where the row has it in another way. */
  readonly typedDiscount: TableCell;
  /** Absent: a person put the row in. */
  readonly origin: { readonly file: string; readonly sheet: string; readonly row: number; readonly fingerprint: Fingerprint } | undefined;
  readonly change: string;
  readonly own: ReadonlyMap<OwnColumnId, TableCell>;
}

/** What one input holds. */
export interface InputRead {
  readonly file: string;
  readonly snapshot: Snapshot;
  readonly settings: Settings;
  readonly deliveries: readonly Delivery[];
  readonly base: Base | undefined;
  readonly references: readonly Reference[];
  readonly leftOut: readonly SheetLeftOut[];
  readonly otherTables: readonly OtherTable[];
  readonly usedMaps: ReadonlySet<FieldMap>;
}

export function readInput(
  { file, snapshot }: ConsolidateInput,
  { businessDate, settings: given, maps }: ReadOptions,
): InputRead | { readonly problem: Problem } {
  const settings = settingsOf(snapshot, given, maps);
  if ('problem' in settings) return settings;
  const sorted = sortSheets(snapshot, maps);
  if ('problem' in sorted) return sorted;
  const frame: DateFrame = { businessDate, date1904: snapshot.date1904 };
  const deliveries: Delivery[] = [];
  let base: Base | undefined;
  for (const mapping of sorted.orders) {
    const { sheet, headerRow } = mapping;
    const ours = sourceColumns(sheet, headerRow);
    const own = ownColumns(sheet, headerRow, snapshot.names);
    const notTheirs = new Set([...ours.values(), ...own.values()]);
    if (base === undefined && ours.size > 0) {
      base = readBase(file, mapping, { ours, own, settings: settings.settings, frame });
      continue;
    }
    const rows = readRows({ mapping, notTheirs, settings: settings.settings, frame });
    if (rows.questions.length > 0) return { problem: { kind: 'fill-down', sheet: sheet.name, rows: rows.questions } };
    deliveries.push({ file, sheet: sheet.name, ...rows });
  }
  const { references, leftOut, otherTables, usedMaps } = sorted;
  return { file, snapshot, settings: settings.settings, deliveries, base, references, leftOut, otherTables, usedMaps };
}

export function settingsOf(
  snapshot: Snapshot,
  given: ReadOptions['settings'],
  maps: readonly FieldMap[],
): { readonly settings: Settings } | { readonly problem: Problem } {
  const sheet = findSettings(
    snapshot,
    maps.filter(({ role }) => role === 'settings'),
  );
  return 'problem' in sheet ? sheet : overrideSettings(readSettings(sheet.found).settings, given);
}

interface BaseColumns {
  readonly ours: ReturnType<typeof sourceColumns>;
  readonly own: ReadonlyMap<OwnColumnId, number>;
  readonly settings: Settings;
  readonly frame: DateFrame;
}

/** Nothing of it is read anew: what is blank stays blank, what is cancelled stays in. */
function readBase(file: string, mapping: Mapping<'orders'>, { ours, own, settings, frame }: BaseColumns): Base {
  const { sheet } = mapping;
  const notTheirs = new Set([...ours.values(), ...own.values()]);
  const rows = readRows({ mapping, notTheirs, settings: { ...settings, fillDown: 'no' }, frame });
  const ids = (Object.keys(OWN_COLUMNS) as OwnColumnId[]).filter((id) => own.has(id));
  return {
    file,
    sheet: sheet.name,
    fields: rows.fields,
    extras: rows.extras,
    own: ids,
    leftOut: rows.leftOut,
    rowCount: rows.rowCount,
    rows: rows.lines.map((line): BaseRow => {
      const written = sheet.rows[line.row - 1]!;
      const at = (column: number | undefined) => asTyped(column === undefined ? null : written[column]);
      const text = (id: 'file' | 'sheet' | 'change' | 'fingerprint') => String(at(ours.get(id)) ?? '');
      const fingerprint = parseFingerprint(text('fingerprint'));
      return {
        ...line,
        typedDiscount: at(ours.get('typedDiscount')),
        origin: fingerprint && { file: text('file'), sheet: text('sheet'), row: Number(at(ours.get('row'))) || 0, fingerprint },
        change: text('change'),
        own: new Map(ids.map((id) => [id, at(own.get(id))])),
      };
    }),
  };
}
