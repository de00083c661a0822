import type { Area } from '../../core/index';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → A, 27 → AB. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

export function areaName({ top, left, bottom, right }: Area): string {
  const first = cellName(top, left);
  const last = cellName(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

export const absoluteArea = ({ top, left, bottom, right }: Area): string =>
  `$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`;

/** `A1`, `$A$1:B2`, `A:A` and `1:3`, from 0. */
export function parseArea(text: string): Area | undefined {
  const [first = '', last = first] = text.replaceAll('$', '').split(':');
  const from = parseCorner(first);
  const to = parseCorner(last);
  if (!from || !to) return undefined;
  return {
    top: from.row ?? 0,
    left: from.column ?? 0,
    bottom: to.row ?? MAX_ROWS - 1,
    right: to.column ?? MAX_COLUMNS - 1,
  };
}

function parseCorner(text: string): { row: number | undefined; column: number | undefined } | undefined {
  const match = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text);
  if (!match || text === '') return undefined;
  return { column: match[1] ? columnNumber(match[1]) : undefined, row: match[2] ? Number(match[2]) - 1 : undefined };
}

/** From 0; -1 where these are no letters of a column. */
export function columnNumber(letters: string): number {
  if (!/^[A-Za-z]+$/.test(letters)) return -1;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A sheet's name as a formula writes it. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
