import type { Area } from '../../core/index';
import { areaName, parseArea } from './address';
import { attributeEdit, type Edit, removal } from './edit';
import type { Element } from './xml';

export const areaOf = (element: Element | undefined): Area | undefined => parseArea(element?.attribute('ref') ?? '');

/** The area without the columns at its right edge that are taken away; nothing where none stands there. */
export function shrunk(area: Area, removed: ReadonlySet<number>): Area | undefined {
  let { right } = area;
  while (right > area.left && removed.has(right)) right--;
  return right === area.right ? undefined : { ...area, right };
}

/** Gives a filter another area; conditions on columns that it loses, or that are taken away, go with them. */
export function filterEdits(filter: Element, area: Area, removed: ReadonlySet<number> = new Set()): Edit[] {
  return [attributeEdit(filter, 'ref', areaName(area)), ...lostConditions(filter, area, removed).map(removal)];
}

/** True where every condition of the filter stood on a column that goes: nothing is left that could hide a row. */
export function losesAllConditions(filter: Element, removed: ReadonlySet<number>): boolean {
  const area = areaOf(filter);
  const conditions = filter.all('filterColumn');
  return (
    area !== undefined &&
    conditions.length > 0 &&
    lostConditions(filter, shrunk(area, removed) ?? area, removed).length === conditions.length
  );
}

function lostConditions(filter: Element, area: Area, removed: ReadonlySet<number>): Element[] {
  return filter.all('filterColumn').filter((condition) => {
    const column = area.left + Number(condition.attribute('colId'));
    return column > area.right || removed.has(column);
  });
}
