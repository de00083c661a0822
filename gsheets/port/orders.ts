import { type Area, type Cell, HEADER, HUMAN_HEADER, type OrdersPlan, type OwnColumn } from '../../core/index';
import { growRight, hideColumns, rangesOf, setLongWidths } from './grid';
import { background, cellValue, dropdown, holds, numberFormat, stylist } from './looks';
import { markOf } from './marks';
import { writeHighlights } from './rules';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

interface Standing {
  readonly rows: readonly (readonly Cell[])[];
  readonly isMarked: (column: OwnColumn) => boolean;
}

/**
 * Writes the own columns, neighbours together; what people filled in stays, and what stands there already is not written again. The
 * headings and values of new columns come last, as one write; the highlights follow.
 */
export function writeOrders(app: App, sheet: Sheet, plan: OrdersPlan, standing: Standing): void {
  const writer = new OrdersWriter(app, sheet, plan, standing);
  const changed = blocksOf(plan.columns).filter((block) => !writer.stands(block));
  const made = changed.filter(([column]) => !column.exists);
  if (made.length > 0) growRight(sheet, sheet.getMaxColumns(), Math.max(...plan.columns.map(({ at }) => at)) + 1);
  const steps = [...made.flatMap(writer.dress), ...(changed.length > 0 ? writer.dropdowns() : []), ...changed.flatMap(writer.write)];
  const rangeOf = rangesOf(
    sheet,
    [...steps, ...plan.highlights].map(({ area }) => area),
  );
  for (const { area, take } of steps) take(rangeOf(area));
  writeHighlights(app, sheet, plan.highlights, rangeOf);
}

/** Something to be done with the range of an area, once the ranges of all of them have been asked for together. */
interface Step {
  readonly area: Area;
  readonly take: (range: Range) => void;
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

  readonly dress = (block: Block): readonly Step[] => {
    const looks = block.map((column) => (isFilled(column) ? HEADER : HUMAN_HEADER));
    const take = (range: Range): void => {
      range.setTextStyles([looks.map(stylist(this.app))]).setBackgrounds([looks.map(background)]);
      this.shape(block);
    };
    return [{ area: this.area(block, 1), take }, ...this.wrap(block)];
  };

  private shape(block: Block): void {
    setLongWidths(this.sheet, block);
    hideColumns(
      this.sheet,
      block.flatMap(({ at, hidden }) => (hidden ? [at] : [])),
    );
  }

  /** Up to the hidden key, which would make rows high. */
  private wrap(block: Block): readonly Step[] {
    const hidden = block.findIndex((column) => column.hidden);
    const [first, ...others] = hidden < 0 ? block : block.slice(0, hidden);
    if (!first || ![first, ...others].some(({ format }) => format === 'wrapped')) return [];
    return [{ area: this.area([first, ...others]), take: (range) => range.setWrap(true) }];
  }

  dropdowns(): readonly Step[] {
    if (this.rows.length === 0) return [];
    const [top, bottom] = [this.plan.headerRow + 1, this.plan.headerRow + this.rows.length];
    return this.plan.columns.flatMap(({ at, choices }) => {
      if (!choices) return [];
      const rule = dropdown(this.app, choices);
      return [{ area: { top, bottom, left: at, right: at }, take: (range: Range) => range.setDataValidation(rule) }];
    });
  }

  readonly write = (block: Block): readonly Step[] => {
    const isMarked = block.every(this.standing.isMarked);
    const notes = [block.map(({ id }) => markOf(id))];
    return [...(isMarked ? [] : [{ area: this.area(block, 1), take: (range: Range) => range.setNotes(notes) }]), this.writeCells(block)];
  };

  private writeCells(block: Block): Step {
    const [first] = block;
    const headings = block.map(({ heading }) => cellValue(heading));
    if (first.exists && !isFilled(first)) return { area: this.area(block, 1), take: (range) => range.setValues([headings]) };
    const take = (range: Range): void => {
      range.setNumberFormats([
        block.map(() => '@'),
        ...this.rows.map((row) => block.map(({ values, format }) => numberFormat(values?.[row], format))),
      ]);
      range.setValues([headings, ...this.rows.map((row) => block.map(({ values }) => cellValue(values?.[row])))]);
    };
    return { area: this.area(block), take };
  }

  private area([{ at }, ...others]: Block, rows = this.rows.length + 1): Area {
    const top = this.plan.headerRow;
    return { top, left: at, bottom: top + rows - 1, right: at + others.length };
  }
}
