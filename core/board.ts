import { type Approval, approvable, covers, missingApprovers, readApprovals, voided } from './approvals';
import { onLine } from './checks/check';
import { CODES, type Code, type Draft, type Finding } from './codes';
import type { Book, Line, Order } from './model/book';
import type { Decimal } from './model/decimal';
import { append } from './model/lists';
import type { Role } from './model/roles';
import type { Severity } from './model/settings';

/** What was found so far, by row, and what people let pass of it. */
export class Board {
  /** Of sheets other than the orders, or of no row. */
  readonly elsewhere: Draft[] = [];
  /** By row. */
  private readonly lineAt: readonly (Line | undefined)[];
  private readonly drafts: (Draft[] | undefined)[];
  /** By line index. */
  private readonly states: Approval[];
  /** Rows on which something was approved. */
  private readonly approvers = new Map<Order, Line[]>();

  constructor(private readonly book: Book) {
    const lineAt: (Line | undefined)[] = new Array((book.lines[book.lines.length - 1]?.row ?? 0) + 1);
    for (const line of book.lines) {
      lineAt[line.row] = line;
      if (line.decision.choice === 'approve') append(this.approvers, line.order, line);
    }
    this.lineAt = lineAt;
    this.drafts = new Array(lineAt.length);
    this.states = readApprovals(book);
  }

  get approvals(): readonly Approval[] {
    return this.states;
  }

  severityOf(code: Code): Severity | 'off' {
    return this.book.settings.severity.get(code) ?? CODES[code].severity;
  }

  /** Sheets that the code needs and that are not there. */
  missing(code: Code): readonly Role[] {
    return CODES[code].needs.filter((role) => !this.book.tables.has(role));
  }

  /** Whether the code can be found at all. */
  isWanted(code: Code): boolean {
    return this.severityOf(code) !== 'off' && this.missing(code).length === 0;
  }

  lineOf({ row }: Draft): Line | undefined {
    return row === undefined ? undefined : this.lineAt[row];
  }

  put(draft: Draft): void {
    if (this.severityOf(draft.code) === 'off') return;
    const { role, row } = draft;
    if (role !== 'orders' || row === undefined) this.elsewhere.push(draft);
    else {
      const known = this.drafts[row];
      if (known) known.push(draft);
      else this.drafts[row] = [draft];
    }
  }

  onRow({ row }: Line): readonly Draft[] {
    return this.drafts[row] ?? NO_DRAFTS;
  }

  /** Voids approvals of an order that another person signed or that never saw a finding that is there now. */
  judgeApprovals({ lines }: Order): void {
    for (const line of lines) {
      const approval = this.states[line.index]!;
      if (line.decision.choice === undefined || approval.state === 'none') continue;
      const findings = this.onRow(line);
      const approvers = line.decision.choice === 'approve' ? missingApprovers(approval, findings) : [];
      const unseen =
        approval.state === 'bound' &&
        findings.some((draft) => this.blocks(draft.code) && approvable(draft.code) && !this.isApproved(draft, line));
      if (approvers.length > 0) {
        const data = { decidedBy: line.decision.decidedBy, approvers };
        this.states[line.index] = { ...approval, state: 'none', written: '' };
        this.put(onLine('approval/not-authorised', this.book, line, { data }, 'line'));
      } else if (unseen) this.makeVoid(approval);
      else if (approval.state === 'void') this.putStale(approval);
    }
  }

  /** Voids approvals that do not cover what settlement found. */
  voidOutgrown(drafts: readonly Draft[], excessOf: (order: Order, code: Code) => Decimal | undefined): void {
    for (const draft of drafts) {
      const line = this.lineOf(draft);
      const approval = line && this.states[line.index];
      if (approval?.state !== 'bound' || !this.blocks(draft.code) || !approvable(draft.code)) continue;
      if (!this.isApproved(draft, approval.line, excessOf(approval.line.order, draft.code))) this.makeVoid(approval);
    }
  }

  /** Whether a finding stops the order. */
  standing({ lines }: Order): 'open' | 'rejected' {
    for (const line of lines)
      for (const draft of this.onRow(line)) if (this.blocks(draft.code) && !this.isApproved(draft, line)) return 'rejected';
    return 'open';
  }

  /** Whether a finding of settlement stops its order. What credit cannot judge keeps its goods and is held; what it forbids gives them back. */
  stops(rows: readonly Line[], code: Code, excess: Decimal | undefined): boolean {
    const severity = this.severityOf(code);
    const stopping = severity === 'block' || (severity === 'unknown' && !code.startsWith('credit/'));
    return stopping && !this.areApproved(rows, code, excess);
  }

  grade(draft: Draft, line: Line | undefined, excess: Decimal | undefined): Finding {
    const approved = line !== undefined && this.isApproved(draft, line, excess);
    const { code, role, sheet, row, field, orderNo, scope, data, evidence, fix } = draft;
    const severity = this.severityOf(code) as Severity;
    const finding = { code, severity, role, sheet, row, field, orderNo, scope, data, evidence, approved } as Finding;
    return fix ? { ...finding, fix } : finding;
  }

  private blocks(code: Code): boolean {
    const severity = this.severityOf(code);
    return severity === 'block' || severity === 'unknown';
  }

  /** An order-level finding approved on one of its rows counts for the order. */
  private isApproved({ code, scope }: Draft, line: Line, excess?: Decimal): boolean {
    if (this.approvers.size === 0) return false;
    if (scope === 'line') return covers(this.states[line.index], code, excess);
    const rows = (this.approvers.get(line.order) ?? []).filter((own) => this.onRow(own).some((draft) => draft.code === code));
    return this.areApproved(rows, code, excess);
  }

  private areApproved(rows: readonly Line[], code: Code, excess: Decimal | undefined): boolean {
    return this.approvers.size > 0 && rows.some((line) => covers(this.states[line.index], code, excess));
  }

  private makeVoid(approval: Approval): void {
    this.states[approval.line.index] = { ...approval, state: 'void', written: voided(approval.written) };
    this.putStale(approval);
  }

  private putStale({ line, moved }: Approval): void {
    this.put(onLine('approval/stale', this.book, line, { data: { decidedBy: line.decision.decidedBy, moved } }, 'line'));
  }
}

const NO_DRAFTS: readonly Draft[] = [];
