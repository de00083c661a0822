import { type Code, Decimal, type Evidence, type RuleFacts, type Severity } from '../../../core/index';
import { describe } from '../../../core/words/messages';
import type { Found } from '../findings';
import { dayOf } from './references';

export interface Fault extends Found {
  readonly code: Code;
  readonly line: number;
  readonly field: string;
  readonly severity: Severity;
  readonly title: string;
  readonly text: string;
  readonly remedy: string;
}

export const WORST: { readonly [S in Severity]: number } = { block: 0, unknown: 1, warn: 2, info: 3 };

/** The same on several rows of its order: listed once. */
export const isOfOrder = ({ code }: Fault): boolean => code.startsWith('credit/') || code.startsWith('gift/');

export function faultOf<C extends Code>(
  line: number,
  code: C,
  severity: Severity,
  field: string,
  numbers: { readonly claimed: number; readonly expected: number },
  data: Evidence[C],
): Fault {
  const { title, text, remedy } = describe({ code, data, role: 'orders', field }, 'en');
  const { claimed, expected } = numbers;
  return { row: line + 2, code, claimed, expected, line, field, severity, title, text, remedy };
}

/** The same fault on another row. Written out: an object that is spread and added to costs the engine a shape of its own. */
export const standingOn = ({ code, claimed, expected, field, severity, title, text, remedy }: Fault, line: number): Fault => ({
  row: line + 2,
  code,
  claimed,
  expected,
  line,
  field,
  severity,
  title,
  text,
  remedy,
});

export const money = (hundredths: number): Decimal => Decimal.scaled(hundredths, 2);
export const whole = (units: number): Decimal => Decimal.of(units);

interface Window {
  readonly from: number;
  readonly to: number;
}

export const facts = (sheet: string, row: number, level: string, window?: Window): RuleFacts => ({
  place: { sheet, row },
  customer: '',
  level,
  region: '',
  promotion: '',
  minQuantity: undefined,
  from: window && finite(window.from),
  to: window && finite(window.to),
});

const finite = (serial: number): number | undefined => (Number.isFinite(serial) ? dayOf(serial) : undefined);
