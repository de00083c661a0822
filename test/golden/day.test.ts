import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locale } from '../../core';
import { Day, type Told } from '../support/day';
import { STORY } from '../support/story';

const folder = mkdtempSync(join(tmpdir(), 'order-review-'));
afterAll(() => rmSync(folder, { recursive: true }));

const golden = (locale: Locale): string => `test/golden/day/${locale}.json`;

describe.each(['en', 'zh-CN'] as const)('a day with the example workbook: %s', (locale) => {
  const day = new Day(locale, join(folder, locale));

  test.each(STORY)('%s', (_, play) => play(day));

  test('tells the story that was agreed (UPDATE_GOLDEN=1 writes it)', () => {
    const told = `${JSON.stringify(day.story, null, 2)}\n`;
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden(locale), told);
    expect(told).toBe(readFileSync(golden(locale), 'utf8'));
  });
});

test('both languages tell the same figures', () => {
  const [en, zh] = (['en', 'zh-CN'] as const).map((locale) => JSON.parse(readFileSync(golden(locale), 'utf8')) as Told[]);
  const figures = ({ exit, rows, orders, amounts, changed }: Told) => [
    exit,
    ...[rows, orders, amounts].map((each) => Object.values(each)),
    Object.keys(changed),
  ];
  expect(zh!.map(figures)).toEqual(en!.map(figures));
});
