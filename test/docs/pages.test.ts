import { readFileSync, writeFileSync } from 'node:fs';
import { ALL_CODES } from '../../core/codes';
import { blocks, checksIndex, factsOf, INDEX, pageName, pageNames, readPage } from './pages';

test('every code has a page, and every page a code', () => {
  expect([...pageNames()].sort()).toEqual(ALL_CODES.map(pageName).sort());
});

test('the index says what the codes and their titles say (UPDATE_DOCS=1 writes it)', () => {
  if (process.env.UPDATE_DOCS) writeFileSync(INDEX, checksIndex());
  expect(readFileSync(INDEX, 'utf8')).toBe(checksIndex());
});

describe.each(ALL_CODES)('%s', (code) => {
  const page = readPage(code);

  test('is headed by its code and states title, severity and needs in both languages', () => {
    expect(page.split('\n')[0]).toBe(`# ${code}`);
    expect(page).toContain(`\n## English\n\n${factsOf(code, 'en')}\n`);
    expect(page).toContain(`\n## 中文\n\n${factsOf(code, 'zh-CN')}\n`);
  });

  test('shows an example in both languages, and how to grade it', () => {
    const examples = blocks(page, 'sheet');
    expect(examples).toHaveLength(2);
    for (const example of examples) expect(example).toContain(code);
    expect(page.split(`\`severity.${code}\``)).toHaveLength(3);
  });

  test('is short enough to be read', () => {
    expect(page.split('\n').length).toBeLessThanOrEqual(70);
  });
});
