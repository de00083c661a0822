import { formatDay } from '../model/date';
import { Decimal } from '../model/decimal';
import { RATES, type Rate } from '../model/figures';
import type { Split } from '../outcome';
import type { PlanCell } from '../port';
import type { Daily } from '../report/daily';
import { rateOf, ratio } from '../report/figures';
import type { Share } from '../report/shares';
import { addSplits, splitOf } from '../report/splits';
import type { Labels } from '../words/labels';
import type { DailyHeading } from '../words/labels-reports';
import { MESSAGES } from '../words/messages';
import { numberCell, textCell } from './cell';
import type { Period } from './periods';
import type { SheetContext } from './sheet';
import type { Block, Shown } from './sheet-daily';

const LISTED = 20;

/** What a manager asks in the evening, in the order of asking. */
export function dailyBlocks(daily: Daily, periods: readonly Period[], words: Words): readonly Block[] {
  const { labels } = words;
  return [
    rates(daily, labels),
    orders(daily, labels),
    lines(daily, labels),
    checks(daily, words),
    regions(daily, labels),
    customers(daily, labels),
    skus(daily, labels),
    gifts(daily, labels),
    ages(daily, labels),
    ...(periods.length === 0 ? [] : [days(periods, labels)]),
  ];
}

type Words = Pick<SheetContext, 'labels' | 'locale'>;

const text = (value: string): Shown => ({ value: textCell(value), format: 'text' });
const name = (value: string): Shown => ({ value: textCell(value), format: 'wrapped' });
const amount = (value: Decimal | undefined): Shown => ({ value: numberCell(value), format: 'money' });
const units = (value: Decimal): Shown => ({ value: numberCell(value), format: 'quantity' });
const count = (value: PlanCell): Shown => ({ value, format: 'quantity' });
const percent = (value: Decimal | undefined): Shown => ({ value: numberCell(value), format: 'percent' });

const headings = ({ daily }: Labels, ids: readonly (DailyHeading | '')[]): readonly string[] =>
  ids.map((id) => (id === '' ? '' : daily.headings[id]));

const SPLIT = ['ordered', 'shippable', 'short', 'rejected', 'fillRate'] as const;
const UNITS = ['orderedUnits', 'shipUnits', 'shortUnits', 'rejectedUnits', 'fillRate'] as const;

const splitCells = (split: Split, show: (value: Decimal) => Shown): readonly Shown[] => [
  show(split.ordered),
  show(split.ship),
  show(split.short),
  show(split.rejected),
  percent(ratio(split.ship, split.ordered)),
];

function rates({ figures }: Daily, labels: Labels): Block {
  return {
    title: labels.daily.blocks.rates,
    headings: headings(labels, ['', 'filled', 'of', 'rate']),
    rows: (Object.keys(RATES) as Rate[]).map((rate) => {
      const show = rate === 'amountFill' ? amount : units;
      const [part, whole] = RATES[rate];
      return [name(labels.daily.rate[rate]), text(''), show(figures[part]), show(figures[whole]), percent(rateOf(figures, rate))];
    }),
    note: labels.daily.basis,
  };
}

function orders({ orderStatuses }: Daily, labels: Labels): Block {
  const rows = orderStatuses.map(({ status, orders, ordered, shippable, due }) => [
    name(labels.finance[status]),
    text(''),
    count(orders),
    amount(ordered),
    amount(shippable),
    amount(due),
  ]);
  return {
    title: labels.daily.blocks.orders,
    headings: headings(labels, ['', 'orders', 'ordered', 'shippable', 'due']),
    rows,
    total: totalOf(labels, rows),
    chart: { kind: 'pie', title: labels.daily.charts.orders, values: 2 },
  };
}

function lines({ lineStatuses }: Daily, labels: Labels): Block {
  const rows = lineStatuses.map(({ status, lines, amount: ordered }) => [
    name(labels.status[status]),
    text(''),
    count(lines),
    amount(ordered),
  ]);
  return {
    title: labels.daily.blocks.lines,
    headings: headings(labels, ['', 'lines', 'ordered']),
    rows,
    total: totalOf(labels, rows),
  };
}

function checks({ checks }: Daily, { labels, locale }: Words): Block {
  return {
    title: labels.daily.blocks.checks,
    headings: headings(labels, ['code', 'severity', 'count', 'approved', 'amount']),
    rows: checks.map((check) => [
      name(MESSAGES[locale][check.code].title),
      text(check.code),
      text(labels.severity[check.severity]),
      count(check.count),
      count(check.approved),
      amount(check.amount),
    ]),
    ...(checks.length === 0 && { note: labels.daily.noFinding }),
    chart: { kind: 'bar', title: labels.daily.charts.checks, values: 3 },
  };
}

function regions({ regions, figures }: Daily, labels: Labels): Block {
  return {
    title: labels.daily.blocks.regions,
    headings: headings(labels, ['', 'orders', 'lines', ...SPLIT]),
    rows: regions.map((share) => shareRow({ ...share, key: share.key || labels.shortage.noRegion })),
    // The rows of one order may go to two regions.
    total: shareRow({ ...sumOf(regions, labels.total), orders: Number(figures.orders) }),
    chart: { kind: 'column', title: labels.daily.charts.regions, values: 5 },
  };
}

function customers({ customers }: Daily, labels: Labels): Block {
  const others = customers.slice(LISTED);
  const rest = others.length === 0 ? [] : [sumOf(others, labels.daily.others(others.length))];
  return {
    title: labels.daily.blocks.customers,
    headings: headings(labels, ['name', 'orders', 'lines', ...SPLIT]),
    rows: [...customers.slice(0, LISTED), ...rest].map(shareRow),
    total: shareRow(sumOf(customers, labels.total)),
  };
}

const shareRow = (share: Share): readonly Shown[] => [
  name(share.key),
  name(share.name),
  count(share.orders),
  count(share.lines),
  ...splitCells(share, amount),
];

const sumOf = (shares: readonly Share[], key: string): Share => ({
  key,
  name: '',
  orders: shares.reduce((sum, { orders }) => sum + orders, 0),
  lines: shares.reduce((sum, { lines }) => sum + lines, 0),
  ...addSplits(shares),
});

function skus({ skus }: Daily, labels: Labels): Block {
  return {
    title: labels.daily.blocks.skus,
    headings: headings(labels, ['name', ...UNITS, 'shortAmount']),
    rows: skus.slice(0, LISTED).map((sku) => [name(sku.sku), name(sku.name), ...splitCells(sku, units), amount(sku.amount)]),
    ...(skus.length === 0 ? { note: labels.daily.noShort } : skus.length > LISTED && { note: labels.daily.others(skus.length - LISTED) }),
    chart: { kind: 'bar', title: labels.daily.charts.skus, values: 4 },
  };
}

function gifts({ gifts }: Daily, labels: Labels): Block {
  return {
    title: labels.daily.blocks.gifts,
    headings: headings(labels, ['', ...UNITS]),
    rows: [
      [name(labels.daily.giftUnits), text(''), ...splitCells(gifts.units, units)],
      [name(labels.daily.giftValue), text(''), ...splitCells(gifts.value, amount)],
    ],
    ...(gifts.unpriced.isPositive && { note: labels.daily.unpriced(gifts.unpriced.toString()) }),
  };
}

function ages({ ages }: Daily, labels: Labels): Block {
  const rows = ages
    .filter(({ orders }) => orders > 0)
    .map(({ from, to, orders, due }) => [name(labels.daily.age(from, to)), text(''), count(orders), amount(due)]);
  return {
    title: labels.daily.blocks.ages,
    headings: headings(labels, ['', 'orders', 'due']),
    rows,
    total: totalOf(labels, rows),
    ...(rows.length === 0 && { note: labels.daily.noWaiting }),
  };
}

function days(periods: readonly Period[], labels: Labels): Block {
  return {
    title: labels.daily.blocks.days,
    headings: headings(labels, ['', 'orders', 'lines', ...SPLIT]),
    rows: periods.map(({ figures, ...period }) => [
      name(labels.daily.period(period.id, formatDay(period.from), formatDay(period.to), period.days)),
      text(''),
      units(figures.orders),
      units(figures.lines),
      ...splitCells(splitOf(figures), amount),
    ]),
  };
}

/** Sums of the number columns. */
function totalOf(labels: Labels, rows: readonly (readonly Shown[])[]): readonly Shown[] {
  const [first = []] = rows;
  return first.map((cell, column): Shown => {
    if (column < 2) return text(column === 0 ? labels.total : '');
    const sum = Decimal.sum(rows.map((row) => decimalOf(row[column]!.value)));
    return { ...cell, value: numberCell(sum) };
  });
}

const decimalOf = (value: PlanCell): Decimal =>
  typeof value === 'number' ? Decimal.of(value) : typeof value === 'string' ? Decimal.parse(value) : Decimal.zero;
