import { Decimal } from './decimal';

/** Of prices, amounts and quantities, which mostly have no more. */
const DECIMALS = 4;

/** An exact sum, added up in place. */
export class Sum {
  private units = 0;
  /** Of what is too large or too fine for `units`. */
  private rest = Decimal.zero;

  add(value: Decimal): void {
    const units = value.unitsOf(DECIMALS);
    const sum = this.units + (units ?? Number.NaN);
    if (Number.isSafeInteger(sum)) this.units = sum;
    else this.rest = this.rest.plus(value);
  }

  get total(): Decimal {
    return Decimal.scaled(this.units, DECIMALS).plus(this.rest);
  }
}
