import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_CODES, type Code, type Finding } from '../../../core/codes';
import { describe as describeFinding, MESSAGES, sentence } from '../../../core/words/messages';
import { SAMPLES, VARIANTS } from './samples';

type Said = Pick<Finding, 'code' | 'role' | 'field' | 'data'>;

const all: readonly Said[] = [...ALL_CODES.map((code): Said => ({ code, ...SAMPLES[code] })), ...VARIANTS];
const named = all.map((finding, index) => [`${finding.code} (${index + 1})`, finding] as const);

test('sentences.txt shows how each finding reads (UPDATE_DOCS=1 writes it)', () => {
  const golden = join(__dirname, 'sentences.txt');
  const text = all.map((finding) => `${finding.code}\n  ${sentence(finding, 'zh-CN')}\n  ${sentence(finding, 'en')}\n`).join('\n');
  if (process.env.UPDATE_DOCS) writeFileSync(golden, text);
  expect(readFileSync(golden, 'utf8')).toBe(text);
});

describe.each(named)('%s', (_, finding) => {
  const chinese = describeFinding(finding, 'zh-CN');
  const english = describeFinding(finding, 'en');

  test('leaves the final full stop to whoever joins the sentences', () => {
    for (const { title, text, remedy } of [chinese, english]) {
      for (const part of [title, text, remedy]) expect(part).toMatch(/[^.。\s]$/);
    }
  });

  test('has full-width punctuation in Chinese and no Chinese punctuation in English', () => {
    expect(`${chinese.text}${chinese.remedy}`).not.toMatch(/[\u4e00-\u9fff] ?[,;:!?]|[\u4e00-\u9fff][()]|[,;:!?] ?[\u4e00-\u9fff]/);
    expect(`${english.text}${english.remedy}`).not.toMatch(/[，。；：、「」（）]/);
  });

  test('tells the same numbers in both languages', () => {
    if (factorIsNamed(finding.code)) return;
    expect(numbers(english.text)).toEqual(numbers(chinese.text));
  });
});

test.each(ALL_CODES)('%s says why a business minds, and its title tells it from the others', (code) => {
  for (const locale of ['zh-CN', 'en'] as const) {
    expect(MESSAGES[locale][code].why).toMatch(/[^.。]$/);
    expect(ALL_CODES.filter((other) => MESSAGES[locale][other].title === MESSAGES[locale][code].title)).toEqual([code]);
  }
});

/** 8.5折 and 15 % off are the same factor in other numbers. */
const factorIsNamed = (code: Code): boolean => code.startsWith('discount/') || code === 'data/ambiguous-discount';
const numbers = (text: string): readonly string[] => (text.match(/\d+(?:\.\d+)?/g) ?? []).sort();
