import {
  fingerprintOf,
  HIGHLIGHT_MARKER,
  OWN_COLUMNS,
  type OwnColumn,
  type OwnColumnId,
  type OwnSheet,
  type Snapshot,
  type WritePlan,
} from '../../core';
import type { Host, Session, SheetLook, UserCell, UserSheet } from './host';

const ORDERS: UserSheet = {
  name: 'Orders',
  rows: [
    ['Order no.', 'SKU', 'Quantity', 'Unit price', 'Total', 'Remark'],
    ['SO1', '00123', 10, 12.5, { formula: 'C2*D2', value: 125 }, '=not a formula'],
    ['SO2', '1E5', 3, 0.1, { formula: 'C3*D3', value: 0.3 }, ' spaces '],
    ['SO3', '3-4', 45_981, 1234567.891, { error: '#N/A' }, true],
    ['SO4', '123456789012345678', -1, 1e-7, { formula: 'SUM(E2:E4)', value: { error: '#DIV/0!' } }, 'line one\nline two'],
  ],
  fills: { B2: 'FFFF00', F4: '92D050' },
  notes: { C3: 'ask Mia' },
  rules: [{ area: 'C2:C5', formula: 'C2>40' }],
  hiddenRows: [3],
};
const PRIVATE: UserSheet = {
  name: 'Private',
  rows: [
    ['keep', 1],
    [null, 'me'],
  ],
  hidden: true,
};
const BOOK = [ORDERS, PRIVATE];

const TEXTS = ['=1+1', '+1', '-1', '@x', '00123', '1E5', '3-4', '1/2', 'TRUE', '#N/A', ' a ', 'x\ny', '_x000D_', '<&">'] as const;

const FIRST = 6;
const LAST_ROW = 4;

function column(id: OwnColumnId, rest: Partial<OwnColumn>): OwnColumn {
  const at = FIRST + Object.keys(OWN_COLUMNS).indexOf(id);
  return { id, at, heading: OWN_COLUMNS[id].en, exists: false, format: 'text', width: 12, hidden: false, ...rest };
}

/** A whole run, made by hand: every kind of column, highlight and sheet. */
function plan(snapshot: Snapshot, change: Partial<WritePlan> = {}): WritePlan {
  const standing = new Set(snapshot.sheets.find(({ name }) => name === 'Orders')?.rows[0]);
  const columns = [
    column('review', { values: ['pass', 'block', null, 'warn'] }),
    column('explanation', { format: 'wrapped', values: TEXTS.slice(0, 4) }),
    column('shipQty', { format: 'quantity', values: [10, 0.1, 123456.789, -1] }),
    column('shortQty', { format: 'quantity', values: [0, null, null, null] }),
    column('shipGifts', { values: TEXTS.slice(4, 8) }),
    column('shortGifts', { values: TEXTS.slice(8, 12) }),
    column('shipAmount', { format: 'money', values: [125, 0.3, 1250.5, { day: 20_776 }] }),
    column('decision', { choices: ['approve', 'return'] }),
    column('decidedBy', {}),
    column('decisionNote', {}),
    column('key', { hidden: true, values: ['k1;price/below-list@unitPrice:block;', 'k2', 'k3', 'k4'] }),
  ].map((own) => ({ ...own, exists: standing.has(own.heading) }));
  const scope = {
    orders: {
      sheet: 'Orders',
      headerRow: 0,
      lastRow: LAST_ROW,
      columns,
      highlights: [
        {
          area: { top: 1, bottom: LAST_ROW, left: 3, right: 3 },
          formula: `AND(ISNUMBER(SEARCH(":block;",$Q2)),${HIGHLIGHT_MARKER})`,
          severity: 'block' as const,
        },
      ],
    },
    removeColumns: [],
  };
  const shortage = snapshot.sheets.find(({ name }) => name === 'Shortage');
  return {
    locale: 'en',
    ...scope,
    fingerprint: fingerprintOf(snapshot, scope),
    sheets: [{ ...SHORTAGE, ...(shortage ? { replaces: 'Shortage' } : {}) }],
    names: [
      { name: 'order_review_review', sheet: 'Orders', column: FIRST },
      { name: 'order_review_sheet_shortage', sheet: 'Shortage' },
    ],
    removeSheets: [],
    ...change,
  };
}

const SHORTAGE: OwnSheet = {
  id: 'shortage',
  name: 'Shortage',
  title: 'Shortage · Order Review',
  subtitle: '2026-11-21',
  columns: [
    { heading: 'SKU', format: 'text', width: 12 },
    { heading: 'Short', format: 'quantity', width: 10 },
    { heading: 'Due', format: 'date', width: 12 },
    { heading: 'Follow-up', format: 'text', width: 20, human: true, choices: ['done', 'open'] },
    { heading: 'Key', format: 'text', width: 8, hidden: true },
  ],
  rows: [
    { style: 'data', cells: ['00123', 2, { day: 20_776 }, null, 'k1'], severity: 'warn' },
    { style: 'total', cells: ['=total', 2.5, null, null, null] },
  ],
};

function clearPlan(snapshot: Snapshot): WritePlan {
  const removeColumns = Object.keys(OWN_COLUMNS).map((_, i) => ({ sheet: 'Orders', column: FIRST + i }));
  return {
    locale: 'en',
    fingerprint: fingerprintOf(snapshot, { removeColumns }),
    sheets: [],
    names: [],
    removeColumns,
    removeSheets: ['Shortage'],
  };
}

async function run(session: Session, make: (snapshot: Snapshot) => WritePlan = plan) {
  const port = await session.port();
  return port.apply(make(await port.read()));
}

async function sheet(session: Session, name: string): Promise<SheetLook> {
  const found = (await session.look()).find((look) => look.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** The user's part of the orders sheet: columns A to F, and every rule that is not ours. */
function userPart(look: SheetLook) {
  const isUsers = (cell: string) => /^[A-F]\d+$/.test(cell);
  const kept = <T>(cells: { readonly [cell: string]: T }) => Object.fromEntries(Object.entries(cells).filter(([cell]) => isUsers(cell)));
  const rules = look.rules.filter(({ formula }) => !formula.includes('order-review'));
  return { ...look, cells: kept(look.cells), fills: kept(look.fills), notes: kept(look.notes), rules, dropdowns: [], hiddenColumns: [] };
}

/** The promises that every host keeps; `make` gives a host with nothing in it. */
export function portConformance(name: string, make: () => Host): void {
  describe(`${name} keeps the port's promises`, () => {
    let session: Session;
    beforeEach(async () => {
      session = await make().open(BOOK);
    });

    test('read gives every value exactly', async () => {
      const snapshot = await (await session.port()).read();
      const plainValue = (cell: UserCell) => (typeof cell === 'object' && cell !== null && 'formula' in cell ? cell.value : cell);
      expect(snapshot.sheets.map(({ name, hidden }) => ({ name, hidden }))).toEqual([
        { name: 'Orders', hidden: false },
        { name: 'Private', hidden: true },
      ]);
      expect(snapshot.sheets[0]!.rows).toEqual(ORDERS.rows.map((row) => row.map(plainValue)));
      expect([...snapshot.sheets[0]!.formulas].sort()).toEqual([1 * 16384 + 4, 2 * 16384 + 4, 4 * 16384 + 4].sort());
      expect([...snapshot.sheets[0]!.hiddenRows]).toEqual([2]);
    });

    test('a run writes what was planned: text as text, numbers as numbers', async () => {
      expect(await run(session)).toEqual({ kind: 'applied' });
      const { cells, hiddenColumns, dropdowns, rules } = await sheet(session, 'Orders');
      expect([cells.G1, cells.G2, cells.G3, cells.G4, cells.G5]).toEqual(['Review', 'pass', 'block', undefined, 'warn']);
      expect([2, 3, 4, 5].map((row) => cells[`H${row}`])).toEqual(TEXTS.slice(0, 4));
      expect([2, 3, 4, 5].map((row) => cells[`I${row}`])).toEqual([10, 0.1, 123456.789, -1]);
      expect([2, 3, 4, 5].map((row) => cells[`K${row}`])).toEqual(TEXTS.slice(4, 8));
      expect([2, 3, 4, 5].map((row) => cells[`L${row}`])).toEqual(TEXTS.slice(8, 12));
      expect(cells.M5).toBe(46_345);
      expect(cells.N1).toBe('Decision');
      expect(hiddenColumns).toEqual(['Q']);
      expect(dropdowns).toEqual([{ area: 'N2:N5', choices: ['approve', 'return'] }]);
      expect(rules.map(({ area }) => area)).toEqual(['C2:C5', 'D2:D5']);
    });

    test('what a run wrote is read again as it was planned', async () => {
      await run(session);
      const snapshot = await (await session.port()).read();
      const [orders, , shortage] = snapshot.sheets;
      expect(orders!.rows.slice(1).map((row) => row[FIRST + 1])).toEqual(TEXTS.slice(0, 4));
      expect(shortage!.rows[3]!.slice(0, 3)).toEqual(['00123', 2, 46_345]);
      expect(snapshot.names).toEqual(expect.arrayContaining([...plan(snapshot).names]));
    });

    test('cells, colours, notes, rules, hidden rows and sheets of the user survive', async () => {
      const [before, privateBefore] = await session.look();
      await run(session);
      expect(userPart(await sheet(session, 'Orders'))).toEqual(userPart(before!));
      expect(await sheet(session, 'Private')).toEqual(privateBefore);
    });

    test('applying twice equals once', async () => {
      await run(session);
      const once = await session.look();
      await run(session);
      expect(await session.look()).toEqual(once);
    });

    test('what a person typed into the decision columns stays', async () => {
      await run(session);
      await session.type('Orders', 'N3', 'approve');
      await session.type('Orders', 'P3', '=agreed');
      expect(await run(session)).toEqual({ kind: 'applied' });
      const { cells } = await sheet(session, 'Orders');
      expect([cells.N3, cells.P3]).toEqual(['approve', '=agreed']);
    });

    test.each<[string, string, UserCell]>([
      ['a row that moved', 'A2', 'SO9'],
      ['a quantity that was changed', 'C3', 4],
    ])('a plan made before %s is refused, and nothing is touched', async (_, cell, value) => {
      const port = await session.port();
      const made = plan(await port.read());
      await session.type('Orders', cell, value as string | number);
      const before = await session.look();
      const receipt = await (await session.port()).apply(made);
      expect(receipt.kind).toBe('refused');
      expect(await session.look()).toEqual(before);
    });

    test('a failure at any step loses nothing, and the next run mends the rest', async () => {
      await run(session);
      const whole = await session.look();
      let steps = 0;
      for (let step = 1; ; step++) {
        const broken = await make().open(BOOK);
        const [before, privateBefore] = await broken.look();
        broken.failAt(step);
        const outcome = await run(broken).then(
          (receipt) => receipt,
          () => 'failed' as const,
        );
        broken.failAt(undefined);
        expect(userPart(await sheet(broken, 'Orders'))).toEqual(userPart(before!));
        expect(await sheet(broken, 'Private')).toEqual(privateBefore);
        expect(await run(broken)).toEqual({ kind: 'applied' });
        expect(await broken.look()).toEqual(whole);
        if (outcome !== 'failed') break;
        steps = step;
      }
      expect(steps).toBeGreaterThan(0);
    });

    test('fragments of our highlights go, foreign rules stay', async () => {
      const formula = `AND(TRUE,${HIGHLIGHT_MARKER})`;
      const rules = [...ORDERS.rules!, { area: 'A2', formula }, { area: 'B4:B5', formula }];
      session = await make().open([{ ...ORDERS, rules }, PRIVATE]);
      await run(session);
      expect((await sheet(session, 'Orders')).rules.map(({ area }) => area)).toEqual(['C2:C5', 'D2:D5']);
    });

    test('a plan without some sheet takes only that sheet away', async () => {
      await run(session);
      await run(session, (snapshot) => plan(snapshot, { sheets: [], removeSheets: ['Shortage'], names: [] }));
      expect((await session.look()).map((look) => look.name)).toEqual(['Orders', 'Private']);
    });

    test('clear gives back the workbook as it was', async () => {
      const before = await session.look();
      await run(session);
      expect(await run(session, clearPlan)).toEqual({ kind: 'applied' });
      expect(await session.look()).toEqual(before);
      expect((await (await session.port()).read()).names).toEqual([]);
    });
  });
}
