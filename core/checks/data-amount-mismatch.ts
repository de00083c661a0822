import { Decimal } from '../model/decimal';
import { lineCheck } from './check';

// The amount that was typed must be quantity × price × discount, to the last cent.
export const dataAmountMismatch = lineCheck({
  code: 'data/amount-mismatch',
  find({ line, net, kind, book, ordered: expected }) {
    const { amount, quantity } = line;
    if (!line.readable || amount === undefined || quantity === undefined || net === undefined) return undefined;
    // A gift row may show the list price beside an amount of zero: it is free, and gift/priced asks about the price.
    if (kind === 'gift' && amount.isZero) return undefined;
    // A cell cannot hold more than 15 digits: what it lost is not the desk's mistake.
    if (amount.round(book.settings.amountDecimals).equals(expected) || amount.equals(expected.significant(15))) return undefined;
    return {
      field: 'amount',
      data: { claimed: amount, expected, quantity, price: line.unitPrice ?? net, discount: factorOf(line.unitPrice, net) },
    };
  },
});

function factorOf(price: Decimal | undefined, net: Decimal): Decimal {
  return price === undefined || price.isZero ? Decimal.one : net.dividedBy(price, 6);
}
