import { type Cell, cellIndex, showsTime } from '../../core/index';

/** Rows of one sheet as they come in, from A1 on. */
export class SheetCells {
  readonly rows: Cell[][] = [];
  readonly formulas = new Set<number>();
  readonly times = new Set<number>();
  /** Columns in which a text may be an error, or a number a time of day: Excel has to be asked. */
  readonly maybeErrors = new Set<number>();
  readonly maybeTimes = new Set<number>();

  /** Takes in a block of `values` and `formulas` whose first cell is at `top`, `left`. */
  add(top: number, left: number, values: readonly (readonly unknown[])[], formulas: readonly (readonly unknown[])[]): void {
    while (this.rows.length < top) this.rows.push([]);
    values.forEach((cells, r) => {
      const row: Cell[] = [];
      cells.forEach((value, c) => {
        const formula = formulas[r]?.[c];
        // A text that begins with `=` is shown alike by both.
        const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
        if (isFormula) this.formulas.add(cellIndex(top + r, left + c));
        if (value === '' && !isFormula) return;
        while (row.length < left + c) row.push(null);
        row.push(this.cell(value, left + c));
      });
      this.rows.push(row);
    });
    while (this.rows.at(-1)?.length === 0) this.rows.pop();
  }

  addTypes(top: number, column: number, types: readonly (readonly string[])[]): void {
    types.forEach(([type], r) => {
      const cell = this.rows[top + r]?.[column];
      if (type === 'Error' && typeof cell === 'string') this.rows[top + r]![column] = { error: cell };
    });
  }

  addFormats(top: number, column: number, formats: readonly (readonly unknown[])[]): void {
    formats.forEach(([format], r) => {
      if (typeof this.rows[top + r]?.[column] === 'number' && showsTime(String(format))) this.times.add(cellIndex(top + r, column));
    });
  }

  private cell(value: unknown, column: number): Cell {
    if (typeof value === 'number') {
      if (!Number.isInteger(value)) this.maybeTimes.add(column);
      return value;
    }
    if (typeof value === 'boolean') return value;
    const text = String(value);
    if (text.startsWith('#')) this.maybeErrors.add(column);
    return text;
  }
}
