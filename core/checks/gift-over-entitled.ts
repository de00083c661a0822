import { giftFaults } from './gift-faults';

// More is given away than the policy earns.
export const giftOverEntitled = giftFaults('gift/over-entitled');
