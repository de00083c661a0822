import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { OWN_SHEET_HEADER } from '../../core';
import type { CellState, Sheet } from '../hosts/excel';
import { areaText, cellText, columnLetters } from '../hosts/excel/address';
import type { ChartModel, PrintLayout, Rule } from '../hosts/excel/cells';
import { type Tag, tags } from '../port/xlsx-look';

/** Everything of a sheet of ours that is seen and is no value; colours as RRGGBB, widths in points. */
export interface Dress {
  readonly name: string;
  readonly tab: string;
  readonly frozenRows: number;
  readonly filter: string;
  readonly widths: { readonly [column: string]: number };
  /** Of each filled cell. */
  readonly cells: { readonly [cell: string]: CellDress };
  readonly rules: readonly RuleDress[];
  readonly charts: readonly ChartDress[];
  readonly print: PrintLayout;
}

interface CellDress {
  readonly format: string;
  readonly font: string;
  readonly fill: string;
  readonly alignment: string;
  readonly lines: boolean;
}
type RuleDress = readonly [area: string, formula: string, fill: string, font: string];
type ChartDress = readonly [type: string, title: string, values: string, categories: string];

interface Font {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly size: number;
  readonly color: string;
}
const STANDARD = { bold: false, italic: false, strike: false, size: 11, color: '000000' };

const fontText = ({ bold, italic, strike, size, color }: Font): string =>
  [size, color, bold && 'bold', italic && 'italic', strike && 'struck out'].filter(Boolean).join(' ');
const alignmentText = (isTop: boolean, wraps: boolean): string => `${isTop ? 'top' : 'bottom'}${wraps ? ', wrapped' : ''}`;

// What Excel holds

export function dressInExcel(sheet: Sheet): Dress {
  const cells: Record<string, CellDress> = {};
  sheet.rows.forEach((row, r) => {
    row.forEach((state, c) => {
      if (state && state.value !== null) cells[cellText(r, c)] = cellInExcel(state);
    });
  });
  return {
    name: sheet.name,
    tab: sheet.tab,
    frozenRows: sheet.frozenRows,
    filter: sheet.filter ? areaText(sheet.filter.area) : '',
    widths: Object.fromEntries([...sheet.columnWidths].sort(([a], [b]) => a - b).map(([at, width]) => [columnLetters(at), width])),
    cells,
    rules: sheet.rules.map(ruleInExcel),
    charts: sheet.charts.map(chartInExcel),
    print: sheet.print,
  };
}

const cellInExcel = ({ format }: CellState): CellDress => ({
  format: format.numberFormat,
  font: fontText({ ...STANDARD, ...defined(format) }),
  fill: format.fill ?? '',
  alignment: alignmentText(format.vertical === 'Top', format.wrap === true),
  lines: format.lines !== undefined,
});

const ruleInExcel = ({ areas, formula, fill, ...font }: Rule): RuleDress => [
  areas.map(areaText).join(' '),
  formula.replace(/^=/, ''),
  fill ?? '',
  fontText({ ...STANDARD, ...defined(font) }),
];

const chartInExcel = ({ type, title, data, categories }: ChartModel): ChartDress => [
  type,
  title,
  areaText(data),
  categories ? areaText(categories) : '',
];

const defined = ({ bold, italic, strike, size, color }: Partial<Font>): Partial<Font> => ({
  ...(bold && { bold }),
  ...(italic && { italic }),
  ...(strike && { strike }),
  ...(size && { size }),
  ...(color && { color }),
});

// What a file says

export function dressInFile(path: string): Dress[] {
  const parts = Object.fromEntries(Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const styles = stylesOf(parts['xl/styles.xml']!);
  const book = parts['xl/workbook.xml']!;
  const targets = relationshipsOf(parts, 'xl/workbook.xml');
  return tags(tags(book, 'sheets')[0]!.body, 'sheet').map(({ attributes }, index) => {
    const part = targets[attributes['r:id']!]!;
    const xml = parts[part]!;
    const titles = tags(book, 'definedName').find(
      (name) => name.attributes.name === '_xlnm.Print_Titles' && name.attributes.localSheetId === String(index),
    );
    return {
      name: attributes.name!,
      tab: /<tabColor rgb="FF(\w+)"/.exec(xml)?.[1] ?? '',
      frozenRows: Number(tags(xml, 'pane')[0]?.attributes.ySplit ?? 0),
      filter: tags(xml, 'autoFilter')[0]?.attributes.ref ?? '',
      widths: Object.fromEntries(tags(xml, 'col').flatMap(widthOf)),
      cells: Object.fromEntries(
        tags(xml, 'c').flatMap(({ attributes, body }) => (body === '' ? [] : [[attributes.r!, styles.cells[Number(attributes.s ?? 0)]!]])),
      ),
      rules: rulesOf(xml, styles.rules),
      charts: Object.values(relationshipsOf(parts, part)).flatMap((drawing) =>
        Object.values(relationshipsOf(parts, drawing)).map((chart) => chartOf(parts[chart]!)),
      ),
      print: printOf(xml, titles?.body),
    };
  });
}

function relationshipsOf(parts: { readonly [name: string]: string }, part: string): { readonly [id: string]: string } {
  const slash = part.lastIndexOf('/') + 1;
  const rels = parts[`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`] ?? '';
  return Object.fromEntries(tags(rels, 'Relationship').map(({ attributes }) => [attributes.Id!, attributes.Target!.slice(1)]));
}

/** Seven pixels a digit and five around, at three quarters of a point. */
const widthOf = ({ attributes: { min, max, width } }: Tag): [string, number][] =>
  Array.from({ length: Number(max) - Number(min) + 1 }, (_, i) => [columnLetters(Number(min) - 1 + i), (Number(width) * 7 + 5) * 0.75]);

const BUILT_IN: { readonly [id: string]: string } = { 0: 'General', 4: '#,##0.00', 49: '@' };

function stylesOf(xml: string): { readonly cells: readonly CellDress[]; readonly rules: readonly { fill: string; font: string }[] } {
  const list = (name: string, item: string) => tags(tags(xml, name)[0]?.body ?? '', item);
  const formats = Object.fromEntries(list('numFmts', 'numFmt').map(({ attributes }) => [attributes.numFmtId!, attributes.formatCode!]));
  const fonts = list('fonts', 'font').map(({ body }) => fontOf(body));
  const fills = list('fills', 'fill').map(({ body }) => colorIn(body, 'fgColor'));
  const borders = list('borders', 'border').map(({ body }) => body.includes('style="thin"'));
  return {
    cells: list('cellXfs', 'xf').map(({ attributes: { numFmtId = '0', fontId, fillId, borderId }, body }) => ({
      format: formats[numFmtId] ?? BUILT_IN[numFmtId] ?? `number format ${numFmtId}`,
      font: fonts[Number(fontId)]!,
      fill: fills[Number(fillId)]!,
      alignment: alignmentText(body.includes('vertical="top"'), body.includes('wrapText="1"')),
      lines: borders[Number(borderId)]!,
    })),
    rules: list('dxfs', 'dxf').map(({ body }) => ({ fill: colorIn(body, 'bgColor'), font: fontOf(tags(body, 'font')[0]?.body ?? '') })),
  };
}

const colorIn = (xml: string, tag: string): string => new RegExp(`<${tag} rgb="FF(\\w{6})"`).exec(xml)?.[1] ?? '';

const fontOf = (xml: string): string =>
  fontText({
    bold: xml.includes('<b/>'),
    italic: xml.includes('<i/>'),
    strike: xml.includes('<strike/>'),
    size: Number(/<sz val="(\d+)"/.exec(xml)?.[1] ?? STANDARD.size),
    color: colorIn(xml, 'color') || STANDARD.color,
  });

/** In the order in which they win. */
function rulesOf(xml: string, looks: readonly { readonly fill: string; readonly font: string }[]): RuleDress[] {
  return tags(xml, 'conditionalFormatting')
    .flatMap((format) => tags(format.body, 'cfRule').map((rule) => ({ area: format.attributes.sqref!, rule })))
    .sort((a, b) => Number(a.rule.attributes.priority) - Number(b.rule.attributes.priority))
    .map(({ area, rule }) => {
      const { fill, font } = looks[Number(rule.attributes.dxfId)]!;
      return [area, plain(tags(rule.body, 'formula')[0]!.body), fill, font];
    });
}

function chartOf(xml: string): ChartDress {
  const type = xml.includes('<c:pieChart>') ? 'Pie' : xml.includes('<c:barDir val="bar"/>') ? 'BarClustered' : 'ColumnClustered';
  const area = (name: string) => /!([^<]+)</.exec(tags(xml, name)[0]!.body)![1]!.replaceAll('$', '');
  return [type, plain(tags(xml, 'a:t')[0]!.body), area('c:val'), area('c:cat')];
}

function printOf(xml: string, titles: string | undefined): PrintLayout {
  const page = tags(xml, 'pageSetup')[0]?.attributes;
  if (!page) return { margins: {} };
  const margins = Object.entries(tags(xml, 'pageMargins')[0]!.attributes).map(([side, inches]) => [side, Number(inches) * 72]);
  return {
    orientation: page.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: page.paperSize === '9' ? 'A4' : String(page.paperSize),
    ...(xml.includes('fitToPage="1"') && page.fitToHeight === '0' ? { pagesWide: Number(page.fitToWidth ?? 1) } : {}),
    margins: Object.fromEntries(margins),
    leftHeader: plain(tags(xml, 'oddHeader')[0]!.body).slice(2),
    centerFooter: plain(tags(xml, 'oddFooter')[0]!.body).slice(2),
    ...(titles ? { titleRows: titles.slice(titles.lastIndexOf('!') + 1) } : {}),
  };
}

const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Titles and headings are texts under any number format: each host has its own way to keep them so. */
export const withoutHeadFormats = (dress: Dress): Dress => ({
  ...dress,
  cells: Object.fromEntries(
    Object.entries(dress.cells).map(([cell, look]) => [
      cell,
      Number(/\d+/.exec(cell)) <= OWN_SHEET_HEADER + 1 ? { ...look, format: 'any' } : look,
    ]),
  ),
});
