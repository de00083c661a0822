import type { Code } from '../codes';
import type { Book } from '../model/book';

/** Codes whose numbers are prices or amounts. */
const isMoney = (code: Code): boolean => /^(?:price|credit|finance)\/|^gift\/priced$|^data\/amount-mismatch$/.test(code);

/** How many decimals a finding's claimed and expected numbers show at least. */
export const decimalsOf = (code: Code, { settings }: Book): number => (isMoney(code) ? settings.amountDecimals : 0);
