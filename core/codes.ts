import type { Place } from './model/book';
import type { Day } from './model/date';
import type { Decimal } from './model/decimal';
import type { Near } from './model/nearest';
import type { Role } from './model/roles';
import type { Severity } from './model/settings';

/** Two numbers in the unit of the field: what stands there and what should. `difference` is claimed − expected. */
interface Compared {
  readonly claimed: Decimal;
  readonly expected: Decimal;
}

/** The row of a rule sheet that decided, with the conditions that made it apply; blank where it has none. */
export interface RuleFacts {
  readonly place: Place;
  readonly customer: string;
  readonly level: string;
  readonly region: string;
  readonly promotion: string;
  readonly minQuantity: Decimal | undefined;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

export interface PriceCompared extends Compared {
  readonly rule: RuleFacts;
}

export interface DiscountCompared extends Compared {
  readonly rule: RuleFacts;
  readonly policy: string;
}

/** `claimed` and `expected` are free base units of the order under one policy. */
export interface GiftCompared extends Compared {
  readonly policy: string;
  readonly giftSkus: readonly string[];
  /** Paid base units that earned, or the paid amount where the policy counts money. */
  readonly bought: Decimal;
}

export type ShortReason = 'insufficient' | 'taken' | 'safety-stock' | 'discontinued' | 'whole-line' | 'whole-order' | 'unknown';

/** In ordered units. */
export interface StockFacts {
  readonly sku: string;
  /** Ordered, ships, short. */
  readonly claimed: Decimal;
  readonly expected: Decimal;
  readonly short: Decimal;
  readonly reason: ShortReason;
  /** Earlier orders that took of it, largest first. */
  readonly takenBy: readonly string[];
  readonly eta: Day | undefined;
}

/** receivable + unshipped + earlier + order − balance = claimed (the exposure), against expected (the limit). */
export interface ExposureFacts extends Compared {
  readonly receivable: Decimal;
  readonly unshipped: Decimal;
  readonly earlier: Decimal;
  readonly order: Decimal;
  readonly balance: Decimal;
  readonly temporaryLimit: Decimal | undefined;
  readonly temporaryUntil: Day | undefined;
}

/** shippable + receivable + depositRate × short − balance = claimed (what is due). */
export interface DueFacts {
  readonly claimed: Decimal;
  readonly shippable: Decimal;
  readonly receivable: Decimal;
  readonly depositRate: Decimal;
  readonly short: Decimal;
  readonly deposit: Decimal;
  readonly balance: Decimal;
}

interface Unreadable {
  readonly field: string;
  readonly text: string;
}

/** A code that is not in its list, and the entries that may be meant. */
interface Unknown {
  readonly text: string;
  readonly nearest: readonly Near[];
}

interface Listed {
  readonly text: string;
  readonly rows: readonly number[];
}

/** Every code and what its finding carries: the public contract. A retired code is never used again. */
export interface Evidence {
  'data/missing-field': { readonly field: string };
  'data/unreadable-number': Unreadable;
  'data/unreadable-date': Unreadable;
  'data/unreadable-discount': Unreadable;
  'data/ambiguous-discount': Unreadable & { readonly readings: readonly Decimal[] };
  'data/error-value': Unreadable;
  'data/zero-quantity': Record<never, never>;
  'data/fractional-quantity': { readonly claimed: Decimal };
  'data/return-line': { readonly claimed: Decimal };
  'data/duplicate-line': Listed;
  'data/amount-mismatch': Compared & { readonly quantity: Decimal; readonly price: Decimal; readonly discount: Decimal };
  'data/mixed-order': { readonly customers: readonly string[] };
  'ref/unknown-customer': Unknown;
  'ref/unknown-product': Unknown;
  'ref/unknown-unit': Unknown & { readonly known: readonly string[] };
  'ref/duplicate-reference': Listed;
  'ref/overlapping-rules': Listed;
  'ref/unreadable-rule': Unreadable & { readonly nearest?: readonly string[]; readonly conflict?: Unreadable };
  'ref/stale-stock': { readonly asOf: Day; readonly days: number; readonly allowed: number };
  'customer/blocked': { readonly status: 'disabled' | 'frozen' };
  'product/discontinued': { readonly sku: string };
  'product/below-minimum': Compared;
  'product/not-multiple': Compared;
  'price/missing': { readonly sku: string };
  'price/ambiguous': { readonly candidates: readonly { readonly rule: RuleFacts; readonly value: Decimal }[] };
  'price/below-list': PriceCompared;
  'price/above-list': PriceCompared;
  'price/below-floor': PriceCompared;
  'discount/not-allowed': Compared;
  'discount/over-policy': DiscountCompared;
  'discount/over-authority': DiscountCompared & { readonly approver: string };
  'discount/under-policy': DiscountCompared;
  'discount/ambiguous': { readonly candidates: readonly { readonly rule: RuleFacts; readonly value: Decimal }[] };
  'gift/not-entitled': { readonly sku: string; readonly claimed: Decimal; readonly expected: Decimal };
  'gift/over-entitled': GiftCompared;
  'gift/over-cap': GiftCompared & { readonly cap: Decimal; readonly scope: 'order' | 'customer' };
  'gift/wrong-sku': { readonly sku: string; readonly policy: string; readonly giftSkus: readonly string[]; readonly claimed: Decimal };
  'gift/expired': { readonly sku: string; readonly policy: string; readonly from: Day | undefined; readonly to: Day | undefined };
  'gift/under-claimed': GiftCompared;
  'gift/priced': { readonly claimed: Decimal; readonly expected: Decimal };
  'gift/unmarked': { readonly sku: string };
  'gift/history-missing': { readonly sku: string };
  'stock/short': StockFacts;
  'stock/none': StockFacts;
  'stock/awaiting': StockFacts;
  'stock/held-whole': StockFacts & { readonly scope: 'line' | 'order'; readonly because: readonly string[] };
  'stock/unknown': { readonly sku: string };
  'credit/over-limit': ExposureFacts;
  'credit/overdue': { readonly days: Decimal | undefined; readonly graceDays: number; readonly amount: Decimal | undefined };
  'credit/temporary-expired': ExposureFacts;
  'credit/no-limit-set': Record<never, never>;
  'credit/payment-due': DueFacts;
  'credit/deposit-due': DueFacts;
  'terms/payment-not-allowed': { readonly text: string; readonly allowed: readonly string[] };
  'terms/ship-not-allowed': { readonly text: string; readonly allowed: readonly string[] };
  'terms/date-passed': { readonly date: Day; readonly businessDate: Day };
  'approval/stale': { readonly decidedBy: string; readonly moved: boolean };
  'approval/not-authorised': { readonly decidedBy: string; readonly approvers: readonly string[] };
  'finance/unpaid': { readonly note: string };
  'finance/owes': { readonly note: string };
  'finance/partial': { readonly claimed: Decimal; readonly expected: Decimal };
  'finance/unreadable-result': { readonly text: string };
  'finance/stale-sheet': Record<never, never>;
}
export type Code = keyof Evidence;

/** A change of one cell that a person may apply; the tool never does so by itself. */
export interface Fix {
  readonly field: string;
  readonly was: string;
  readonly now: string;
}

/** Where a finding stands: a role sheet's row (from 1), and the field of the faulty cell. */
export interface Finding<C extends Code = Code> {
  readonly code: C;
  readonly severity: Severity;
  readonly role: Role | 'finance';
  readonly sheet: string;
  readonly row: number | undefined;
  readonly field: string | undefined;
  readonly orderNo: string | undefined;
  /** One fault that stands on several rows of its order: the rows say the same, the exceptions list it once. */
  readonly scope: 'line' | 'order';
  readonly data: Evidence[C];
  readonly evidence: readonly Place[];
  readonly fix?: Fix;
  readonly approved: boolean;
}

/** A finding before it is graded and placed: what checks, decode and settle produce. */
export type Draft<C extends Code = Code> = {
  [K in C]: Pick<Finding<K>, 'code' | 'role' | 'sheet' | 'row' | 'field' | 'orderNo' | 'scope' | 'data' | 'evidence' | 'fix'>;
}[C];

interface CodeFacts {
  readonly severity: Severity;
  /** Who finds it: a check of its own, decode while reading, settle while allocating, or the loops around a review. */
  readonly by: 'check' | 'decode' | 'settle' | 'decision' | 'finance';
  /** Roles without which it cannot be judged. */
  readonly needs: readonly Role[];
}

const fact = (by: CodeFacts['by'], severity: Severity = 'block', needs: readonly Role[] = []): CodeFacts => ({ by, severity, needs });

export const CODES: { readonly [C in Code]: CodeFacts } = {
  'data/missing-field': fact('decode'),
  'data/unreadable-number': fact('decode'),
  'data/unreadable-date': fact('decode'),
  'data/unreadable-discount': fact('decode'),
  'data/ambiguous-discount': fact('decode'),
  'data/error-value': fact('decode'),
  'data/zero-quantity': fact('check'),
  'data/fractional-quantity': fact('check', 'warn'),
  'data/return-line': fact('check', 'warn'),
  'data/duplicate-line': fact('check', 'warn'),
  'data/amount-mismatch': fact('check'),
  'data/mixed-order': fact('check'),
  'ref/unknown-customer': fact('check', 'unknown', ['customers']),
  'ref/unknown-product': fact('check', 'unknown', ['products']),
  'ref/unknown-unit': fact('check', 'unknown', ['products']),
  'ref/duplicate-reference': fact('check', 'warn'),
  'ref/overlapping-rules': fact('check', 'warn'),
  'ref/unreadable-rule': fact('decode', 'warn'),
  'ref/stale-stock': fact('check', 'warn', ['stock']),
  'customer/blocked': fact('check', 'block', ['customers']),
  'product/discontinued': fact('check', 'warn', ['products']),
  'product/below-minimum': fact('check', 'warn', ['products']),
  'product/not-multiple': fact('check', 'warn', ['products']),
  'price/missing': fact('check', 'unknown', ['prices']),
  'price/ambiguous': fact('check', 'unknown', ['prices']),
  'price/below-list': fact('check', 'block', ['prices']),
  'price/above-list': fact('check', 'warn', ['prices']),
  'price/below-floor': fact('check', 'block', ['prices']),
  'discount/not-allowed': fact('check', 'block', ['discounts']),
  'discount/over-policy': fact('check', 'block', ['discounts']),
  'discount/over-authority': fact('check', 'block', ['discounts']),
  'discount/under-policy': fact('check', 'info', ['discounts']),
  'discount/ambiguous': fact('check', 'unknown', ['discounts']),
  'gift/not-entitled': fact('check', 'block', ['gifts']),
  'gift/over-entitled': fact('check', 'block', ['gifts']),
  'gift/over-cap': fact('check', 'block', ['gifts']),
  'gift/wrong-sku': fact('check', 'block', ['gifts']),
  'gift/expired': fact('check', 'block', ['gifts']),
  'gift/under-claimed': fact('check', 'info', ['gifts']),
  'gift/priced': fact('check', 'warn'),
  'gift/unmarked': fact('check', 'warn'),
  'gift/history-missing': fact('check', 'unknown', ['gifts']),
  'stock/short': fact('settle', 'warn', ['stock']),
  'stock/none': fact('settle', 'warn', ['stock']),
  'stock/awaiting': fact('settle', 'info', ['stock']),
  'stock/held-whole': fact('settle', 'warn', ['stock']),
  'stock/unknown': fact('settle', 'unknown', ['stock']),
  'credit/over-limit': fact('settle', 'block', ['customers']),
  'credit/overdue': fact('settle', 'block', ['customers']),
  'credit/temporary-expired': fact('settle', 'block', ['customers']),
  'credit/no-limit-set': fact('settle', 'unknown', ['customers']),
  'credit/payment-due': fact('settle', 'info', ['customers']),
  'credit/deposit-due': fact('settle', 'info', ['customers']),
  'terms/payment-not-allowed': fact('check', 'block', ['customers']),
  'terms/ship-not-allowed': fact('check', 'block', ['customers']),
  'terms/date-passed': fact('check', 'warn'),
  'approval/stale': fact('decision'),
  'approval/not-authorised': fact('decision'),
  'finance/unpaid': fact('finance'),
  'finance/owes': fact('finance'),
  'finance/partial': fact('finance', 'warn'),
  'finance/unreadable-result': fact('finance'),
  'finance/stale-sheet': fact('finance'),
};

export const ALL_CODES = Object.keys(CODES) as readonly Code[];
