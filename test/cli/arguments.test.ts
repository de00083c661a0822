import { environmentLocale, readArguments } from '../../cli/arguments';
import { parseIsoDay } from '../../core/model/date';

const parse = (line: string) => readArguments(line.split(' ').filter(Boolean));

test('a review with everything that can be said about it', () => {
  expect(
    parse(
      'review in.xlsx -o out.xlsx --json r.json --documents d.xlsx --locale zh-CN --date 2026-11-20 --set a=1 --set b=x=y --map orders.sku=货号 --what-if graceDays=3 --force --quiet',
    ),
  ).toEqual({
    kind: 'run',
    locale: 'zh-CN',
    args: {
      command: 'review',
      inputs: ['in.xlsx'],
      output: 'out.xlsx',
      json: 'r.json',
      documents: 'd.xlsx',
      keepLog: false,
      carry: undefined,
      trials: [{ kind: 'setting', key: 'graceDays', value: '3' }],
      locale: 'zh-CN',
      date: parseIsoDay('2026-11-20'),
      settings: [
        ['a', '1'],
        ['b', 'x=y'],
      ],
      maps: [{ role: 'orders', field: 'sku', heading: '货号' }],
      force: true,
      quiet: true,
    },
  });
});

test.each([
  ['--quiet review in.xlsx', 'options may come first'],
  ['review --date=2026-11-20 in.xlsx', 'a value behind an equals sign'],
  ['review in.xlsx -oout.xlsx', 'a value joined to its letter'],
  ['consolidate a.xlsx b.xlsx -o all.xlsx', 'several inputs'],
  ['template new.xlsx', 'an output alone'],
  ['clear in.xlsx -o out.xlsx', 'an output that is needed'],
  ['clear in.xlsx -o out.xlsx --keep-log', 'an option of few commands'],
  ['review in.xlsx --set=graceDays=-1', 'a value that begins with a dash'],
])('%s: %s', (line) => {
  expect(parse(line).kind).toBe('run');
});

test('the new workbook of a template is its output', () => {
  expect(parse('template new.xlsx')).toMatchObject({ args: { inputs: [], output: 'new.xlsx' } });
});

test.each([
  ['', { kind: 'no-command' }],
  ['revew in.xlsx', { kind: 'unknown-command', text: 'revew' }],
  ['review in.xlsx --colour', { kind: 'unknown-option', option: '--colour' }],
  ['review in.xlsx --no-force', { kind: 'unknown-option', option: '--no-force' }],
  ['review in.xlsx -x', { kind: 'unknown-option', option: '-x' }],
  ['review in.xlsx --date', { kind: 'no-value', option: '--date' }],
  ['review in.xlsx -o', { kind: 'no-value', option: '-o' }],
  ['review in.xlsx --date --force', { kind: 'no-value', option: '--date' }],
  ['review in.xlsx --json=', { kind: 'no-value', option: '--json' }],
  ['review in.xlsx --quiet=yes', { kind: 'needless-value', option: '--quiet' }],
  ['review in.xlsx --date 2026-02-30', { kind: 'bad-date', text: '2026-02-30' }],
  ['review in.xlsx --date 20.11.2026', { kind: 'bad-date', text: '20.11.2026' }],
  ['review in.xlsx --locale de', { kind: 'bad-locale', text: 'de' }],
  ['review in.xlsx --set tolerance', { kind: 'bad-set', text: 'tolerance' }],
  ['review in.xlsx --set =1', { kind: 'bad-set', text: '=1' }],
  ['review in.xlsx --map sku=Item', { kind: 'bad-map', text: 'sku=Item' }],
  ['review in.xlsx --map orders.sku', { kind: 'bad-map', text: 'orders.sku' }],
  ['review in.xlsx --map order.sku=Item', { kind: 'unknown-map-role', text: 'order' }],
  ['review in.xlsx --map orders.item=Item', { kind: 'unknown-map-field', text: 'item', role: 'orders' }],
  ['review', { kind: 'no-input', command: 'review' }],
  ['review a.xlsx b.xlsx', { kind: 'too-many', command: 'review', text: 'b.xlsx' }],
  ['template', { kind: 'no-output', command: 'template' }],
  ['template a.xlsx b.xlsx', { kind: 'too-many', command: 'template', text: 'b.xlsx' }],
  ['template a.xlsx -o b.xlsx', { kind: 'not-here', option: '-o', command: 'template' }],
  ['clear a.xlsx', { kind: 'no-output', command: 'clear' }],
  ['clear a.xlsx -o b.xlsx --json r.json', { kind: 'not-here', option: '--json', command: 'clear' }],
  ['clear a.xlsx -o b.xlsx --documents d.xlsx', { kind: 'not-here', option: '--documents', command: 'clear' }],
  ['review a.xlsx --keep-log', { kind: 'not-here', option: '--keep-log', command: 'review' }],
  ['clear a.xlsx -o b.xlsx --keep-log=no', { kind: 'needless-value', option: '--keep-log' }],
  ['consolidate a.xlsx b.xlsx', { kind: 'no-output', command: 'consolidate' }],
])('order-review %s', (line, problem) => {
  expect(parse(line)).toMatchObject({ kind: 'wrong', problem });
});

test('the language is heard even where the rest is wrong', () => {
  expect(parse('revew in.xlsx --locale zh-CN')).toMatchObject({ kind: 'wrong', locale: 'zh-CN' });
});

test.each([
  ['--help', { kind: 'help', command: undefined }],
  ['review --help', { kind: 'help', command: 'review' }],
  ['clear -h --locale zh-CN', { kind: 'help', command: 'clear', locale: 'zh-CN' }],
  ['--version', { kind: 'version' }],
])('%s', (line, expected) => {
  expect(parse(line)).toMatchObject(expected);
});

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'en-US', 'zh-CN'],
  [{ LANG: 'zh_TW.UTF-8' }, 'en-US', 'zh-CN'],
  [{ LANG: 'de_DE.UTF-8' }, 'zh-CN', 'en'],
  [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'zh-CN', 'en'],
  [{ LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'en-US', 'zh-CN'],
  [{ LC_ALL: '', LANG: '' }, 'zh-CN', 'zh-CN'],
  [{}, 'en-US', 'en'],
])('environment %j on a %s computer speaks %s', (environment, system, expected) => {
  expect(environmentLocale(environment, system)).toBe(expected);
});
