import type { Area } from '../../../../core';
import type { Format } from '../cells';
import { HostObject } from '../object';
import type { Sheet } from '../sheet';
import { invalidArgument } from '../wire';

/** Excel's standard column width in points, and the height of a row of one line. */
const STANDARD_WIDTH = 48;

const has = (format: Format, change: Partial<Format>): boolean =>
  (Object.keys(change) as (keyof Format)[]).every((part) => format[part] === change[part]);

class Dressed extends HostObject {
  readonly kind: string = 'RangeFormat';
  readonly areas: readonly Area[];

  constructor(
    readonly sheet: Sheet,
    ...areas: readonly Area[]
  ) {
    super();
    this.areas = areas;
  }

  protected dress(change: Partial<Format>): void {
    this.sheet.assertWritable(this.kind);
    for (const area of this.areas) this.sheet.reformat(area, (format) => (has(format, change) ? format : { ...format, ...change }));
  }

  protected first(): Format {
    const { top, left } = this.areas[0]!;
    return this.sheet.cell(top, left).format;
  }
}

export class RangeFormatObject extends Dressed {
  get Fill(): FillObject {
    return new FillObject(this.sheet, ...this.areas);
  }
  get Font(): FontObject {
    return new FontObject(this.sheet, ...this.areas);
  }
  get Borders(): BordersObject {
    return new BordersObject(this.sheet, ...this.areas);
  }

  get WrapText(): boolean {
    return this.first().wrap ?? false;
  }
  set WrapText(wrap: boolean) {
    this.dress({ wrap });
  }
  get VerticalAlignment(): string {
    return this.first().vertical ?? 'Bottom';
  }
  set VerticalAlignment(vertical: string) {
    this.dress({ vertical });
  }

  get ColumnWidth(): number {
    return this.sheet.columnWidths.get(this.areas[0]!.left) ?? STANDARD_WIDTH;
  }
  set ColumnWidth(points: number) {
    if (!(points >= 0 && points <= 1_343)) throw invalidArgument('RangeFormat.columnWidth');
    for (const column of this.columns()) this.sheet.columnWidths.set(column, points);
  }
  get UseStandardWidth(): boolean {
    return this.columns().every((column) => !this.sheet.columnWidths.has(column));
  }
  set UseStandardWidth(standard: boolean) {
    if (standard) for (const column of this.columns()) this.sheet.columnWidths.delete(column);
  }
  /** Heights are no part of the model: a row is always as high as it needs. */
  AutofitRows(): void {}

  private columns(): number[] {
    return this.areas.flatMap(({ left, right }) => Array.from({ length: right - left + 1 }, (_, i) => left + i));
  }
}

const hex = (color: string | undefined, otherwise: string): string => (color === undefined ? otherwise : `#${color}`);

export function colorOf(color: unknown, place: string): string {
  if (typeof color !== 'string' || !/^#[0-9a-f]{6}$/i.test(color)) throw invalidArgument(place);
  return color.slice(1).toUpperCase();
}

class FillObject extends Dressed {
  override readonly kind = 'RangeFill';
  get Color(): string {
    return hex(this.first().fill, '#FFFFFF');
  }
  set Color(color: unknown) {
    this.dress({ fill: colorOf(color, 'RangeFill.color') });
  }
}

class FontObject extends Dressed {
  override readonly kind = 'RangeFont';
  get Color(): string {
    return hex(this.first().color, '#000000');
  }
  set Color(color: unknown) {
    this.dress({ color: colorOf(color, 'RangeFont.color') });
  }
  get Bold(): boolean {
    return this.first().bold ?? false;
  }
  set Bold(bold: boolean) {
    this.dress({ bold });
  }
  get Italic(): boolean {
    return this.first().italic ?? false;
  }
  set Italic(italic: boolean) {
    this.dress({ italic });
  }
  get Strikethrough(): boolean {
    return this.first().strike ?? false;
  }
  set Strikethrough(strike: boolean) {
    this.dress({ strike });
  }
  get Size(): number {
    return this.first().size ?? 11;
  }
  set Size(size: number) {
    this.dress({ size });
  }
}

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'];

class BordersObject extends Dressed {
  override readonly kind = 'RangeBorderCollection';
  GetItem(side: string): BorderObject {
    if (!SIDES.includes(side)) throw invalidArgument('RangeBorderCollection.getItem');
    return new BorderObject(this.sheet, ...this.areas);
  }
}

/** One colour for all lines of a cell is as much as is modelled. */
class BorderObject extends Dressed {
  override readonly kind = 'RangeBorder';
  get Color(): string {
    return hex(this.first().lines, '#000000');
  }
  set Color(color: unknown) {
    this.dress({ lines: colorOf(color, 'RangeBorder.color') });
  }
}
