/**
 * An exact decimal: `coefficient × 10^-scale`. The coefficient is a safe integer in a `number` and becomes a `bigint`
 * where 2^53 would be passed, so no result ever depends on binary floating point.
 */
export class Decimal {
  private constructor(
    private readonly coefficient: number | bigint,
    private readonly scale: number,
  ) {}

  static readonly zero = new Decimal(0, 0);
  static readonly one = new Decimal(1, 0);

  static of(value: number): Decimal {
    if (Number.isSafeInteger(value)) return new Decimal(value, 0);
    return Decimal.parse(decimalDigits(value));
  }

  /** Plain or scientific notation: `-12.50`, `1E5`. Throws on anything else: callers read users' text elsewhere. */
  static parse(text: string): Decimal {
    const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
    if (!match) throw new RangeError(`not a decimal: ${text}`);
    const [, sign, whole = '', fraction = '', exponent = '0'] = match;
    const digits = `${sign === '-' ? '-' : ''}${whole}${fraction}`;
    const scale = fraction.length - Number(exponent);
    return Decimal.scaled(digits.length <= 15 ? Number(digits) : BigInt(digits), scale);
  }

  /** `coefficient × 10^-scale`; a negative scale and a bigint that fits a number are put right. */
  static scaled(coefficient: number | bigint, scale: number): Decimal {
    if (coefficient === 0 && scale === 0) return Decimal.zero;
    if (scale < 0) return Decimal.scaled(multiply(coefficient, powerOfTen(-scale)), 0);
    if (typeof coefficient === 'number') return new Decimal(coefficient, scale);
    const fits = coefficient >= -MAX_SAFE && coefficient <= MAX_SAFE;
    return new Decimal(fits ? Number(coefficient) : coefficient, scale);
  }

  plus(other: Decimal): Decimal {
    if (other.coefficient === 0 && other.scale <= this.scale) return this;
    if (this.coefficient === 0 && this.scale <= other.scale) return other;
    const scale = Math.max(this.scale, other.scale);
    return Decimal.scaled(add(this.at(scale), other.at(scale)), scale);
  }

  minus(other: Decimal): Decimal {
    if (other.coefficient === 0 && other.scale <= this.scale) return this;
    const scale = Math.max(this.scale, other.scale);
    return Decimal.scaled(subtract(this.at(scale), other.at(scale)), scale);
  }

  times(other: Decimal): Decimal {
    if (other.coefficient === 1 && other.scale === 0) return this;
    return Decimal.scaled(multiply(this.coefficient, other.coefficient), this.scale + other.scale);
  }

  negated(): Decimal {
    return this.isZero ? this : new Decimal(-this.coefficient, this.scale);
  }

  abs(): Decimal {
    return this.isNegative ? this.negated() : this;
  }

  /** -1, 0 or 1. */
  compare(other: Decimal): number {
    if (this === other) return 0;
    const scale = Math.max(this.scale, other.scale);
    const a = this.at(scale);
    const b = other.at(scale);
    return a < b ? -1 : a > b ? 1 : 0;
  }

  equals(other: Decimal): boolean {
    return this.compare(other) === 0;
  }

  below(other: Decimal): boolean {
    return this.compare(other) < 0;
  }

  above(other: Decimal): boolean {
    return this.compare(other) > 0;
  }

  atLeast(other: Decimal): boolean {
    return this.compare(other) >= 0;
  }

  atMost(other: Decimal): boolean {
    return this.compare(other) <= 0;
  }

  /** ⌊this ÷ divisor⌋ as a whole number; the divisor must not be zero. */
  floorDiv(divisor: Decimal): Decimal {
    const scale = Math.max(this.scale, divisor.scale);
    return Decimal.scaled(floorQuotient(this.at(scale), divisor.at(scale)), 0);
  }

  /** this ÷ divisor, half away from zero at `decimals`; for showing a ratio, never for comparing one. */
  dividedBy(divisor: Decimal, decimals: number): Decimal {
    const scale = Math.max(this.scale, divisor.scale);
    return Decimal.scaled(halfAwayQuotient(BigInt(this.at(scale + decimals)), BigInt(divisor.at(scale))), decimals);
  }

  /** Half away from zero, so that returns mirror sales. */
  round(decimals: number): Decimal {
    if (this.scale <= decimals) return this;
    return Decimal.scaled(halfAwayQuotient(this.coefficient, powerOfTen(this.scale - decimals)), decimals);
  }

  /** Rounded to so many significant digits: what a cell that holds 15 of them makes of it. */
  significant(digits: number): Decimal {
    const length = String(this.coefficient).replace('-', '').length;
    return length <= digits ? this : this.round(this.scale - (length - digits));
  }

  floor(): Decimal {
    return this.scale === 0 ? this : this.floorDiv(Decimal.one);
  }

  /** Decimal places that are stored; trailing zeros may be among them. */
  get decimals(): number {
    return this.scale;
  }

  /** So many units of 10^-decimals; `undefined` where they are not whole, or too many for a `number`. */
  unitsOf(decimals: number): number | undefined {
    if (this.scale > decimals || typeof this.coefficient !== 'number') return undefined;
    const units = this.coefficient * POWERS[decimals - this.scale]!;
    return Number.isSafeInteger(units) ? units : undefined;
  }

  get isZero(): boolean {
    return this.coefficient === 0 || this.coefficient === 0n;
  }

  get isNegative(): boolean {
    return this.coefficient < 0;
  }

  get isPositive(): boolean {
    return this.coefficient > 0;
  }

  get isWhole(): boolean {
    return this.scale === 0 || this.floor().equals(this);
  }

  static min(a: Decimal, b: Decimal): Decimal {
    return b.below(a) ? b : a;
  }

  static max(a: Decimal, b: Decimal): Decimal {
    return b.above(a) ? b : a;
  }

  static sum(values: Iterable<Decimal>): Decimal {
    return Decimal.sumOf(Array.isArray(values) ? values : [...values], (value: Decimal) => value);
  }

  /** The sum of what each item has; `undefined` counts as nothing. */
  static sumOf<T>(items: readonly T[], partOf: (item: T) => Decimal | undefined): Decimal {
    let coefficient: number | bigint = 0;
    let scale = 0;
    for (let i = 0; i < items.length; i++) {
      const value = partOf(items[i]!);
      if (value === undefined) continue;
      if (value.scale > scale) {
        coefficient = multiply(coefficient, powerOfTen(value.scale - scale));
        scale = value.scale;
      }
      coefficient = add(coefficient, value.at(scale));
    }
    return Decimal.scaled(coefficient, scale);
  }

  /** Plain notation without trailing zeros, but with at least `decimals` places. */
  toString(decimals = 0): string {
    const { coefficient, scale } = this;
    if (scale === 0 && decimals === 0) return String(coefficient);
    const sign = coefficient < 0 ? '-' : '';
    const digits = String(coefficient < 0 ? -coefficient : coefficient).padStart(scale + 1, '0');
    const point = digits.length - scale;
    let end = digits.length;
    while (end > point + decimals && digits.charCodeAt(end - 1) === NOUGHT) end--;
    const whole = sign + digits.slice(0, point);
    if (decimals > scale) return `${whole}.${digits.slice(point)}${'0'.repeat(decimals - scale)}`;
    return end === point ? whole : `${whole}.${digits.slice(point, end)}`;
  }

  toJSON(): string {
    return this.toString();
  }

  /** The nearest `number`, for a cell; `undefined` where more than 15 significant digits would be lost. */
  toCell(): number | undefined {
    const { coefficient, scale } = this;
    const isShort = typeof coefficient === 'number' && scale <= 15 && coefficient < FIFTEEN_DIGITS && coefficient > -FIFTEEN_DIGITS;
    // Both are exact as doubles, so that their quotient is the nearest one; nought is never negative.
    if (isShort) return coefficient / POWERS[scale]! + 0;
    const digits = String(coefficient).replace('-', '').replace(/0+$/, '');
    return digits.length <= 15 ? Number(this.toString()) : undefined;
  }

  private at(scale: number): number | bigint {
    return scale === this.scale ? this.coefficient : multiply(this.coefficient, powerOfTen(scale - this.scale));
  }
}

/** A double at the 15 significant digits that a spreadsheet shows: 0.7999999999999999 is `0.8`. */
export function decimalDigits(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  const digits = value.toPrecision(15);
  return digits.includes('.') && !digits.includes('e') ? digits.replace(/\.?0+$/, '') : digits;
}

const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);
const FIFTEEN_DIGITS = 1e15;
const NOUGHT = '0'.charCodeAt(0);
const POWERS = Array.from({ length: 16 }, (_, n) => 10 ** n);

function powerOfTen(n: number): number | bigint {
  return POWERS[n] ?? BigInt(`1${'0'.repeat(n)}`);
}

function add(a: number | bigint, b: number | bigint): number | bigint {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return BigInt(a) + BigInt(b);
}

function subtract(a: number | bigint, b: number | bigint): number | bigint {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return BigInt(a) - BigInt(b);
}

function multiply(a: number | bigint, b: number | bigint): number | bigint {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return BigInt(a) * BigInt(b);
}

/** ⌊a ÷ b⌋ of safe integers that are not negative: the quotient of doubles may be one too many, which the exact remainder tells. */
function floorOf(a: number, b: number): number {
  const guess = Math.floor(a / b);
  return guess * b > a ? guess - 1 : guess;
}

function floorQuotient(a: number | bigint, b: number | bigint): number | bigint {
  if (typeof a === 'number' && typeof b === 'number') {
    const [whole, by] = [Math.abs(a), Math.abs(b)];
    const floor = floorOf(whole, by);
    if (a < 0 === b < 0) return floor;
    return 0 - (floor * by === whole ? floor : floor + 1);
  }
  const x = BigInt(a);
  const y = BigInt(b);
  const quotient = x / y;
  return x % y !== 0n && x < 0n !== y < 0n ? quotient - 1n : quotient;
}

function halfAwayQuotient(a: number | bigint, b: number | bigint): number | bigint {
  if (typeof a === 'number' && typeof b === 'number') {
    const whole = Math.abs(a);
    const by = Math.abs(b);
    const floor = floorOf(whole, by);
    const rounded = (whole - floor * by) * 2 >= by ? floor + 1 : floor;
    return a < 0 !== b < 0 ? 0 - rounded : rounded;
  }
  const x = BigInt(a);
  const y = BigInt(b);
  const quotient = x / y;
  const remainder = x % y;
  const twice = (remainder < 0n ? -remainder : remainder) * 2n;
  return twice >= (y < 0n ? -y : y) ? quotient + (x < 0n !== y < 0n ? -1n : 1n) : quotient;
}
