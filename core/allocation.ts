import { type Allocation, Allocator } from './allocator';
import { type OrderCase, orderedUnits, standApart } from './cases';
import { NO_CLAIMS } from './entitlement';
import type { Decimal } from './model/decimal';
import type { StockLedger } from './stock';

export const NOTHING_SHIPS: Allocation = { goods: [], beside: [] };

/**
 * Paid rows take what there is in row order, whole ordered units; gifts follow the goods. Free units of the same SKU go
 * with the paid ones, so that what ships now and what is owed both keep the ratio; other gifts come after the paid rows.
 */
export function allocate(orderCase: OrderCase, ledger: StockLedger | undefined): Allocation {
  if (ledger === undefined) return shipEverything(orderCase);
  return allocatePlenty(orderCase, ledger) ?? new Allocator(orderCase, ledger).run();
}

function shipEverything({ lines }: OrderCase): Allocation {
  return { goods: lines.map(({ line }) => line.quantity), beside: lines.map(({ line }) => line.giftQuantity) };
}

/** All that an order wants, where no two rows draw from one shelf and none of them lacks: most orders, and nothing to decide. */
function allocatePlenty({ lines, gifts }: OrderCase, ledger: StockLedger): Allocation | undefined {
  if (!standApart(lines)) return undefined;
  const goods: (Decimal | undefined)[] = new Array(lines.length);
  const beside: (Decimal | undefined)[] = new Array(lines.length);
  const wanted: (Decimal | undefined)[] = new Array(lines.length);
  for (const { line, kind } of lines) {
    if (kind !== 'paid' && kind !== 'unmarked') continue;
    goods[line.position] = line.quantity;
    wanted[line.position] = orderedUnits(line);
  }
  for (const { line, beside: isBeside, units } of gifts?.claims ?? NO_CLAIMS) {
    if (isBeside) beside[line.position] = line.giftQuantity;
    else goods[line.position] = line.quantity;
    wanted[line.position] = wanted[line.position]?.plus(units) ?? units;
  }
  for (const { line } of lines) if (wanted[line.position]?.above(ledger.availableTo(line))) return undefined;
  for (const { line } of lines) if (wanted[line.position]) ledger.take(line, wanted[line.position]!);
  return { goods, beside };
}
