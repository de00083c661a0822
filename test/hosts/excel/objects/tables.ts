import { covers } from '../address';
import type { Table } from '../cells';
import { Collection, HostObject } from '../object';
import type { Sheet } from '../sheet';
import { HostError, invalidArgument } from '../wire';
import { RangeObject } from './range';

export class TablesObject extends Collection<TableObject> {
  readonly kind = 'TableCollection';

  private readonly sheets: readonly Sheet[];

  constructor(...sheets: readonly Sheet[]) {
    super();
    this.sheets = sheets;
  }

  get items(): readonly TableObject[] {
    return this.sheets.flatMap((sheet) => sheet.tables.map((table) => new TableObject(sheet, table)));
  }

  protected isKey({ Id, Name }: TableObject, key: string): boolean {
    return Id === key || Name.toLowerCase() === key.toLowerCase();
  }
}

class TableObject extends HostObject {
  readonly kind = 'Table';

  constructor(
    private readonly sheet: Sheet,
    private readonly table: Table,
  ) {
    super();
  }

  override get scalars(): readonly string[] {
    return ['Id', 'Name'];
  }

  get Id(): string {
    return this.table.id;
  }
  get Name(): string {
    return this.table.name;
  }
  get Columns(): TableColumnsObject {
    return new TableColumnsObject(this.sheet, this.table);
  }
  GetRange(): RangeObject {
    return new RangeObject(this.sheet, this.table.area);
  }
}

class TableColumnsObject extends Collection<TableColumnObject> {
  readonly kind = 'TableColumnCollection';

  constructor(
    private readonly sheet: Sheet,
    private readonly table: Table,
  ) {
    super();
  }

  get items(): readonly TableColumnObject[] {
    const { left, right } = this.table.area;
    return Array.from({ length: right - left + 1 }, (_, i) => new TableColumnObject(this.sheet, this.table, i));
  }

  protected isKey({ Name }: TableColumnObject, key: string): boolean {
    return Name.toLowerCase() === key.toLowerCase();
  }

  /** Cells right of the table move on; a name that another column has is refused. */
  Add(index: number | null | undefined, values: unknown, name: string | undefined): TableColumnObject {
    this.sheet.assertWritable('TableColumnCollection.add');
    if ((index !== null && index !== undefined) || values !== null || !name) throw invalidArgument('TableColumnCollection.add');
    if (this.items.some((column) => this.isKey(column, name))) throw invalidArgument('TableColumnCollection.add');
    if (this.table.criteria.some((each) => each !== null))
      throw new HostError(
        'FilteredRangeConflict',
        'The attempted operation causes a conflict with a filtered range.',
        'TableColumnCollection.add',
      );
    const { area } = this.table;
    this.sheet.shift(area, area.right + 1, 1);
    this.table.area = { ...area, right: area.right + 1 };
    const { format } = this.sheet.cell(area.top, area.right + 1);
    this.sheet.put(area.top, area.right + 1, { value: name, format });
    return new TableColumnObject(this.sheet, this.table, area.right + 1 - area.left);
  }
}

class TableColumnObject extends HostObject {
  readonly kind = 'TableColumn';

  constructor(
    private readonly sheet: Sheet,
    private readonly table: Table,
    private readonly index: number,
  ) {
    super();
  }

  get Id(): string {
    return String(this.index);
  }
  get Name(): string {
    const { top, left } = this.table.area;
    return String(this.sheet.cell(top, left + this.index).value ?? '');
  }
  Delete(): void {
    const { area } = this.table;
    const column = area.left + this.index;
    this.sheet.assertWritable('TableColumn.delete');
    if (!covers(area, { ...area, left: column, right: column })) throw invalidArgument('TableColumn.delete');
    this.sheet.shift(area, column, -1);
    this.table.area = { ...area, right: area.right - 1 };
  }
}
