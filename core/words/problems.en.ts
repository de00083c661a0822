import type { ColumnName } from '../decode/problem';
import { nearestWords } from '../model/nearest';
import { headingsOf, mapOption, nameIn } from './candidates';
import { fieldName, ROLE_NAMES } from './fields';
import { FORMATS } from './format';
import type { ProblemMessages } from './problems';

const { all, any, quote, rows } = FORMATS.en;

const columns = (names: readonly ColumnName[]): string => all(names.map(({ letter, heading }) => `${letter} ${quote(heading)}`));
const sheets = (names: readonly string[]): string => all(names.map(quote));
const closest = (text: string, known: readonly string[]): string => {
  const names = nearestWords(text, known);
  return names.length === 0 ? '' : `Did you mean ${any(names)}? `;
};

const changed = (orders: readonly string[]): string =>
  orders.length > 5 ? `${orders.length} orders changed (${orders.slice(0, 5).join(', ')} …)` : `${all(orders)} changed`;

export const en: ProblemMessages = {
  'no-orders': {
    text: (p) => `No sheet of the workbook looks like orders (sheets: ${sheets(p.sheets)})`,
    remedy: () => 'Name the sheet with the orders “Orders” and give it headings: Order no., Customer, SKU, Quantity, Unit price',
  },
  'several-orders': {
    text: (p) => `${p.sheets.length} sheets look like orders: ${sheets(p.sheets)}, and none is called “Orders”`,
    remedy: () => 'Collect them into one sheet with order-review consolidate; to review one of them, name it “Orders”',
  },
  'two-sheets': {
    text: (p) => `${p.sheets.length} sheets look like ${ROLE_NAMES[p.role].en}: ${sheets(p.sheets)}`,
    remedy: (p) => `Name the one to be used ${quote(ROLE_NAMES[p.role].en)}`,
  },
  'two-columns': {
    text: (p) =>
      `On sheet ${quote(p.sheet)} ${p.columns.length} columns look like ${fieldName(p.role, p.field, 'en')}: ${columns(p.columns)}`,
    remedy: (p) => `Say which one is meant: ${any(headingsOf(p.columns).map((heading) => mapOption(p.role, p.field, heading)))}`,
  },
  'missing-columns': {
    text: (p) => `Sheet ${quote(p.sheet)} has no column for ${all(p.fields.map((field) => fieldName(p.role, field, 'en')))}`,
    remedy: (p) =>
      `Add what is missing, or say which column is meant, such as ${mapOption(p.role, p.fields[0]!, 'heading')}${p.columns.length === 0 ? '' : `; the columns are ${columns(p.columns)}`}`,
  },
  'map-not-found': {
    text: (p) => `${mapOption(p.role, p.field, p.heading)}: no column is headed ${quote(p.heading)}`,
    remedy: (p) =>
      p.columns.length === 0
        ? `No sheet serves as ${ROLE_NAMES[p.role].en}: name the one that is meant ${quote(ROLE_NAMES[p.role].en)}`
        : `Name one of the columns that are there: ${columns(p.columns)}`,
  },
  'map-unknown-field': {
    text: (p) => `--map does not know ${quote(p.text)}`,
    remedy: (p) => `${closest(nameIn(p), p.fields)}Write it like --map orders.quantity=Qty; it knows ${p.fields.join(', ')}`,
  },
  'scaled-heading': {
    text: (p) =>
      `On sheet ${quote(p.sheet)} the column ${fieldName(p.role, p.field, 'en')} counts in thousands or ten thousands: ${quote(p.heading)}`,
    remedy: () => 'Write single units, take the scale out of the heading, and review again',
  },
  'fill-down': {
    text: (p) => `On sheet ${quote(p.sheet)} the cells of the order (order number, customer …) are blank in ${rows(p.rows)}`,
    remedy: () => 'To take the cell above: --set fillDown=yes; to take them as blank: --set fillDown=no',
  },
  'no-finance': {
    text: () => 'The workbook has no Finance sheet of a review',
    remedy: () =>
      'Run order-review review first, let finance fill in the sheet that it makes, and run order-review finance on that workbook',
  },
  'stale-finance': {
    text: (p) => `${changed(p.orders)} after the sheet ${quote(p.sheet)} was made (finance/stale-sheet)`,
    remedy: () =>
      'Run order-review review first: what is filled in stays beside its order; then run order-review finance on the new workbook',
  },
  'unknown-setting': {
    text: (p) => `There is no setting ${quote(p.key)}`,
    remedy: (p) => `${closest(p.key, p.keys)}All settings stand on the Settings sheet that order-review template writes`,
  },
  'bad-setting': {
    text: (p) => `Setting ${p.key} cannot be ${quote(p.value)}`,
    remedy: (p) => `Allowed: ${p.allowed}`,
  },
};
