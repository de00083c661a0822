import { existsSync, readFileSync, statSync } from 'node:fs';
import { OWN_COLUMNS, OWN_SHEETS, type OwnSheetId } from '../../core/model/own';
import { SHEETS } from '../../core/plan/sheets';
import { labels } from '../../core/words/labels';
import type { Told } from '../support/day';

const LOCALES = ['en', 'zh-CN'] as const;
const PAGES = ['reports', 'day'] as const;
const HALF = { en: 0, 'zh-CN': 1 } as const;

const pageOf = (name: string): string => readFileSync(`docs/${name}.md`, 'utf8');

/** What the page says in one language. */
const halfOf = (name: string, locale: (typeof LOCALES)[number]): string => pageOf(name).split('\n## 中文\n')[HALF[locale]]!;

/** Of the log the page names runs of columns only, of the daily sheet there are no headings. */
const LISTED: readonly OwnSheetId[] = ['shortage', 'finance', 'balance', 'exceptions', 'returns'];

describe.each(LOCALES)('the page of the sheets: %s', (locale) => {
  const words = labels(locale);
  const sections = new Map(
    halfOf('reports', locale)
      .split('\n### ')
      .map((section) => [section.split('\n')[0]!, section]),
  );

  test.each(LISTED)('%s: every column that people see is explained, and bold where they fill it in', (id) => {
    const definition = SHEETS.find((sheet) => sheet.id === id)!;
    const headings = definition.headings(words);
    const explained = [...sections.get(OWN_SHEETS[id][locale])!.matchAll(/^\| (.*?) \|/gm)].map(([, cells]) => cells!).slice(1);
    const seen = definition.columns(words).filter(({ hidden }) => !hidden);
    const all = seen.map((column) => (column.human ? `**${headings[column.id]}**` : headings[column.id]!));
    expect(explained.join(locale === 'en' ? ', ' : '、')).toBe(all.join(locale === 'en' ? ', ' : '、'));
  });

  test('so are the columns of the order sheet', () => {
    const text = sections.get(locale === 'en' ? 'On the order sheet' : '订单表上的列')!;
    for (const [id, names] of Object.entries(OWN_COLUMNS)) if (id !== 'key') expect(text).toContain(names[locale]);
  });

  test('every sheet has its section', () => {
    for (const names of Object.values(OWN_SHEETS)) expect([...sections.keys()]).toContain(names[locale]);
  });
});

test.each(PAGES)('the pictures of %s.md are there, in both languages, and small', (name) => {
  const pictures = LOCALES.map((locale) => [...halfOf(name, locale).matchAll(/!\[.+?\]\((.+?)\)/g)].map(([, path]) => path!));
  expect(pictures[0]!.length).toBeGreaterThan(3);
  expect(pictures[1]).toEqual(pictures[0]!.map((path) => path.replace('.en.png', '.zh-CN.png')));
  for (const path of pictures.flat()) {
    expect([path, existsSync(`docs/${path}`)]).toEqual([path, true]);
    expect(statSync(`docs/${path}`).size).toBeLessThan(150_000);
  }
});

test.each(LOCALES)('the figures of the day are those that the test plays: %s', (locale) => {
  const story = JSON.parse(readFileSync(`test/golden/day/${locale}.json`, 'utf8')) as Told[];
  const { shippable, short, rejected } = labels(locale).financeSheet.columns;
  const { status, finance } = labels(locale);
  const rows = story
    .slice(0, -1)
    .map(({ rows, orders, amounts }) => [
      String((rows[status.block] ?? 0) + (rows[status.unknown] ?? 0)),
      String(orders[finance.ready]),
      ...[shippable, short, rejected].map((what) => amounts[what]!),
    ]);
  const table = [...halfOf('day', locale).matchAll(/^\| \d \| .*? \| (.*) \|$/gm)].map(([, cells]) => cells!.split(' | '));
  expect(table).toEqual(rows);
});
