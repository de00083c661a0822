import type { Area } from '../../../../core';
import { MAX_COLUMNS, MAX_ROWS, parseAddress } from '../address';
import type { Visibility } from '../cells';
import { HostObject, NOTHING } from '../object';
import type { Sheet } from '../sheet';
import { accessDenied, invalidArgument, invalidOperation } from '../wire';
import { ChartsObject } from './charts';
import { PageLayoutObject } from './page-layout';
import { RangeAreasObject, RangeObject } from './range';
import { AutoFilterObject, FreezePanesObject, ProtectionObject } from './sheet-parts';
import { TablesObject } from './tables';

const WHOLE: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export class WorksheetObject extends HostObject {
  readonly kind = 'Worksheet';

  constructor(readonly sheet: Sheet) {
    super();
  }

  override get scalars(): readonly string[] {
    return ['Id', 'Name', 'Visibility', 'Position', 'TabColor'];
  }

  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(name: string) {
    this.assertStructure('Worksheet.name');
    assertSheetName(this.sheet, name);
    this.sheet.name = name;
  }
  get Visibility(): string {
    return this.sheet.visibility;
  }
  set Visibility(visibility: string) {
    this.assertStructure('Worksheet.visibility');
    if (visibility !== 'Visible') this.assertAnotherVisible('Worksheet.visibility');
    this.sheet.visibility = visibility as Visibility;
  }
  get TabColor(): string {
    return this.sheet.tab === '' ? '' : `#${this.sheet.tab}`;
  }
  set TabColor(color: string) {
    this.sheet.tab = color.replace('#', '').toUpperCase();
  }
  get Position(): number {
    return this.sheet.workbook.sheets.indexOf(this.sheet);
  }
  set Position(place: number) {
    const { sheets } = this.sheet.workbook;
    if (!(place >= 0 && place < sheets.length)) throw invalidArgument('Worksheet.position');
    sheets.splice(this.Position, 1);
    sheets.splice(place, 0, this.sheet);
  }

  get Tables(): TablesObject {
    return new TablesObject(this.sheet);
  }
  get Protection(): ProtectionObject {
    return new ProtectionObject(this.sheet);
  }
  get AutoFilter(): AutoFilterObject {
    return new AutoFilterObject(this.sheet);
  }
  get FreezePanes(): FreezePanesObject {
    return new FreezePanesObject(this.sheet);
  }
  get PageLayout(): PageLayoutObject {
    return new PageLayoutObject(this.sheet);
  }
  get Charts(): ChartsObject {
    return new ChartsObject(this.sheet);
  }

  GetRange(address: string | null | undefined): RangeObject {
    if (address === null || address === undefined) return new RangeObject(this.sheet, WHOLE);
    const area = parseAddress(address);
    if (!area) throw invalidArgument('Worksheet.getRange');
    return new RangeObject(this.sheet, area);
  }
  /** Longer addresses are cut off by Excel. */
  GetRanges(addresses: string): RangeAreasObject {
    const areas = addresses.length > 8_192 ? [] : addresses.split(',').map(parseAddress);
    if (areas.length === 0 || areas.includes(undefined)) throw invalidArgument('Worksheet.getRanges');
    return new RangeAreasObject(this.sheet, areas as Area[]);
  }
  GetRangeByIndexes(top: number, left: number, rows: number, columns: number): RangeObject {
    return new RangeObject(this.sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }
  GetUsedRangeOrNullObject(valuesOnly: boolean | undefined): RangeObject | typeof NOTHING {
    const area = this.sheet.used(valuesOnly === true);
    return area ? new RangeObject(this.sheet, area) : NOTHING;
  }
  Activate(): void {
    this.sheet.workbook.active = this.sheet;
  }
  Delete(): void {
    this.assertStructure('Worksheet.delete');
    this.assertAnotherVisible('Worksheet.delete');
    if (this.sheet.visibility === 'VeryHidden') throw invalidOperation('Worksheet.delete');
    this.sheet.workbook.remove(this.sheet);
  }

  private assertStructure(place: string): void {
    if (this.sheet.workbook.structureProtected || this.sheet.workbook.readOnly) throw accessDenied(place);
  }

  private assertAnotherVisible(place: string): void {
    const others = this.sheet.workbook.sheets.filter((each) => each !== this.sheet && each.visibility === 'Visible');
    if (others.length === 0) throw invalidOperation(place);
  }
}

export function assertSheetName(sheet: Sheet | undefined, name: string, workbook = sheet?.workbook): void {
  const taken = workbook?.sheets.some((other) => other !== sheet && other.name.toLowerCase() === name.toLowerCase());
  if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || taken) throw invalidArgument('Worksheet.name');
}
