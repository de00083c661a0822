import { MAX_COLUMNS } from './address';
import { type Edit, insertion, removal, replacement } from './edit';
import type { SheetLayout } from './layout';
import type { Element } from './xml';

/** Columns of `<cols>` that share their attributes; counted from 0, ends included. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly attributes: string;
}

export interface ColumnLook {
  readonly width: number;
  readonly hidden: boolean;
  readonly style?: number;
}

export const columnAttributes = ({ width, hidden, style }: ColumnLook): string =>
  ` width="${width}"${style === undefined ? '' : ` style="${style}"`}${hidden ? ' hidden="1"' : ''} customWidth="1"`;

export const columnXml = (prefix: string, from: number, to: number, attributes: string): string =>
  `<${prefix}col min="${from + 1}" max="${to + 1}"${attributes}/>`;

/** Sets and clears single columns, splitting ranges; the other columns keep what they have. */
export function columnEdits(layout: SheetLayout, set: ReadonlyMap<number, ColumnLook>, cleared: ReadonlySet<number>): Edit[] {
  const current = layout.first('cols');
  if (set.size + cleared.size === 0) return [];
  let spans = current?.all('col').map(spanOf) ?? [];
  const before = JSON.stringify(spans);
  // From the right, so that a run of cleared columns takes over what stands right of it.
  for (const column of [...cleared].sort((a, b) => b - a)) {
    const blanket = spans.find((span) => span.from === column + 1 && span.to === MAX_COLUMNS - 1);
    spans = without(spans, column);
    if (blanket) spans = spans.map((span) => (span.from === column + 1 ? { ...span, from: column } : span));
  }
  for (const [column, look] of set) {
    spans = [...without(spans, column), { from: column, to: column, attributes: columnAttributes(look) }];
  }
  spans = joined(
    spans.sort((a, b) => a.from - b.from),
    cleared,
  );
  if (JSON.stringify(spans) === before) return [];
  if (spans.length === 0) return current ? [removal(current)] : [];
  const x = layout.prefix;
  const xml = `<${x}cols>${spans.map(({ from, to, attributes }) => columnXml(x, from, to, attributes)).join('')}</${x}cols>`;
  return [current ? replacement(current, xml) : insertion(layout.placeOf('cols'), xml)];
}

export function hasColumn(layout: SheetLayout, column: number): boolean {
  return (layout.first('cols')?.all('col').map(spanOf) ?? []).some(({ from, to }) => from <= column && column <= to);
}

function spanOf(col: Element): Span {
  const attributes = col.source
    .slice(col.nameEnd - col.start)
    .replace(/\s+(min|max)\s*=\s*("[^"]*"|'[^']*')/g, '')
    .replace(/\s*\/?>[\s\S]*$/, '');
  return { from: Number(col.attribute('min')) - 1, to: Number(col.attribute('max')) - 1, attributes };
}

function without(spans: readonly Span[], column: number): Span[] {
  return spans.flatMap((span) => {
    if (column < span.from || column > span.to) return [span];
    const left = { ...span, to: column - 1 };
    const right = { ...span, from: column + 1 };
    return [left, right].filter(({ from, to }) => from <= to);
  });
}

/** Ranges that a split made and a clear brings together again. */
function joined(spans: readonly Span[], cleared: ReadonlySet<number>): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && cleared.has(span.from) && last.to === span.from - 1 && last.attributes === span.attributes)
      result[result.length - 1] = { ...last, to: span.to };
    else result.push(span);
  }
  return result;
}
