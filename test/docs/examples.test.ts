import { ALL_CODES, type Code } from '../../core/codes';
import { expectReview } from '../support/check';
import { parseBlock, workbook } from '../support/sheets';
import { blocks, readPage } from './pages';

/** Codes that a single workbook without history cannot show. */
const NOT_ONE_SHEET = (code: Code): boolean => code.startsWith('finance/') || code === 'approval/stale';

describe.each(ALL_CODES.filter((code) => !NOT_ONE_SHEET(code)))('the example of %s', (code) => {
  const [english, chinese] = blocks(readPage(code), 'sheet');

  test.each([
    ['English', english],
    ['Chinese', chinese],
  ])('holds in %s', (_, block) => {
    expectReview(parseBlock(block ?? ''));
  });

  test('shows the fault and a row without it, the same in both languages', () => {
    const [first, second] = [english, chinese].map((block) => workbook(parseBlock(block ?? '')).expectations);
    expect(second).toEqual(first);
    const faulty = first!.map(({ findings }) => findings.some((token) => token.split('@')[0] === code));
    expect(new Set(faulty)).toEqual(new Set([true, false]));
  });
});
