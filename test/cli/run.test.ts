import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { openInput } from '../../cli/port';
import { run } from '../../cli/run';
import { parseIsoDay } from '../../core';

let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'order-review-'));
  copyFileSync('examples/orders.en.xlsx', at('in.xlsx'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

interface Computer {
  readonly environment?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
}

/** One command line; `@` stands for the test's folder. */
async function order(line: string, { environment = { LANG: 'en_US.UTF-8' }, isTTY = false }: Computer = {}): Promise<Ran> {
  const texts = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    write: (text: string) => {
      texts[name] += text;
    },
    isTTY,
  });
  const argv = line
    .split(' ')
    .filter(Boolean)
    .map((word) => word.replace('@', `${folder}/`));
  const exit = await run(argv, {
    out: stream('out'),
    err: stream('err'),
    environment,
    systemLocale: 'en-US',
    today: () => parseIsoDay('2026-11-20')!,
    now: () => '2026-11-20T17:30:00',
  });
  return { exit, ...texts };
}

const sheetNames = async (path: string): Promise<readonly string[]> => {
  const opened = await openInput(path);
  return 'problem' in opened ? [opened.problem.kind] : opened.port.read().sheets.map(({ name }) => name);
};

describe('review', () => {
  test('an answer to which column is meant is kept in the copy, so that it is not asked again', async () => {
    mkdirSync(at('week'));
    writeFileSync(at('week/orders.csv'), 'Order no.,Customer,Article,Quantity,Unit price\nSO1,C1,A,1,2\n');
    expect((await order('review @week')).err).toContain('--map orders.sku=');
    expect((await order('review @week --map orders.sku=Article -o @first.xlsx')).err).toBe('');
    expect((await order('review @first.xlsx -o @second.xlsx')).err).toBe('');
    expect((await order('clear @second.xlsx -o @clean.xlsx')).err).toBe('');
    expect((await order('review @clean.xlsx')).err).toContain('--map orders.sku=');
  });

  test('writes an annotated copy beside the input and says what a reviewer wants to know', async () => {
    const before = readFileSync(at('in.xlsx'));
    const { exit, out, err } = await order('review @in.xlsx');
    expect(exit).toBe(1);
    expect(err).toBe('');
    expect(readFileSync(at('in.xlsx')).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['in.reviewed.xlsx', 'in.xlsx']);
    expect(await sheetNames(at('in.reviewed.xlsx'))).toEqual(expect.arrayContaining(['Orders', 'Shortage', 'Finance']));
    for (const text of ['in.xlsx, reviewed for 2026-11-20', 'shippable', 'ready to ship', 'Findings: ', 'in.reviewed.xlsx', 'Shortage'])
      expect(out).toContain(text);
  });

  test('says the same in Chinese', async () => {
    const { out } = await order('review @in.xlsx --locale zh-CN');
    for (const text of ['审单日期 2026-11-20', '可发金额', '发现的问题：', '已写出', '欠货表']) expect(out).toContain(text);
  });

  test('is quiet when asked', async () => {
    expect(await order('review @in.xlsx --quiet')).toEqual({ exit: 1, out: '', err: '' });
  });

  test('speaks the language of the workbook unless another is asked for', async () => {
    await order('template @new.xlsx --locale zh-CN');
    expect((await order('review @new.xlsx -o @a.xlsx')).out).toContain('审单日期');
    expect((await order('review @new.xlsx -o @b.xlsx --locale en')).out).toContain('reviewed for');
  });

  test('writes the same result twice, with the date and language it ran in', async () => {
    await order('review @in.xlsx -o @a.xlsx --json @a.json');
    await order('review @in.xlsx -o @b.xlsx --json @b.json');
    expect(readFileSync(at('a.json')).equals(readFileSync(at('b.json')))).toBe(true);
    expect(JSON.parse(readFileSync(at('a.json'), 'utf8'))).toMatchObject({
      schema: 'order-review/1',
      run: { date: '2026-11-20', locale: 'en' },
      verdict: 'findings',
    });
  });

  test('a date, a setting and a mapping reach the review', async () => {
    await order(
      'review @in.xlsx -o @a.xlsx --json @a.json --date 2026-11-21 --set severity.price/below-list=off --map orders.remark=Remark',
    );
    const { run: facts, findings } = JSON.parse(readFileSync(at('a.json'), 'utf8'));
    expect(facts.date).toBe('2026-11-21');
    expect(findings.map(({ code }: { code: string }) => code)).not.toContain('price/below-list');
  });

  test('writes a workbook for the warehouse beside it, each delivery note on a page of its own', async () => {
    const { exit, out } = await order('review @in.xlsx --documents @d.xlsx --locale zh-CN');
    expect({ exit, out }).toEqual({ exit: 1, out: expect.stringContaining('仓库单据：') });
    expect(await sheetNames(at('d.xlsx'))).toEqual(['可发清单', '发货单', '未列订单']);
    const sheet = strFromU8(unzipSync(readFileSync(at('d.xlsx')))['xl/worksheets/sheet2.xml']!);
    const [breaks] = /<rowBreaks .*<\/rowBreaks>/.exec(sheet)!;
    const notes = [...sheet.matchAll(/<row r="(\d+)"(?:(?!<\/row>).)*发货单 SO/g)].map(([, row]) => Number(row));
    expect(notes.length).toBeGreaterThan(10);
    expect([...breaks.matchAll(/ id="(\d+)"/g)].map(([, id]) => Number(id))).toEqual(notes.slice(1).map((row) => row - 1));
  });

  test('logs each run on a hidden sheet, with when and by whom', async () => {
    await order('review @in.xlsx -o @a.xlsx', { environment: { LANG: 'en_US.UTF-8', USER: 'ann' } });
    await order('review @a.xlsx -o @b.xlsx --locale zh-CN', { environment: { USERNAME: 'Bob' } });
    const opened = await openInput(at('b.xlsx'));
    const log = 'port' in opened ? opened.port.read().sheets.find(({ name }) => name === '审单日志') : undefined;
    expect(log?.hidden).toBe(true);
    expect(log?.rows.slice(3).map((row) => row.slice(1, 5))).toEqual([
      ['2026-11-20T17:30:00', 'ann', 'review', '2026-11-20'],
      ['2026-11-20T17:30:00', 'Bob', 'review', '2026-11-20'],
    ]);
  });

  test('shows what it does on a terminal, and takes it away again', async () => {
    const { err } = await order('review @in.xlsx', { isTTY: true });
    expect(err).toContain('reading');
    expect(err.endsWith('\r\u001b[2K')).toBe(true);
    expect((await order('review @in.xlsx --force --quiet', { isTTY: true })).err).toBe('');
  });

  test('an output that stands is replaced only with --force', async () => {
    await order('review @in.xlsx');
    const refused = await order('review @in.xlsx');
    expect(refused).toMatchObject({ exit: 2, out: '' });
    expect(refused.err).toContain('--force');
    expect((await order('review @in.xlsx --force')).exit).toBe(1);
  });

  test.each([
    ['review @none.xlsx', 'none.xlsx'],
    ['review @in.xlsx -o @in.xlsx --force', 'input itself'],
    ['review @in.xlsx -o @out.xlsm', '.xlsx'],
    ['review @in.xlsx -o @out.xlsx --json @out.xlsx', 'two names'],
    ['review @in.xlsx -o @out.xlsx --json @in.xlsx --force', 'input itself'],
    ['review @in.xlsx -o @none/out.xlsx', 'no folder'],
    ['review @in.xlsx --json @none/r.json', 'no folder'],
    ['review @in.xlsx --documents @d.pdf', '.xlsx'],
    ['review @in.xlsx --documents @in.xlsx --force', 'input itself'],
    ['review @in.xlsx -o @out.xlsx --documents @out.xlsx', 'two names'],
    ['review @in.xlsx --set colour=blue', '--set colour'],
    ['review @in.xlsx --set graceDays=soon', '--set graceDays'],
    ['review @in.xlsx --map orders.sku=Nowhere', 'Nowhere'],
    ['review @in.xlsx --date tomorrow', '--date 2026-11-20'],
    ['review @note.pdf', 'is a PDF'],
    ['finance @in.xlsx', 'no Finance sheet'],
    ['clear @in.xlsx -o @in.xlsx', 'input itself'],
  ])('%s: one sentence, exit 2, nothing written', async (line, text) => {
    writeFileSync(at('note.pdf'), '%PDF-1.7 orders');
    const ran = await order(line);
    expect(ran.exit).toBe(2);
    expect(ran.out).toBe('');
    expect(ran.err).toContain(text);
    expect(ran.err.trimEnd().split('\n')).toHaveLength(1);
    expect(readdirSync(folder).sort()).toEqual(['in.xlsx', 'note.pdf']);
  });

  test.each([
    ['a result that stands', 'review @in.xlsx -o @out.xlsx --json @r.json'],
    ['documents with an impossible name', `review @in.xlsx -o @out.xlsx --json @s.json --documents @${'d'.repeat(300)}.xlsx`],
    [
      'a result with an impossible name beside documents',
      `review @in.xlsx -o @out.xlsx --documents @d.xlsx --json @${'r'.repeat(300)}.json`,
    ],
    ['a result with an impossible name', `review @in.xlsx -o @out.xlsx --json @${'r'.repeat(300)}.json`],
  ])('%s: neither file is written', async (_, line) => {
    writeFileSync(at('r.json'), 'kept');
    const { exit, err } = await order(line);
    expect(exit).toBe(2);
    expect(err).not.toContain('Unexpected fault');
    expect(readdirSync(folder).sort()).toEqual(['in.xlsx', 'r.json']);
    expect(readFileSync(at('r.json'), 'utf8')).toBe('kept');
  });
});

describe('template', () => {
  test.each(['zh-CN', 'en'] as const)('%s: nine sheets that review without a fault', async (locale) => {
    expect(await order(`template @new.xlsx --locale ${locale}`)).toMatchObject({ exit: 0, err: '' });
    expect(await sheetNames(at('new.xlsx'))).toHaveLength(9);
    const { exit } = await order('review @new.xlsx -o @out.xlsx --json @r.json');
    expect(exit).toBe(0);
    const { verdict, findings, skipped, totals } = JSON.parse(readFileSync(at('r.json'), 'utf8'));
    expect({ verdict, findings, skipped }).toEqual({ verdict: 'clear', findings: [], skipped: [] });
    expect(totals.byStatus).toEqual({ pass: 4 });
  });

  test('a workbook that stands is not replaced', async () => {
    expect(await order('template @in.xlsx')).toMatchObject({ exit: 2, out: '' });
    expect(await order('template @new.ods')).toMatchObject({ exit: 2, out: '' });
  });
});

describe('clear', () => {
  test('takes away what a review added', async () => {
    await order('review @in.xlsx -o @reviewed.xlsx');
    const { exit, out } = await order('clear @reviewed.xlsx -o @cleared.xlsx');
    expect({ exit, out }).toEqual({ exit: 0, out: expect.stringContaining('is removed') });
    expect(await sheetNames(at('cleared.xlsx'))).toEqual(await sheetNames(at('in.xlsx')));
  });

  test('keeps the log where that is asked for', async () => {
    await order('review @in.xlsx -o @reviewed.xlsx');
    expect((await order('clear @reviewed.xlsx -o @cleared.xlsx --keep-log')).exit).toBe(0);
    expect(await sheetNames(at('cleared.xlsx'))).toEqual([...(await sheetNames(at('in.xlsx'))), 'Review log']);
  });

  test('says when there is nothing to take away', async () => {
    expect((await order('clear @in.xlsx -o @cleared.xlsx')).out).toContain('nothing that a review added');
  });
});

test.each(['zh-CN', 'en'])('help in %s names every command and option', async (locale) => {
  const { exit, out } = await order(`--help --locale ${locale}`);
  expect(exit).toBe(0);
  for (const text of [
    'review',
    'finance',
    'consolidate',
    'template',
    'clear',
    '--output',
    '--json',
    '--locale',
    '--date',
    '--set',
    '--map',
  ])
    expect(out).toContain(text);
  for (const command of ['review', 'finance', 'consolidate', 'template', 'clear'])
    expect((await order(`${command} --help --locale ${locale}`)).out).toContain(`order-review ${command}`);
  expect((await order(`review --help --locale ${locale}`)).out).toContain('--documents');
  expect((await order(`clear --help --locale ${locale}`)).out).toContain('--keep-log');
});

test('a fault of the program is one sentence; its stack is for those who ask', async () => {
  jest.spyOn(JSON, 'stringify').mockImplementation(() => {
    throw new Error('out of order');
  });
  const plain = await order('review @in.xlsx --json @r.json');
  const asked = await order('review @in.xlsx --json @r.json', { environment: { LANG: 'zh_CN.UTF-8', ORDER_REVIEW_DEBUG: '1' } });
  jest.restoreAllMocks();
  expect(plain).toMatchObject({ exit: 2, out: '' });
  expect(plain.err).toBe('Unexpected fault, please report it with the command that you ran; nothing was written: out of order\n');
  expect(asked.err).toContain('出现意外故障');
  expect(asked.err).toContain(' at ');
  expect(readdirSync(folder)).toEqual(['in.xlsx']);
});
