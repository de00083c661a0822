/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "http://localhost/", "resources": "usable"}
 */
import { planClear, type Snapshot, type WritePlan } from '../../core';
import { excelPort } from '../../excel-addin/port';
import { type ExcelHost, type FaultKind, Workbook } from '../hosts/excel';
import { loadOffice } from '../hosts/office';
import { throwing } from '../port/excel-session';
import { cellsOf, openExample, planned, run } from './example';

/** What people typed after the first review. */
const HUMAN = [
  ['Orders', 'AF5', 'approve'],
  ['Orders', 'AG5', 'Mia'],
  ['Orders', 'AH5', '=agreed'],
  ['Shortage', 'S4', 'asked the plant'],
  ['Finance', 'U4', 'called'],
] as const;

let excel: ExcelHost;
let original: Snapshot;
let filledIn: Snapshot;

const port = () => throwing(excelPort());

beforeAll(async () => {
  ({ excel } = await loadOffice(new Workbook()));
  original = (await openExample('en')).read();
  excel.open(Workbook.from(original));
  await run(port(), 'en');
  for (const [sheet, cell, text] of HUMAN) excel.workbook.type(sheet, cell, text);
  filledIn = excel.workbook.toSnapshot();
});

const OWN = ['Shortage', 'Finance', 'Stock balance', 'Exceptions', 'Returns', 'Daily', 'Review log'];
/** They count the runs. */
const COUNTING = ['Daily', 'Review log'];

/** The user's sheets, and of the orders only what the user brought. */
function usersPart({ sheets }: Snapshot) {
  return sheets
    .filter(({ name }) => !OWN.includes(name) && !name.startsWith('~'))
    .map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => trimmed(row.slice(0, 24))) }));
}

function trimmed<T>(row: readonly T[]): readonly T[] {
  let end = row.length;
  while (end > 0 && (row[end - 1] === null || row[end - 1] === '')) end--;
  return row.slice(0, end);
}

/** The texts that people typed, wherever they stand now. */
const humanTexts = ({ sheets }: Snapshot): readonly string[] =>
  HUMAN.map(([, , text]) => text).filter((text) => sheets.some(({ rows }) => rows.some((row) => row.includes(text))));

const everyText = HUMAN.map(([, , text]) => text);

function withoutCounters(snapshot: Snapshot) {
  return Object.fromEntries(Object.entries(cellsOf(snapshot)).filter(([name]) => !COUNTING.includes(name)));
}

/** Lets the k-th batch of an apply fail, for every k; gives back how many there were. */
async function failEverywhere(plan: WritePlan, kind: FaultKind, afterwards: (begun: boolean) => Promise<void>): Promise<number> {
  for (let k = 1; ; k++) {
    excel.open(Workbook.from(filledIn));
    excel.failAt(k, kind);
    const receipt = await excelPort().apply(plan);
    excel.failAt(undefined);
    if (receipt.kind === 'applied') return k - 1;
    expect(receipt).toMatchObject({ kind: 'stopped', problem: { kind: 'refused', code: 'GeneralException' } });
    await afterwards(receipt.kind === 'stopped' && receipt.begun);
  }
}

describe.each<FaultKind>(['lost', 'half'])('a batch that is %s', (kind) => {
  test('in a second review leaves all that people wrote, and the next run completes it', async () => {
    excel.open(Workbook.from(filledIn));
    const { plan } = planned(await port().read(), 'en');
    await run(port(), 'en');
    const whole = withoutCounters(await port().read());
    const count = await failEverywhere(plan, kind, async (begun) => {
      const broken = excel.workbook.toSnapshot();
      expect(usersPart(broken)).toEqual(usersPart(original));
      expect(humanTexts(broken)).toEqual(everyText);
      if (!begun) return expect(broken).toEqual(filledIn);
      await run(port(), 'en');
      expect(withoutCounters(await port().read())).toEqual(whole);
    });
    expect(count).toBeGreaterThan(5);
  });

  test('in a clear leaves the user’s cells, and the next clear completes it', async () => {
    const plan = planClear(filledIn, 'en');
    const count = await failEverywhere(plan, kind, async (begun) => {
      if (!begun) return expect(excel.workbook.toSnapshot()).toEqual(filledIn);
      expect(usersPart(excel.workbook.toSnapshot())).toEqual(usersPart(original));
      expect(await port().apply(planClear(await port().read(), 'en'))).toEqual({ kind: 'applied' });
      expect(await port().read()).toEqual(original);
    });
    expect(count).toBeGreaterThan(3);
  });
});
