import { ORDERS, readBook, sheet, told } from './support';

describe('errors that came as text', () => {
  test.each(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', ' #N/A '])(
    '%s in a field that is read is an error',
    (text) => {
      const row = (cells: readonly (string | number)[]) =>
        sheet('Orders', [['Order no.', 'Customer', 'SKU', 'Quantity', 'Unit price', 'Order date', '折扣'], cells]);
      const found = (at: number) =>
        told(readBook([row(['SO1', 'C1', 'A', 1, 2, '2026-11-18', 0.9].map((cell, i) => (i === at ? text : cell)))]).drafts);
      expect(found(3)).toEqual(['2 data/error-value@quantity']);
      expect(found(2)).toEqual(['2 data/error-value@sku']);
      expect(found(5)).toEqual(['2 data/error-value@orderDate']);
      expect(found(6)).toEqual(['2 data/error-value@discount']);
    },
  );

  test.each(['#1001', 'N/A', '#NAME', 'A#N/A'])('%s is a text', (text) => {
    const { book, drafts } = readBook([sheet('Orders', [...ORDERS.rows.slice(0, 1), [text, 'C1', 'A', 1, 2]])]);
    expect([book.orders[0]?.orderNo, drafts]).toEqual([text, []]);
  });
});
