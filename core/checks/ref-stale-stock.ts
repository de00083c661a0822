import { referenceCheck } from './check';

// A stock figure of last week promises goods that may be gone.
export const refStaleStock = referenceCheck({
  code: 'ref/stale-stock',
  find({ stock, businessDate, settings: { staleStockDays } }) {
    return stock.flatMap(({ place, asOf }) => {
      if (asOf === undefined || businessDate - asOf <= staleStockDays) return [];
      return [{ role: 'stock' as const, place, field: 'asOf', data: { asOf, days: businessDate - asOf, allowed: staleStockDays } }];
    });
  },
});
