import type { Allocation } from './allocator';
import { baseUnits, type LineCase, type OrderCase } from './cases';
import { onLine } from './checks/check';
import type { Draft, StockFacts } from './codes';
import { Decimal } from './model/decimal';
import type { Shortage, Split } from './outcome';
import type { StockLedger } from './stock';

/** What of a row ships and what is owed, in ordered units, and why. */
export interface SettledLine {
  readonly goods: Split | undefined;
  readonly gifts: Split | undefined;
  readonly amounts: Split;
  readonly shortage: Shortage | undefined;
}

/** `tried`: what the shelves would have given, also to an order that is held because they lack a part of it. */
export interface Plan {
  readonly tried: Allocation;
  readonly planned: Allocation;
  readonly held: boolean;
}

type Put = (draft: Draft) => void;

/** Every row of an order that is settled, as the rows stand; what is short claims of the arrivals, and is reported. */
export function shortfalls(
  { lines }: OrderCase,
  amounts: readonly Split[],
  plan: Plan,
  stock: StockLedger | undefined,
  put: Put,
): readonly SettledLine[] {
  const settled = new Array<SettledLine>(lines.length);
  // A gift that its own shelf has, and that only follows its goods, is short for their reason and comes with them.
  let cause: Shortage | undefined;
  let waiting = false;
  for (let i = 0; i < lines.length; i++) {
    if (lacksGiftsOnly(lines[i]!, plan)) waiting = true;
    else {
      settled[i] = settledLine(lines[i]!, amounts[i]!, plan, stock, undefined, put);
      cause ??= settled[i]!.shortage;
    }
  }
  if (waiting) for (let i = 0; i < lines.length; i++) settled[i] ??= settledLine(lines[i]!, amounts[i]!, plan, stock, cause, put);
  return settled;
}

function lacksGiftsOnly(lineCase: LineCase, { planned }: Plan): boolean {
  if (lineCase.kind === 'gift') return true;
  const { giftQuantity, quantity, position } = lineCase.line;
  if (giftQuantity === undefined || !giftQuantity.isPositive) return false;
  const complete = !isGoods(lineCase) || (planned.goods[position] ?? Decimal.zero).equals(quantity!);
  return complete && (planned.beside[position] ?? Decimal.zero).below(giftQuantity);
}

function settledLine(
  lineCase: LineCase,
  amounts: Split,
  plan: Plan,
  stock: StockLedger | undefined,
  cause: Shortage | undefined,
  put: Put,
): SettledLine {
  const goods = goodsOf(lineCase, plan.planned);
  const gifts = giftsOf(lineCase, plan.planned);
  const part = goods.short.isPositive ? goods : gifts?.short.isPositive ? gifts : undefined;
  if (part === undefined || stock === undefined) return { goods, gifts, amounts, shortage: undefined };
  const shortage = shortageOf(lineCase, part, plan, stock, cause);
  const field = part === goods ? 'quantity' : 'giftQuantity';
  const holding = plan.held ? deficitSkus(lineCase.inOrder, plan) : [];
  put(draftOf(lineCase, part, field, shortage, holding, stock));
  return { goods, gifts, amounts, shortage };
}

export function isGoods({ kind }: LineCase): boolean {
  return kind === 'paid' || kind === 'unmarked';
}

function goodsOf(lineCase: LineCase, { goods }: Allocation): Split {
  const { line, kind } = lineCase;
  const moves = isGoods(lineCase) || kind === 'gift';
  return split(line.quantity!, moves ? (goods[line.position] ?? Decimal.zero) : line.quantity!);
}

function giftsOf({ line }: LineCase, { beside }: Allocation): Split | undefined {
  const { giftQuantity, position } = line;
  return giftQuantity && split(giftQuantity, giftQuantity.isNegative ? giftQuantity : (beside[position] ?? Decimal.zero));
}

/** What does not ship is short. */
export function split(ordered: Decimal, ship: Decimal): Split {
  return { ordered, ship, short: ship === ordered ? Decimal.zero : ordered.minus(ship), rejected: Decimal.zero };
}

function shortageOf(lineCase: LineCase, part: Split, { tried, held }: Plan, stock: StockLedger, cause: Shortage | undefined): Shortage {
  const { line, inOrder } = lineCase;
  if (!stock.knows(line)) return { reason: 'unknown', takenBy: [], eta: undefined };
  if (cause && stock.availableTo(line).atLeast(baseUnits(line, part.short)!)) return cause;
  // A row that only waits for others of its order lacks nothing, and needs no arrival.
  const goods = goodsOf(lineCase, tried);
  const gifts = giftsOf(lineCase, tried);
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
  if (!stock.knows(line)) return onLine('stock/unknown', book, line, { field, data: { sku: line.sku } }, 'line');
  const evidence = stock.placesOf(line);
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
  const short = lines.filter((lineCase) => isGoods(lineCase) && tried.goods[lineCase.line.position]!.below(lineCase.line.quantity!));
  return [...new Set(short.map(({ line }) => line.sku))];
}
