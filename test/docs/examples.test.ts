import { ALL_CODES, type Code } from '../../core/codes';
import { type CaseOptions, expectReview } from '../support/check';
import { financeExpectations } from '../support/finance';
import { parseBlock, workbook } from '../support/sheets';
import { blocks, readPage } from './pages';

/** What only the command finance says. */
const optionsOf = (code: Code): CaseOptions => (code === 'finance/stale-sheet' ? { command: 'finance' } : {});

describe.each(ALL_CODES)('the example of %s', (code) => {
  const [english, chinese] = blocks(readPage(code), 'sheet');

  test.each([
    ['English', english],
    ['Chinese', chinese],
  ])('holds in %s', (_, block) => {
    expectReview(parseBlock(block ?? ''), optionsOf(code));
  });

  test('shows the fault and a row without it, the same in both languages', () => {
    const [first, second] = [english, chinese].map((block) =>
      parseBlock(block ?? '').flatMap((state) => [...workbook(state).expectations, ...financeExpectations(state.finance)]),
    );
    expect(second).toEqual(first);
    const faulty = first!.map(({ findings }) => findings.some((token) => token.split('@')[0] === code));
    expect(new Set(faulty)).toEqual(new Set([true, false]));
  });
});
