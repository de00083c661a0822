import { giftFaults } from './gift-faults';

// A gift that no policy gives.
export const giftNotEntitled = giftFaults('gift/not-entitled');
