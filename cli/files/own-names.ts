import { NAME_PREFIX, type OwnName } from '../../core/index';
import { columnName, parseArea, quotedSheet } from './address';
import type { DefinedName } from './workbook';

const isOwnName = ({ name }: DefinedName): boolean => name.toLowerCase().startsWith(NAME_PREFIX);

export function readOwnNames(names: readonly DefinedName[]): OwnName[] {
  return names.filter(isOwnName).flatMap((name) => readOwnName(name) ?? []);
}

/** `'Sheet'!$H:$H` is a column, `Sheet!$A$1` the sheet; nothing where what it pointed at was deleted. */
function readOwnName({ name, text }: DefinedName): OwnName | undefined {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(\S+)$/.exec(text.trim());
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const place = match?.[3] ?? '';
  const area = parseArea(place);
  if (sheet === undefined || !area) return undefined;
  return /\d/.test(place) ? { name, sheet } : { name, sheet, column: area.left };
}

export function ownNameText({ sheet, column }: OwnName): string {
  if (column === undefined) return `${quotedSheet(sheet)}!$A$1`;
  const letters = columnName(column);
  return `${quotedSheet(sheet)}!$${letters}:$${letters}`;
}
