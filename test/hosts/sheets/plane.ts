/** One property of the cells of a sheet; rows and columns from 0. Most cells have none. */
export class Plane<T> {
  private readonly rows: (T | undefined)[][] = [];

  get(row: number, column: number): T | undefined {
    return this.rows[row]?.[column];
  }

  set(row: number, column: number, value: T | undefined): void {
    let cells = this.rows[row];
    if (!cells) {
      if (value === undefined) return;
      cells = [];
      this.rows[row] = cells;
    }
    cells[column] = value;
  }

  deleteColumns(from: number, count: number): void {
    for (const cells of this.rows) cells?.splice(from, count);
  }

  /** Cells that have one, row by row. */
  *entries(): Generator<readonly [row: number, column: number, value: T]> {
    for (let row = 0; row < this.rows.length; row++) {
      const cells = this.rows[row] ?? [];
      for (let column = 0; column < cells.length; column++) {
        const value = cells[column];
        if (value !== undefined) yield [row, column, value];
      }
    }
  }

  /** One past the last row and column that have one. */
  extent(): { rows: number; columns: number } {
    let rows = 0;
    let columns = 0;
    this.rows.forEach((cells, row) => {
      for (let column = cells.length - 1; column >= 0; column--) {
        if (cells[column] === undefined) continue;
        rows = row + 1;
        columns = Math.max(columns, column + 1);
        break;
      }
    });
    return { rows, columns };
  }
}
