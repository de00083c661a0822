import { giftFaults } from './gift-faults';

// The order could have more gifts; perhaps the customer does not want them.
export const giftUnderClaimed = giftFaults('gift/under-claimed');
