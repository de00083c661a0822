import type { Decimal } from '../model/decimal';
import type { Figures } from '../model/figures';
import { Sum } from '../model/sum';
import type { LineStatus, OrderOutcome, Outcome } from '../outcome';
import { FigureSum } from './figure-sum';
import { GiftSum } from './gift-sum';
import { partsByNumber } from './lookup';
import { perOutcome } from './per-outcome';
import { customerNameOf, customerOf, regionOf } from './place';
import { type Share, Shares, type SkuShare, SkuShares } from './shares';
import { splitOf } from './splits';

/** All that is added up over the rows of a day. */
export interface DaySums {
  readonly figures: Figures;
  /** What was ordered. */
  readonly byStatus: ReadonlyMap<LineStatus, Decimal>;
  readonly regions: readonly Share[];
  /** By amount, the largest first. */
  readonly customers: readonly Share[];
  /** What is short, the most units first. */
  readonly skus: readonly SkuShare[];
  readonly gifts: GiftSum['total'];
}

/** In one pass: of a large day, reading the rows once more costs more than a sum. */
export const daySums = perOutcome(addUp);

function addUp(outcome: Outcome): DaySums {
  const figures = new FigureSum();
  const regions = new Shares();
  const customers = new Shares();
  const skus = new SkuShares();
  const gifts = new GiftSum(outcome.book.settings.amountDecimals);
  const byStatus = new Map<LineStatus, Sum>();
  for (const parts of partsByNumber(outcome).values()) {
    for (const part of parts) {
      const { order } = part;
      customers.add(order.orderNo, customerOf(order), customerNameOf(order), order.lines.length, splitOf(part));
      addRegions(regions, part, outcome);
      for (const { index } of order.lines) {
        const line = outcome.lines[index]!;
        figures.add(line);
        skus.add(line);
        gifts.add(line);
        let ordered = byStatus.get(line.status);
        if (!ordered) {
          ordered = new Sum();
          byStatus.set(line.status, ordered);
        }
        ordered.add(line.amounts.ordered);
      }
    }
    figures.endOrder();
  }
  return {
    figures: figures.figures(outcome.totals),
    byStatus: new Map([...byStatus].map(([status, { total }]) => [status, total])),
    regions: regions.byName(),
    customers: customers.byAmount(),
    skus: skus.short(),
    gifts: gifts.total,
  };
}

/** The rows of one order mostly go to one region. */
function addRegions(regions: Shares, part: OrderOutcome, { lines }: Outcome): void {
  const { orderNo, lines: own } = part.order;
  const region = regionOf(own[0]!);
  if (own.every((line) => regionOf(line) === region)) regions.add(orderNo, region, '', own.length, splitOf(part));
  else for (const line of own) regions.add(orderNo, regionOf(line), '', 1, lines[line.index]!.amounts);
}
