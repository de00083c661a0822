import type { Code, ExposureFacts, Finding, GiftCompared, RuleFacts, StockFacts } from '../../../core/codes';
import { parseIsoDay } from '../../../core/model/date';
import { Decimal } from '../../../core/model/decimal';

const n = (text: string): Decimal => Decimal.parse(text);
const day = (text: string): number => parseIsoDay(text)!;

const bare: RuleFacts = {
  place: { sheet: '价格表', row: 88 },
  customer: '',
  level: '',
  region: '',
  promotion: '',
  minQuantity: undefined,
  from: undefined,
  to: undefined,
};
const november: RuleFacts = { ...bare, level: 'C', from: day('2026-11-01'), to: day('2026-11-30') };
const policy: RuleFacts = { ...bare, place: { sheet: '折扣政策', row: 3 }, customer: 'C001', region: '华东', minQuantity: n('100') };

const tenPlusOne: GiftCompared = { policy: '10+1', giftSkus: ['G1'], bought: n('35'), claimed: n('4'), expected: n('3') };
const short: StockFacts = {
  sku: 'T500',
  claimed: n('10'),
  expected: n('8'),
  short: n('2'),
  reason: 'taken',
  takenBy: ['SO2', 'SO7'],
  eta: day('2026-11-25'),
};
const exposure: ExposureFacts = {
  receivable: n('310'),
  unshipped: n('27'),
  earlier: n('0'),
  order: n('130'),
  balance: n('41'),
  claimed: n('426'),
  expected: n('400'),
  temporaryLimit: undefined,
  temporaryUntil: undefined,
};
const due = {
  claimed: n('80'),
  shippable: n('100'),
  receivable: n('30'),
  depositRate: n('0'),
  short: n('50'),
  deposit: n('0'),
  balance: n('50'),
};

/** What a finding of each code may carry; one that is missing does not compile. */
export const SAMPLES: { readonly [C in Code]: Pick<Finding<C>, 'role' | 'field' | 'data'> } = {
  'data/missing-field': orders('quantity', { field: 'quantity' }),
  'data/unreadable-number': orders('unitPrice', { field: 'unitPrice', text: '12,5' }),
  'data/unreadable-date': orders('orderDate', { field: 'orderDate', text: '03/04/2026' }),
  'data/unreadable-discount': orders('discount', { field: 'discount', text: '老价' }),
  'data/ambiguous-discount': orders('discount', { field: 'discount', text: '0.2', readings: [n('0.2'), n('0.8')] }),
  'data/error-value': orders('amount', { field: 'amount', text: '#N/A' }),
  'data/zero-quantity': orders('quantity', {}),
  'data/fractional-quantity': orders('quantity', { claimed: n('2.50') }),
  'data/return-line': orders('quantity', { claimed: n('-5') }),
  'data/duplicate-line': orders(undefined, { text: 'T500', rows: [2, 9] }),
  'data/amount-mismatch': orders('amount', {
    claimed: n('112'),
    expected: n('112.5'),
    quantity: n('10'),
    price: n('12.5'),
    discount: n('0.9'),
  }),
  'data/mixed-order': orders('customer', { customers: ['C001', 'C002'] }),
  'ref/unknown-customer': orders('customer', { text: 'C999', nearest: [] }),
  'ref/unknown-product': orders('sku', { text: 'X1', nearest: [] }),
  'ref/unknown-unit': orders('unit', { text: '托', known: ['瓶', '箱'], nearest: [] }),
  'ref/duplicate-reference': { role: 'products', field: 'sku', data: { text: 'T500', rows: [3, 7, 12] } },
  'ref/overlapping-rules': { role: 'prices', field: undefined, data: { text: 'T500', rows: [3, 7] } },
  'ref/unreadable-rule': { role: 'gifts', field: 'minQuantity', data: { field: 'minQuantity', text: '很多' } },
  'ref/stale-stock': { role: 'stock', field: 'asOf', data: { asOf: day('2026-11-18'), days: 3, allowed: 1 } },
  'customer/blocked': orders(undefined, { status: 'frozen' }),
  'product/discontinued': orders('sku', { sku: 'T500' }),
  'product/below-minimum': orders('quantity', { claimed: n('8'), expected: n('12') }),
  'product/not-multiple': orders('quantity', { claimed: n('15'), expected: n('10') }),
  'price/missing': orders('unitPrice', { sku: 'T500' }),
  'price/ambiguous': orders('unitPrice', {
    candidates: [
      { rule: november, value: n('12.5') },
      { rule: { ...november, place: { sheet: '价格表', row: 90 } }, value: n('13') },
    ],
  }),
  'price/below-list': orders('unitPrice', { claimed: n('11.5'), expected: n('12.5'), rule: november }),
  'price/above-list': orders('netPrice', { claimed: n('12.505'), expected: n('12.5'), rule: bare }),
  'price/below-floor': orders('unitPrice', { claimed: n('9.99'), expected: n('10'), rule: november }),
  'discount/not-allowed': orders('discount', { claimed: n('0.95'), expected: n('1') }),
  'discount/over-policy': orders('discount', { claimed: n('0.8'), expected: n('0.85'), rule: policy, policy: '年框' }),
  'discount/over-authority': orders('discount', { claimed: n('0.8'), expected: n('0.85'), rule: policy, policy: '', approver: '李静' }),
  'discount/under-policy': orders('discount', { claimed: n('0.95'), expected: n('0.9'), rule: policy, policy: '年框' }),
  'discount/ambiguous': orders('discount', {
    candidates: [
      { rule: policy, value: n('0.9') },
      { rule: { ...policy, place: { sheet: '折扣政策', row: 4 } }, value: n('0.85') },
    ],
  }),
  'gift/not-entitled': orders('giftQuantity', { sku: 'G1', claimed: n('3'), expected: n('0') }),
  'gift/over-entitled': orders('giftQuantity', tenPlusOne),
  'gift/over-cap': orders('giftQuantity', { ...tenPlusOne, expected: n('2'), cap: n('2'), scope: 'order' }),
  'gift/wrong-sku': orders('sku', { sku: 'G9', policy: '10+1', giftSkus: ['G1', 'G2'], claimed: n('3') }),
  'gift/expired': orders('giftQuantity', { sku: 'G1', policy: '10+1', from: day('2026-10-01'), to: day('2026-10-31') }),
  'gift/under-claimed': orders('giftQuantity', { ...tenPlusOne, claimed: n('1') }),
  'gift/priced': orders('unitPrice', { claimed: n('5'), expected: n('0') }),
  'gift/unmarked': orders('unitPrice', { sku: 'G1' }),
  'gift/history-missing': orders('shippedBefore', { sku: 'T500' }),
  'stock/short': orders('quantity', short),
  'stock/none': orders('quantity', { ...short, expected: n('0'), short: n('10'), reason: 'safety-stock', takenBy: [], eta: undefined }),
  'stock/awaiting': orders('quantity', { ...short, reason: 'insufficient', takenBy: [] }),
  'stock/held-whole': orders('quantity', { ...short, expected: n('0'), reason: 'whole-order', scope: 'order', because: ['S075'] }),
  'stock/unknown': orders('quantity', { sku: 'T500' }),
  'credit/over-limit': orders(undefined, exposure),
  'credit/overdue': orders(undefined, { days: n('12'), graceDays: 7, amount: n('500') }),
  'credit/temporary-expired': orders(undefined, { ...exposure, temporaryLimit: n('50'), temporaryUntil: day('2026-11-20') }),
  'credit/no-limit-set': orders(undefined, {}),
  'credit/payment-due': orders(undefined, due),
  'credit/deposit-due': orders(undefined, { ...due, claimed: n('65'), receivable: n('0'), depositRate: n('0.3'), deposit: n('15') }),
  'terms/payment-not-allowed': orders('paymentMethod', { text: '现金', allowed: ['转账', '支票'] }),
  'terms/ship-not-allowed': orders('shipMethod', { text: '空运', allowed: ['物流'] }),
  'terms/date-passed': orders('requestedDate', { date: day('2026-11-20'), businessDate: day('2026-11-21') }),
  'approval/stale': orders('decision', { decidedBy: '李静', moved: false }),
  'approval/not-authorised': orders('decidedBy', { decidedBy: '王芳', approvers: ['李静'] }),
  'finance/unpaid': finance({ note: '下周付' }),
  'finance/owes': finance({ note: '' }),
  'finance/partial': finance({ claimed: n('60'), expected: n('100') }),
  'finance/unreadable-result': finance({ text: '付了吧' }),
  'finance/stale-sheet': finance({}),
};

function orders<E>(field: string | undefined, data: E): { role: 'orders'; field: string | undefined; data: E } {
  return { role: 'orders', field, data };
}

function finance<E>(data: E): { role: 'finance'; field: string; data: E } {
  return { role: 'finance', field: 'result', data };
}

export interface Variant<C extends Code = Code> extends Pick<Finding<C>, 'code' | 'role' | 'field' | 'data'> {}

/** Evidence that a catalogue must be able to say as well: blanks, whole lines, temporary limits, settings rows. */
export const VARIANTS: readonly Variant[] = [
  variant('data/error-value', orders('unitPrice', { field: 'unitPrice', text: 'no-value' })),
  variant('data/unreadable-number', orders('giftQuantity', { field: 'giftQuantity', text: '10+1' })),
  variant('data/unreadable-number', orders('quantity', { field: 'quantity', text: '10+1' })),
  variant('data/unreadable-number', orders('gift', { field: 'gift', text: 'maybe' })),
  variant('ref/unknown-customer', orders('customer', { text: '甲商行', nearest: [{ code: 'C001', name: '甲商行', why: 'name' }] })),
  variant(
    'ref/unknown-product',
    orders('sku', {
      text: 't-500',
      nearest: [
        { code: 'T-500', name: '乌龙茶', why: 'spelling' },
        { code: 'T-0500', name: '', why: 'zeros' },
      ],
    }),
  ),
  variant('ref/unknown-unit', orders('unit', { text: 'BOX', known: ['pc', 'box'], nearest: [{ code: 'box', name: '', why: 'spelling' }] })),
  variant('ref/unknown-unit', orders('unit', { text: '托', known: [], nearest: [] })),
  variant('ref/duplicate-reference', { role: 'discounts', field: undefined, data: { text: '', rows: [3, 4] } }),
  variant('ref/unreadable-rule', {
    role: 'gifts',
    field: 'cap',
    data: { field: 'cap', text: '1', conflict: { field: 'giftQuantity', text: '2' } },
  }),
  variant('ref/unreadable-rule', {
    role: 'settings',
    field: 'key',
    data: { field: 'key', text: 'graceDay', nearest: ['graceDays'] },
  }),
  variant('ref/unreadable-rule', { role: 'prices', field: 'price', data: { field: 'price', text: '' } }),
  variant('ref/unreadable-rule', { role: 'settings', field: 'key', data: { field: 'key', text: 'colour' } }),
  variant('ref/unreadable-rule', { role: 'settings', field: 'value', data: { field: 'value', text: 'maybe' } }),
  variant('product/not-multiple', orders('quantity', { claimed: n('3'), expected: n('10') })),
  variant('discount/over-authority', orders('discount', { claimed: n('0.8'), expected: n('0.85'), rule: bare, policy: '', approver: '' })),
  variant('gift/over-cap', orders('giftQuantity', { ...tenPlusOne, policy: '', cap: n('5'), scope: 'customer' })),
  variant('gift/wrong-sku', orders('sku', { sku: 'G9', policy: '', giftSkus: [], claimed: n('3') })),
  variant('stock/held-whole', orders('quantity', { ...short, reason: 'whole-line', scope: 'line', because: ['T500'] })),
  variant(
    'credit/over-limit',
    orders(undefined, {
      ...exposure,
      order: n('130.5'),
      claimed: n('426.5'),
      expected: n('420'),
      temporaryLimit: n('20'),
      temporaryUntil: day('2026-11-30'),
    }),
  ),
  variant('credit/overdue', orders(undefined, { days: undefined, graceDays: 0, amount: n('0.5') })),
  variant('credit/payment-due', orders(undefined, { ...due, receivable: n('0'), balance: n('-20'), claimed: n('120') })),
  variant('approval/stale', orders('decision', { decidedBy: 'Li Jing', moved: true })),
];

function variant<C extends Code>(code: C, said: Pick<Finding<C>, 'role' | 'field' | 'data'>): Variant<C> {
  return { code, ...said };
}
