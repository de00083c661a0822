import type { Code, Evidence } from './codes';
import type { Book, Customer, Order } from './model/book';
import { Decimal } from './model/decimal';
import type { Payment } from './model/finance';

type CreditCode = Extract<Code, `credit/${string}`>;

export interface CreditFault<C extends CreditCode = CreditCode> {
  readonly code: C;
  readonly data: Evidence[C];
  /** By how much the limit is passed: an approval is bound to it. */
  readonly excess: Decimal | undefined;
}

export interface Assessment {
  readonly faults: readonly CreditFault[];
  readonly payment: Payment;
}

interface Account {
  /** Amounts of orders released before in this run. */
  released: Decimal;
  balance: Decimal;
  /** What orders that are paid for had of the balance, whenever their turn comes. */
  reserved: Decimal;
  receivableCharged: boolean;
}

interface Amounts {
  readonly shippable: Decimal;
  readonly short: Decimal;
  readonly depositPaid: Decimal;
}

export const NO_PAYMENT: Payment = {
  receivableCharged: Decimal.zero,
  depositOnShort: Decimal.zero,
  balanceUsed: Decimal.zero,
  creditUsed: Decimal.zero,
  due: Decimal.zero,
};

/** Goods on credit: nothing is due. */
export const onCredit = (creditUsed: Decimal, balanceUsed = Decimal.zero): Payment => ({
  receivableCharged: Decimal.zero,
  depositOnShort: Decimal.zero,
  balanceUsed,
  creditUsed,
  due: Decimal.zero,
});

/** Pays before anything ships: cash, a deposit, or a limit of nothing. */
export const paysFirst = ({ terms, creditLimit }: Customer): boolean =>
  terms === 'cash' || terms === 'deposit' || (creditLimit instanceof Decimal && creditLimit.isZero);

/** Every customer's credit, balance and receivable through the run. */
export class CreditLedger {
  private readonly accounts = new Map<Customer, Account>();

  constructor(private readonly book: Book) {}

  /** What an order of so much shippable and so much short amount meets; nothing is booked yet. A deposit paid before counts. */
  assess(order: Order, shippable: Decimal, short: Decimal, depositPaid = Decimal.zero): Assessment {
    const { customer } = order;
    if (customer === undefined) return { faults: [], payment: onCredit(shippable) };
    const account = this.account(customer);
    const overdue = this.overdue(customer);
    const { faults, payment } = this.byTerms(customer, account, order, { shippable, short, depositPaid });
    return { faults: overdue ? [overdue, ...faults] : faults, payment };
  }

  /** The order is released: its amount counts against what comes after it. */
  release(order: Order, shippable: Decimal, payment: Payment): void {
    const account = this.booked(order, shippable, payment);
    if (account) account.balance = account.balance.minus(payment.balanceUsed);
  }

  /** The order was paid for before, with what it had of the balance then. */
  setAside(order: Order, shippable: Decimal, payment: Payment): void {
    const account = this.booked(order, shippable, payment);
    if (account) account.reserved = account.reserved.plus(payment.balanceUsed);
  }

  private booked(order: Order, shippable: Decimal, payment: Payment): Account | undefined {
    if (order.customer === undefined) return undefined;
    const account = this.account(order.customer);
    account.released = account.released.plus(exposedBy(order, shippable));
    if (!payment.receivableCharged.isZero) account.receivableCharged = true;
    return account;
  }

  private account(customer: Customer): Account {
    const known = this.accounts.get(customer);
    if (known) return known;
    const balance = customer.balance ?? Decimal.zero;
    const account = { released: Decimal.zero, balance, reserved: Decimal.zero, receivableCharged: false };
    this.accounts.set(customer, account);
    return account;
  }

  private byTerms(customer: Customer, account: Account, order: Order, amounts: Amounts): Assessment {
    const { shippable } = amounts;
    const limit = customer.creditLimit;
    const terms = customer.terms ?? (limit === undefined ? undefined : 'credit');
    if (terms === 'deposit') return this.deposit(customer, account, amounts);
    if (terms === 'cash' || (limit instanceof Decimal && limit.isZero)) return this.cash(customer, account, shippable);
    const { balanceUsed, due } = split(account, shippable);
    const payment = onCredit(due, balanceUsed);
    if (limit === undefined) return { faults: [{ code: 'credit/no-limit-set', data: {}, excess: undefined }], payment };
    const fault = limit === 'unlimited' ? undefined : this.overLimit(customer, limit, account, order, shippable);
    return { faults: fault ? [fault] : NO_FAULTS, payment };
  }

  private overdue({ overdueDays, overdueAmount }: Customer): CreditFault | undefined {
    const { graceDays } = this.book.settings;
    const late = overdueDays === undefined ? overdueAmount?.isPositive : overdueDays.above(Decimal.of(graceDays));
    return late
      ? { code: 'credit/overdue', data: { days: overdueDays, graceDays, amount: overdueAmount }, excess: overdueAmount ?? overdueDays }
      : undefined;
  }

  private overLimit(customer: Customer, limit: Decimal, account: Account, order: Order, shippable: Decimal): CreditFault | undefined {
    const receivable = customer.receivable ?? Decimal.zero;
    const unshipped = customer.unshipped ?? Decimal.zero;
    const balance = customer.balance ?? Decimal.zero;
    const amount = exposedBy(order, shippable);
    const exposure = receivable.plus(unshipped).plus(account.released).plus(amount).minus(balance);
    const temporary = customer.temporaryLimit ?? Decimal.zero;
    const expired = customer.temporaryUntil !== undefined && customer.temporaryUntil < this.book.businessDate;
    const allowed = expired ? limit : limit.plus(temporary);
    if (exposure.atMost(allowed)) return undefined;
    return {
      code: expired && exposure.atMost(limit.plus(temporary)) ? 'credit/temporary-expired' : 'credit/over-limit',
      data: {
        claimed: exposure,
        expected: allowed,
        receivable,
        unshipped,
        earlier: account.released,
        order: amount,
        balance,
        temporaryLimit: customer.temporaryLimit,
        temporaryUntil: customer.temporaryUntil,
      },
      excess: exposure.minus(allowed),
    };
  }

  private cash(customer: Customer, account: Account, shippable: Decimal): Assessment {
    const charged = account.receivableCharged || !shippable.isPositive ? Decimal.zero : (customer.receivable ?? Decimal.zero);
    const { balanceUsed, due } = split(account, shippable.plus(charged));
    const payment = paidFirst({ receivableCharged: charged, balanceUsed, due });
    const data = {
      claimed: due,
      shippable,
      receivable: charged,
      depositRate: Decimal.zero,
      short: Decimal.zero,
      deposit: Decimal.zero,
      balance: balanceUsed,
    };
    return { faults: due.isPositive ? [{ code: 'credit/payment-due', data, excess: undefined }] : [], payment };
  }

  private deposit(customer: Customer, account: Account, { shippable, short, depositPaid }: Amounts): Assessment {
    const depositRate = customer.depositRate;
    if (depositRate === undefined) {
      return { faults: [{ code: 'credit/no-limit-set', data: {}, excess: undefined }], payment: onCredit(shippable) };
    }
    const deposit = depositRate.times(short).round(this.book.settings.amountDecimals).minus(depositPaid);
    const { balanceUsed, due } = split(account, shippable.plus(deposit));
    const payment = paidFirst({ depositOnShort: deposit, balanceUsed, due });
    const data = { claimed: due, shippable, receivable: Decimal.zero, depositRate, short, deposit, balance: balanceUsed };
    return { faults: due.isPositive ? [{ code: 'credit/deposit-due', data, excess: undefined }] : [], payment };
  }
}

/** What an order adds to the exposure: carried-over goods stand in `unshipped` already where that is filled. */
function exposedBy({ carriedOver, customer }: Order, shippable: Decimal): Decimal {
  return carriedOver && customer?.unshipped !== undefined ? Decimal.zero : shippable;
}

/** A balance pays what it can, a negative one adds; money that comes back (returns) fills the balance. */
function split(account: Account, needed: Decimal): Pick<Payment, 'balanceUsed' | 'due'> {
  const usable = needed.isPositive ? Decimal.min(freeOf(account), needed) : needed;
  return { balanceUsed: usable, due: needed.minus(usable) };
}

/** What is reserved is no debt, even where the balance would not cover it before later returns fill it. */
function freeOf({ balance, reserved }: Account): Decimal {
  return Decimal.max(balance.minus(reserved), Decimal.min(balance, Decimal.zero));
}

function paidFirst({
  receivableCharged = Decimal.zero,
  depositOnShort = Decimal.zero,
  balanceUsed,
  due,
}: Partial<Payment> & Pick<Payment, 'balanceUsed' | 'due'>): Payment {
  return { receivableCharged, depositOnShort, balanceUsed, creditUsed: Decimal.zero, due };
}

const NO_FAULTS: readonly CreditFault[] = [];
