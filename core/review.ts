import { type Approval, approvable, bind, covers, missingApprovers, readApprovals, voided } from './approvals';
import { buildCases, type LineCase, type OrderCase } from './cases';
import { CHECKS } from './checks';
import { onLine } from './checks/check';
import { ALL_CODES, CODES, type Code, type Draft, type Finding } from './codes';
import { type Collected, Collection } from './collection';
import { expectedFactor } from './discounting';
import { gainsOf } from './gains';
import type { Book, Line, Order } from './model/book';
import { Decimal } from './model/decimal';
import { formatKey } from './model/key';
import { append } from './model/lists';
import type { Role } from './model/roles';
import type { Severity } from './model/settings';
import type { FinanceStatus, LineOutcome, LineStatus, OrderOutcome, Outcome } from './outcome';
import { type Judge, type SettledOrder, type Settlement, settle } from './settle';
import { balancesOf, totalsOf } from './sums';

/** Runs every check on the book, settles the orders and says what stands on which row. Pure: the same book, the same outcome. */
export function review(book: Book, decoded: readonly Draft[]): Outcome {
  return new Review(book).run(decoded);
}

class Review {
  private readonly failures = new Map<Code, string>();
  /** By row. */
  private readonly lineAt: readonly (Line | undefined)[];
  /** By line index. */
  private readonly approvals: Approval[];
  /** Rows on which something was approved. */
  private readonly approvers = new Map<Order, Line[]>();
  /** Orders of which a row was sent back. */
  private readonly returned: ReadonlySet<Order>;
  private readonly collection: Collection;
  /** Findings of the orders sheet per row, before and after settlement. */
  private readonly drafts: (Draft[] | undefined)[] = [];
  private readonly elsewhere: Draft[] = [];

  constructor(private readonly book: Book) {
    const lineAt: Line[] = [];
    for (const line of book.lines) lineAt[line.row] = line;
    this.lineAt = lineAt;
    this.approvals = readApprovals(book);
    for (const line of book.lines) if (line.decision.choice === 'approve') append(this.approvers, line.order, line);
    const sentBack = book.lines.filter((line) => line.decision.choice === 'return' && this.approvals[line.index]!.state === 'fresh');
    this.collection = new Collection(book, (line) => this.approvals[line.index]!.rowId);
    this.returned = new Set([...sentBack.map(({ order }) => order), ...this.collection.returned]);
  }

  run(decoded: readonly Draft[]): Outcome {
    const { book } = this;
    const cases = buildCases(book);
    for (const draft of decoded) this.put(draft);
    this.check(cases);
    this.judgeApprovals();
    const judge: Judge = {
      standing: (order) => (this.returned.has(order) ? 'returned' : this.standing(order)),
      wanted: (code) => this.severityOf(code) !== 'off' && this.isNeeded(code),
      stops: (rows, code, excess) => this.stops(rows, code, excess),
      frozen: (order) => this.collection.frozen.get(order),
    };
    const settlement = settle(cases, book, judge);
    const gains = this.gains(cases, judge, settlement);
    const collected = this.collection.conclude(settlement);
    for (const draft of settlement.drafts) if (!this.isPaid(draft, collected)) this.put(draft);
    for (const draft of collected.drafts) this.put(draft);
    this.voidOutgrown(settlement);
    return { ...this.outcome(cases, settlement, collected), gains };
  }

  private isPaid({ code, row }: Draft, { cleared }: Collected): boolean {
    const line = code === 'credit/payment-due' || code === 'credit/deposit-due' ? this.lineAt[row ?? -1] : undefined;
    return line !== undefined && cleared.has(line.order);
  }

  private gains(cases: readonly OrderCase[], judge: Judge, settlement: Settlement): Outcome['gains'] {
    if (this.returned.size === 0) return new Map();
    const without = settle(cases, this.book, { ...judge, standing: (order) => this.standing(order) });
    return gainsOf(this.book, [...this.returned], settlement, without);
  }

  private severityOf(code: Code): Severity | 'off' {
    return this.book.settings.severity.get(code) ?? CODES[code].severity;
  }

  private missing(code: Code): readonly Role[] {
    return CODES[code].needs.filter((role) => !this.book.tables.has(role));
  }

  private isNeeded(code: Code): boolean {
    return this.missing(code).length === 0;
  }

  private put(draft: Draft): void {
    if (this.severityOf(draft.code) === 'off') return;
    if (draft.role !== 'orders' || draft.row === undefined) {
      this.elsewhere.push(draft);
      return;
    }
    const known = this.drafts[draft.row];
    if (known) known.push(draft);
    else this.drafts[draft.row] = [draft];
  }

  private onRow({ row }: Line): readonly Draft[] {
    return this.drafts[row] ?? NO_DRAFTS;
  }

  /** Every check is asked; one that throws is a failure of that check alone. */
  private check(cases: readonly OrderCase[]): void {
    const active = CHECKS.filter(({ code }) => this.isNeeded(code) && this.severityOf(code) !== 'off');
    const ofLines = active.filter(({ line }) => line);
    const ofOrders = active.filter(({ order }) => order);
    for (const orderCase of cases) {
      for (const check of ofOrders) this.ask(check.code, check.order!, orderCase);
      for (const lineCase of orderCase.lines) for (const check of ofLines) this.ask(check.code, check.line!, lineCase);
    }
    for (const { code, book } of active) if (book) this.ask(code, book, this.book);
  }

  private ask<T>(code: Code, question: (subject: T) => readonly Draft[] | Draft | undefined, subject: T): void {
    if (this.failures.has(code)) return;
    try {
      const answer = question(subject);
      if (answer === undefined) return;
      if (isList(answer)) for (const draft of answer) this.put(draft);
      else this.put(answer);
    } catch (error) {
      this.failures.set(code, error instanceof Error ? error.message : String(error));
    }
  }

  private blocks(code: Code): boolean {
    const severity = this.severityOf(code);
    return severity === 'block' || severity === 'unknown';
  }

  /** Voids approvals that another person signed or that never saw a finding that is there now. */
  private judgeApprovals(): void {
    for (const approval of this.approvals) {
      const { line } = approval;
      if (line.decision.choice === undefined || approval.state === 'none') continue;
      const findings = this.onRow(line);
      const approvers = line.decision.choice === 'approve' ? missingApprovers(approval, findings) : [];
      const unseen =
        approval.state === 'bound' &&
        findings.some((draft) => this.blocks(draft.code) && approvable(draft.code) && !this.isApproved(draft, line));
      if (approvers.length > 0) {
        const data = { decidedBy: line.decision.decidedBy, approvers };
        this.approvals[line.index] = { ...approval, state: 'none', written: '' };
        this.put(onLine('approval/not-authorised', this.book, line, { data }, 'line'));
      } else if (unseen) this.makeVoid(approval);
      else if (approval.state === 'void') this.putStale(approval);
    }
  }

  private makeVoid(approval: Approval): void {
    this.approvals[approval.line.index] = { ...approval, state: 'void', written: voided(approval.written) };
    this.putStale(approval);
  }

  private putStale({ line, moved }: Approval): void {
    this.put(onLine('approval/stale', this.book, line, { data: { decidedBy: line.decision.decidedBy, moved } }, 'line'));
  }

  private standing(order: Order): 'open' | 'rejected' {
    const stopped = order.lines.some((line) => this.onRow(line).some((draft) => this.blocks(draft.code) && !this.isApproved(draft, line)));
    return stopped ? 'rejected' : 'open';
  }

  /** An order-level finding approved on one of its rows counts for the order. */
  private isApproved({ code, scope }: Draft, line: Line, excess?: Decimal): boolean {
    if (scope === 'line') return covers(this.approvals[line.index], code, excess);
    const rows = (this.approvers.get(line.order) ?? []).filter((own) => this.onRow(own).some((draft) => draft.code === code));
    return this.areApproved(rows, code, excess);
  }

  private areApproved(rows: readonly Line[], code: Code, excess: Decimal | undefined): boolean {
    return rows.some((line) => covers(this.approvals[line.index], code, excess));
  }

  /** What credit cannot judge keeps its goods and is held; what it forbids gives them back. */
  private stops(rows: readonly Line[], code: Code, excess: Decimal | undefined): boolean {
    const severity = this.severityOf(code);
    const stopping = severity === 'block' || (severity === 'unknown' && !code.startsWith('credit/'));
    return stopping && !this.areApproved(rows, code, excess);
  }

  private voidOutgrown({ drafts, orders }: Settlement): void {
    for (const draft of drafts) {
      const line = this.lineAt[draft.row ?? -1];
      const approval = line && this.approvals[line.index];
      if (approval?.state !== 'bound' || !this.blocks(draft.code) || !approvable(draft.code)) continue;
      if (!this.isApproved(draft, approval.line, orders.get(approval.line.order)?.excess.get(draft.code))) this.makeVoid(approval);
    }
  }

  private outcome(cases: readonly OrderCase[], settlement: Settlement, collected: Collected): Omit<Outcome, 'gains'> {
    const { book } = this;
    const caseOf = new Array<LineCase>(book.lines.length);
    for (const { lines } of cases) for (const lineCase of lines) caseOf[lineCase.line.index] = lineCase;
    const lines = caseOf.map((lineCase) => this.lineOutcome(lineCase, settlement, collected));
    const orders = book.orders.map((order) => this.orderOutcome(settlement.orders.get(order)!, lines, collected));
    const findings = [...this.elsewhere.map((draft) => this.grade(draft, undefined, undefined)), ...lines.flatMap((line) => line.findings)];
    const skipped = ALL_CODES.flatMap((code) => {
      const needs = this.missing(code).filter((role) => !book.settings.unused.has(role));
      return needs.length > 0 && this.severityOf(code) !== 'off' ? [{ code, needs }] : [];
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
      totals: totalsOf(book, lines),
      skipped,
      failures,
    };
  }

  private grade(draft: Draft, line: Line | undefined, excess: Decimal | undefined): Finding {
    const approved = line !== undefined && this.isApproved(draft, line, excess);
    const { code, role, sheet, row, field, orderNo, scope, data, evidence, fix } = draft;
    const severity = this.severityOf(code) as Severity;
    const finding = { code, severity, role, sheet, row, field, orderNo, scope, data, evidence, approved } as Finding;
    return fix ? { ...finding, fix } : finding;
  }

  private lineOutcome(lineCase: LineCase, settlement: Settlement, collected: Collected): LineOutcome {
    const { book } = this;
    const { line, list, listPrice, policy, worth } = lineCase;
    const settled = settlement.lines.get(line)!;
    const { excess, added } = settlement.orders.get(line.order)!;
    const waiting = collected.topUps.get(line.order)?.some(({ status }) => status === 'awaiting-payment');
    const findings = this.graded(line, excess);
    const approval = this.approvals[line.index]!;
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
      expectedAmount:
        listPrice && expectedDiscount && line.quantity?.times(listPrice).times(expectedDiscount).round(book.settings.amountDecimals),
      shortage: settled.shortage,
      priceRule: list.kind === 'one' ? list.rule.place : undefined,
      discountRule: policy.kind === 'one' ? policy.rule.place : undefined,
      moved: approval.moved,
      unpaid: waiting ? added?.units.get(line) : undefined,
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
    const drafts = this.onRow(line);
    if (drafts.length === 0) return NO_FINDINGS;
    return drafts.map((draft) => this.grade(draft, line, excess.get(draft.code))).sort(inOrder);
  }

  private statusOf(line: Line, findings: readonly Finding[]): LineStatus {
    if (this.returned.has(line.order)) return 'returned';
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
    const own = order.lines.map((line) => lines[line.index]!);
    const sum = (part: 'ordered' | 'ship' | 'short' | 'rejected') => Decimal.sumOf(own, ({ amounts }) => amounts[part]);
    return {
      order,
      status: this.financeStatus(order, own, released, !paid.has(order) && payment.due.isPositive),
      ordered: sum('ordered'),
      shippable: sum('ship'),
      short: sum('short'),
      rejected: sum('rejected'),
      ...payment,
      topUps: topUps.get(order) ?? [],
    };
  }

  private financeStatus(order: Order, own: readonly LineOutcome[], released: boolean, waits: boolean): FinanceStatus {
    if (this.returned.has(order)) return 'returned';
    const open = own.some(({ findings }) =>
      findings.some(({ severity, approved }) => !approved && (severity === 'block' || severity === 'unknown')),
    );
    if (open || !released) return 'held';
    if (waits) return 'awaiting-payment';
    return own.some(({ goods, gifts }) => goods?.ship.isZero === false || gifts?.ship.isZero === false) ? 'ready' : 'nothing-to-ship';
  }
}

const NO_DRAFTS: readonly Draft[] = [];
const NO_FINDINGS: readonly Finding[] = [];

const isList = (answer: readonly Draft[] | Draft): answer is readonly Draft[] => Array.isArray(answer);

const RANK: Readonly<Record<LineStatus, number>> = { pass: 0, info: 1, warn: 2, unknown: 3, block: 4, approved: 0, returned: 0 };

/** By sheet, row, code, field. */
function inOrder(a: Finding, b: Finding): number {
  return compare(a.sheet, b.sheet) || (a.row ?? 0) - (b.row ?? 0) || compare(a.code, b.code) || compare(a.field ?? '', b.field ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
