import type { Cell } from '../../core';
import { FINANCE_COLUMNS, OWN_COLUMNS, OWN_SHEETS, type OwnSheetId } from '../../core/model/own';
import { labels } from '../../core/words/labels';

/** A sheet as rows of cells, whatever host holds it. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Everything that people typed, in a form in which two workbooks can be compared. */
export interface HumanCells {
  /** Each sheet that is not the tool's, without the tool's columns, trailing blanks left away. */
  readonly sheets: { readonly [name: string]: readonly string[] };
  /** Decision, decided by and note of each row of the order sheet. */
  readonly decisions: readonly string[];
  /** What stands beside the rows of own sheets, by their keys; in no order. */
  readonly beside: readonly string[];
}

const BOTH = [labels('en'), labels('zh-CN')];
const DECISION = ['decision', 'decidedBy', 'decisionNote'] as const;

/** The columns that contract.md marks as a person's, and the hidden key beside them. */
const BESIDE: { readonly [S in OwnSheetId]?: readonly (readonly string[])[] } = {
  shortage: (['followUp', 'promised', 'key'] as const).map((id) => BOTH.map(({ shortage }) => shortage.columns[id])),
  finance: (['received', 'receivedOn', 'reference', 'result', 'note', 'key'] as const).map((id) => Object.values(FINANCE_COLUMNS[id])),
  exceptions: (['owner', 'status', 'note', 'key'] as const).map((id) => BOTH.map(({ exceptions }) => exceptions.columns[id])),
};

export function humanCells(grids: readonly Grid[], ordersName: string): HumanCells {
  const orders = grids.find(({ name }) => name === ordersName)!;
  const own = ownColumns(orders);
  const mine = new Set(own.flatMap(({ column }) => column));
  const theirs = grids.filter((grid) => ownKind(grid) === undefined);
  const decided = DECISION.map((id) => own.find((each) => each.id === id)?.column ?? -1);
  return {
    sheets: Object.fromEntries(
      theirs.map(({ name, rows }) => [name, trimmed(rows.map((row) => row.filter((_, at) => name !== ordersName || !mine.has(at))))]),
    ),
    decisions: trimmed(orders.rows.slice(headerRow(orders) + 1).map((row) => decided.map((at) => row[at] ?? null))),
    beside: grids.flatMap(beside).sort(),
  };
}

/** Own columns of the order sheet, by their headings in either language. */
export function ownColumns(orders: Grid): readonly { readonly id: string; readonly column: number }[] {
  return orders.rows[headerRow(orders)]!.flatMap((cell, column) =>
    Object.entries(OWN_COLUMNS).flatMap(([id, names]) => (Object.values<Cell>(names).includes(cell) ? [{ id, column }] : [])),
  );
}

/** Which own sheet a sheet is, by the title that it bears in either language. */
export function ownKind({ rows }: Grid): OwnSheetId | undefined {
  const title = rows[0]?.[0];
  return (Object.keys(OWN_SHEETS) as OwnSheetId[]).find((id) =>
    (['en', 'zh-CN'] as const).some((locale) => title === `${OWN_SHEETS[id][locale]} · ${labels(locale).product}`),
  );
}

/** Own sheets and own columns that stand more than once. */
export function twice(grids: readonly Grid[], ordersName: string): readonly string[] {
  const kinds = [
    ...grids.flatMap((grid) => ownKind(grid) ?? []),
    ...ownColumns(grids.find(({ name }) => name === ordersName)!).map(({ id }) => `column ${id}`),
  ];
  return kinds.filter((kind, at) => kinds.indexOf(kind) !== at);
}

function beside(grid: Grid): readonly string[] {
  const kind = ownKind(grid);
  const wanted = kind && BESIDE[kind];
  if (!wanted) return [];
  const header = grid.rows.findIndex((row) => wanted.every((names) => names.some((name) => row.includes(name))));
  const columns = wanted.map((names) => Math.max(...names.map((name) => grid.rows[header]!.indexOf(name))));
  return grid.rows.slice(header + 1).flatMap((row) => {
    const cells = columns.map((at) => row[at] ?? null);
    const isFilled = cells.slice(0, -1).some((cell) => cell !== null && cell !== '');
    return isFilled ? [`${kind} ${JSON.stringify(cells)}`] : [];
  });
}

/** The first row that is filled in at least three columns. */
export const headerRow = ({ rows }: Grid): number => rows.findIndex((row) => row.filter((cell) => cell !== null && cell !== '').length > 2);

function trimmed(rows: readonly (readonly Cell[])[]): readonly string[] {
  const texts = rows.map((row) => {
    const cells = row.map((cell) => (cell === '' ? null : cell));
    while (cells.length > 0 && (cells.at(-1) ?? null) === null) cells.pop();
    return JSON.stringify(cells);
  });
  while (texts.at(-1) === '[]') texts.pop();
  return texts;
}
