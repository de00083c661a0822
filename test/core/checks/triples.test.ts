import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../../core/checks/index';
import { ALL_CODES, CODES, type Code } from '../../../core/codes';

/** One name, three files: a check, its tests, its page. What reading and settling find has no check file, but tests and a page all the same. */

const ROOT = join(__dirname, '../../..');

const names = (folder: string, ending: string): readonly string[] =>
  readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

const fileName = (code: Code): string => code.replace('/', '-');
const codesBy = (...by: readonly string[]): readonly Code[] => ALL_CODES.filter((code) => by.includes(CODES[code].by));

const registered = [...readFileSync(join(ROOT, 'core/checks/index.ts'), 'utf8').matchAll(/from '\.\/(.+)'/g)]
  .map(([, name]) => name!)
  .filter((name) => name !== 'check')
  .sort();
const tests = names('test/core/checks', '.test.ts').filter((name) => name !== 'triples');
const pages = names('docs/checks', '.md').filter((name) => name !== 'README');
const tested = ALL_CODES.map(fileName).sort();

test('every check stands in a file of its name, and is asked', () => {
  expect(registered).toEqual(codesBy('check').map(fileName).sort());
  expect(CHECKS.map(({ code }) => code).sort()).toEqual([...codesBy('check')].sort());
});

test('every code has a test file, and every test file a code', () => {
  expect(tests).toEqual(tested);
});

test('every code has a page, and every page a code', () => {
  expect(pages).toEqual(ALL_CODES.map(fileName).sort());
});

test.each(codesBy('check'))('%s: the check file and the page name their code', (code) => {
  const check = readFileSync(join(ROOT, `core/checks/${fileName(code)}.ts`), 'utf8');
  expect(check).toContain(`'${code}'`);
  expect(readFileSync(join(ROOT, `docs/checks/${fileName(code)}.md`), 'utf8').split('\n')[0]).toBe(`# ${code}`);
});

test.each(tests)('test/core/checks/%s.test.ts tests the code of its name', (name) => {
  const code = ALL_CODES.find((each) => fileName(each) === name);
  expect(readFileSync(join(ROOT, `test/core/checks/${name}.test.ts`), 'utf8')).toContain(`checkTest('${code}'`);
});
