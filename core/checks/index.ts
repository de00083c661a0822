import type { Check } from './check';
import { customerBlocked } from './customer-blocked';
import { dataAmountMismatch } from './data-amount-mismatch';
import { dataDuplicateLine } from './data-duplicate-line';
import { dataFractionalQuantity } from './data-fractional-quantity';
import { dataMixedOrder } from './data-mixed-order';
import { dataReturnLine } from './data-return-line';
import { dataZeroQuantity } from './data-zero-quantity';
import { discountAmbiguous } from './discount-ambiguous';
import { discountNotAllowed } from './discount-not-allowed';
import { discountOverAuthority } from './discount-over-authority';
import { discountOverPolicy } from './discount-over-policy';
import { discountUnderPolicy } from './discount-under-policy';
import { giftExpired } from './gift-expired';
import { giftHistoryMissing } from './gift-history-missing';
import { giftNotEntitled } from './gift-not-entitled';
import { giftOverCap } from './gift-over-cap';
import { giftOverEntitled } from './gift-over-entitled';
import { giftPriced } from './gift-priced';
import { giftUnderClaimed } from './gift-under-claimed';
import { giftUnmarked } from './gift-unmarked';
import { giftWrongSku } from './gift-wrong-sku';
import { priceAboveList } from './price-above-list';
import { priceAmbiguous } from './price-ambiguous';
import { priceBelowFloor } from './price-below-floor';
import { priceBelowList } from './price-below-list';
import { priceMissing } from './price-missing';
import { productBelowMinimum } from './product-below-minimum';
import { productDiscontinued } from './product-discontinued';
import { productNotMultiple } from './product-not-multiple';
import { refDuplicateReference } from './ref-duplicate-reference';
import { refOverlappingRules } from './ref-overlapping-rules';
import { refStaleStock } from './ref-stale-stock';
import { refUnknownCustomer } from './ref-unknown-customer';
import { refUnknownProduct } from './ref-unknown-product';
import { refUnknownUnit } from './ref-unknown-unit';
import { termsDatePassed } from './terms-date-passed';
import { termsPaymentNotAllowed } from './terms-payment-not-allowed';
import { termsShipNotAllowed } from './terms-ship-not-allowed';

/** Every check, in the order of their codes. */
export const CHECKS: readonly Check[] = [
  customerBlocked,
  dataAmountMismatch,
  dataDuplicateLine,
  dataFractionalQuantity,
  dataMixedOrder,
  dataReturnLine,
  dataZeroQuantity,
  discountAmbiguous,
  discountNotAllowed,
  discountOverAuthority,
  discountOverPolicy,
  discountUnderPolicy,
  giftExpired,
  giftHistoryMissing,
  giftNotEntitled,
  giftOverCap,
  giftOverEntitled,
  giftPriced,
  giftUnderClaimed,
  giftUnmarked,
  giftWrongSku,
  priceAboveList,
  priceAmbiguous,
  priceBelowFloor,
  priceBelowList,
  priceMissing,
  productBelowMinimum,
  productDiscontinued,
  productNotMultiple,
  refDuplicateReference,
  refOverlappingRules,
  refStaleStock,
  refUnknownCustomer,
  refUnknownProduct,
  refUnknownUnit,
  termsDatePassed,
  termsPaymentNotAllowed,
  termsShipNotAllowed,
];
