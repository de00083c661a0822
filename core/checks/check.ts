import type { LineCase, OrderCase } from '../cases';
import type { Code, Draft, Evidence, Fix, RuleFacts } from '../codes';
import type { Book, Conditions, Line, Place } from '../model/book';
import type { Decimal } from '../model/decimal';
import type { Field, Role } from '../model/roles';

/** What a check says of one row: the faulty field, the numbers, and the rows that prove it. */
export interface Fault<C extends Code> {
  readonly field?: string;
  readonly data: Evidence[C];
  readonly evidence?: readonly Place[];
  readonly fix?: Fix | undefined;
}

/** A check, whatever it looks at: a code and the findings it makes of a book. */
export interface Check {
  readonly code: Code;
  /** Asked once per line. */
  readonly line?: (line: LineCase) => Draft | undefined;
  /** Asked once per order. */
  readonly order?: (order: OrderCase) => readonly Draft[];
  /** Asked once. */
  readonly book?: (book: Book) => readonly Draft[];
}

/** A function from one resolved line to its fault or nothing. Lines that could not be read are asked for `data/` faults only. */
export function lineCheck<C extends Code>(check: {
  code: C;
  /** `order` where every row of the order says the same, so that it is listed once. */
  scope?: 'line' | 'order';
  find(line: LineCase): Fault<C> | undefined;
}): Check {
  const readableOnly = !check.code.startsWith('data/');
  return {
    code: check.code,
    line: (lineCase) => {
      if (readableOnly && !lineCase.line.readable) return undefined;
      const fault = check.find(lineCase);
      return fault && onLine(check.code, lineCase.book, lineCase.line, fault, check.scope ?? 'line');
    },
  };
}

const NOTHING: readonly Draft[] = [];

/** Sees one order; each fault names the line that it stands on. */
export function orderCheck<C extends Code>(check: {
  code: C;
  /** `order` where one fault stands on several rows. */
  scope: 'line' | 'order';
  find(order: OrderCase): readonly (Fault<C> & { readonly line: Line })[];
}): Check {
  return {
    code: check.code,
    order(order) {
      const faults = check.find(order);
      return faults.length === 0 ? NOTHING : faults.map((fault) => onLine(check.code, order.book, fault.line, fault, check.scope));
    },
  };
}

/** Sees the reference sheets; each fault names its row there. */
export function referenceCheck<C extends Code>(check: {
  code: C;
  find(book: Book): readonly (Fault<C> & { readonly role: Role; readonly place: Place })[];
}): Check {
  return {
    code: check.code,
    book: (book) =>
      check.find(book).map(
        ({ role, place, field, data, evidence }) =>
          ({
            code: check.code,
            role,
            sheet: place.sheet,
            row: place.row,
            field,
            orderNo: undefined,
            scope: 'line',
            data,
            evidence: evidence ?? [],
          }) as Draft,
      ),
  };
}

/** A fault on a row of the orders sheet. */
export function onLine<C extends Code>(code: C, book: Book, line: Line, fault: Fault<C>, scope: 'line' | 'order'): Draft {
  const draft = {
    code,
    role: 'orders',
    sheet: book.tables.get('orders')?.sheet ?? '',
    row: line.row,
    field: fieldThere(book, fault.field),
    orderNo: line.order.orderNo,
    scope,
    data: fault.data,
    evidence: fault.evidence ?? NO_EVIDENCE,
  } as Draft;
  return fault.fix ? { ...draft, fix: fault.fix } : draft;
}

const NO_EVIDENCE: readonly Place[] = [];

const NAMED_BY: ReadonlyMap<string | undefined, Field<'orders'>> = new Map([
  ['customer', 'customerName'],
  ['sku', 'productName'],
]);

/** Where a sheet has names instead of codes, the name is the faulty cell. */
function fieldThere(book: Book, field: string | undefined): string | undefined {
  const columns: ReadonlyMap<string, number> | undefined = book.tables.get('orders')?.columns;
  const name = NAMED_BY.get(field);
  return name !== undefined && columns?.has(name) && !columns.has(field!) ? name : field;
}

/** The conditions that made a rule apply, for the explanation. */
export function factsOf(rule: Conditions & { readonly minQuantity: Decimal | undefined }): RuleFacts {
  const { place, customer, level, region, promotion, minQuantity, from, to } = rule;
  return { place, customer, level, region, promotion, minQuantity, from, to };
}
