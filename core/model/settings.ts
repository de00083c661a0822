import type { Decimal } from './decimal';
import type { Role } from './roles';

export type Severity = 'info' | 'warn' | 'unknown' | 'block';

/** How bare numbers in a discount column are meant. */
export type DiscountReading = 'factor' | 'percent-to-pay' | 'percent-off';

export type GiftOnShortage = 'proportional' | 'last' | 'first' | 'included';

export type Locale = 'zh-CN' | 'en';

/** domain.md section 9: every setting with its type; `defaults` are in decode/settings.ts. */
export interface Settings {
  readonly amountDecimals: number;
  readonly priceDecimals: number;
  readonly priceTolerance: Decimal;
  readonly priceTolerancePercent: Decimal;
  readonly discount: 'auto' | DiscountReading;
  readonly fillDown: 'ask' | 'yes' | 'no';
  readonly floorIncludesGifts: boolean;
  readonly reserveBlocked: boolean;
  readonly giftOnShortage: GiftOnShortage;
  readonly graceDays: number;
  readonly staleStockDays: number;
  /** Roles that the user said they do not use: their checks are neither run nor reported as skipped. */
  readonly unused: ReadonlySet<Role>;
  /** Re-graded codes. */
  readonly severity: ReadonlyMap<string, Severity | 'off'>;
  readonly locale: Locale | undefined;
}
