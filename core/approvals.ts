import type { Code, Draft, Finding } from './codes';
import type { Book, Line, Order } from './model/book';
import { Decimal } from './model/decimal';
import { type Key, parseKey } from './model/key';

/**
 * A decision on a row and what it covers. The first run that sees it binds it to the row's content and findings, in the
 * row's key; while decision, name and note stand, a later run honours just that.
 */
export interface Approval {
  readonly line: Line;
  readonly rowId: string;
  /** The key stands beside another row's content, or stands twice; on a decided row also that it did so before. */
  readonly moved: boolean;
  readonly state: 'none' | 'fresh' | 'bound' | 'void';
  /** What a bound approval covers, with the excess over the limit where it is one. */
  readonly bound: ReadonlyMap<Code, Decimal | undefined>;
  /** What the key's approval part says: kept while the decision stands. */
  readonly written: string;
}

/** `data/`, `ref/` and `stock/` findings cannot be approved away, nor those about approvals themselves. */
export function approvable(code: Code): boolean {
  return !/^(data|ref|stock|approval|finance)\//.test(code);
}

/** Every row's decision and key, by line index, before any finding is known. Rows without a key get a new one, in row order. */
export function readApprovals(book: Book): Approval[] {
  const keys = book.lines.map(({ decision }) => (decision.key === '' ? undefined : parseKey(decision.key)));
  const owners = ownersOf(book.lines, keys);
  let next = 0;
  const freshId = () => {
    do next++;
    while (owners.has(rowIdOf(next)));
    return rowIdOf(next);
  };
  let orderNos: ReadonlySet<string> | undefined;
  const isOrder = (orderNo: string): boolean => {
    orderNos ??= new Set(book.orders.map((order) => order.orderNo));
    return orderNos.has(orderNo);
  };
  return book.lines.map((line, i) => {
    const key = keys[i];
    const twin = key !== undefined && owners.get(key.rowId) !== i;
    const moved = key !== undefined && (twin || key.orderNo !== line.order.orderNo);
    // What people wrote by a row's id must not come to stand beside another order's row.
    const strayed = moved && (twin || isOrder(key.orderNo));
    const { state, bound, written } = stateOf(line, key, moved);
    return { line, rowId: key && !strayed ? key.rowId : freshId(), moved: moved || wasMoved(written), state, bound, written };
  });
}

/** Which row an id belongs to: of a row and its copies the one that the key was made for, wherever the copies stand; else the first. */
function ownersOf(lines: readonly Line[], keys: readonly (Key | undefined)[]): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  keys.forEach((key, i) => {
    if (!key) return;
    const known = owners.get(key.rowId);
    if (known === undefined || likeness(key, lines[i]!) > likeness(keys[known]!, lines[known]!)) owners.set(key.rowId, i);
  });
  return owners;
}

function likeness({ orderNo, approval }: Key, line: Line): number {
  return Number(orderNo === line.order.orderNo) + Number(readBinding(approval)?.row === contentHash([line]));
}

function stateOf(line: Line, key: Key | undefined, moved: boolean): Pick<Approval, 'state' | 'bound' | 'written'> {
  const { choice, decidedBy } = line.decision;
  if (choice === undefined || (choice === 'approve' && decidedBy === '')) return UNDECIDED;
  const decided = decisionHash(line);
  const parts = readBinding(key?.approval ?? '');
  if (moved) return { state: 'void', bound: NOTHING, written: binding(decided, MOVED, '', NOTHING) };
  if (parts === undefined || parts.decided !== decided) return { state: 'fresh', bound: NOTHING, written: '' };
  const written = key!.approval;
  // A return stands whatever becomes of the row, unless it was voided.
  if (choice === 'return' && !isVoid(parts.row)) return { state: 'fresh', bound: NOTHING, written };
  const unchanged = parts.row === contentHash([line]) && (parts.order === '' || parts.order === contentHash(line.order.lines));
  if (unchanged) return { state: 'bound', bound: parts.codes, written };
  const isElsewhere = line.order.lines.some((other) => other !== line && contentHash([other]) === parts.row);
  return { state: 'void', bound: NOTHING, written: isElsewhere ? binding(decided, MOVED, '', NOTHING) : voided(written) };
}

/** Whether a valid approval lets this finding pass; for credit also by how much the limit may be passed. */
export function covers(approval: Approval | undefined, code: Code, excess?: Decimal): boolean {
  if (approval?.line.decision.choice !== 'approve' || !approvable(code)) return false;
  if (approval.state === 'fresh') return true;
  if (approval.state !== 'bound' || !approval.bound.has(code)) return false;
  const allowed = approval.bound.get(code);
  return excess === undefined || allowed === undefined || excess.atMost(allowed);
}

/** Whose name must stand beside the decision, where the policies behind the row's findings name approvers. */
export function missingApprovers(approval: Approval, findings: readonly Draft[]): string[] {
  const name = fold(approval.line.decision.decidedBy);
  const named = findings.flatMap((finding) => (finding.code === 'discount/over-authority' ? [finding.data.approver] : []));
  return named.filter((text) => text !== '' && !text.split(/[/,、，;；]/).some((part) => fold(part) === name));
}

/** The approval part of the key, once the findings of the row and their excess are known. */
export function bind(approval: Approval, findings: readonly Finding[], excess: ReadonlyMap<Code, Decimal>): string {
  if (approval.state !== 'fresh') return approval.written;
  const codes = new Map<Code, Decimal | undefined>();
  for (const { code } of findings) if (approvable(code)) codes.set(code, excess.get(code));
  const { line } = approval;
  const wholeOrder = findings.some(
    ({ scope, code, severity }) => scope === 'order' && codes.has(code) && (severity === 'block' || severity === 'unknown'),
  );
  return binding(decisionHash(line), contentHash([line]), wholeOrder ? contentHash(line.order.lines) : '', codes);
}

/** A binding that never holds again until decision, name or note change. */
export function voided(written: string): string {
  const parts = readBinding(written);
  return parts && !isVoid(parts.row) ? binding(parts.decided, VOID, '', NOTHING) : written;
}

const NOTHING: ReadonlyMap<Code, Decimal | undefined> = new Map();
const VOID = 'void';
const MOVED = 'moved';
const isVoid = (row: string): boolean => row === VOID || row === MOVED;
const wasMoved = (written: string): boolean => written !== '' && readBinding(written)?.row === MOVED;
const UNDECIDED = { state: 'none', bound: NOTHING, written: '' } as const;

/** `decision~row~order~code=excess,code` */
function binding(decided: string, row: string, order: string, codes: ReadonlyMap<Code, Decimal | undefined>): string {
  return [decided, row, order, [...codes].map(([code, excess]) => (excess ? `${code}=${excess}` : code)).join(',')].join('~');
}

function readBinding(text: string) {
  const [decided, row, order, list] = text.split('~');
  if (decided === undefined || row === undefined || order === undefined || list === undefined) return undefined;
  const codes = new Map<Code, Decimal | undefined>();
  for (const entry of list.split(',')) {
    const [code, excess] = entry.split('=');
    if (code) codes.set(code as Code, excess !== undefined && /^\d+(\.\d+)?$/.test(excess) ? Decimal.parse(excess) : undefined);
  }
  return { decided, row, order, codes };
}

function decisionHash({ decision }: Line): string {
  return hash(JSON.stringify([decision.choice, fold(decision.decidedBy), decision.note]));
}

/** What an approver saw: everything of the rows that a rule judges. */
function contentHash(lines: Order['lines']): string {
  return hash(
    JSON.stringify(
      lines.map((line) => [
        line.order.orderNo,
        line.customerCode,
        line.sku,
        line.unit,
        line.quantity,
        line.unitPrice,
        line.netPrice,
        line.discount,
        line.amount,
        line.gift,
        line.giftQuantity,
        line.promotion,
        line.orderDate,
        line.paymentMethod,
        line.shipMethod,
      ]),
    ),
  );
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

function rowIdOf(n: number): string {
  return `r${n.toString(36)}`;
}

/** FNV-1a over UTF-16 units, twice with other seeds: to notice a change, not to keep a secret. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 13);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
