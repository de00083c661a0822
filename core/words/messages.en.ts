import type { DueFacts, ExposureFacts, StockFacts } from '../codes';
import { parseRatio } from '../decode/ratio';
import { formatDay } from '../model/date';
import type { Decimal } from '../model/decimal';
import type { Near } from '../model/nearest';
import { fieldName, isMark } from './fields';
import { FORMATS, money, product, quantity, terms } from './format';
import type { At, Messages } from './messages';

const { all, any, factor, near, place, quote, rows, rule, window } = FORMATS.en;

const name = (at: At, field = at.field ?? ''): string => fieldName(at.role, field, 'en');
const gap = (claimed: Decimal, expected: Decimal, low: string, high: string, show: (value: Decimal) => string): string =>
  `${show(claimed.minus(expected).abs())} ${claimed.below(expected) ? low : high}`;
const policyOf = (policy: string): string => (policy === '' ? 'the gift policy' : `gift policy ${quote(policy)}`);
const gifts = (skus: readonly string[]): string => (skus.length === 0 ? 'the product that was bought' : any(skus));
const didYouMean = (nearest: readonly Near[]): string => (nearest.length === 0 ? '' : `Did you mean ${any(nearest.map(near))}? `);
const orRelease = (what: string): string => `${what}; someone with the authority may approve it instead (Decision, Decided by)`;

const REASONS: { readonly [R in StockFacts['reason']]: (facts: StockFacts) => string } = {
  insufficient: () => 'not enough in stock',
  taken: ({ takenBy }) => `taken by ${takenBy.length > 0 ? all(takenBy) : 'orders'} served before it`,
  'safety-stock': () => 'what is left is safety stock',
  discontinued: () => 'the product is discontinued',
  'whole-line': () => 'the customer takes whole lines only',
  'whole-order': () => 'the customer takes whole orders only',
  unknown: () => 'the stock sheet does not list it',
};
const shortage = (facts: StockFacts): string =>
  `${facts.sku}: ${quantity(facts.claimed)} ordered, ${quantity(facts.expected)} can ship, ${quantity(facts.short)} short, ${REASONS[facts.reason](facts)}`;
const arrival = ({ eta }: StockFacts): string => (eta === undefined ? 'no planned arrival covers it' : `expected on ${formatDay(eta)}`);

function exposure(e: ExposureFacts): string {
  const n = terms(e.receivable, e.unshipped, e.earlier, e.order, e.balance, e.claimed, e.expected);
  const sum = `receivable ${n(e.receivable)} + unshipped ${n(e.unshipped)} + released before ${n(e.earlier)} + this order ${n(e.order)} − balance ${n(e.balance)}`;
  return `${sum} = ${n(e.claimed)} > ${n(e.expected)}`;
}

function due(e: DueFacts): string {
  const n = terms(e.shippable, e.receivable, e.deposit, e.balance, e.claimed);
  const receivable = e.receivable.isZero ? '' : ` + receivable ${n(e.receivable)}`;
  const deposit = e.deposit.isZero ? '' : ` + deposit on short goods ${n(e.deposit)} (${e.depositRate} × ${money(e.short)})`;
  return `Ship amount ${n(e.shippable)}${receivable}${deposit} − balance ${n(e.balance)} = ${n(e.claimed)} due`;
}

export const en: Messages = {
  'data/missing-field': {
    title: 'A needed cell is blank',
    text: ({ field }, at) => `${name(at, field)} is blank`,
    remedy: ({ field }, at) => `Fill in ${name(at, field)}`,
    why: 'Blank is not 0: without this cell the row cannot be judged and its order cannot be released',
  },
  'data/unreadable-number': {
    title: 'Number cannot be read',
    text: ({ field, text }, at) =>
      `${name(at, field)} ${quote(text)} ${isMark(field) ? 'is neither yes nor no' : 'cannot be read as one certain number'}`,
    remedy: ({ field, text }, at) => {
      if (isMark(field)) return 'Write yes, or leave it blank';
      return at.role === 'orders' && parseRatio(text)
        ? field === 'giftQuantity'
          ? `${quote(text)} is a rule, not a number: write the free units of this row, such as 1, and put the rule on the gifts sheet`
          : `${quote(text)} is paid and free units in one: write the paid units here and the free ones under gift quantity`
        : 'Write a plain number with a point for decimals, such as 1234.5';
    },
    why: '“12,5” may be 12.5 or 125, and a wrong guess is a factor of ten',
  },
  'data/unreadable-date': {
    title: 'Date cannot be read',
    text: ({ field, text }, at) => `${name(at, field)} ${quote(text)} cannot be read as one certain date`,
    remedy: () => 'Write year-month-day, such as 2026-11-03',
    why: '“03/04/2026” may be in March or in April, and the date decides which price and policy apply',
  },
  'data/unreadable-discount': {
    title: 'Discount cannot be read',
    text: ({ field, text }, at) => `${name(at, field)} ${quote(text)} cannot be read as a discount`,
    remedy: () => 'Write it as “10% off” or “9折”; leave it blank where there is none',
    why: 'Without the discount nobody knows what the customer is to pay',
  },
  'data/ambiguous-discount': {
    title: 'Discount has two readings',
    text: ({ field, text, readings }, at) => `${name(at, field)} ${quote(text)} can be read as ${any(readings.map(factor))}`,
    remedy: () => 'Write it as “10% off” or “9折”, or settle the discount setting: factor, percent-to-pay or percent-off',
    why: 'The same 0.2 is the part to pay in one company and the part taken off in another: a person decides',
  },
  'data/error-value': {
    title: 'The cell holds an error',
    text: ({ field, text }, at) =>
      text === 'no-value' ? `${name(at, field)} is a formula without a stored value` : `${name(at, field)} is the error ${text}`,
    remedy: ({ text }) =>
      text === 'no-value'
        ? 'Open the workbook in a spreadsheet program, recalculate, save, and review again'
        : 'Mend the formula or type the value',
    why: 'An error is not 0: taking it for 0 would hide the fault',
  },
  'data/zero-quantity': {
    title: 'Quantity is 0',
    text: () => 'Quantity is 0',
    remedy: () => 'Fill in the quantity or delete the row',
    why: 'Nobody orders nothing: the number was most likely forgotten',
  },
  'data/fractional-quantity': {
    title: 'Quantity is not whole',
    text: ({ claimed }) => `Quantity ${quantity(claimed)} is not a whole number`,
    remedy: () => 'Confirm that the goods can be split, else write a whole number',
    why: 'Few goods are split, so a fraction often means a wrong unit or quantity',
  },
  'data/return-line': {
    title: 'Return line',
    text: ({ claimed }) => `Quantity ${quantity(claimed)} counts as a return: it moves no stock and lowers the amount and the gifts`,
    remedy: () => 'Confirm that it is a return, else write a positive quantity',
    why: 'A negative row lowers what is owed and what gifts are earned, so a stray minus sign is costly',
  },
  'data/duplicate-line': {
    title: 'Duplicate line',
    text: (e) => `The same line stands in ${rows(e.rows)} of one order${e.text === '' ? '' : ` (${e.text})`}`,
    remedy: () => 'Delete what was typed twice; where both are meant, make them one line',
    why: 'A line typed twice ships and charges twice',
  },
  'data/amount-mismatch': {
    title: 'Amount does not add up',
    text: (e) =>
      `Amount ${money(e.claimed)}, but ${product(e.quantity, e.price, e.discount, e.expected)}, ${gap(e.claimed, e.expected, 'too low', 'too high', money)}`,
    remedy: ({ expected }) => `Change the amount to ${money(expected)}, or mend quantity, price or discount`,
    why: 'Where amount, quantity, price and discount disagree, one of them is wrong',
  },
  'data/mixed-order': {
    title: 'One order number, two customers',
    text: ({ customers }) => `One order number has ${customers.length} customers: ${all(customers)}`,
    remedy: () => 'Give each customer an order number of its own, or mend the customer',
    why: 'Prices, gifts and credit go by the customer, so an order can have only one',
  },
  'ref/unknown-customer': {
    title: 'Customer is not listed',
    text: ({ text }) => `The customers sheet does not list ${quote(text)}`,
    remedy: ({ nearest }) => `${didYouMean(nearest)}Add the customer or mend the code; a name alone must be unique on the customers sheet`,
    why: 'Without the customer nobody knows level, credit or shipping terms',
  },
  'ref/unknown-product': {
    title: 'Product is not listed',
    text: ({ text }) => `The products sheet does not list ${quote(text)}`,
    remedy: ({ nearest }) =>
      `${didYouMean(nearest)}Add the product or mend the SKU; a name alone must be unique, with its spec, on the products sheet`,
    why: 'Without the product nobody knows price or stock',
  },
  'ref/unknown-unit': {
    title: 'Unit is not known',
    text: ({ text, known }) => `Unit ${quote(text)} is not a unit of this product${known.length === 0 ? '' : ` (${any(known)})`}`,
    remedy: ({ known, nearest }) =>
      nearest.length > 0
        ? `${didYouMean(nearest)}Otherwise add pack unit and pack size on the products sheet`
        : known.length === 0
          ? 'Fill in base unit, pack unit and pack size on the products sheet'
          : `Change it to ${any(known)}, or add pack unit and pack size on the products sheet`,
    why: 'A box taken for a bottle is wrong by the whole pack size',
  },
  'ref/duplicate-reference': {
    title: 'Reference row stands twice',
    text: (e) => `${e.text === '' ? 'One rule' : quote(e.text)} stands in ${rows(e.rows)}`,
    remedy: () => 'Keep the right row only',
    why: 'Where one code has two rows, their order on the sheet must not decide which one counts',
  },
  'ref/overlapping-rules': {
    title: 'Rules contradict each other',
    text: (e, at) =>
      at.role === 'settings'
        ? `${quote(e.text)} has different values in ${rows(e.rows)}: none of them is used`
        : `${rows(e.rows).replace(/^r/, 'R')} have the same conditions and overlapping dates but differ${e.text === '' ? '' : ` (${e.text})`}`,
    remedy: (_, at) => (at.role === 'settings' ? 'Keep the right row only' : 'Delete one, or make conditions or dates differ'),
    why: 'Where two equal rules disagree, every order that meets them is left undecided',
  },
  'ref/unreadable-rule': {
    title: 'Rule row cannot be read',
    text({ field, text, conflict }, at) {
      if (conflict)
        return `${name(at, field)} ${quote(text)} contradicts ${name(at, conflict.field)} ${quote(conflict.text)}: this row is not used`;
      if (at.role !== 'settings')
        return `${name(at, field)} ${text === '' ? 'is blank' : `${quote(text)} cannot be read`}: this row is not used`;
      return field === 'key'
        ? `There is no setting ${quote(text)}: this row has no effect`
        : `The value ${quote(text)} cannot be used: this row has no effect`;
    },
    remedy: ({ field, nearest = [], conflict }, at) =>
      nearest.length > 0
        ? `Did you mean ${any(nearest)}? Mend the key after the list of settings`
        : at.role === 'settings'
          ? 'Mend key and value after the list of settings'
          : `Mend ${any([field, ...(conflict ? [conflict.field] : [])].map((each) => name(at, each)))} and review again`,
    why: 'A rule that cannot be read applies to nothing, so orders that rely on it are judged wrongly',
  },
  'ref/stale-stock': {
    title: 'Stock figures are old',
    text: ({ asOf, days, allowed }) => `Stock is as of ${formatDay(asOf)}, age in days ${days}, at most ${allowed} allowed`,
    remedy: () => 'Export the stock again and review; where older figures will do, raise staleStockDays',
    why: 'By old figures an order is released for goods that have left long ago',
  },
  'customer/blocked': {
    title: 'Customer is disabled or frozen',
    text: ({ status }) => `The customer is ${status}: no goods`,
    remedy: () => orRelease('Change the status on the customers sheet once the customer is active again'),
    why: 'A disabled or frozen customer gets no more goods',
  },
  'product/discontinued': {
    title: 'Product is discontinued',
    text: ({ sku }) => `Product ${sku} is discontinued`,
    remedy: () => 'Agree on another product with the customer; what is left in stock may still ship',
    why: 'Once it is sold out it never comes back, so a backorder cannot be filled',
  },
  'product/below-minimum': {
    title: 'Below the minimum quantity',
    text: ({ claimed, expected }) =>
      `${quantity(claimed)} ordered, minimum ${quantity(expected)}, ${quantity(expected.minus(claimed))} too few (base units)`,
    remedy: ({ expected }) => `Raise the quantity to ${quantity(expected)} or more, or confirm the exception`,
    why: 'So small an order does not pay for picking and freight',
  },
  'product/not-multiple': {
    title: 'Not a whole multiple',
    text: ({ claimed, expected }) => `${quantity(claimed)} ordered is no whole multiple of ${quantity(expected)} (base units)`,
    remedy({ claimed, expected }) {
      const lower = claimed.floorDiv(expected).times(expected);
      const upper = quantity(lower.plus(expected));
      return lower.isPositive ? `Change the quantity to ${quantity(lower)} or ${upper}` : `Change the quantity to ${upper}`;
    },
    why: 'The warehouse cannot ship what would break a pack',
  },
  'price/missing': {
    title: 'No price found',
    text: ({ sku }) => `No price on the price sheet applies to product ${sku}`,
    remedy: () => 'Add a row; where there is one, see whether customer, level, region, unit, quantity and dates fit',
    why: 'Without a price to compare with there is no right or wrong, and that is no pass',
  },
  'price/ambiguous': {
    title: 'Several prices apply',
    text: ({ candidates }) =>
      `${candidates.length} prices apply equally: ${candidates.map((c) => `${rule(c.rule)} says ${money(c.value)}`).join('; ')}`,
    remedy: () => 'Delete one row, or make the conditions of the right one more specific',
    why: 'Where two equal rows differ, choosing one is a guess',
  },
  'price/below-list': {
    title: 'Below the price list',
    text: (e, at) =>
      `${name(at)} ${money(e.claimed)}, by ${rule(e.rule)} it should be ${money(e.expected)}, ${gap(e.claimed, e.expected, 'too low', 'too high', money)}`,
    remedy: ({ expected }, at) => orRelease(`Change ${name(at)} to ${money(expected)}`),
    why: 'Below the list the missing money has no justification',
  },
  'price/above-list': {
    title: 'Above the price list',
    text: (e, at) =>
      `${name(at)} ${money(e.claimed)}, by ${rule(e.rule)} it should be ${money(e.expected)}, ${gap(e.claimed, e.expected, 'too low', 'too high', money)}`,
    remedy: ({ expected }, at) => `Change ${name(at)} to ${money(expected)}, or confirm that this price was agreed`,
    why: 'What is charged too much has to be paid back and costs trust',
  },
  'price/below-floor': {
    title: 'Below the floor price',
    text: (e) =>
      `Net price ${money(e.claimed)}, the floor in ${place(e.rule.place)} is ${money(e.expected)}, ${money(e.expected.minus(e.claimed))} too low`,
    remedy: ({ expected }) => orRelease(`Raise the net price to ${money(expected)} or more`),
    why: 'The floor is the last line: discount upon discount must not break it',
  },
  'discount/not-allowed': {
    title: 'No discount policy',
    text: ({ claimed }) => `Pay factor ${factor(claimed)}, but no discount policy applies`,
    remedy: () => orRelease('Remove the discount, or add a row to the discount policies'),
    why: 'A discount without a policy is money given away privately',
  },
  'discount/over-policy': {
    title: 'Discount exceeds the policy',
    text: (e) => `Pay factor ${factor(e.claimed)}, ${rule(e.rule)} says ${factor(e.expected)}, ${e.expected.minus(e.claimed)} too low`,
    remedy: ({ expected }) => orRelease(`Change the pay factor to ${factor(expected)}`),
    why: 'What is given beyond the policy has no justification',
  },
  'discount/over-authority': {
    title: 'Discount exceeds the authority',
    text: (e) =>
      `Pay factor ${factor(e.claimed)}, ${rule(e.rule)} allows down to ${factor(e.expected)}, ${e.expected.minus(e.claimed)} too low`,
    remedy: ({ expected, approver }) =>
      `Pay factor ${factor(expected)} or more, or let ${approver === '' ? 'someone with the authority' : approver} approve it (Decision, Decided by)`,
    why: 'Someone has to answer for a discount beyond the limit',
  },
  'discount/under-policy': {
    title: 'Less discount than the policy',
    text: (e) => `Pay factor ${factor(e.claimed)}, ${rule(e.rule)} says ${factor(e.expected)}, ${e.claimed.minus(e.expected)} too high`,
    remedy: ({ expected }) => `Where the customer is entitled to it, change the pay factor to ${factor(expected)}`,
    why: 'The customer has a claim to the policy and will come back for the rest',
  },
  'discount/ambiguous': {
    title: 'Several discounts apply',
    text: ({ candidates }) =>
      `${candidates.length} discount policies apply equally: ${candidates.map((c) => `${rule(c.rule)} says ${factor(c.value)}`).join('; ')}`,
    remedy: () => 'Delete one row, or make the conditions of the right one more specific',
    why: 'Where two equal policies differ, choosing one is a guess',
  },
  'gift/not-entitled': {
    title: 'No gift policy',
    text: ({ sku, claimed }) => `Gift ${sku}, quantity ${quantity(claimed)}, but no gift policy applies`,
    remedy: () => orRelease('Remove the gift, or add a row to the gift policies'),
    why: 'A gift without a policy is goods given away',
  },
  'gift/over-entitled': {
    title: 'Too many gifts',
    text: (e) =>
      `Gift quantity ${quantity(e.claimed)}, by ${policyOf(e.policy)} ${quantity(e.bought)} bought earn ${quantity(e.expected)}, ${quantity(e.claimed.minus(e.expected))} too many`,
    remedy: ({ expected }) => orRelease(`Lower the gifts to ${quantity(expected)}`),
    why: 'The ratio of gifts is agreed: what goes beyond it has no justification',
  },
  'gift/over-cap': {
    title: 'Gifts exceed the cap',
    text: (e) =>
      `Gift quantity ${quantity(e.claimed)}, ${policyOf(e.policy)} caps them at ${quantity(e.cap)} per ${e.scope}, ${quantity(e.expected)} left for this order, ${quantity(e.claimed.minus(e.expected))} too many`,
    remedy: ({ expected }) => orRelease(`Lower the gifts to ${quantity(expected)}`),
    why: 'Gifts of a campaign are limited: what one customer takes beyond the cap another lacks',
  },
  'gift/wrong-sku': {
    title: 'Wrong gift',
    text: (e) => `The gift is ${e.sku}, quantity ${quantity(e.claimed)}, but ${policyOf(e.policy)} gives ${gifts(e.giftSkus)}`,
    remedy: ({ giftSkus }) => orRelease(`Change the gift to ${gifts(giftSkus)}`),
    why: 'Another gift has another value and another stock than the policy reckons with',
  },
  'gift/expired': {
    title: 'Gift policy has ended',
    text: (e) => `Gift ${e.sku}: ${policyOf(e.policy)} (${window(e.from, e.to)}) has ended`,
    remedy: () => orRelease('Remove the gift, or extend the policy'),
    why: 'After the campaign there is no budget for its gifts',
  },
  'gift/under-claimed': {
    title: 'Fewer gifts than earned',
    text: (e) =>
      `Gift quantity ${quantity(e.claimed)}, by ${policyOf(e.policy)} ${quantity(e.bought)} bought earn ${quantity(e.expected)}, ${quantity(e.expected.minus(e.claimed))} too few`,
    remedy: ({ expected }) => `Raise the gifts to ${quantity(expected)} if the customer wants them, else leave it`,
    why: 'A customer who misses earned gifts will come back for them',
  },
  'gift/priced': {
    title: 'Gift has a price',
    text: ({ claimed }) => `Marked as a gift, but its unit price is ${money(claimed)}`,
    remedy: () => 'Change the unit price to 0, or remove the gift mark',
    why: 'A gift that is charged agrees with neither the customer nor the books',
  },
  'gift/unmarked': {
    title: 'Zero price without a gift mark',
    text: ({ sku }) => `Product ${sku} has unit price 0 but is not marked as a gift`,
    remedy: () => 'Mark it as a gift, or fill in its price',
    why: 'An unmarked gift passes for a sale and would even earn gifts of its own',
  },
  'gift/history-missing': {
    title: 'Earlier shipments unknown',
    text: ({ sku }) => `Product ${sku} is carried over, but Shipped before is blank, so what it earns now is unknown`,
    remedy: () => 'Fill in Shipped before; 0 where nothing has shipped yet',
    why: 'Gifts are earned on the running total: without it they are given twice or not at all',
  },
  'stock/short': {
    title: 'Short',
    text: (e) => `${shortage(e)}; ${arrival(e)}`,
    remedy: (e) => `Ship ${quantity(e.expected)} now and ${quantity(e.short)} on arrival; the shortage sheet keeps them`,
    why: 'The customer should hear early what ships, what is owed and when it comes',
  },
  'stock/none': {
    title: 'Nothing to ship',
    text: (e) => `${shortage(e)}; ${arrival(e)}`,
    remedy: () => 'All of it stands on the shortage sheet and follows when it arrives; return the order if the customer will not wait',
    why: 'The customer should hear early that nothing can ship',
  },
  'stock/awaiting': {
    title: 'Awaiting an arrival',
    text: (e) => `${shortage(e)}; ${arrival(e)}, in time for the requested date`,
    remedy: () => 'It follows on arrival; the order needs no change',
    why: 'The goods are on their way and arrive in time',
  },
  'stock/held-whole': {
    title: 'Held until complete',
    text: (e) =>
      e.scope === 'order'
        ? `The customer takes whole orders only and ${all(e.because)} ${e.because.length === 1 ? 'is' : 'are'} short: nothing of the order ships`
        : `The customer takes whole lines only and ${e.sku} is short: nothing of the line ships`,
    remedy: () => 'Wait until all of it is there, or agree on partial shipment with the customer',
    why: 'The customer takes no part deliveries, and goods held for it would be missing elsewhere',
  },
  'stock/unknown': {
    title: 'Stock is not known',
    text: ({ sku }) => `The stock sheet does not list product ${sku}`,
    remedy: () => 'Add a row; 0 where there is none',
    why: 'No record means neither none nor some',
  },
  'credit/over-limit': {
    title: 'Over the credit limit',
    text(e) {
      const limit =
        e.temporaryLimit === undefined ? 'credit limit' : `credit limit with temporary limit ${terms(e.temporaryLimit)(e.temporaryLimit)}`;
      const until = e.temporaryLimit === undefined || e.temporaryUntil === undefined ? '' : ` until ${formatDay(e.temporaryUntil)}`;
      return `Exposure: ${exposure(e)} (${limit}${until}), ${money(e.claimed.minus(e.expected))} over`;
    },
    remedy: (e) => orRelease(`Collect ${money(e.claimed.minus(e.expected))} or more first, order less, or raise the limit`),
    why: 'Nobody has agreed to the risk of goods beyond the limit',
  },
  'credit/overdue': {
    title: 'Customer is overdue',
    text({ days, amount, graceDays }) {
      const overdue = days === undefined ? 'Overdue days are blank' : `Days overdue ${quantity(days)}, at most ${graceDays} allowed`;
      return amount === undefined ? overdue : `${overdue}, overdue amount ${money(amount)}`;
    },
    remedy: () => orRelease('Collect what is overdue and update the customers sheet'),
    why: 'New goods on top of unpaid ones only raise the debt',
  },
  'credit/temporary-expired': {
    title: 'Temporary limit has expired',
    text(e) {
      const temporary = e.temporaryLimit === undefined ? '' : ` ${money(e.temporaryLimit)}`;
      const until = e.temporaryUntil === undefined ? 'has expired' : `expired on ${formatDay(e.temporaryUntil)}`;
      return `Exposure: ${exposure(e)} (credit limit), the temporary limit${temporary} ${until}`;
    },
    remedy: (e) => orRelease(`Extend the temporary limit, or collect ${money(e.claimed.minus(e.expected))} or more first`),
    why: 'A temporary limit was agreed to that day and no further',
  },
  'credit/no-limit-set': {
    title: 'No credit limit',
    text: () =>
      'The customers sheet has no credit limit (for a deposit customer, no deposit rate), so nobody knows how much may be released',
    remedy: () =>
      'Fill in the credit limit or the deposit rate; “unlimited” where there is no limit, and terms “cash” where nothing goes on credit',
    why: 'Blank is neither 0 nor unlimited',
  },
  'credit/payment-due': {
    title: 'Payment due',
    text: due,
    remedy: (e) => `Once ${money(e.claimed)} is in, choose “paid” on the finance sheet`,
    why: 'A cash customer pays before the goods leave',
  },
  'credit/deposit-due': {
    title: 'Deposit due',
    text: due,
    remedy: (e) => `Once ${money(e.claimed)} is in, choose “paid” on the finance sheet`,
    why: 'A deposit customer pays what ships in full and a deposit on what is short',
  },
  'terms/payment-not-allowed': {
    title: 'Payment method not allowed',
    text: ({ text, allowed }) => `Payment ${quote(text)} is not among what this customer may use: ${all(allowed)}`,
    remedy: ({ allowed }) => orRelease(`Change it to ${any(allowed)}, or add it on the customers sheet`),
    why: 'How a customer pays was agreed with it',
  },
  'terms/ship-not-allowed': {
    title: 'Shipping method not allowed',
    text: ({ text, allowed }) => `Shipping ${quote(text)} is not among what this customer may use: ${all(allowed)}`,
    remedy: ({ allowed }) => orRelease(`Change it to ${any(allowed)}, or add it on the customers sheet`),
    why: 'The way of shipping decides the freight and whether the customer can receive it',
  },
  'terms/date-passed': {
    title: 'Requested date has passed',
    text: ({ date, businessDate }) => `Requested date ${formatDay(date)} is before the business date ${formatDay(businessDate)}`,
    remedy: () => 'Agree on a new date with the customer',
    why: 'Nobody can meet a date that is over: it is a typing error or an order that lay too long',
  },
  'approval/stale': {
    title: 'Approval no longer holds',
    text: ({ decidedBy, moved }) =>
      moved
        ? `The row was moved: the decision${decidedBy === '' ? '' : ` of ${decidedBy}`} is void`
        : `The row or its findings changed after ${decidedBy} approved it`,
    remedy: () => 'Look at the row as it is now and change Decision, Decided by or Decision note',
    why: 'What was approved is the row as it stood then, not what it became',
  },
  'approval/not-authorised': {
    title: 'Not authorised to approve',
    text: ({ decidedBy, approvers }) => `Decided by ${decidedBy}, but the policy names ${any(approvers)}`,
    remedy: ({ approvers }) => `Let ${any(approvers)} decide and fill in Decided by`,
    why: 'The policy says who may approve',
  },
  'finance/unpaid': {
    title: 'Not paid',
    text: ({ note }) => `Finance: unpaid${note === '' ? '' : ` (${note})`}, the order is returned`,
    remedy: () => 'Change the result on the finance sheet once the money is in, and review again',
    why: 'Goods that are not paid for go to the next order',
  },
  'finance/owes': {
    title: 'Customer owes',
    text: ({ note }) => `Finance: owes${note === '' ? '' : ` (${note})`}, the order is returned`,
    remedy: () => 'Change the result on the finance sheet once the debt is paid, and review again',
    why: 'A customer in debt gets no more goods: they go to the next order',
  },
  'finance/partial': {
    title: 'Partly paid',
    text: ({ claimed, expected }) => `${money(claimed)} received, ${money(expected)} due, ${money(expected.minus(claimed))} missing`,
    remedy: ({ claimed, expected }) =>
      `Collect ${money(expected.minus(claimed))}, change the result on the finance sheet, and review again`,
    why: 'An order is not split for payment: too little money ships nothing',
  },
  'finance/unreadable-result': {
    title: 'Finance result cannot be read',
    text: ({ text }) =>
      text === '' ? 'The finance result cannot be read' : `The finance result ${quote(text)} cannot be read as one certain result`,
    remedy: () => 'Choose paid, partial, unpaid or owes; order row and customer total must agree where both are filled',
    why: 'Without a certain result the goods can neither leave nor go back',
  },
  'finance/stale-sheet': {
    title: 'Finance sheet is old',
    text: () => 'The orders changed after the finance sheet was made',
    remedy: () => 'Review again first, then let finance fill in the new sheet',
    why: 'Money collected by old amounts does not match the orders of now',
  },
};
