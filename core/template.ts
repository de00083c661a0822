import type { Day } from './model/date';
import { FIELDS, type Field, ROLES, type Role } from './model/roles';
import type { Locale } from './model/settings';
import type { ColumnFormat, PlanCell } from './port';
import { CHOICES } from './template/choices';
import { NOTES } from './template/notes';
import { EXAMPLE_ROWS, type Example } from './template/rows';
import { localeRow, MEANING, SETTING_ROWS } from './template/settings';
import { FIELD_NAMES, type Named, ROLE_NAMES } from './words/fields';

export interface InputColumn {
  /** Absent: a column that only people read. */
  readonly field?: Field;
  readonly heading: string;
  readonly note?: string;
  readonly format: ColumnFormat;
  /** In characters. */
  readonly width: number;
  readonly choices?: readonly string[];
}

/** A sheet that a user fills in: headings in the first row, one cell per column in the others. */
export interface InputSheet {
  readonly role: Role;
  readonly name: string;
  readonly columns: readonly InputColumn[];
  readonly rows: readonly (readonly PlanCell[])[];
}

/** A new workbook: every input sheet in one language, with a few rows that review without a fault on the day. */
export function template(locale: Locale, today: Day): readonly InputSheet[] {
  return ROLES.map((role) => (role === 'settings' ? settingsSheet(locale) : exampleSheet(role, locale, today)));
}

export const inputSheetName = (role: Role, locale: Locale): string => ROLE_NAMES[role][locale];

/** One column as a new workbook of that language has it. */
export function inputColumn(role: Role, field: Field, locale: Locale): InputColumn {
  const names: Readonly<Record<string, Named>> = FIELD_NAMES[role];
  const notes: Readonly<Record<string, Named>> = NOTES[role];
  const choices: Readonly<Record<string, { readonly [L in Locale]: readonly string[] }>> = CHOICES[role] ?? {};
  const heading = names[field]?.[locale] ?? field;
  const note = notes[field]?.[locale];
  const words = choices[field]?.[locale];
  const format = FORMATS[field] ?? 'text';
  return {
    field,
    heading,
    ...(note === undefined ? {} : { note }),
    ...(words ? { choices: words } : {}),
    format,
    width: Math.max(MIN_WIDTHS[format], WIDTHS[field] ?? 0, ...[heading, ...(words ?? [])].map((text) => displayWidth(text) + 3)),
  };
}

/** `netPrice` is left out: the same sheet asks for the unit price and the factor. */
const ALTERNATIVES: readonly string[] = ['netPrice'];

const MIN_WIDTHS: { readonly [F in ColumnFormat]: number } = { text: 9, wrapped: 9, quantity: 9, money: 12, date: 12, percent: 9 };

const WIDTHS: { readonly [F in Field]?: number } = {
  orderNo: 13,
  customerName: 20,
  productName: 20,
  policy: 26,
  remark: 24,
  paymentMethods: 20,
  shipMethods: 20,
  key: 28,
  value: 16,
};

const MONEY: readonly Field[] = [
  'unitPrice',
  'amount',
  'price',
  'floorPrice',
  'buyAmount',
  'creditLimit',
  'temporaryLimit',
  'receivable',
  'unshipped',
  'balance',
  'overdueAmount',
];
const QUANTITIES: readonly Field[] = [
  'quantity',
  'discount',
  'giftQuantity',
  'shippedBefore',
  'packSize',
  'minQuantity',
  'multipleQuantity',
  'maxQuantity',
  'maxDiscount',
  'buyQuantity',
  'cap',
  'customerCap',
  'onHand',
  'allocated',
  'onHold',
  'safetyStock',
  'overdueDays',
  'depositRate',
];
const DATES: readonly Field[] = ['orderDate', 'requestedDate', 'from', 'to', 'asOf', 'date', 'temporaryUntil'];

const formatsOf = (fields: readonly Field[], format: ColumnFormat) => fields.map((field) => [field, format] as const);
const FORMATS: { readonly [F in Field]?: ColumnFormat } = Object.fromEntries([
  ...formatsOf(MONEY, 'money'),
  ...formatsOf(QUANTITIES, 'quantity'),
  ...formatsOf(DATES, 'date'),
]);

function exampleSheet(role: Exclude<Role, 'settings'>, locale: Locale, today: Day): InputSheet {
  const fields: readonly Field[] = FIELDS[role].filter((field) => !ALTERNATIVES.includes(field));
  const rows: readonly { readonly [F in Field]?: Example }[] = EXAMPLE_ROWS[role];
  return {
    role,
    name: inputSheetName(role, locale),
    columns: fields.map((field) => inputColumn(role, field, locale)),
    rows: rows.map((row) => fields.map((field) => planCell(row[field] ?? null, locale, today))),
  };
}

function settingsSheet(locale: Locale): InputSheet {
  return {
    role: 'settings',
    name: inputSheetName('settings', locale),
    columns: [
      inputColumn('settings', 'key', locale),
      inputColumn('settings', 'value', locale),
      { heading: MEANING[locale], format: 'text', width: 100 },
    ],
    rows: [...SETTING_ROWS, localeRow(locale)].map(({ key, value, meaning }) => [key, value, meaning[locale]]),
  };
}

function planCell(example: Example, locale: Locale, today: Day): PlanCell {
  if (example === null || typeof example !== 'object' || 'day' in example) return example;
  return 'inDays' in example ? { day: today + example.inDays } : example[locale];
}

/** In columns of a spreadsheet: a Chinese character takes two. */
export function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2e7f' ? 2 : 1), 0);
}
