import type { GiftFault } from '../gifts';
import { type Check, orderCheck } from './check';

/** One kind of fault out of the judgement of an order's gifts, which is made once. */
export function giftFaults<C extends GiftFault['code']>(code: C): Check {
  return orderCheck<C>({
    code,
    scope: 'order',
    find: ({ gifts }) =>
      gifts === undefined || gifts.faults.length === 0 ? NONE : gifts.faults.filter((fault): fault is GiftFault<C> => fault.code === code),
  });
}

const NONE: readonly never[] = [];
