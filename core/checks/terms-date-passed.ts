import { lineCheck } from './check';

// The customer wanted the goods on a day that is over.
export const termsDatePassed = lineCheck({
  code: 'terms/date-passed',
  find({ line: { requestedDate }, book: { businessDate } }) {
    if (requestedDate === undefined || requestedDate >= businessDate) return undefined;
    return { field: 'requestedDate', data: { date: requestedDate, businessDate } };
  },
});
