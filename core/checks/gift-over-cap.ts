import { giftFaults } from './gift-faults';

// The order earned more, but the policy limits what it may get.
export const giftOverCap = giftFaults('gift/over-cap');
