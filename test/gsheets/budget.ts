import { BookModel } from '../hosts/sheets/model';
import { type PushedFile, Script } from '../hosts/sheets/script';
import { budgetRows, noteBudget } from '../support/budget';

const MINUTE = 60_000;

/** Twenty columns of orders, with the reference sheets that a review expects. */
export function bigBook(rows: number): BookModel {
  const book = new BookModel();
  const fill = (name: string, heading: string, count: number, row: (index: number) => readonly (string | number)[]) => {
    const sheet = book.add(name);
    sheet.rows = Math.max(1000, count + 1);
    heading.split(',').forEach((text, column) => {
      sheet.values.set(0, column, text);
    });
    for (let index = 0; index < count; index++) {
      row(index).forEach((value, column) => {
        sheet.values.set(index + 1, column, value);
        if (typeof value === 'string') sheet.formats.set(index + 1, column, '@');
      });
    }
    return sheet;
  };
  const orders = fill(
    'Orders',
    'Order no.,Line,Order date,Region,Customer,Customer name,SKU,Product,Unit,Quantity,Unit price,Pay factor,Amount,Promotion,Requested date,Payment,Shipping,Salesperson,Warehouse,Remark',
    rows,
    (i) => {
      const quantity = 1 + (i % 9);
      const price = i % 50 === 0 ? 9 : 10 + (i % 40);
      const order = Math.floor(i / 5);
      return [
        ...[
          `SO${order}`,
          (i % 5) + 1,
          46_345,
          `R${order % 5}`,
          `C${order % 200}`,
          `Customer ${order % 200}`,
          `S${i % 40}`,
          `Product ${i % 40}`,
          'pc',
        ],
        ...[quantity, price, 1, quantity * price, '', 46_360, 'bank', 'road', `P${order % 7}`, '', `remark ${i}`],
      ];
    },
  );
  for (const column of [2, 14]) for (let row = 1; row <= rows; row++) orders.formats.set(row, column, 'yyyy-mm-dd');
  fill('Products', 'SKU,Product,Base unit,Category,Status', 40, (i) => [`S${i}`, `Product ${i}`, 'pc', `K${i % 4}`, 'active']);
  fill('Prices', 'SKU,Price,Floor', 40, (i) => [`S${i}`, 10 + i, 5]);
  fill('Discounts', 'Policy,SKU,Pay factor', 40, (i) => [`P${i}`, `S${i}`, 1]);
  fill('Stock', 'SKU,On hand', 40, (i) => [`S${i}`, Math.floor(rows / 10)]);
  fill('Customers', 'Customer,Customer name,Terms,Credit limit', 200, (i) => [`C${i}`, `Customer ${i}`, 'credit', 90_000_000]);
  return book;
}

/** What is asked once a run: the document, its clock, its properties, the lock, the language, the dialog. */
const ONCE = {
  'SpreadsheetApp.getActiveSpreadsheet': 1,
  'SpreadsheetApp.flush': 1,
  'SpreadsheetApp.getUi': 1,
  'Ui.alert': 1,
  'Session.getActiveUserLocale': 1,
  'LockService.getDocumentLock': 1,
  'Lock.tryLock': 1,
  'Lock.releaseLock': 1,
  'PropertiesService.getDocumentProperties': 1,
  'Properties.getProperties': 1,
  'Spreadsheet.getSheets': 1,
  'Spreadsheet.getSpreadsheetTimeZone': 1,
  // The clock at both ends of the twenty days in which all dates of this workbook lie.
  'Utilities.formatDate': 2,
};

/** The orders' formulas, merged cells and filter. */
const ORDERS_READ = { 'Sheet.getDataRange': 1, 'Range.getFormulas': 1, 'Range.getMergedRanges': 1, 'Sheet.getFilter': 1 };

/** Highlights are looked for on the one sheet that bears cells of ours, and set on it, whatever their number. */
const HIGHLIGHTS = { 'Sheet.getConditionalFormatRules': 1, 'Sheet.setConditionalFormatRules': 1 };

/** Six sheets of people, six and a hidden one of ours. */
const FIRST = {
  ...ONCE,
  'Sheet.getName': 6,
  // Six sheets, and the orders once more before the writing.
  'Sheet.getSheetValues': 7,
  ...ORDERS_READ,
  ...HIGHLIGHTS,
  // What the run sets out to do, and what it has done.
  'Properties.setProperties': 2,
  // A new sheet comes to the front.
  'Spreadsheet.getActiveSheet': 1,
  'Spreadsheet.setActiveSheet': 1,
  'Spreadsheet.insertSheet': 7,
  // The form's two ranges, and that of each own sheet on which nothing else needs one.
  'Sheet.getRange': 6,
  // All ranges of the orders; those of the two own sheets with a dropdown; those of the one with charts.
  'Sheet.getRangeList': 4,
  'RangeList.getRanges': 4,
  // Seven own sheets and the own columns: formats before values; text styles and fills but for the hidden log.
  'Range.setNumberFormats': 8,
  'Range.setValues': 8,
  'Range.setTextStyles': 7,
  'Range.setBackgrounds': 7,
  // The form that the other sheets are copies of; wrapped are the own columns as well.
  'Sheet.setTabColor': 1,
  'Sheet.setFrozenRows': 1,
  'Range.setVerticalAlignment': 1,
  'Range.setWrap': 2,
  // Columns of long texts; columns of keys.
  'Sheet.setColumnWidths': 8,
  'Sheet.hideColumns': 4,
  'Sheet.hideSheet': 1,
  'Range.setDataValidation': 3,
  'Range.setNotes': 1,
  // The orders and the log are wider than a new sheet.
  'Sheet.getMaxColumns': 1,
  'Sheet.insertColumnsAfter': 2,
  'Sheet.newChart': 4,
  'Sheet.insertChart': 4,
};

/** Nothing changed since: the log alone is written. */
const AGAIN = {
  ...ONCE,
  'Sheet.getName': 13,
  // Thirteen sheets; once more before the writing those by which it goes or which it writes on: the orders and the log.
  'Sheet.getSheetValues': 15,
  ...ORDERS_READ,
  ...HIGHLIGHTS,
  'Sheet.getRangeList': 1,
  'RangeList.getRanges': 1,
  // Each rule that stands is asked whether it is ours.
  'ConditionalFormatRule.getBooleanCondition': 4,
  'BooleanCondition.getCriteriaValues': 4,
  'Sheet.getRange': 1,
  'Range.setValues': 1,
};

/** What a first review would cost whose sheets nobody could bear to look at: no colours, widths, charts, dropdowns, hidden columns. */
const BARE = {
  ...ONCE,
  'Sheet.getName': 6,
  'Sheet.getSheetValues': 7,
  ...ORDERS_READ,
  ...HIGHLIGHTS,
  'Sheet.getRangeList': 1,
  'RangeList.getRanges': 1,
  'Properties.setProperties': 2,
  'Spreadsheet.getActiveSheet': 1,
  'Spreadsheet.setActiveSheet': 1,
  // Each sheet has to be made, got hold of, kept from reading texts as numbers, and filled.
  'Spreadsheet.insertSheet': 7,
  'Sheet.getRange': 7,
  'Range.setNumberFormats': 8,
  'Range.setValues': 8,
  'Range.setNotes': 1,
  'Sheet.getMaxColumns': 1,
  'Sheet.insertColumnsAfter': 2,
};

/** Calls of every kind that reach the service. */
const total = (calls: { readonly [kind: string]: number }) => Object.values(calls).reduce((sum, count) => sum + count, 0);

function byKind(log: readonly string[]): { [kind: string]: number } {
  const counts: { [kind: string]: number } = {};
  for (const name of log) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

export function budget(files: () => readonly PushedFile[]): void {
  const opened = (rows: number): Script => {
    const script = new Script(files(), bigBook(rows));
    script.call('onOpen');
    return script;
  };
  const reviewed = (script: Script) => {
    script.meter.reset();
    const before = script.meter.clockMs;
    script.click('Review orders');
    expect(script.desk.alerts[script.desk.alerts.length - 1]).toContain('Reviewed for');
    return { calls: byKind(script.meter.log), minutes: (script.meter.clockMs - before) / MINUTE };
  };

  test('121 calls of every kind in a first review, 60 in one that finds nothing changed; each is accounted for', () => {
    const script = opened(1_000);
    expect(reviewed(script).calls).toEqual(FIRST);
    expect(reviewed(script).calls).toEqual(AGAIN);
    expect([total(FIRST), total(AGAIN)]).toEqual([121, 60]);
  }, 60_000);

  test('73 of the 121 are left where nothing has a look: seven sheets cannot be made and filled for less', () => {
    const excess = Object.entries<number>(BARE).filter(([kind, count]) => count > (FIRST as { [kind: string]: number })[kind]!);
    expect(excess).toEqual([['Sheet.getRange', 7]]);
    expect(total(BARE)).toBe(73);
  });

  test('a review of corrected orders writes what changed: no sheet is made again, and what stands keeps its form', () => {
    const script = opened(1_000);
    reviewed(script);
    script.model.sheet('Orders').values.set(7, 9, 500);
    const { calls } = reviewed(script);
    const made = ['Spreadsheet.insertSheet', 'Sheet.setColumnWidths', 'Sheet.hideColumns', 'Sheet.setTabColor', 'Sheet.insertColumnsAfter'];
    expect(made.filter((kind) => kind in calls)).toEqual([]);
    expect(total(calls)).toBe(109);
  }, 60_000);

  test('the number of calls does not grow with the rows, but for the sheets that have to; all take less than five minutes', () => {
    const rows = budgetRows(5_000);
    const script = opened(rows);
    for (const expected of [FIRST, AGAIN]) {
      const { calls, minutes } = reviewed(script);
      const run = expected === FIRST ? 'first review' : 'again, nothing changed';
      noteBudget({
        host: 'Google Sheets',
        run,
        rows,
        figures: { 'service calls of every kind': total(calls), 'virtual minutes': minutes },
      });
      const { 'Sheet.insertRowsAfter': grown = 0, ...others } = calls;
      expect(others).toEqual(expected);
      expect(grown).toBeLessThanOrEqual(7);
      expect(minutes).toBeLessThan(5);
    }
  }, 300_000);
}
