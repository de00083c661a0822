/** A fault as the highlight rules find it: `code@field:severity`, or `code:severity` where no cell is at fault. */
export interface KeyToken {
  readonly code: string;
  readonly field: string | undefined;
  readonly severity: string;
}

/** What the hidden key column holds for one row of the orders sheet. */
export interface Key {
  readonly rowId: string;
  readonly orderNo: string;
  /** Binds a decision to the row's content and findings; blank without one. */
  readonly approval: string;
  /** The row's status; blank for a pass. */
  readonly status: string;
  readonly tokens: readonly KeyToken[];
}

/** `or1|<row id>|<order number>|<approval>|;status:block;price/below-list@unitPrice:block;` */
export function formatKey({ rowId, orderNo, approval, status, tokens }: Key): string {
  let marks = status === '' ? '|;' : `|;status:${status};`;
  for (const { code, field, severity } of tokens) marks += `${code}${field === undefined ? '' : `@${field}`}:${severity};`;
  return `${VERSION}|${escapePart(rowId)}|${escapePart(orderNo)}|${escapePart(approval)}${marks}`;
}

/** `undefined` for a text that is no row's key: a blank cell, something typed, a key of one of the own sheets. */
export function parseKey(text: string): Key | undefined {
  const [rowId, orderNo, approval, marks, ...rest] = splitKey(text) ?? [];
  if (rowId === undefined || orderNo === undefined || approval === undefined || marks === undefined || rest.length > 0) return undefined;
  const all = marks.split(';').flatMap((mark) => parseToken(mark) ?? []);
  return {
    rowId,
    orderNo,
    approval,
    status: all.find(({ code }) => code === 'status')?.severity ?? '',
    tokens: all.filter(({ code }) => code !== 'status'),
  };
}

/** A key of any kind: the version, then its parts, escaped so that a part may hold any character. */
export function joinKey(parts: readonly string[]): string {
  let key = VERSION;
  for (const part of parts) key += `|${escapePart(part)}`;
  return key;
}

/** The parts of a key of any kind; `undefined` for a text that is none. */
export function splitKey(text: string): string[] | undefined {
  const [version, ...parts] = text.split('|');
  return version === VERSION ? parts.map(unescapePart) : undefined;
}

/** `or1|<row id>`, by which other keys follow the row of this one wherever it is sorted to; `undefined` for a text that is none. */
export function rowPart(key: string): string | undefined {
  if (!key.startsWith(`${VERSION}|`)) return undefined;
  const end = key.indexOf('|', VERSION.length + 1);
  return end === -1 ? key : key.slice(0, end);
}

export const VERSION = 'or1';

function parseToken(mark: string): KeyToken | undefined {
  const match = /^([^@:]+)(?:@([^:]+))?:(.+)$/.exec(mark);
  return match ? { code: match[1]!, field: match[2], severity: match[3]! } : undefined;
}

const SPECIAL = /[%|;]/;

export const escapePart = (part: string): string =>
  part !== '' && SPECIAL.test(part) ? part.replace(/[%|;]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`) : part;

const unescapePart = (part: string): string =>
  part.replace(/%(25|7C|3B)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
