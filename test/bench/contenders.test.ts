import { bound } from './contender-bound';
import { foundBy, reviewed } from './contender-core';
import { factsOf, findingsOf } from './facts';
import { checksum } from './findings';
import { snapshotOf, workload } from './workload';

describe('what is compared does the same work', () => {
  const work = workload(1000);
  const core = reviewed(snapshotOf(work));
  const limit = bound(snapshotOf(work));

  test('the workload has faults of every kind that is compared', () => {
    const codes = new Set(core.outcome.findings.map(({ code }) => code));
    expect([...codes].sort()).toEqual([
      'credit/over-limit',
      'data/amount-mismatch',
      'discount/over-policy',
      'discount/under-policy',
      'gift/over-entitled',
      'gift/under-claimed',
      'price/above-list',
      'price/below-list',
      'stock/none',
      'stock/short',
    ]);
  });

  test('the same seed gives the same sheets', () => expect(JSON.stringify(workload(1000))).toBe(JSON.stringify(work)));

  test('the limit and the plain facts find what the core finds', () => {
    const wanted = checksum(foundBy(core.outcome));
    expect(checksum(limit.findings)).toBe(wanted);
    expect(checksum(findingsOf(factsOf(work)))).toBe(wanted);
    expect(checksum(limit.findings.slice(1))).not.toBe(wanted);
  });
});

// The second has an order of which nothing is there to ship.
describe.each([
  [1000, 20261121],
  [4000, 14],
])('the limit writes what the plan of %d lines writes', (lines, seed) => {
  const { plan } = reviewed(snapshotOf(workload(lines, seed)));
  const limit = bound(snapshotOf(workload(lines, seed)));

  test('the own columns, cell by cell', () => {
    const columns = plan.orders?.columns.flatMap(({ id, values }) => (values ? [[id, values]] : []));
    expect(limit.columns).toEqual(Object.fromEntries(columns ?? []));
  });

  test.each(plan.sheets.map(({ id, rows }) => [id, rows] as const))('the sheet %s, cell by cell', (id, rows) => {
    expect(limit.sheets[id]).toEqual(rows);
  });

  test('the highlights and the fingerprint', () => {
    expect(limit.highlights).toEqual(plan.orders?.highlights);
    expect(limit.fingerprint).toBe(plan.fingerprint);
  });
});
