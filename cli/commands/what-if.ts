import { type Comparison, formatDay, isTrialProblem, type Locale, labels, type Snapshot, whatIf } from '../../core';
import type { Arguments } from '../arguments';
import { type Ended, type Run, stopped } from '../io';
import { say, WORDS } from '../words';
import { problemText } from './problem';

/** Reviews as it is and as it would be, and says what would end otherwise; nothing is written. */
export function tryOut(args: Arguments, { locale, today }: Run, snapshot: Snapshot): Ended {
  const words = WORDS[locale];
  const compared = whatIf(snapshot, { businessDate: today, settings: args.settings, maps: args.maps }, args.trials);
  if ('problem' in compared) {
    const { problem } = compared;
    return stopped(isTrialProblem(problem) ? say(words.trial, problem) : problemText(problem, locale));
  }
  return { kind: 'done', exit: 0, summary: comparison(compared, locale, args.inputs[0]!) };
}

function comparison({ before, after, orders, lines }: Comparison, locale: Locale, input: string): string {
  const words = WORDS[locale].whatIf;
  const { finance, status } = labels(locale);
  const { amountDecimals } = before.book.settings;
  const money = (amounts: { toString(decimals: number): string }) => amounts.toString(amountDecimals);
  return [
    words.title(input, formatDay(before.book.businessDate)),
    words.total(money(before.totals.shippable), money(after.totals.shippable)),
    '',
    words.orders(orders.length),
    ...orders.map(
      ({ orderNo, customer, from, to }) =>
        `  ${orderNo} · ${customer}: ${finance[from.status]} ${money(from.shippable)} → ${finance[to.status]} ${money(to.shippable)}`,
    ),
    '',
    words.lines(lines.length),
    ...lines.map(
      ({ row, orderNo, sku, from, to }) =>
        `  ${words.row(row)} · ${orderNo} · ${sku}: ${status[from.status]} ${from.ship} → ${status[to.status]} ${to.ship}`,
    ),
    '',
    words.nothingWritten,
  ].join('\n');
}
