import { orderCheck } from './check';

// What carried-over goods earn depends on what was shipped before; without it the gifts cannot be judged.
export const giftHistoryMissing = orderCheck({
  code: 'gift/history-missing',
  scope: 'line',
  find: ({ gifts }) => (gifts?.historyMissing ?? []).map((line) => ({ line, field: 'shippedBefore', data: { sku: line.sku } })),
});
