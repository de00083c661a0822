import { bind } from './approvals';
import { Board } from './board';
import { casesOf, type LineCase, type OrderCase } from './cases';
import { CHECKS } from './checks';
import type { Check } from './checks/check';
import { ALL_CODES, type Code, type Draft, type Finding } from './codes';
import { type Collected, Collection } from './collection';
import { expectedFactor } from './discounting';
import { gainsOf } from './gains';
import type { Book, Line, Order, Place } from './model/book';
import { Decimal } from './model/decimal';
import { formatKey } from './model/key';
import { compareTexts } from './model/natural';
import type { FinanceStatus, LineOutcome, LineStatus, OrderOutcome, Outcome } from './outcome';
import { type Judge, type SettledOrder, type Settlement, settle } from './settle';
import { balancesOf, totalsOf } from './sums';

/** Runs every check on the book, settles the orders and says what stands on which row. Pure: the same book, the same outcome. */
export function review(book: Book, decoded: readonly Draft[]): Outcome {
  return new Review(book).run(decoded);
}

class Review {
  private readonly board: Board;
  private readonly failures = new Map<Code, string>();
  /** Orders of which a row was sent back. */
  private readonly returned: ReadonlySet<Order>;
  private readonly collection: Collection;
  private readonly active: readonly Check[];
  private readonly ofLines: readonly Check[];
  private readonly ofOrders: readonly Check[];
  /** By line index. */
  private readonly expected: Expectation[];

  constructor(private readonly book: Book) {
    this.board = new Board(book);
    this.active = CHECKS.filter(({ code }) => this.board.isWanted(code));
    this.ofLines = this.active.filter(({ line }) => line);
    this.ofOrders = this.active.filter(({ order }) => order);
    this.expected = new Array(book.lines.length);
    const { approvals } = this.board;
    const sentBack = book.lines.filter((line) => line.decision.choice === 'return' && approvals[line.index]!.state === 'fresh');
    this.collection = new Collection(book, (line) => approvals[line.index]!.rowId);
    this.returned = new Set([...sentBack.map(({ order }) => order), ...this.collection.returned]);
  }

  run(decoded: readonly Draft[]): Outcome {
    const { book, board } = this;
    for (const draft of decoded) board.put(draft);
    for (const { code, book: question } of this.active) if (question) this.ask(code, question, book);
    const caseOf = casesOf(book);
    const judge: Judge = {
      meet: (orderCase) => this.meet(orderCase),
      standing: (order) => (this.returned.has(order) ? 'returned' : board.standing(order)),
      wanted: (code) => board.isWanted(code),
      stops: (rows, code, excess) => board.stops(rows, code, excess),
      frozen: (order) => this.collection.frozen.get(order),
    };
    const settlement = settle(book, caseOf, judge);
    const gains = this.gains(caseOf, judge, settlement);
    const collected = this.collection.conclude(settlement);
    for (const draft of settlement.drafts) if (!this.isPaid(draft, collected)) board.put(draft);
    for (const draft of collected.drafts) board.put(draft);
    board.voidOutgrown(settlement.drafts, (order, code) => settlement.orders[order.index]!.excess.get(code));
    return { ...this.outcome(settlement, collected), gains };
  }

  /** Every check is asked; one that throws is a failure of that check alone. */
  private meet(orderCase: OrderCase): void {
    for (const check of this.ofOrders) this.ask(check.code, check.order!, orderCase);
    for (const lineCase of orderCase.lines) {
      for (const check of this.ofLines) this.ask(check.code, check.line!, lineCase);
      this.expected[lineCase.line.index] = expectationOf(lineCase);
    }
    this.board.judgeApprovals(orderCase.order);
  }

  private isPaid(draft: Draft, { cleared }: Collected): boolean {
    const line = draft.code === 'credit/payment-due' || draft.code === 'credit/deposit-due' ? this.board.lineOf(draft) : undefined;
    return line !== undefined && cleared.has(line.order);
  }

  private gains(caseOf: (order: Order) => OrderCase, judge: Judge, settlement: Settlement): Outcome['gains'] {
    if (this.returned.size === 0) return new Map();
    const without = settle(this.book, caseOf, { ...judge, meet: () => {}, standing: (order) => this.board.standing(order) });
    return gainsOf(this.book, [...this.returned], settlement, without);
  }

  private ask<T>(code: Code, question: (subject: T) => readonly Draft[] | Draft | undefined, subject: T): void {
    if (this.failures.size > 0 && this.failures.has(code)) return;
    try {
      const answer = question(subject);
      if (answer === undefined) return;
      if (isList(answer)) for (const draft of answer) this.board.put(draft);
      else this.board.put(answer);
    } catch (error) {
      this.failures.set(code, error instanceof Error ? error.message : String(error));
    }
  }

  private outcome(settlement: Settlement, collected: Collected): Omit<Outcome, 'gains'> {
    const { book, board } = this;
    const lines = book.lines.map((line) => this.lineOutcome(line, settlement, collected));
    const orders = book.orders.map((order) => this.orderOutcome(settlement.orders[order.index]!, lines, collected));
    const findings: Finding[] = board.elsewhere.map((draft) => board.grade(draft, undefined, undefined));
    for (const line of lines) for (const finding of line.findings) findings.push(finding);
    const skipped = ALL_CODES.flatMap((code) => {
      const needs = board.missing(code).filter((role) => !book.settings.unused.has(role));
      return needs.length > 0 && board.severityOf(code) !== 'off' ? [{ code, needs }] : [];
    });
    const failures = [...this.failures].map(([code, error]) => ({ code, error }));
    const open = findings.some(({ approved }) => !approved) || book.lines.some(({ readable }) => !readable);
    return {
      book,
      verdict: skipped.length + failures.length > 0 ? 'incomplete' : open ? 'findings' : 'clear',
      lines,
      orders,
      money: collected.money,
      purses: collected.purses,
      findings: findings.sort(inOrder),
      balances: balancesOf(book, lines, settlement.ledger),
      totals: totalsOf(lines, orders),
      skipped,
      failures,
    };
  }

  private lineOutcome(line: Line, settlement: Settlement, collected: Collected): LineOutcome {
    const { price, worth, discount, amount, priceRule, discountRule } = this.expected[line.index]!;
    const settled = settlement.lines[line.index]!;
    const { excess, added } = settlement.orders[line.order.index]!;
    const waiting = added && collected.topUps.get(line.order)?.some(({ status }) => status === 'awaiting-payment');
    const findings = this.graded(line, excess);
    const approval = this.board.approvals[line.index]!;
    const status = this.statusOf(line, findings);
    return {
      line,
      status,
      findings,
      goods: settled.goods,
      gifts: settled.gifts,
      amounts: settled.amounts,
      expectedPrice: price,
      listPrice: worth,
      expectedDiscount: discount,
      expectedAmount: amount,
      shortage: settled.shortage,
      priceRule,
      discountRule,
      moved: approval.moved,
      unpaid: waiting ? added.units.get(line) : undefined,
      key: formatKey({
        rowId: approval.rowId,
        orderNo: line.order.orderNo,
        approval: bind(approval, findings, excess),
        status: status === 'pass' ? '' : status,
        tokens: findings.length === 0 ? NO_FINDINGS : findings.filter(({ approved }) => !approved),
      }),
    };
  }

  private graded(line: Line, excess: SettledOrder['excess']): readonly Finding[] {
    const drafts = this.board.onRow(line);
    if (drafts.length === 0) return NO_FINDINGS;
    const findings = drafts.map((draft) => this.board.grade(draft, line, excess.get(draft.code)));
    return findings.length === 1 ? findings : findings.sort(inOrder);
  }

  private statusOf(line: Line, findings: readonly Finding[]): LineStatus {
    if (this.returned.size > 0 && this.returned.has(line.order)) return 'returned';
    // What could not be read is never a pass, even where its finding is switched off.
    if (findings.length === 0) return line.readable ? 'pass' : 'unknown';
    const blocking = findings.filter(({ severity }) => severity === 'block' || severity === 'unknown');
    if (findings.some(({ approved }) => approved) && blocking.every(({ approved }) => approved)) return 'approved';
    return findings.reduce<LineStatus>((worst, { severity }) => (RANK[severity] > RANK[worst] ? severity : worst), 'pass');
  }

  private orderOutcome(
    { order, released, payment }: SettledOrder,
    lines: readonly LineOutcome[],
    { paid, topUps }: Collected,
  ): OrderOutcome {
    const own = order.lines.map(({ index }) => lines[index]!);
    const { receivableCharged, depositOnShort, balanceUsed, creditUsed, due } = payment;
    return {
      order,
      status: this.financeStatus(order, own, released, !paid.has(order) && due.isPositive),
      ordered: Decimal.sumOf(own, ({ amounts }) => amounts.ordered),
      shippable: Decimal.sumOf(own, ({ amounts }) => amounts.ship),
      short: Decimal.sumOf(own, ({ amounts }) => amounts.short),
      rejected: Decimal.sumOf(own, ({ amounts }) => amounts.rejected),
      receivableCharged,
      depositOnShort,
      balanceUsed,
      creditUsed,
      due,
      topUps: topUps.get(order) ?? NO_TOP_UPS,
    };
  }

  private financeStatus(order: Order, own: readonly LineOutcome[], released: boolean, waits: boolean): FinanceStatus {
    if (this.returned.has(order)) return 'returned';
    if (!released || own.some(isHeld)) return 'held';
    if (waits) return 'awaiting-payment';
    return own.some(ships) ? 'ready' : 'nothing-to-ship';
  }
}

/** What should stand on a row, by the rules that apply to it. */
interface Expectation {
  readonly price: Decimal | undefined;
  /** The list price of a gift as well. */
  readonly worth: Decimal | undefined;
  readonly discount: Decimal | undefined;
  readonly amount: Decimal | undefined;
  readonly priceRule: Place | undefined;
  readonly discountRule: Place | undefined;
}

function expectationOf(lineCase: LineCase): Expectation {
  const { line, book, list, listPrice, policy, worth } = lineCase;
  const discount = line.readable && book.tables.has('discounts') ? expectedFactor(lineCase) : undefined;
  return {
    price: listPrice,
    worth,
    discount,
    amount: listPrice && discount && expectedAmount(lineCase, listPrice, discount),
    priceRule: list.kind === 'one' ? list.rule.place : undefined,
    discountRule: policy.kind === 'one' ? policy.rule.place : undefined,
  };
}

function expectedAmount({ line, ordered, book }: LineCase, price: Decimal, factor: Decimal): Decimal | undefined {
  const isClaimed = line.unitPrice?.equals(price) && line.discount?.equals(factor);
  return isClaimed ? ordered : line.quantity?.times(price).times(factor).round(book.settings.amountDecimals);
}

const isHeld = ({ findings }: LineOutcome): boolean =>
  findings.some(({ severity, approved }) => !approved && (severity === 'block' || severity === 'unknown'));

const ships = ({ goods, gifts }: LineOutcome): boolean => goods?.ship.isZero === false || gifts?.ship.isZero === false;

const NO_TOP_UPS: OrderOutcome['topUps'] = [];
const NO_FINDINGS: readonly Finding[] = [];

const isList = (answer: readonly Draft[] | Draft): answer is readonly Draft[] => Array.isArray(answer);

const RANK: Readonly<Record<LineStatus, number>> = { pass: 0, info: 1, warn: 2, unknown: 3, block: 4, approved: 0, returned: 0 };

/** By sheet, row, code, field. */
function inOrder(a: Finding, b: Finding): number {
  return (
    compareTexts(a.sheet, b.sheet) ||
    (a.row ?? 0) - (b.row ?? 0) ||
    compareTexts(a.code, b.code) ||
    compareTexts(a.field ?? '', b.field ?? '')
  );
}
