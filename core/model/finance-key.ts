import { Decimal } from './decimal';
import type { Offer, OfferedPart, OfferedUnits, OfferRecord } from './finance';
import { escapePart, splitKey, VERSION } from './key';

/** `orderNo` is absent on a customer's total. */
export interface FinanceKey {
  readonly orderNo: string | undefined;
  readonly customer: string;
  readonly topUp: number;
}

/** `or1|o=SO1|c=C1`, `or1|o=SO1|c=C1|t=1` for what was added to a paid order, `or1|c=C1` for the customer's total. */
export function formatFinanceKey({ orderNo, customer, topUp }: FinanceKey): string {
  const order = orderNo === undefined ? '' : `|o=${escapePart(orderNo)}`;
  return `${VERSION}${order}|c=${escapePart(customer)}${topUp > 0 ? `|t=${topUp}` : ''}`;
}

export function parseFinanceKey(text: string): FinanceKey | undefined {
  const parts = named(text);
  const customer = parts?.get('c');
  if (parts === undefined || customer === undefined) return undefined;
  return { orderNo: parts.get('o'), customer, topUp: Number(parts.get('t') ?? 0) };
}

/** Excel allows 32,767 characters in a cell. */
const LONGEST = 32000;

/** `or1|h=<content>|s=r1:10,r2:5:1|p=n:0:0:20:0:80|m=80|x=1`; an order of too many rows goes without its units and is not frozen. */
export function formatRecord({ content, offer, paid, later }: OfferRecord): string {
  let record = `${VERSION}|h=${escapePart(content)}`;
  if (offer) {
    const units = formatUnits(offer.units);
    record += `|s=${units.length > LONGEST ? '' : units}|p=`;
    for (let i = 0; i < offer.parts.length; i++) record += (i === 0 ? '' : ',') + formatPart(offer.parts[i]!);
  }
  if (paid) record += `|m=${paid}`;
  return later ? `${record}|x=1` : record;
}

function formatUnits(units: Offer['units']): string {
  let text = '';
  units.forEach(({ goods, gifts }, id) => {
    text += `${text === '' ? '' : ','}${escapePart(id)}:${goods.toString()}`;
    if (!gifts.isZero) text += `:${gifts.toString()}`;
  });
  return text;
}

/** `undefined` for a text that no review wrote. */
export function parseRecord(text: string): OfferRecord | undefined {
  const parts = named(text);
  const content = parts?.get('h');
  if (parts === undefined || content === undefined) return undefined;
  return {
    content,
    offer: parseOffer(parts.get('s'), parts.get('p')),
    paid: decimal(parts.get('m')),
    later: parts.get('x') === '1',
  };
}

function named(text: string): Map<string, string> | undefined {
  return (
    splitKey(text) &&
    new Map(splitKey(text)!.map((part) => [part.slice(0, Math.max(part.indexOf('='), 0)), part.slice(part.indexOf('=') + 1)]))
  );
}

const formatPart = ({ carriedOver, payment: { receivableCharged, depositOnShort, balanceUsed, creditUsed, due } }: OfferedPart): string =>
  `${carriedOver ? 'c' : 'n'}:${receivableCharged.toString()}:${depositOnShort.toString()}:${balanceUsed.toString()}:${creditUsed.toString()}:${due.toString()}`;

function parseOffer(units = '', parts = ''): Offer | undefined {
  const read = parts.split(',').map(parsePart);
  const rows = units === '' ? [] : units.split(',').map(parseUnits);
  if (read.some((part) => part === undefined) || rows.some((row) => row === undefined)) return undefined;
  return { units: new Map(rows as [string, OfferedUnits][]), parts: read as OfferedPart[] };
}

function parsePart(text: string): OfferedPart | undefined {
  const [kind, ...texts] = text.split(':');
  const [receivableCharged, depositOnShort, balanceUsed, creditUsed, due] = texts.map(decimal);
  if (!receivableCharged || !depositOnShort || !balanceUsed || !creditUsed || !due) return undefined;
  return { carriedOver: kind === 'c', payment: { receivableCharged, depositOnShort, balanceUsed, creditUsed, due } };
}

function parseUnits(text: string): [string, OfferedUnits] | undefined {
  const [id = '', goods, gifts = '0'] = text.split(':');
  const [paid, free] = [decimal(goods), decimal(gifts)];
  return paid && free ? [id, { goods: paid, gifts: free }] : undefined;
}

const decimal = (text = ''): Decimal | undefined => (/^-?\d+(\.\d+)?$/.test(text) ? Decimal.parse(text) : undefined);
