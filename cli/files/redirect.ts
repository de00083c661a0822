import { quotedSheet } from './address';
import { applyEdits, type Edit } from './edit';
import { decodeText, escapeXml } from './text';
import type { Workbook } from './workbook';
import { Scanner } from './xml';

/** Sheets by their old name: the new name, or nothing where the sheet is gone. */
type Moves = ReadonlyMap<string, string | undefined>;

/** Lets the user's formulas and names follow a renamed sheet; one that points at a sheet that is gone reads `#REF!`, as in Excel. */
export function redirectSheets(workbook: Workbook, moves: Moves): void {
  if (moves.size === 0) return;
  workbook.rewriteNames(({ text }) => redirected(text, moves));
  const needles = [...moves.keys()].map((name) => escapeXml(name.replaceAll("'", "''")));
  for (const { path, isWorksheet } of workbook.sheets) {
    if (!isWorksheet) continue;
    const bytes = workbook.parts.bytes(path);
    if (!needles.some((needle) => bytes.includes(needle))) continue;
    const edits = formulaEdits(bytes, moves);
    if (edits.length > 0) workbook.parts.write(path, applyEdits(bytes, edits));
  }
}

const FORMULAS = ['f', 'formula', 'formula1', 'formula2'];

function formulaEdits(bytes: Buffer, moves: Moves): Edit[] {
  const scanner = new Scanner(bytes);
  const edits: Edit[] = [];
  while (scanner.next()) {
    if (!scanner.opens || scanner.closes || !FORMULAS.some((name) => scanner.is(name))) continue;
    const from = scanner.end;
    const to = scanner.skip();
    const formula = decodeText(bytes, from, to);
    const next = redirected(formula, moves);
    if (next !== formula) edits.push({ from, to, text: escapeXml(next) });
  }
  return edits;
}

/** Texts in quotes stay; `'Sheet'!` and `Sheet!` are redirected. */
function redirected(formula: string, moves: Moves): string {
  return formula.replace(/"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/gu, (whole, quoted?: string, plain?: string) => {
    const name = quoted?.replaceAll("''", "'") ?? plain;
    if (name === undefined || !moves.has(name)) return whole;
    const next = moves.get(name);
    return next === undefined ? '#REF!' : `${quotedSheet(next)}!`;
  });
}
