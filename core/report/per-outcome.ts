import type { Outcome } from '../outcome';

/** A table that several sheets ask for is made once. */
export function perOutcome<T>(make: (outcome: Outcome) => T): (outcome: Outcome) => T {
  const made = new WeakMap<Outcome, { readonly table: T }>();
  return (outcome) => {
    const known = made.get(outcome) ?? { table: make(outcome) };
    made.set(outcome, known);
    return known.table;
  };
}
