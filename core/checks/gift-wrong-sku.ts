import { giftFaults } from './gift-faults';

// The policy gives another product than the one on the gift row.
export const giftWrongSku = giftFaults('gift/wrong-sku');
