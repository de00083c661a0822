import type { Cell, Highlight, OwnSheetRow, Snapshot } from '../../core/index';
import { labels } from '../../core/words/labels';
import { balanceRows, exceptionRows, financeRows, shortageRows } from './bound/lists';
import { fingerprint, highlights } from './bound/marks';
import { Pass } from './bound/pass';
import type { Found } from './findings';

/**
 * The limit: the same work by hand for this one workload — typed columns, interned ids, integer cents, one fused pass — with the
 * same outputs. It reads nothing but clean cells, knows one shape of each sheet, and cannot be changed without being rewritten.
 */
export interface Bound {
  readonly findings: readonly Found[];
  /** The own columns that the plan fills, one cell per line. */
  readonly columns: { readonly [id: string]: readonly Cell[] };
  readonly sheets: { readonly [id: string]: readonly OwnSheetRow[] };
  readonly highlights: readonly Highlight[];
  readonly fingerprint: string;
}

export function bound(snapshot: Snapshot): Bound {
  const words = labels('en');
  const pass = new Pass(snapshot);
  const { references, review, explanation, shipQty, shortQty, shipGifts, shortGifts, shipAmount, key, faults } = pass;
  return {
    findings: faults,
    columns: { review, explanation, shipQty, shortQty, shipGifts, shortGifts, shipAmount, key },
    sheets: {
      shortage: shortageRows(pass.stock.shorts),
      finance: financeRows(pass.accounts.byCustomer),
      balance: balanceRows(references, pass.stock.claimed, pass.stock.shipped, pass.stock.left),
      exceptions: exceptionRows(pass.open, pass.lines.amount, references.customerNames),
      returns: [{ style: 'note', cells: [words.returns.nothing, ...new Array<null>(8).fill(null)] }],
      daily: pass.day.rows(),
    },
    highlights: highlights(faults, review.length, (severity) => pass.day.hasRows(severity)),
    fingerprint: fingerprint(snapshot),
  };
}
