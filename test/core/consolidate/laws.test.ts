import fc from 'fast-check';
import { readNumber } from '../../../core/decode/number';
import { Decimal } from '../../../core/model/decimal';
import type { Cell, SheetSnapshot } from '../../../core/port';
import { collect, type Inputs, reopened, sheet } from './support';

/** What a region types: headings in its own words and order, numbers in its own spelling, and rows that are no lines. */
const HEADINGS = [
  ['订单号', '客户编码', '货号', '数量', '单价', '金额', '备注'],
  ['Order no.', 'Customer', 'SKU', 'Qty', 'Unit price', 'Amount', 'Bin'],
  ['訂單編號', '客戶編號', '貨號', '數量', '單價', '金額', '备注'],
] as const;
const ORDER = [
  [0, 1, 2, 3, 4, 5, 6],
  [6, 2, 3, 5, 4, 0, 1],
] as const;

const cents = fc.integer({ min: -9_999_999, max: 9_999_999 });
/** Of one amount in cents: as a number, as text, with thousands, in full width, in brackets where it is negative. */
const spelled = fc.tuple(cents, fc.constantFrom('number', 'text', 'thousands', 'wide')).map(([value, how]): Cell => {
  const plain = Decimal.scaled(value, 2).toString(2);
  if (how === 'number') return value / 100;
  if (how === 'thousands') return plain.replace(/\B(?=(\d{3})+\.)/g, ',');
  return how === 'wide' ? plain.replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)) : plain;
});
const messy: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 8, arbitrary: spelled },
  { weight: 1, arbitrary: fc.constantFrom<Cell>('约30', '1.234,5', '12,5', { error: '#N/A' }, true) },
  { weight: 1, arbitrary: fc.constant<Cell>(null) },
);
const code = fc.constantFrom('00123', '1E5', '3-4', '123456789012345678', 'A');
const line = fc.tuple(fc.integer({ min: 1, max: 4 }), code, messy, messy, fc.constantFrom('x', null));

type Row = { readonly kind: 'line'; readonly values: readonly Cell[] } | { readonly kind: 'total' | 'blank' | 'header' };
const row: fc.Arbitrary<Row> = fc.oneof(
  {
    weight: 8,
    arbitrary: line.map(
      ([order, sku, quantity, amount, note]): Row => ({
        kind: 'line',
        values: [`SO${order}`, 'C1', sku, quantity, 1, amount, note],
      }),
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom<Row>({ kind: 'total' }, { kind: 'blank' }, { kind: 'header' }) },
);

interface Region {
  readonly sheet: SheetSnapshot;
  readonly lines: readonly (readonly Cell[])[];
}

const region = fc
  .record({
    headings: fc.constantFrom(...HEADINGS),
    order: fc.constantFrom(...ORDER),
    title: fc.boolean(),
    rows: fc.array(row, { minLength: 1, maxLength: 12 }),
  })
  .map(({ headings, order, title, rows }): Region => {
    const arranged = (cells: readonly Cell[]) => order.map((at) => cells[at]!);
    const cellsOf = (each: Row): readonly Cell[] => {
      if (each.kind === 'line') return arranged(each.values);
      if (each.kind === 'header') return arranged(headings);
      return each.kind === 'blank' ? [] : arranged(['合计', null, null, 999, null, 999, null]);
    };
    return {
      sheet: sheet('Orders', [...(title ? [['二〇二六年十一月']] : []), arranged(headings), ...rows.map(cellsOf)]),
      lines: rows.flatMap((each) => (each.kind === 'line' ? [each.values] : [])),
    };
  })
  .filter(({ lines }) => lines.length > 0);

const regions = fc.array(region, { minLength: 1, maxLength: 4 });
const inputs = (all: readonly Region[]): Inputs => Object.fromEntries(all.map((each, i) => [`region${i}.xlsx`, [each.sheet]]));

const sum = (cells: Iterable<Cell | undefined>): string => {
  const numbers = [...cells].map((cell) => readNumber(cell)).filter((value) => value instanceof Decimal);
  return Decimal.sum(numbers).toString();
};

test('rows in are rows out and rows named as left out', () => {
  fc.assert(
    fc.property(regions, (all) => {
      const { sources, orders } = collect(inputs(all));
      all.forEach((each, i) => {
        const { rows, added, leftOut } = sources[i]!;
        expect(added).toBe(each.lines.length);
        expect(rows).toBe(added + leftOut.length);
        expect(new Set(leftOut.map((left) => left.row)).size).toBe(leftOut.length);
      });
      expect(orders.rows).toHaveLength(all.reduce((count, each) => count + each.lines.length, 0));
    }),
  );
});

test('quantities and amounts after are those before, to the last cent', () => {
  fc.assert(
    fc.property(regions, (all) => {
      const { orders, sources } = collect(inputs(all));
      for (const [heading, at] of [
        ['Quantity', 3],
        ['Amount', 5],
      ] as const) {
        const column = orders.columns.findIndex((each) => each.heading === heading);
        const after = sum(orders.rows.map((cells) => cells[column] as Cell));
        expect(after).toBe(sum(all.flatMap((each) => each.lines.map((values) => values[at]))));
        const field = heading === 'Quantity' ? 'quantity' : 'amount';
        expect(Decimal.sum(sources.map((source) => source[field].before)).toString()).toBe(after);
      }
    }),
  );
});

test('codes come out as they went in, and no cell that cannot be read is lost', () => {
  fc.assert(
    fc.property(regions, (all) => {
      const { orders } = collect(inputs(all));
      const at = (heading: string) => orders.columns.findIndex((each) => each.heading === heading);
      const [sku, quantity] = [at('SKU'), at('Quantity')];
      const lines = all.flatMap((each) => each.lines);
      orders.rows.forEach((cells, i) => {
        expect(cells[sku]).toBe(lines[i]![2]);
        const typed = lines[i]![3]!;
        if (!(readNumber(typed) instanceof Decimal)) expect(cells[quantity]).toEqual(typed);
      });
    }),
  );
});

test('collecting again, with or without the result of before, changes nothing', () => {
  fc.assert(
    fc.property(regions, (all) => {
      const first = collect(inputs(all));
      expect(collect(inputs(all))).toEqual(first);
      const again = collect({ 'all.xlsx': reopened(first), ...inputs(all) });
      expect(again.orders).toEqual(first.orders);
    }),
  );
});
