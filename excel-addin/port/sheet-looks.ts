import {
  type Area,
  type ColumnFormat,
  HEADER,
  HUMAN_HEADER,
  type Look,
  OWN_SHEET_HEADER,
  type OwnSheet,
  type OwnSheetRow,
  SUBTITLE,
  sheetCellLook,
  TITLE,
} from '../../core/index';
import { runsOf } from './address';

export interface Painting {
  readonly look: Look;
  readonly areas: readonly Area[];
}

export const hasHeadings = ({ columns }: OwnSheet): boolean => columns.some(({ heading }) => heading !== '');
export const formatAt = ({ columns }: OwnSheet, row: OwnSheetRow, column: number): ColumnFormat =>
  row.formats?.[column] ?? columns[column]!.format;

/** Every look of an own sheet, number formats apart, with as few areas as its rows allow. */
export function sheetLooks(sheet: OwnSheet): Painting[] {
  const cell = (row: number): Area[] => [{ top: row, bottom: row, left: 0, right: 0 }];
  return [{ look: TITLE, areas: cell(0) }, { look: SUBTITLE, areas: cell(1) }, ...headingLooks(sheet), ...rowLooks(sheet)];
}

function headingLooks(sheet: OwnSheet): Painting[] {
  if (!hasHeadings(sheet)) return [];
  const row = { top: OWN_SHEET_HEADER, bottom: OWN_SHEET_HEADER };
  return alike(sheet.columns.map(({ human }) => human === true)).map(({ from, to }) => ({
    look: sheet.columns[from]!.human ? HUMAN_HEADER : HEADER,
    areas: [{ ...row, left: from, right: to }],
  }));
}

/** Parts of a look that are painted on their own: each has larger areas than all of them together. */
const PARTS: readonly ((look: Look) => Look)[] = [
  ({ top }) => (top ? { top } : {}),
  ({ wrap }) => (wrap ? { wrap } : {}),
  ({ lines }) => (lines ? { lines } : {}),
  ({ fill }) => (fill === undefined ? {} : { fill }),
  ({ bold, italic, strike, color }) => ({
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(strike && { strike }),
    ...(color && { color }),
  }),
];

function rowLooks(sheet: OwnSheet): Painting[] {
  const kinds = rowKinds(sheet);
  return PARTS.flatMap((part) => {
    const strips = new Map<string, { readonly look: Look; readonly from: number; readonly to: number; readonly rows: number[] }>();
    for (const { looks, rows } of kinds) {
      const parts = looks.map(part);
      for (const { from, to } of alike(parts)) {
        const look = parts[from]!;
        if (Object.keys(look).length === 0) continue;
        const key = `${JSON.stringify(look)} ${from} ${to}`;
        const strip = strips.get(key) ?? { look, from, to, rows: [] };
        for (const row of rows) strip.rows.push(row);
        strips.set(key, strip);
      }
    }
    return [...strips.values()].map(({ look, from, to, rows }) => ({
      look,
      areas: runsOf(rows).map((run) => ({
        top: OWN_SHEET_HEADER + 1 + run.from,
        bottom: OWN_SHEET_HEADER + 1 + run.to,
        left: from,
        right: to,
      })),
    }));
  });
}

/** Rows that look alike in every column. */
function rowKinds(sheet: OwnSheet): { readonly looks: readonly Look[]; readonly rows: number[] }[] {
  const kinds = new Map<string, { readonly looks: readonly Look[]; readonly rows: number[] }>();
  for (const [r, row] of sheet.rows.entries()) {
    const key = `${row.style} ${row.severity} ${row.formats?.join() ?? ''}`;
    const kind = kinds.get(key) ?? {
      looks: sheet.columns.map(({ human }, i) => sheetCellLook(formatAt(sheet, row, i), row.style, row.severity, human === true)),
      rows: [],
    };
    kind.rows.push(r);
    kinds.set(key, kind);
  }
  return [...kinds.values()];
}

/** Neighbours with the same value. */
export function alike(values: readonly unknown[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  const texts = values.map((value) => JSON.stringify(value));
  for (const [i, text] of texts.entries()) {
    const last = runs.at(-1);
    if (last && texts[last.from] === text) last.to = i;
    else runs.push({ from: i, to: i });
  }
  return runs;
}
