import type { UsageProblem } from '../../cli/arguments';
import type { FileProblem } from '../../cli/files/problem';
import type { TargetProblem } from '../../cli/targets';
import { lossSentence, say, WORDS } from '../../cli/words';

const path = 'orders.xlsx';

/** One of each kind; a kind without a sample does not compile. */
const FILES: { readonly [K in FileProblem['kind']]: Extract<FileProblem, { kind: K }> } = {
  'not-found': { kind: 'not-found', path },
  unreadable: { kind: 'unreadable', path, code: 'EACCES' },
  empty: { kind: 'empty', path },
  'no-csv': { kind: 'no-csv', path },
  'not-a-workbook': { kind: 'not-a-workbook', path, found: 'pdf' },
  encrypted: { kind: 'encrypted', path },
  damaged: { kind: 'damaged', path, part: 'xl/workbook.xml' },
  'too-large': { kind: 'too-large', path, unit: 'cells', size: 99, limit: 10 },
  'too-wide': { kind: 'too-wide', path, sheet: 'Orders', row: 1, column: 20000 },
  'unreadable-encoding': { kind: 'unreadable-encoding', path },
  'output-exists': { kind: 'output-exists', path },
  'output-is-input': { kind: 'output-is-input', path },
  'input-changed': { kind: 'input-changed', path },
  'not-writable': { kind: 'not-writable', path, code: 'EBUSY' },
};
const TARGETS: { readonly [K in TargetProblem['kind']]: Extract<TargetProblem, { kind: K }> } = {
  'wrong-ending': { kind: 'wrong-ending', path, ending: '.xlsm' },
  'is-folder': { kind: 'is-folder', path },
  'no-folder': { kind: 'no-folder', path, folder: '/none' },
  'same-name': { kind: 'same-name', path, option: '--json' },
  'output-exists': { kind: 'output-exists', path },
  'output-is-input': { kind: 'output-is-input', path },
};
const OPTIONS: readonly (readonly [UsageProblem, string])[] = [
  [{ kind: 'bad-date', text: 'soon' }, '--date 2026-11-20'],
  [{ kind: 'bad-locale', text: 'de' }, '--locale en'],
  [{ kind: 'bad-set', text: 'a' }, '--set priceTolerance=0.01'],
  [{ kind: 'bad-map', text: 'a' }, '--map'],
  [{ kind: 'no-value', option: '--map' }, 'orders.sku='],
  [{ kind: 'unknown-option', option: '--colour' }, '--colour'],
];

describe.each(['zh-CN', 'en'] as const)('%s', (locale) => {
  const words = WORDS[locale];
  const isSentence = (text: string) => {
    expect(text).toMatch(locale === 'en' ? /^[^\n]+[;,()][^\n]+\.$/ : /^[^\n]+[；，（][^\n]+。$/);
    expect(text).not.toContain('undefined');
  };

  test.each(Object.values(FILES))('a file: $kind says where, what and what to do', (problem) => {
    const text = say(words.file, problem);
    isSentence(text);
    expect(text).toContain(path);
  });

  test.each(Object.values(TARGETS))('an output: $kind says where, what and what to do', (problem) => {
    const text = say(words.target, problem);
    isSentence(text);
    expect(text).toContain(path);
  });

  test.each(OPTIONS)('an option: %j shows how it is written', (problem, example) => {
    expect(say(words.usage, problem)).toContain(example);
  });

  test('losses are told with their counts, in one sentence', () => {
    const text = lossSentence(words, 'orders.xls', [{ kind: 'drawings', count: 3 }, { kind: 'macros' }]);
    isSentence(text);
    for (const part of ['orders.xls', '.xlsx', '3', words.losses.drawings, words.losses.macros]) expect(text).toContain(part);
  });
});
