import type { DecodeOptions } from './decode/workbook';
import { FIELDS, type Field } from './model/roles';
import type { Locale } from './model/settings';
import type { Snapshot } from './port';
import { inputColumn } from './template';
import type { TrialKind, TrialText } from './trial-form';
import { isTrialProblem, readTrial, type Trial, type TrialProblem, whatIf } from './what-if';
import { labels } from './words/labels';
import { describeProblem } from './words/problems';

export interface TriedChange {
  readonly id: string;
  readonly who: string;
  readonly from: string;
  readonly to: string;
}

/** What would end otherwise, as texts. */
export interface Tried {
  readonly before: string;
  readonly after: string;
  readonly orders: readonly TriedChange[];
  readonly lines: readonly TriedChange[];
}

export type TryProblem =
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'workbook'; readonly text: string }
  | TrialProblem;

/** Reviews twice, as it is and with the changes that a form holds, and says in words what would end otherwise. */
export function tryOut(
  snapshot: Snapshot,
  options: DecodeOptions,
  texts: readonly TrialText[],
  locale: Locale,
): Tried | { readonly problem: TryProblem } {
  const trials: Trial[] = [];
  for (const { target, value } of texts) {
    const text = `${target}=${value}`;
    const trial = readTrial(text);
    if (trial.kind === 'unreadable-trial') return { problem: { kind: 'unreadable', text } };
    trials.push(trial);
  }
  const compared = whatIf(snapshot, options, trials);
  if ('problem' in compared) {
    const { problem } = compared;
    return { problem: isTrialProblem(problem) ? problem : { kind: 'workbook', text: describeProblem(problem, locale).text } };
  }
  const { before, after, orders, lines } = compared;
  const { finance, status } = labels(locale);
  const money = (value: { toString(decimals: number): string }) => value.toString(before.book.settings.amountDecimals);
  return {
    before: money(before.totals.shippable),
    after: money(after.totals.shippable),
    orders: orders.map(({ orderNo, customer, from, to }) => ({
      id: orderNo,
      who: customer,
      from: `${finance[from.status]} ${money(from.shippable)}`,
      to: `${finance[to.status]} ${money(to.shippable)}`,
    })),
    lines: lines.map(({ row, orderNo, sku, from, to }) => ({
      id: String(row),
      who: `${orderNo} ${sku}`,
      from: `${status[from.status]} ${from.ship}`,
      to: `${status[to.status]} ${to.ship}`,
    })),
  };
}

/** What may be chosen, with its name on the sheet; settings by their keys. */
export function trialFields(
  kind: TrialKind,
  settings: readonly { readonly key: string }[],
  locale: Locale,
): readonly (readonly [field: string, name: string])[] {
  if (kind === 'setting') return settings.map(({ key }) => [key, key]);
  return FIELDS[kind].map((field: Field) => [field, inputColumn(kind, field, locale).heading]);
}
