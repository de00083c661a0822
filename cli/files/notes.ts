import { cellName } from './address';
import { DECLARATION, type Package } from './package';
import type { FreshSheet } from './sheet-new';
import { escapeString } from './text';
import { SPREADSHEET_TYPES, type Workbook } from './workbook';

type Note = NonNullable<FreshSheet['notes']>[number];

/** Adds cell notes to a new sheet; gives back the relationship of their drawing. */
export function addNotes(parts: Package, workbook: Workbook, sheet: string, notes: readonly Note[]): string | undefined {
  if (notes.length === 0) return undefined;
  const comments = parts.freePath('xl/comments');
  parts.create(comments, `${SPREADSHEET_TYPES}.comments+xml`, commentsXml(workbook.namespace, notes));
  parts.relate(sheet, `${workbook.relationTypes}/comments`, comments);
  const drawing = parts.freePath('xl/drawings/vmlDrawing', 'vml');
  parts.write(drawing, drawingXml(notes));
  return parts.relate(sheet, `${workbook.relationTypes}/vmlDrawing`, drawing);
}

function commentsXml(namespace: string, notes: readonly Note[]): string {
  const xml = notes.map(
    ({ row, column, text }) =>
      `<comment ref="${cellName(row, column)}" authorId="0"><text><t xml:space="preserve">${escapeString(text)}</t></text></comment>`,
  );
  return `${DECLARATION}<comments xmlns="${namespace}"><authors><author/></authors><commentList>${xml.join('')}</commentList></comments>`;
}

function drawingXml(notes: readonly Note[]): string {
  const shapes = notes.map(
    ({ row, column }, i) =>
      `<v:shape id="_x0000_s${1025 + i}" type="#_x0000_t202" style="position:absolute;width:220pt;height:90pt;visibility:hidden" fillcolor="#ffffe1"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1},15,${row},2,${column + 4},15,${row + 6},4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`;
}
