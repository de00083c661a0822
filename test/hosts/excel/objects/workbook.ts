import { dayOf, serialOfDay } from '../../../../core';
import type { References } from '../engine';
import type { Workbook } from '../model';
import { Collection, HostObject } from '../object';
import { accessDenied, invalidOperation } from '../wire';
import { NamesObject } from './names';
import { RangeObject } from './range';
import { TablesObject } from './tables';
import { assertSheetName, WorksheetObject } from './worksheet';

/** The workbook: where every path of a batch begins. */
export class RootObject extends HostObject {
  readonly kind = 'Workbook';
  readonly Application = new ApplicationObject();

  constructor(
    private readonly workbook: Workbook,
    private readonly references: References,
  ) {
    super();
  }

  override get scalars(): readonly string[] {
    return ['ReadOnly'];
  }

  get Worksheets(): WorksheetsObject {
    return new WorksheetsObject(this.workbook);
  }
  get Tables(): TablesObject {
    return new TablesObject(...this.workbook.sheets);
  }
  get Names(): NamesObject {
    return new NamesObject(this.workbook);
  }
  get Functions(): FunctionsObject {
    return new FunctionsObject(this.workbook);
  }
  get Protection(): WorkbookProtectionObject {
    return new WorkbookProtectionObject(this.workbook);
  }
  get ReadOnly(): boolean {
    return this.workbook.readOnly;
  }
  GetSelectedRange(): RangeObject {
    const { active, selection } = this.workbook;
    if (!active) throw invalidOperation('Workbook.getSelectedRange');
    return new RangeObject(active, selection);
  }
  _RemoveReference(id: string): void {
    this.references.release(id);
  }
}

class ApplicationObject extends HostObject {
  readonly kind = 'Application';
  SuspendScreenUpdatingUntilNextSync(): void {}
}

class WorksheetsObject extends Collection<WorksheetObject> {
  readonly kind = 'WorksheetCollection';

  constructor(private readonly workbook: Workbook) {
    super();
  }

  get items(): readonly WorksheetObject[] {
    return this.workbook.sheets.map((sheet) => new WorksheetObject(sheet));
  }

  protected isKey({ Id, Name }: WorksheetObject, key: string): boolean {
    return Id === key || Name.toLowerCase() === key.toLowerCase();
  }

  Add(name: string): WorksheetObject {
    if (this.workbook.structureProtected || this.workbook.readOnly) throw accessDenied('WorksheetCollection.add');
    assertSheetName(undefined, name, this.workbook);
    return new WorksheetObject(this.workbook.add(name));
  }
}

class WorkbookProtectionObject extends HostObject {
  readonly kind = 'WorkbookProtection';

  constructor(private readonly workbook: Workbook) {
    super();
  }

  get Protected(): boolean {
    return this.workbook.structureProtected;
  }
}

/** Worksheet functions, called without a cell. */
class FunctionsObject extends HostObject {
  readonly kind = 'Functions';

  constructor(private readonly workbook: Workbook) {
    super();
  }

  Date(year: number, month: number, day: number): FunctionResultObject {
    return new FunctionResultObject(serialOfDay(dayOf(year, month, day)!, this.workbook.date1904));
  }
}

class FunctionResultObject extends HostObject {
  readonly kind = 'FunctionResult';
  readonly Error = '';

  constructor(readonly Value: number) {
    super();
  }
}
