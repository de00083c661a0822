import { readFileSync } from 'node:fs';
import { openInput } from '../../cli/port';
import { ALL_CODES, CODES, type Code, type Locale, type Outcome, parseIsoDay, reviewWorkbook } from '../../core';
import { exampleBook } from '../../examples/book';
import { exampleWorkbook } from '../../examples/workbook';

const DATE = parseIsoDay('2026-11-20')!;
const file = (locale: Locale) => `examples/orders.${locale}.xlsx`;

async function reviewOf(locale: Locale): Promise<Outcome> {
  const opened = await openInput(file(locale));
  if ('problem' in opened) throw new Error(opened.problem.kind);
  const reviewed = reviewWorkbook(await opened.port.read(), { businessDate: DATE });
  if ('problem' in reviewed) throw new Error(JSON.stringify(reviewed.problem));
  return reviewed.outcome;
}

let chinese: Outcome;
let english: Outcome;
beforeAll(async () => {
  chinese = await reviewOf('zh-CN');
  english = await reviewOf('en');
});

/** What a review alone can find; decisions and finance need a person first. */
const REVIEWED = ALL_CODES.filter((code) => CODES[code].by !== 'decision' && CODES[code].by !== 'finance');

const placed = ({ findings }: Outcome) => findings.map(({ code, role, row, field }) => `${role} ${row} ${code}@${field ?? ''}`).sort();

test('every fault that a review finds has its example', () => {
  const found = new Set<Code>(chinese.findings.map(({ code }) => code));
  expect(REVIEWED.filter((code) => !found.has(code))).toEqual([]);
});

test('both languages find the same on the same rows', () => {
  expect(placed(english)).toEqual(placed(chinese));
});

test('nothing is left unchecked, and most rows are in order', () => {
  expect(chinese.verdict).toBe('findings');
  expect(chinese.failures).toEqual([]);
  const { lines, byStatus } = chinese.totals;
  const fine = (byStatus.get('pass') ?? 0) + (byStatus.get('info') ?? 0);
  expect(fine * 2).toBeGreaterThan(lines);
});

test.each(['zh-CN', 'en'] as const)('the committed workbook is what `npm run examples` writes: %s', (locale) => {
  expect(Buffer.compare(readFileSync(file(locale)), exampleWorkbook(exampleBook(locale)))).toBe(0);
});
