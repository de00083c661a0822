import { bind } from './approvals';
import { Board } from './board';
import { buildCases, type LineCase, type OrderCase } from './cases';
import { CHECKS } from './checks';
import { ALL_CODES, type Code, type Draft, type Finding } from './codes';
import { type Collected, Collection } from './collection';
import { expectedFactor } from './discounting';
import { gainsOf } from './gains';
import type { Book, Line, Order } from './model/book';
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

  constructor(private readonly book: Book) {
    this.board = new Board(book);
    const { approvals } = this.board;
    const sentBack = book.lines.filter((line) => line.decision.choice === 'return' && approvals[line.index]!.state === 'fresh');
    this.collection = new Collection(book, (line) => approvals[line.index]!.rowId);
    this.returned = new Set([...sentBack.map(({ order }) => order), ...this.collection.returned]);
  }

  run(decoded: readonly Draft[]): Outcome {
    const { book, board } = this;
    const cases = buildCases(book);
    for (const draft of decoded) board.put(draft);
    this.check(cases);
    board.judgeApprovals();
    const judge: Judge = {
      standing: (order) => (this.returned.has(order) ? 'returned' : board.standing(order)),
      wanted: (code) => board.isWanted(code),
      stops: (rows, code, excess) => board.stops(rows, code, excess),
      frozen: (order) => this.collection.frozen.get(order),
    };
    const settlement = settle(cases, book, judge);
    const gains = this.gains(cases, judge, settlement);
    const collected = this.collection.conclude(settlement);
    for (const draft of settlement.drafts) if (!this.isPaid(draft, collected)) board.put(draft);
    for (const draft of collected.drafts) board.put(draft);
    board.voidOutgrown(settlement.drafts, (order, code) => settlement.orders[order.index]!.excess.get(code));
    return { ...this.outcome(cases, settlement, collected), gains };
  }

  private isPaid(draft: Draft, { cleared }: Collected): boolean {
    const line = draft.code === 'credit/payment-due' || draft.code === 'credit/deposit-due' ? this.board.lineOf(draft) : undefined;
    return line !== undefined && cleared.has(line.order);
  }

  private gains(cases: readonly OrderCase[], judge: Judge, settlement: Settlement): Outcome['gains'] {
    if (this.returned.size === 0) return new Map();
    const without = settle(cases, this.book, { ...judge, standing: (order) => this.board.standing(order) });
    return gainsOf(this.book, [...this.returned], settlement, without);
  }

  /** Every check is asked; one that throws is a failure of that check alone. */
  private check(cases: readonly OrderCase[]): void {
    const active = CHECKS.filter(({ code }) => this.board.isWanted(code));
    const ofLines = active.filter(({ line }) => line);
    const ofOrders = active.filter(({ order }) => order);
    for (const orderCase of cases) {
      for (const check of ofOrders) this.ask(check.code, check.order!, orderCase);
      for (const lineCase of orderCase.lines) for (const check of ofLines) this.ask(check.code, check.line!, lineCase);
    }
    for (const { code, book } of active) if (book) this.ask(code, book, this.book);
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

  private outcome(cases: readonly OrderCase[], settlement: Settlement, collected: Collected): Omit<Outcome, 'gains'> {
    const { book, board } = this;
    const lines = new Array<LineOutcome>(book.lines.length);
    for (const { lines: own } of cases) {
      for (const lineCase of own) lines[lineCase.line.index] = this.lineOutcome(lineCase, settlement, collected);
    }
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

  private lineOutcome(lineCase: LineCase, settlement: Settlement, collected: Collected): LineOutcome {
    const { book } = this;
    const { line, list, listPrice, policy, worth } = lineCase;
    const settled = settlement.lines[line.index]!;
    const { excess, added } = settlement.orders[line.order.index]!;
    const waiting = added && collected.topUps.get(line.order)?.some(({ status }) => status === 'awaiting-payment');
    const findings = this.graded(line, excess);
    const approval = this.board.approvals[line.index]!;
    const status = this.statusOf(line, findings);
    const expectedDiscount = line.readable && book.tables.has('discounts') ? expectedFactor(lineCase) : undefined;
    return {
      line,
      status,
      findings,
      goods: settled.goods,
      gifts: settled.gifts,
      amounts: settled.amounts,
      expectedPrice: listPrice,
      listPrice: worth,
      expectedDiscount,
      expectedAmount: listPrice && expectedDiscount && expectedAmount(lineCase, listPrice, expectedDiscount),
      shortage: settled.shortage,
      priceRule: list.kind === 'one' ? list.rule.place : undefined,
      discountRule: policy.kind === 'one' ? policy.rule.place : undefined,
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
