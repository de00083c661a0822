import type { Finding } from '../codes';
import type { Book } from '../model/book';
import { formatDay } from '../model/date';
import { Decimal } from '../model/decimal';
import type { Locale } from '../model/settings';
import { decimalsOf } from '../report/decimals';
import { columnOf } from '../report/place';
import { sentence } from '../words/messages';
import type { ResultFile } from './schema';

type Entry = ResultFile['findings'][number];
type Json = NonNullable<Entry['data']>[string];

export function findingEntry(finding: Finding, book: Book, locale: Locale): Entry {
  const { code, severity, sheet, row, field, orderNo, approved } = finding;
  const { claimed, expected, ...rest } = finding.data as { readonly [key: string]: unknown };
  const decimals = decimalsOf(code, book);
  const number = (value: unknown): string | undefined => (value instanceof Decimal ? value.toString(decimals) : undefined);
  const data = jsonObject(rest, decimals);
  return {
    code,
    severity,
    sheet,
    row,
    column: columnOf(finding, book),
    field,
    orderNo,
    claimed: number(claimed),
    expected: number(expected),
    difference: claimed instanceof Decimal && expected instanceof Decimal ? number(claimed.minus(expected)) : undefined,
    approved: approved ? true : undefined,
    evidence: finding.evidence.map(({ sheet, row }) => ({ sheet, row })),
    data: Object.keys(data).length > 0 ? data : undefined,
    message: sentence(finding, locale),
  };
}

const COUNTS: ReadonlySet<string> = new Set(['quantity', 'discount', 'depositRate', 'minQuantity', 'days']);
const DAYS: ReadonlySet<string> = new Set(['from', 'to', 'asOf', 'eta', 'temporaryUntil', 'date', 'businessDate']);

function jsonObject(object: object, decimals: number): Record<string, Json> {
  const json: Record<string, Json> = {};
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined || value === '') continue;
    json[key] = jsonValue(key, value, decimals);
  }
  return json;
}

function jsonValue(key: string, value: unknown, decimals: number): Json {
  if (value instanceof Decimal) return value.toString(COUNTS.has(key) ? 0 : decimals);
  if (Array.isArray(value)) return value.map((item) => jsonValue(key, item, decimals));
  if (typeof value === 'number') return DAYS.has(key) ? formatDay(value) : value;
  if (typeof value === 'object' && value !== null) return jsonObject(value, decimals);
  return typeof value === 'boolean' ? value : String(value);
}
