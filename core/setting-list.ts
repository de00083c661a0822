import type { SheetProposal } from './decode/mapping';
import { columnIndex } from './model/a1';
import type { Snapshot } from './port';
import type { InputSheet } from './template';

/** One setting as a pane shows it. */
export interface SettingEntry {
  readonly key: string;
  readonly meaning: string;
  readonly standard: string;
  /** As the workbook has it; absent where it says nothing. */
  readonly value: string | undefined;
  /** Where the value stands; the row from 1, the column from 0. Absent: there is no row for it yet. */
  readonly place: { readonly sheet: string; readonly row: number; readonly column: number } | undefined;
}

/** Where a setting that has no row yet goes. */
export interface SettingsEnd {
  readonly sheet: string;
  readonly row: number;
  readonly keyColumn: number;
  readonly valueColumn: number;
}

/** Every setting that a new workbook lists, with what this workbook says of it, then those that only this workbook has. */
export function currentSettings(
  snapshot: Snapshot,
  sheets: readonly SheetProposal[],
  starter: readonly InputSheet[],
): readonly SettingEntry[] {
  const written = new Map(writtenSettings(snapshot, sheets).map((entry) => [entry.key, entry]));
  const known = starter
    .find(({ role }) => role === 'settings')!
    .rows.map(([key, standard, meaning]): SettingEntry => {
      const own = written.get(String(key));
      written.delete(String(key));
      return { key: String(key), meaning: String(meaning), standard: String(standard), value: own?.value, place: own?.place };
    });
  return [...known, ...[...written.values()].map((entry) => ({ ...entry, meaning: '', standard: '' }))];
}

type Written = Required<Pick<SettingEntry, 'key' | 'value' | 'place'>>;

function writtenSettings(snapshot: Snapshot, sheets: readonly SheetProposal[]): readonly Written[] {
  const table = settingsTable(snapshot, sheets);
  if (!table) return [];
  const { rows, name, headerRow, keyColumn, valueColumn } = table;
  return rows.flatMap((row, index): Written[] => {
    const key = String(row[keyColumn] ?? '').trim();
    if (index <= headerRow || key === '') return [];
    const cell = row[valueColumn];
    const place = { sheet: name, row: index + 1, column: valueColumn };
    return [{ key, value: cell === null || cell === undefined || typeof cell === 'object' ? '' : String(cell), place }];
  });
}

export function settingsEnd(snapshot: Snapshot, sheets: readonly SheetProposal[]): SettingsEnd | undefined {
  const table = settingsTable(snapshot, sheets);
  if (!table) return undefined;
  const { name, rows, keyColumn, valueColumn } = table;
  const filled = rows.reduce((last, row, index) => (row.some((cell) => cell !== null && cell !== '') ? index : last), 0);
  return { sheet: name, row: filled + 2, keyColumn, valueColumn };
}

function settingsTable(snapshot: Snapshot, sheets: readonly SheetProposal[]) {
  for (const { sheet: name, roles } of sheets) {
    const role = roles.find((proposal) => proposal.role === 'settings' && proposal.certainty !== 'ask');
    const sheet = snapshot.sheets.find((each) => each.name === name);
    const letter = (field: string) => role?.fields.find((each) => each.field === field)?.column?.letter;
    const [key, value] = [letter('key'), letter('value')];
    if (!role || !sheet || key === undefined || value === undefined) continue;
    return { name, rows: sheet.rows, headerRow: role.headerRow - 1, keyColumn: columnIndex(key), valueColumn: columnIndex(value) };
  }
  return undefined;
}
