import { Wording } from '../../../core/words/wording';
import { outcomeOf } from '../../support/outcome';

const { outcome } = outcomeOf('order | findings\nSO1 | credit/over-limit@customer:block price/below-list@unitPrice:block');
const [credit, price] = outcome.findings;

test('what rows of an order say alike is said once', () => {
  const wording = new Wording('en');
  expect(wording.of({ ...credit!, row: 3 })).toBe(wording.of(credit!));
});

test('one evidence under two codes has the words of each', () => {
  const wording = new Wording('en');
  const shared = { ...credit!, data: price!.data, code: price!.code, field: 'netPrice' };
  expect([wording.of(price!).title, wording.of(shared).title]).toEqual([price, shared].map((each) => new Wording('en').of(each!).title));
});
