import type { Area } from '../../core/index';
import { areaName, parseArea } from './address';
import { append, attributeEdit, type Edit, insertion, removal } from './edit';
import type { SheetLayout } from './layout';
import { escapeXml } from './text';
import type { Element } from './xml';

export interface Dropdown {
  readonly area: Area;
  readonly choices: readonly string[];
}

/** What the formula of a list may hold; a longer list, or a choice with a comma, is left without a dropdown. */
const LONGEST_LIST = 255;

/** Takes away the dropdowns that stand wholly in the columns, and adds ours. */
export function validationEdits(layout: SheetLayout, columns: ReadonlySet<number>, dropdowns: readonly Dropdown[]): Edit[] {
  const current = layout.first('dataValidations');
  const all = current?.all('dataValidation') ?? [];
  const gone = all.filter((validation) => standsIn(validation, columns));
  const xml = dropdowns.filter(isWritable).map((dropdown) => dropdownXml(layout.prefix, dropdown));
  const count = all.length - gone.length + xml.length;
  if (!current) return xml.length === 0 ? [] : [insertion(layout.placeOf('dataValidations'), validationsXml(layout.prefix, xml))];
  if (count === 0) return [removal(current)];
  if (gone.length === 0 && xml.length === 0) return [];
  return [attributeEdit(current, 'count', String(count)), ...gone.map(removal), append(current, xml.join(''))];
}

export const validationsXml = (prefix: string, xml: readonly string[]): string =>
  xml.length === 0 ? '' : `<${prefix}dataValidations count="${xml.length}">${xml.join('')}</${prefix}dataValidations>`;

export function dropdownXml(prefix: string, { area, choices }: Dropdown): string {
  const list = escapeXml(`"${choices.join(',').replaceAll('"', '""')}"`);
  return `<${prefix}dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="${areaName(area)}"><${prefix}formula1>${list}</${prefix}formula1></${prefix}dataValidation>`;
}

export const isWritable = ({ choices }: Dropdown): boolean =>
  choices.length > 0 && choices.join(',').length <= LONGEST_LIST && !choices.some((choice) => choice.includes(','));

function standsIn(validation: Element, columns: ReadonlySet<number>): boolean {
  const areas = (validation.attribute('sqref') ?? '').split(/\s+/).filter(Boolean).map(parseArea);
  return areas.length > 0 && areas.every((area) => area !== undefined && area.left === area.right && columns.has(area.left));
}
