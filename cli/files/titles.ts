import { applyEdits, type Edit } from './edit';
import { FileTrouble } from './problem';
import { escapeXml } from './text';
import type { SheetEntry, Workbook } from './workbook';
import { XmlFault } from './xml';

/** Keeps the document properties' list of sheets true; a list that was not, or that cannot be read, is left alone. */
export function updateTitles(workbook: Workbook, before: readonly SheetEntry[]): void {
  try {
    rewriteTitles(workbook, before);
  } catch (error) {
    if (!(error instanceof FileTrouble || error instanceof XmlFault)) throw error;
  }
}

function rewriteTitles(workbook: Workbook, before: readonly SheetEntry[]): void {
  const { parts } = workbook;
  const path = parts.relationships('').find((rel) => rel.type === 'extended-properties')?.target;
  if (path === undefined || !parts.has(path)) return;
  const root = parts.root(path);
  const titles = root.first('TitlesOfParts')?.first('vector');
  const pairs = root.first('HeadingPairs')?.first('vector')?.deep('i4') ?? [];
  const old = before.filter(({ isWorksheet }) => isWorksheet).map(({ name }) => name);
  const now = workbook.sheets.filter(({ isWorksheet }) => isWorksheet).map(({ name }) => name);
  const listed = titles?.children ?? [];
  const first = listed[0];
  const last = listed[old.length - 1];
  const isTrue = pairs[0]?.text === String(old.length) && old.every((name, i) => listed[i]?.text === name);
  if (!titles || !first || !last || !isTrue || old.join('\n') === now.join('\n')) return;
  const x = first.prefix;
  const names = now.map((name) => `<${x}lpstr>${escapeXml(name)}</${x}lpstr>`).join('');
  const size = titles.attributeAt('size');
  const edits: Edit[] = [
    { from: pairs[0]!.innerFrom, to: pairs[0]!.innerTo, text: String(now.length) },
    { from: first.start, to: last.end, text: names },
  ];
  if (size) edits.push({ from: size.from, to: size.to, text: String(listed.length - old.length + now.length) });
  parts.write(path, applyEdits(root.bytes, edits));
}
