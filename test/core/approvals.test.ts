import { type LineOutcome, type Outcome, reviewWorkbook } from '../../core/index';
import { parseIsoDay } from '../../core/model/date';
import { TODAY } from '../support/check';
import { workbook } from '../support/sheets';

const HEADINGS = 'orderNo | unitPrice | quantity | decision | decidedBy';

/** Reviews rows that stand beside the given keys; a row without one is new. */
function reviewRows(rows: readonly { readonly cells: string; readonly key?: string }[]): Outcome {
  const keys = new Map(rows.flatMap(({ key }, i) => (key === undefined ? [] : [[i + 2, key] as const])));
  const { snapshot } = workbook({ orders: [HEADINGS, ...rows.map(({ cells }) => cells)].join('\n') }, keys);
  const result = reviewWorkbook(snapshot, { businessDate: parseIsoDay(TODAY)! });
  if ('problem' in result) throw new Error(result.problem.kind);
  return result.outcome;
}

const said = ({ line, status, moved, findings }: LineOutcome) => ({
  orderNo: line.order.orderNo,
  status,
  moved,
  codes: findings.map(({ code }) => code),
});

const APPROVED = 'SO1 | 9 | 1 | approve | Wang';
const GOOD = 'SO2 | 10 | 1 | |';
const first = reviewRows([{ cells: APPROVED }, { cells: GOOD }]);
const [approvedKey = '', goodKey = ''] = first.lines.map(({ key }) => key);

test('an approved finding stays listed, and no longer counts', () => {
  expect(first.findings.map(({ code, approved }) => [code, approved])).toEqual([['price/below-list', true]]);
  expect(first.verdict).toBe('clear');
});

test('a row that was sorted with its key keeps its decision', () => {
  const { lines } = reviewRows([
    { cells: GOOD, key: goodKey },
    { cells: APPROVED, key: approvedKey },
  ]);
  expect(lines.map(said)).toEqual([
    { orderNo: 'SO2', status: 'pass', moved: false, codes: [] },
    { orderNo: 'SO1', status: 'approved', moved: false, codes: ['price/below-list'] },
  ]);
});

test('rows whose cells were sorted without their keys are moved, also where nothing was decided', () => {
  const { lines } = reviewRows([
    { cells: GOOD, key: approvedKey },
    { cells: APPROVED, key: goodKey },
  ]);
  expect(lines.map(said)).toEqual([
    { orderNo: 'SO2', status: 'pass', moved: true, codes: [] },
    { orderNo: 'SO1', status: 'block', moved: true, codes: ['approval/stale', 'price/below-list'] },
  ]);
});

test('a decision that was moved stays void, and says why, until somebody decides again', () => {
  const moved = reviewRows([
    { cells: GOOD, key: approvedKey },
    { cells: APPROVED, key: goodKey },
  ]);
  const [goodAgain, approvedAgain] = moved.lines.map(({ key }) => key);
  const rows = (approved: string) => [
    { cells: GOOD, key: goodAgain! },
    { cells: approved, key: approvedAgain! },
  ];
  expect(reviewRows(rows(APPROVED)).lines[1]).toMatchObject({ status: 'block', moved: true, key: approvedAgain });
  expect(reviewRows(rows('SO1 | 9 | 1 | approve | Li')).lines[1]).toMatchObject({ status: 'approved', moved: false });
});

describe('the id by which notes are kept beside a row', () => {
  const idOf = (key: string | undefined) => key?.split('|')[1];

  test('does not come to stand beside a row of another order', () => {
    const { lines } = reviewRows([
      { cells: GOOD, key: approvedKey },
      { cells: APPROVED, key: goodKey },
    ]);
    const ids = [approvedKey, goodKey, ...lines.map(({ key }) => key)].map(idOf);
    expect(new Set(ids).size).toBe(4);
  });

  test('stays where an order number was corrected', () => {
    const { lines } = reviewRows([
      { cells: 'SO1-A | 9 | 1 | | ', key: approvedKey },
      { cells: GOOD, key: goodKey },
    ]);
    expect(idOf(lines[0]!.key)).toBe(idOf(approvedKey));
  });
});

test('a copied row takes a key of its own, and no decision with it', () => {
  const { lines } = reviewRows([
    { cells: APPROVED, key: approvedKey },
    { cells: 'SO1 | 8 | 5 | approve | Wang', key: approvedKey },
  ]);
  expect(lines.map(({ moved, findings }) => ({ moved, codes: findings.map(({ code }) => code) }))).toEqual([
    { moved: false, codes: ['price/below-list'] },
    { moved: true, codes: ['approval/stale', 'price/below-list'] },
  ]);
  expect(new Set(lines.map(({ key }) => key.split('|')[1])).size).toBe(2);
});

test('so does a copy that was inserted above its row: the id stays where the content is', () => {
  const { lines } = reviewRows([
    { cells: 'SO1 | 8 | 5 | approve | Wang', key: approvedKey },
    { cells: APPROVED, key: approvedKey },
  ]);
  expect(lines.map(said)).toEqual([
    { orderNo: 'SO1', status: 'block', moved: true, codes: ['approval/stale', 'price/below-list'] },
    { orderNo: 'SO1', status: 'approved', moved: false, codes: ['price/below-list'] },
  ]);
  expect(lines[1]!.key.split('|')[1]).toBe(approvedKey.split('|')[1]);
});

test('cells that changed places within one order are moved: the decision was about the other row', () => {
  const OTHER = 'SO1 | 10 | 4 | |';
  const [key = '', otherKey = ''] = reviewRows([{ cells: APPROVED }, { cells: OTHER }]).lines.map((line) => line.key);
  const { lines } = reviewRows([
    { cells: 'SO1 | 10 | 4 | approve | Wang', key },
    { cells: 'SO1 | 9 | 1 | |', key: otherKey },
  ]);
  expect(lines.map(said)).toEqual([
    { orderNo: 'SO1', status: 'block', moved: true, codes: ['approval/stale'] },
    { orderNo: 'SO1', status: 'block', moved: false, codes: ['price/below-list'] },
  ]);
});

test('a new row takes an id that no other row has, and keys are kept from run to run', () => {
  const { lines } = reviewRows([{ cells: 'SO3 | 10 | 1 | |' }, { cells: APPROVED, key: approvedKey }, { cells: GOOD, key: goodKey }]);
  const keys = lines.map(({ key }) => key);
  expect(keys.slice(1)).toEqual([approvedKey, goodKey]);
  expect(new Set(keys.map((key) => key.split('|')[1])).size).toBe(3);
});

test('a return that was moved with a key of another order returns nothing', () => {
  const { lines } = reviewRows([{ cells: 'SO2 | 10 | 1 | return |', key: approvedKey }]);
  expect(lines.map(said)).toEqual([{ orderNo: 'SO2', status: 'block', moved: true, codes: ['approval/stale'] }]);
});
