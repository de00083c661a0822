import { type FinanceKey, parseFinanceKey } from '../../core/model/finance-key';
import { FINANCE_COLUMNS, type FinanceColumnId } from '../../core/model/own';
import type { Outcome } from '../../core/outcome';
import { planReview } from '../../core/plan/plan';
import { type Cell, NAME_PREFIX, type SheetSnapshot, type Snapshot } from '../../core/port';
import { FIELD_NAMES } from '../../core/words/fields';
import { type Expectation, expectationOf, parseTable, readCell, type Table } from './sheets';
import { ownSheet } from './written';

/**
 * What finance wrote on its sheet, as a table under headings of the sheet in either language:
 *
 *     Order no. | Received | Result  | expect
 *     SO1       | 60       | partial |
 *     C1        | 160      | partial | finance/unreadable-result@received
 *
 * Under the order number stands an order, `SO1+1` for what was added to it after it was paid, or a customer for its total row. A blank cell
 * is cleared; rows that are not named stay as they are.
 */
export function fillFinance(
  sheet: SheetSnapshot,
  text: string,
): { readonly sheet: SheetSnapshot; readonly expectations: readonly Expectation[] } {
  const table = parseTable(text);
  const header = sheet.rows.findIndex((row) => row.includes(FINANCE_COLUMNS.key.en));
  const columnOf = (id: FinanceColumnId): number => sheet.rows[header]!.indexOf(FINANCE_COLUMNS[id].en);
  const rows: Cell[][] = sheet.rows.map((row) => [...row]);
  const expectations = table.rows.map((cells) => {
    const name = cells[nameColumn(table)]!;
    const at = rows.findIndex((row) => isNamed(parseFinanceKey(String(row[columnOf('key')] ?? '')), name));
    if (at < 0) throw new Error(`${name} is not on the finance sheet`);
    table.headings.forEach((heading, i) => {
      const id = (Object.keys(FINANCE_COLUMNS) as FinanceColumnId[]).find((each) =>
        Object.values<string>(FINANCE_COLUMNS[each]).includes(heading),
      );
      if (id !== undefined) rows[at]![columnOf(id)] = readCell(cells[i]!);
    });
    return expectationOf(sheet.name, at + 1, table.headings, cells);
  });
  return { sheet: { ...sheet, rows }, expectations };
}

/** What the table expects, before it is known on which rows that stands. */
export function financeExpectations(text: string | undefined): readonly Expectation[] {
  if (text === undefined) return [];
  const { headings, rows } = parseTable(text);
  return rows.map((cells, i) => expectationOf('Finance', i, headings, cells));
}

/** The workbook with the finance sheet that the review before made, as finance left it. */
export function withFinance(snapshot: Snapshot, sheet: SheetSnapshot): Snapshot {
  const name = { name: `${NAME_PREFIX}sheet_finance`, sheet: sheet.name };
  return { ...snapshot, sheets: [...snapshot.sheets, sheet], names: [...snapshot.names, name] };
}

export function financeSheetOf(snapshot: Snapshot, outcome: Outcome): SheetSnapshot {
  return ownSheet(planReview(snapshot, outcome, 'en').sheets.find(({ id }) => id === 'finance')!, snapshot.date1904);
}

function nameColumn({ headings }: Table): number {
  const names = Object.values(FIELD_NAMES.orders.orderNo);
  return headings.findIndex((heading) => names.includes(heading));
}

function isNamed(key: FinanceKey | undefined, name: string): boolean {
  if (key === undefined) return false;
  if (key.orderNo === undefined) return key.customer === name;
  return name === (key.topUp > 0 ? `${key.orderNo}+${key.topUp}` : key.orderNo);
}
