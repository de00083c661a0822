import type { Allocation } from './allocation';
import { baseUnits, type LineCase, type OrderCase } from './cases';
import { onLine } from './checks/check';
import type { Draft, StockFacts } from './codes';
import { Decimal } from './model/decimal';
import type { Shortage, Split } from './outcome';
import type { StockLedger } from './stock';

/** What of a row ships and what is owed, in ordered units, and why. */
export interface Shortfall {
  readonly goods: Split;
  readonly gifts: Split | undefined;
  readonly shortage: Shortage | undefined;
  readonly draft: Draft | undefined;
}

/** `tried`: what the shelves would have given, also to an order that is held because they lack a part of it. */
export interface Plan {
  readonly tried: Allocation;
  readonly planned: Allocation;
  readonly held: boolean;
}

/** Every row of an order that is settled, as the rows stand; what is short claims of the arrivals. */
export function shortfalls({ lines }: OrderCase, plan: Plan, stock: StockLedger | undefined): readonly Shortfall[] {
  const found = new Array<Shortfall>(lines.length);
  lines.forEach((lineCase, i) => {
    if (!lacksGiftsOnly(lineCase, plan)) found[i] = shortfallOf(lineCase, plan, stock, undefined);
  });
  // A gift that its own shelf has, and that only follows its goods, is short for their reason and comes with them.
  const cause = found.find((each) => each?.shortage)?.shortage;
  lines.forEach((lineCase, i) => {
    found[i] ??= shortfallOf(lineCase, plan, stock, cause);
  });
  return found;
}

function lacksGiftsOnly(lineCase: LineCase, { planned }: Plan): boolean {
  if (lineCase.kind === 'gift') return true;
  const { goods, gifts } = splitsOf(lineCase, planned);
  return goods.short.isZero && gifts?.short.isPositive === true;
}

function shortfallOf(lineCase: LineCase, plan: Plan, stock: StockLedger | undefined, cause: Shortage | undefined): Shortfall {
  const { goods, gifts } = splitsOf(lineCase, plan.planned);
  const part = goods.short.isPositive ? goods : gifts?.short.isPositive ? gifts : undefined;
  if (part === undefined || stock === undefined) return { goods, gifts, shortage: undefined, draft: undefined };
  const shortage = shortageOf(lineCase, part, plan, stock, cause);
  const field = part === goods ? 'quantity' : 'giftQuantity';
  const holding = plan.held ? deficitSkus(lineCase.inOrder, plan) : [];
  return { goods, gifts, shortage, draft: draftOf(lineCase, part, field, shortage, holding, stock) };
}

export function isGoods({ kind }: LineCase): boolean {
  return kind === 'paid' || kind === 'unmarked';
}

function splitsOf(lineCase: LineCase, { goods, beside }: Allocation): Pick<Shortfall, 'goods' | 'gifts'> {
  const { line, kind } = lineCase;
  const moves = isGoods(lineCase) || kind === 'gift';
  return {
    goods: split(line.quantity!, moves ? (goods.get(line) ?? Decimal.zero) : line.quantity!),
    gifts:
      line.giftQuantity && split(line.giftQuantity, line.giftQuantity.isNegative ? line.giftQuantity : (beside.get(line) ?? Decimal.zero)),
  };
}

function split(ordered: Decimal, ship: Decimal): Split {
  return { ordered, ship, short: ordered.minus(ship), rejected: Decimal.zero };
}

function shortageOf(lineCase: LineCase, part: Split, { tried, held }: Plan, stock: StockLedger, cause: Shortage | undefined): Shortage {
  const { line, inOrder } = lineCase;
  if (!stock.knows(line.sku)) return { reason: 'unknown', takenBy: [], eta: undefined };
  if (cause && stock.availableTo(line).atLeast(baseUnits(line, part.short)!)) return cause;
  // A row that only waits for others of its order lacks nothing, and needs no arrival.
  const { goods, gifts } = splitsOf(lineCase, tried);
  const lacking = baseUnits(line, gifts ? goods.short.plus(gifts.short) : goods.short)!;
  const eta = lacking.isPositive ? stock.expect(line.sku, lacking) : undefined;
  const { reason, takenBy } = stock.reasonFor(line, lacking);
  const wholeLine = inOrder.order.customer?.shipPolicy === 'whole-line' && isGoods(lineCase) && part.ship.isZero;
  if (held) return { reason: 'whole-order', takenBy, eta };
  if (wholeLine && stock.availableTo(line).atLeast(line.unitSize!)) return { reason: 'whole-line', takenBy, eta };
  return { reason, takenBy, eta };
}

function draftOf(
  { line, book }: LineCase,
  part: Split,
  field: string,
  { reason, takenBy, eta }: Shortage,
  holding: readonly string[],
  stock: StockLedger,
): Draft {
  if (!stock.knows(line.sku)) return onLine('stock/unknown', book, line, { field, data: { sku: line.sku } }, 'line');
  const evidence = stock.placesOf(line.sku);
  const facts: StockFacts = { sku: line.sku, claimed: part.ordered, expected: part.ship, short: part.short, reason, takenBy, eta };
  if (reason === 'whole-order' || reason === 'whole-line') {
    const scope = reason === 'whole-order' ? 'order' : 'line';
    const data = { ...facts, scope, because: scope === 'order' ? holding : [line.sku] } as const;
    return onLine('stock/held-whole', book, line, { field, data, evidence }, scope);
  }
  const due = line.requestedDate ?? line.order.date;
  const code = eta !== undefined && eta <= due ? 'stock/awaiting' : part.ship.isZero ? 'stock/none' : 'stock/short';
  return onLine(code, book, line, { field, data: facts, evidence }, 'line');
}

/** The products that keep a whole order back. */
function deficitSkus({ lines }: OrderCase, { tried }: Plan): string[] {
  const short = lines.filter((lineCase) => isGoods(lineCase) && tried.goods.get(lineCase.line)!.below(lineCase.line.quantity!));
  return [...new Set(short.map(({ line }) => line.sku))];
}
