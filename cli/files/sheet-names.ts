import { absoluteArea, quotedSheet } from './address';
import type { FreshSheet } from './sheet-new';
import type { DefinedName, Workbook } from './workbook';

const TITLES = '_xlnm.Print_Titles';
export const FILTER = '_xlnm._FilterDatabase';

/** The names by which a sheet repeats its headings on each page and knows its filter. */
export function writeNames(workbook: Workbook, sheets: readonly FreshSheet[]): void {
  const places = new Map(sheets.map((sheet) => [workbook.placeOf(sheet.name), sheet]));
  const isGone = ({ name, localTo }: DefinedName): boolean =>
    localTo !== undefined && places.has(localTo) && (name === TITLES || name === FILTER);
  workbook.changeNames(
    isGone,
    [...places].flatMap(([localTo, { name, filter, frozen, printTitle }]) => {
      const sheet = quotedSheet(name);
      const repeated =
        frozen && printTitle !== undefined ? [{ name: TITLES, localTo, hidden: false, text: `${sheet}!$${frozen}:$${frozen}` }] : [];
      return filter ? [...repeated, { name: FILTER, localTo, hidden: true, text: `${sheet}!${absoluteArea(filter)}` }] : repeated;
    }),
  );
}

const LONGEST = 31;

/** Names that a workbook may give to its sheets: without forbidden characters, short enough, none twice. */
export function permittedNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain = name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'|'$/g, '') || 'Sheet';
    let permitted = plain.slice(0, LONGEST);
    for (let number = 2; taken.has(permitted.toLowerCase()); number++) {
      const ending = ` (${number})`;
      permitted = plain.slice(0, LONGEST - ending.length) + ending;
    }
    taken.add(permitted.toLowerCase());
    return permitted;
  });
}
