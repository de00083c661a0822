import type { Decimal } from './decimal';

/** What a day is measured by; all of them add up over days. */
export const FIGURES = [
  'orders',
  'lines',
  'ordered',
  'shippable',
  'short',
  'rejected',
  'dueOrders',
  'filledOrders',
  'dueLines',
  'filledLines',
  'dueUnits',
  'filledUnits',
  'dueAmount',
  'filledAmount',
  'cleanLines',
] as const;
export type Figure = (typeof FIGURES)[number];
export type Figures = { readonly [F in Figure]: Decimal };

/** Each rate as its part and its whole. */
export const RATES = {
  orderFill: ['filledOrders', 'dueOrders'],
  lineFill: ['filledLines', 'dueLines'],
  unitFill: ['filledUnits', 'dueUnits'],
  amountFill: ['filledAmount', 'dueAmount'],
  accuracy: ['cleanLines', 'lines'],
} as const satisfies { readonly [rate: string]: readonly [Figure, Figure] };
export type Rate = keyof typeof RATES;
