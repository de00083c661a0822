import { BookModel } from '../hosts/sheets/model';
import { type PushedFile, Script } from '../hosts/sheets/script';

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

export function budget(files: () => readonly PushedFile[]): void {
  const counted = (rows: number) => {
    const script = new Script(files(), bigBook(rows));
    script.call('onOpen');
    return ['first', 'again'].map(() => {
      script.meter.reset();
      const before = script.meter.clockMs;
      script.click('Review orders');
      expect(script.desk.alerts[script.desk.alerts.length - 1]).toContain('Reviewed for');
      const { log, gridCalls } = script.meter;
      // A sheet grows in one call, where it has to.
      const calls = log.filter((name) => name !== 'Sheet.insertRowsAfter').length;
      return { calls, gridCalls, minutes: (script.meter.clockMs - before) / MINUTE };
    });
  };

  test('the number of calls does not grow with the rows; at most 60 carry cells, and all take less than five minutes', () => {
    const few = counted(1_000);
    const many = counted(5_000);
    for (const [i, { calls, gridCalls, minutes }] of many.entries()) {
      expect({ calls, gridCalls }).toEqual({ calls: few[i]!.calls, gridCalls: few[i]!.gridCalls });
      expect(gridCalls).toBeLessThanOrEqual(60);
      expect(minutes).toBeLessThan(5);
    }
  }, 60_000);
}
