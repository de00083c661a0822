import { type Cell, HEADER, HUMAN_HEADER, type OrdersPlan, type OwnColumn } from '../../core/index';
import { growRight, hideColumns, setLongWidths } from './grid';
import { background, cellValue, dropdown, holds, numberFormat, stylist } from './looks';
import { markOf } from './marks';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

interface Standing {
  readonly rows: readonly (readonly Cell[])[];
  readonly isMarked: (column: OwnColumn) => boolean;
}

/**
 * Writes the own columns, neighbours together; what people filled in stays, and what stands there already is not written again. The
 * headings and values of new columns come last, as one write.
 */
export function writeOrders(app: App, sheet: Sheet, plan: OrdersPlan, standing: Standing): void {
  const writer = new OrdersWriter(app, sheet, plan, standing);
  const changed = blocksOf(plan.columns).filter((block) => !writer.stands(block));
  if (changed.length === 0) return;
  if (plan.columns.some(({ exists }) => !exists))
    growRight(sheet, sheet.getMaxColumns(), Math.max(...plan.columns.map(({ at }) => at)) + 1);
  writer.dress(changed.filter(([column]) => !column.exists));
  writer.addDropdowns();
  for (const block of changed) writer.write(block);
}

/** Columns side by side that are written alike: all new, all ours, or all filled in by people. */
type Block = readonly [OwnColumn, ...OwnColumn[]];

function blocksOf(columns: readonly OwnColumn[]): Block[] {
  const blocks: [OwnColumn, ...OwnColumn[]][] = [];
  for (const column of [...columns].sort((a, b) => a.at - b.at)) {
    const block = blocks[blocks.length - 1];
    if (block && isLike(block[block.length - 1]!, column)) block.push(column);
    else blocks.push([column]);
  }
  return blocks;
}

const isLike = (last: OwnColumn, column: OwnColumn): boolean =>
  last.at + 1 === column.at && last.exists === column.exists && (!column.exists || isFilled(last) === isFilled(column));

const isFilled = ({ values }: OwnColumn): boolean => values !== undefined;

class OrdersWriter {
  private readonly rows: readonly number[];
  private readonly ranges = new Map<string, Range>();

  constructor(
    private readonly app: App,
    private readonly sheet: Sheet,
    private readonly plan: OrdersPlan,
    private readonly standing: Standing,
  ) {
    this.rows = Array.from({ length: plan.lastRow - plan.headerRow }, (_, row) => row);
  }

  stands(block: Block): boolean {
    const { headerRow } = this.plan;
    const { rows, isMarked } = this.standing;
    return block.every((column) => {
      const { at, heading, exists, values } = column;
      if (!exists || !isMarked(column) || !holds(rows[headerRow]?.[at], heading)) return false;
      return values === undefined || this.rows.every((row) => holds(rows[headerRow + 1 + row]?.[at], values[row]));
    });
  }

  dress(blocks: readonly Block[]): void {
    for (const block of blocks) {
      const looks = block.map((column) => (isFilled(column) ? HEADER : HUMAN_HEADER));
      this.range(block, 1)
        .setTextStyles([looks.map(stylist(this.app))])
        .setBackgrounds([looks.map(background)]);
      this.wrap(block);
      setLongWidths(this.sheet, block);
      hideColumns(
        this.sheet,
        block.flatMap(({ at, hidden }) => (hidden ? [at] : [])),
      );
    }
  }

  /** Up to the hidden key, which would make rows high. */
  private wrap(block: Block): void {
    const hidden = block.findIndex((column) => column.hidden);
    const [first, ...others] = hidden < 0 ? block : block.slice(0, hidden);
    if (first && [first, ...others].some(({ format }) => format === 'wrapped')) this.range([first, ...others]).setWrap(true);
  }

  addDropdowns(): void {
    const { headerRow, columns } = this.plan;
    if (this.rows.length === 0) return;
    for (const { at, choices } of columns) {
      if (choices) this.sheet.getRange(headerRow + 2, at + 1, this.rows.length, 1).setDataValidation(dropdown(this.app, choices));
    }
  }

  write(block: Block): void {
    const [first] = block;
    const headings = block.map(({ heading }) => cellValue(heading));
    if (!block.every(this.standing.isMarked)) this.range(block, 1).setNotes([block.map(({ id }) => markOf(id))]);
    if (first.exists && !isFilled(first)) {
      this.range(block, 1).setValues([headings]);
      return;
    }
    const range = this.range(block);
    range.setNumberFormats([
      block.map(() => '@'),
      ...this.rows.map((row) => block.map(({ values, format }) => numberFormat(values?.[row], format))),
    ]);
    range.setValues([headings, ...this.rows.map((row) => block.map(({ values }) => cellValue(values?.[row])))]);
  }

  private range([{ at }, ...others]: Block, rows = this.rows.length + 1): Range {
    const key = `${at} ${rows} ${others.length}`;
    const range = this.ranges.get(key) ?? this.sheet.getRange(this.plan.headerRow + 1, at + 1, rows, others.length + 1);
    this.ranges.set(key, range);
    return range;
  }
}
