import { giftFaults } from './gift-faults';

// The promotion that gave this is over.
export const giftExpired = giftFaults('gift/expired');
