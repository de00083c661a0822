import type { Area, OwnColumn } from '../../core/index';
import { areaName } from './address';
import { append, applyEdits, attributeEdit, type Edit, removal } from './edit';
import { areaOf, filterEdits, losesAllConditions, shrunk } from './filters';
import type { Package } from './package';
import { escapeAttribute } from './text';
import type { Element } from './xml';

export interface Table {
  readonly path: string;
  readonly name: string;
  readonly area: Area;
}

export function tablesOf(parts: Package, sheet: string): Table[] {
  return parts.relationships(sheet).flatMap((rel) => {
    if (rel.type !== 'table' || rel.external || !parts.has(rel.target)) return [];
    const root = parts.root(rel.target);
    const area = areaOf(root);
    return area ? [{ path: rel.target, name: root.attribute('displayName') ?? root.attribute('name') ?? '', area }] : [];
  });
}

/** Lets own columns that stand right behind a table join it. */
export function extendTable(parts: Package, table: Table, columns: readonly OwnColumn[]): void {
  const root = parts.root(table.path);
  const list = root.first('tableColumns');
  if (!list) return;
  let { right } = table.area;
  const joined: OwnColumn[] = [];
  for (const column of [...columns].sort((a, b) => a.at - b.at)) {
    if (column.at !== right + 1) continue;
    joined.push(column);
    right++;
  }
  const renamed = columns.filter((column) => column.at <= table.area.right).flatMap((column) => renameEdits(list, column, table.area));
  if (joined.length === 0 && renamed.length === 0) return;
  const existing = list.all('tableColumn');
  let id = Math.max(0, ...existing.map((column) => Number(column.attribute('id'))));
  const xml = joined.map((column) => {
    id++;
    return `<${list.prefix}tableColumn id="${id}" name="${headingAttribute(column.heading)}"/>`;
  });
  const grown =
    joined.length === 0
      ? []
      : [
          attributeEdit(list, 'count', String(existing.length + joined.length)),
          append(list, xml.join('')),
          ...areaEdits(root, { ...table.area, right }),
        ];
  parts.write(table.path, applyEdits(root.bytes, [...renamed, ...grown]));
}

/** Takes own columns off a table's right end; one that has foreign columns right of it keeps its place under a neutral name. */
export function shrinkTable(parts: Package, table: Table, removed: ReadonlySet<number>): ReadonlyMap<number, string> {
  const root = parts.root(table.path);
  const list = root.first('tableColumns');
  const columns = list?.all('tableColumn') ?? [];
  const area = shrunk(table.area, removed) ?? table.area;
  const kept = new Map<number, string>();
  if (!list) return kept;
  const names = new Set(columns.map((column) => column.attribute('name')?.toLowerCase()));
  const edits: Edit[] = columns.flatMap((column, i) => {
    const at = table.area.left + i;
    if (at > area.right) return [removal(column)];
    if (!removed.has(at)) return [];
    let number = i + 1;
    while (names.has(`column${number}`)) number++;
    names.add(`column${number}`);
    kept.set(at, `Column${number}`);
    return [attributeEdit(column, 'name', `Column${number}`)];
  });
  if (edits.length === 0) return kept;
  if (area.right < table.area.right) edits.push(attributeEdit(list, 'count', String(area.right - area.left + 1)));
  parts.write(table.path, applyEdits(root.bytes, [...edits, ...areaEdits(root, area, removed)]));
  return kept;
}

/** Rows that only our columns' filter conditions hid. */
export function rowsToShow(parts: Package, table: Table, removed: ReadonlySet<number>): Area | undefined {
  const filter = parts.root(table.path).first('autoFilter');
  return filter && losesAllConditions(filter, removed) ? table.area : undefined;
}

function areaEdits(root: Element, area: Area, removed?: ReadonlySet<number>): Edit[] {
  const filter = root.first('autoFilter');
  const filtered = areaOf(filter);
  const edits = [attributeEdit(root, 'ref', areaName(area))];
  if (filter && filtered) edits.push(...filterEdits(filter, { ...filtered, right: area.right }, removed));
  return edits;
}

/** A heading in the other language than before: a table's column is named like its header cell. */
function renameEdits(list: Element, column: OwnColumn, area: Area): Edit[] {
  const current = list.all('tableColumn')[column.at - area.left];
  return current && current.attribute('name') !== column.heading ? [attributeEdit(current, 'name', headingAttribute(column.heading))] : [];
}

const headingAttribute = (heading: string): string => escapeAttribute(heading).replaceAll('&#10;', '_x000a_');
