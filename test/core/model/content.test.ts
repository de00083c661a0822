import fc from 'fast-check';
import type { Line, Order } from '../../../core/model/book';
import { orderContent } from '../../../core/model/content';
import { Decimal } from '../../../core/model/decimal';

const order = { orderNo: 'SO1', carriedOver: false } as Order;
const money = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => Decimal.scaled(cents, 2));
const text = fc.constantFrom('', 'A', 'B', '箱', 'A1');
const day = fc.option(fc.integer({ min: 0, max: 30000 }), { nil: undefined });
const amount = fc.option(money, { nil: undefined });

const JUDGED = {
  customerCode: text,
  sku: text,
  unit: text,
  quantity: amount,
  unitPrice: amount,
  netPrice: amount,
  discount: amount,
  amount,
  giftQuantity: amount,
  shippedBefore: amount,
  gift: fc.boolean(),
  readable: fc.boolean(),
  orderDate: day,
  requestedDate: day,
  promotion: text,
  region: text,
  paymentMethod: text,
  shipMethod: text,
  warehouse: text,
};
const line = fc.record(JUDGED).map((fields) => ({ order, remark: '', ...fields }) as unknown as Line);
const shown = (value: unknown) => (value instanceof Decimal ? value.toString() : value);

test.each(Object.keys(JUDGED) as (keyof typeof JUDGED & keyof Line)[])('an edit of %s is noticed', (field) => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 3 }), line, JUDGED[field], (others, before, value) => {
      fc.pre(shown(before[field]) !== shown(value));
      expect(orderContent([...others, { ...before, [field]: value } as Line])).not.toBe(orderContent([...others, before]));
    }),
  );
});

test('neither the order of the rows, nor a remark, nor noughts behind a number count', () => {
  fc.assert(
    fc.property(line, line, (a, b) => {
      const written = { ...a, remark: 'urgent', quantity: a.quantity && Decimal.parse(`${a.quantity.toString(2)}0`) };
      expect(orderContent([b, written])).toBe(orderContent([a, b]));
    }),
  );
});
