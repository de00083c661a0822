import { CellWriter } from './cells';
import { addNotes } from './notes';
import { DECLARATION, Package, packageSkeleton, relationshipsXml } from './package';
import { writeNames } from './sheet-names';
import { type FreshSheet, freshSheetXml } from './sheet-new';
import { plainStyles, Styles } from './styles';
import { SPREADSHEET_TYPES, Workbook } from './workbook';
import { Element } from './xml';
import { zipped } from './zip-write';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface FreshOptions {
  readonly date1904?: boolean;
}

/** A new workbook as the bytes of an .xlsx file. */
export function writeWorkbook(sheets: readonly FreshSheet[], options: FreshOptions = {}): Uint8Array {
  const parts = freshPackage(sheets, options);
  return zipped(parts.zipParts());
}

/** The same, its sheets not yet written out. */
export function freshPackage(sheets: readonly FreshSheet[], { date1904 = false }: FreshOptions = {}): Package {
  const parts = emptyPackage(date1904);
  addFreshSheets(new Workbook(parts), sheets);
  return parts;
}

/** Adds sheets behind those of a workbook. */
export function addFreshSheets(workbook: Workbook, sheets: readonly FreshSheet[]): void {
  const { parts, namespace, relationTypes, date1904 } = workbook;
  const stylesPath = workbook.part('styles');
  const standing = stylesPath === undefined ? Buffer.from(plainStyles(namespace)) : parts.bytes(stylesPath);
  const styles = new Styles(Element.root(standing));
  const writer = new CellWriter('', date1904);
  for (const sheet of sheets) {
    workbook.addSheet(sheet.name, sheet.hidden === true, '');
    const { path } = workbook.sheet(sheet.name)!;
    const notesId = sheet.notes && addNotes(parts, workbook, path, sheet.notes);
    const setting = { namespace, relationTypes, ...(notesId ? { notesId } : {}) };
    registerLooks(sheet, styles);
    parts.write(path, () => freshSheetXml(sheet, writer, styles, setting));
  }
  const grown = styles.result() ?? standing;
  if (stylesPath === undefined) workbook.createPart('styles', 'xl/styles.xml', grown.toString());
  else parts.write(stylesPath, grown);
  writeNames(workbook, sheets);
}

/** Styles are counted before the first row is written. */
function registerLooks(sheet: FreshSheet, styles: Styles): void {
  for (const column of sheet.columns ?? []) if (column?.look) styles.cell(column.look);
  for (const row of sheet.rows)
    for (const cell of row) if (typeof cell === 'object' && cell !== null && 'look' in cell) styles.cell(cell.look);
}

function emptyPackage(date1904: boolean): Package {
  const parts = new Package([]);
  const main = `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET_TYPES}.sheet.main+xml"/>`;
  parts.write('[Content_Types].xml', packageSkeleton(main));
  parts.write('_rels/.rels', relationshipsXml(`<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/>`));
  const dates = date1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>';
  parts.write(
    'xl/workbook.xml',
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${dates}<bookViews><workbookView/></bookViews><sheets/></workbook>`,
  );
  return parts;
}
