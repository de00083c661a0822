import { type Area, LINE_COLOR, type Look } from '../../core/index';
import { areaAddress, rangeOf } from './address';
import { supports } from './support';

type Painted = Pick<Excel.RangeFormat, 'fill' | 'font' | 'borders' | 'wrapText' | 'verticalAlignment'>;

/** Excel cuts longer addresses off. */
const LONGEST_ADDRESS = 8_000;
/** Pieces that an Excel without collected addresses is asked to paint; the rest stays plain. */
const MOST_PIECES = 200;

/** Gives areas a look, in a number of calls that does not grow with their rows; the number format is not part of it. */
export function paint(sheet: Excel.Worksheet, areas: readonly Area[], look: Look): void {
  for (const alike of bySides(areas)) paintAlike(sheet, alike, look);
}

function paintAlike(sheet: Excel.Worksheet, areas: readonly Area[], look: Look): void {
  const sides = sidesOf(areas[0]!);
  if (areas.length === 1 || !supports('1.9')) {
    for (const area of areas.slice(0, MOST_PIECES)) dress(rangeOf(sheet, area).format, look, sides);
    return;
  }
  for (const addresses of addressLists(areas)) dress(sheet.getRanges(addresses).untrack().format, look, sides);
}

/** Areas that have the same lines: a single row or column has none inside. */
function bySides(areas: readonly Area[]): Area[][] {
  const groups = new Map<string, Area[]>();
  for (const area of areas) {
    const key = sidesOf(area).join();
    const group = groups.get(key);
    if (group) group.push(area);
    else groups.set(key, [area]);
  }
  return [...groups.values()];
}

function addressLists(areas: readonly Area[]): string[] {
  const lists: string[] = [''];
  for (const address of areas.map(areaAddress)) {
    const last = lists[lists.length - 1]!;
    if (last.length + address.length + 1 > LONGEST_ADDRESS) lists.push(address);
    else lists[lists.length - 1] = last === '' ? address : `${last},${address}`;
  }
  return lists;
}

type Side = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

function dress(format: Painted, look: Look, sides: readonly Side[]): void {
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.color !== undefined) format.font.color = `#${look.color}`;
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.strike && supports('1.9')) format.font.strikethrough = true;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.wrap) format.wrapText = true;
  if (look.top) format.verticalAlignment = 'Top';
  if (look.lines) for (const side of sides) format.borders.getItem(side).color = `#${LINE_COLOR}`;
}

function sidesOf({ top, left, bottom, right }: Area): readonly Side[] {
  return [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    ...(right > left ? (['InsideVertical'] as const) : []),
    ...(bottom > top ? (['InsideHorizontal'] as const) : []),
  ];
}
