import { type FilePort, openInput } from '../../cli/port';
import { cellIndex, type Locale, type Snapshot, serialOfDay } from '../../core';
import { exampleBook } from '../../examples/book';
import { fillSheet } from '../hosts/sheets/fill';
import { BookModel } from '../hosts/sheets/model';

/** An example workbook as Google imports it: the same cells, dates shown as dates, times as times. */
export async function importedExample(locale: Locale): Promise<BookModel> {
  const { port } = await openedFile(`examples/orders.${locale}.xlsx`);
  const book = importedBook(port.read());
  for (const { name, above, rows } of exampleBook(locale)) {
    rows.forEach((row, r) => {
      row.forEach((cell, column) => {
        const isDay = typeof cell === 'object' && cell !== null && 'day' in cell;
        if (isDay) book.sheet(name).formats.set(above.length + 1 + r, column, 'yyyy-mm-dd');
        if (isDay && book.sheet(name).values.get(above.length + 1 + r, column) !== serialOfDay(cell.day, false))
          throw new Error(`${name} ${r} ${column}`);
      });
    });
  }
  return book;
}

export async function openedFile(path: string): Promise<{ readonly port: FilePort }> {
  const opened = await openInput(path);
  if ('problem' in opened) throw new Error(opened.problem.kind);
  return opened;
}

/** A workbook as Google imports it: the same cells, formulas, merges and filter. */
export function importedBook({ sheets }: Snapshot): BookModel {
  const book = new BookModel();
  for (const { name, rows, formulas, times, hidden, merges, filter } of sheets) {
    const sheet = book.add(name);
    fillSheet(sheet, {
      name,
      hidden,
      rows: rows.map((row, r) => row.map((value, c) => (formulas.has(cellIndex(r, c)) ? { formula: 'SUM(A1)', value } : value))),
    });
    for (const at of times) sheet.formats.set(Math.floor(at / cellIndex(1, 0)), at % cellIndex(1, 0), '[h]:mm');
    sheet.merges = [...merges];
    sheet.filter = filter;
  }
  return book;
}
