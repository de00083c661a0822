import { foldWord } from '../decode/text';
import type { Locale } from '../model/settings';
import type { CellError, PlanCell, SheetSnapshot } from '../port';

/** A value of the collected sheet: what a source said, as far as it could be read. */
export type TableCell = PlanCell | CellError;

export const isDay = (cell: TableCell): cell is { readonly day: number } => typeof cell === 'object' && cell !== null && 'day' in cell;

type Named = { readonly [L in Locale]: string };

/** Columns that say where a row came from, and the one that keeps a discount as it was typed; found again in either language. */
export const SOURCE_COLUMNS = {
  typedDiscount: { 'zh-CN': '原折扣', en: 'Original discount' },
  file: { 'zh-CN': '来源文件', en: 'Source file' },
  sheet: { 'zh-CN': '来源表', en: 'Source sheet' },
  row: { 'zh-CN': '来源行', en: 'Source row' },
  change: { 'zh-CN': '变更', en: 'Change' },
  fingerprint: { 'zh-CN': '来源指纹', en: 'Source fingerprint' },
} as const satisfies Record<string, Named>;
export type SourceColumnId = keyof typeof SOURCE_COLUMNS;

/** The sheet that says what was collected and what was not. */
export const RECORD_SHEET: Named = { 'zh-CN': '合并记录', en: 'Consolidation' };
const RECORD_TITLES: Named = { 'zh-CN': '合并记录 · 审单助手', en: 'Consolidation · Order Review' };

export const recordTitle = (locale: Locale): string => RECORD_TITLES[locale];

export function isRecord(sheet: SheetSnapshot): boolean {
  const title = sheet.rows[0]?.[0];
  return typeof title === 'string' && Object.values(RECORD_TITLES).includes(title);
}

/** Where they stand on a collected sheet; empty on any other. */
export function sourceColumns(sheet: SheetSnapshot, headerRow: number): ReadonlyMap<SourceColumnId, number> {
  const columns = new Map<SourceColumnId, number>();
  for (const [column, cell] of (sheet.rows[headerRow] ?? []).entries()) {
    const id = typeof cell === 'string' ? idOf(cell) : undefined;
    if (id !== undefined) columns.set(id, column);
  }
  return PROVENANCE.every((id) => columns.has(id)) ? columns : new Map();
}

const PROVENANCE: readonly SourceColumnId[] = ['file', 'sheet', 'row', 'fingerprint'];
const IDS = Object.keys(SOURCE_COLUMNS) as readonly SourceColumnId[];

const idOf = (heading: string): SourceColumnId | undefined =>
  IDS.find((id) => Object.values(SOURCE_COLUMNS[id]).some((name) => foldWord(name) === foldWord(heading)));
