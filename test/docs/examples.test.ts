import { ALL_CODES, type Code } from '../../core/codes';
import { expectReview } from '../support/check';
import { parseBlock, workbook } from '../support/sheets';
import { blocks, readPage } from './pages';

/** What finance fills in stands on a sheet of the tool's own: those examples are shown, not run. */
const shownOnly = (code: Code): boolean => code.startsWith('finance/');

describe.each(ALL_CODES.filter((code) => !shownOnly(code)))('the example of %s', (code) => {
  const [english, chinese] = blocks(readPage(code), 'sheet');

  test.each([
    ['English', english],
    ['Chinese', chinese],
  ])('holds in %s', (_, block) => {
    expectReview(parseBlock(block ?? ''));
  });

  test('shows the fault and a row without it, the same in both languages', () => {
    const [first, second] = [english, chinese].map((block) => parseBlock(block ?? '').flatMap((state) => workbook(state).expectations));
    expect(second).toEqual(first);
    const faulty = first!.map(({ findings }) => findings.some((token) => token.split('@')[0] === code));
    expect(new Set(faulty)).toEqual(new Set([true, false]));
  });
});
