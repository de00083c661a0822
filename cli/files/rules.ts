import { HIGHLIGHT_MARKER, HIGHLIGHTS, type Highlight } from '../../core/index';
import { areaName } from './address';
import { type Edit, insertion, removal } from './edit';
import type { SheetLayout } from './layout';
import type { Styles } from './styles';
import { escapeXml } from './text';
import type { Element } from './xml';

const isOurs = (rule: Element): boolean =>
  rule.children.some((child) => (child.name === 'formula' || child.name === 'f') && hasMarker(child.text));

const hasMarker = (formula: string): boolean => formula.includes(HIGHLIGHT_MARKER) || formula.includes('"order-review"');

/** Takes away every highlight of ours, wherever it was copied to, and what it leaves empty. */
export function ownRuleRemovals(layout: SheetLayout): Edit[] {
  if (layout.bytes.indexOf('order-review') < 0) return [];
  const plain = layout.all('conditionalFormatting').flatMap((format) => removals(format, 'cfRule') ?? []);
  const extensions = layout.first('extLst');
  return [...plain, ...(extensions ? extensionRemovals(extensions) : [])];
}

/** Edits of a container: itself where nothing foreign is left in it, else the single rules. */
function removals(container: Element, name: string): Edit[] | undefined {
  const rules = container.all(name);
  const ours = rules.filter(isOurs);
  if (ours.length === 0) return undefined;
  return ours.length === rules.length ? [removal(container)] : ours.map(removal);
}

function extensionRemovals(extensions: Element): Edit[] {
  const edits: Edit[] = [];
  let emptied = 0;
  for (const extension of extensions.all('ext')) {
    const list = extension.first('conditionalFormattings');
    const formats = list?.all('conditionalFormatting') ?? [];
    const own = formats.map((format) => removals(format, 'cfRule'));
    if (!list || own.every((edit) => edit === undefined)) continue;
    const isEmptied = formats.every((format, i) => own[i]?.[0]?.from === format.start);
    if (!isEmptied) edits.push(...own.flatMap((edit) => edit ?? []));
    else if (extension.children.length > 1) edits.push(removal(list));
    else {
      edits.push(removal(extension));
      emptied++;
    }
  }
  return emptied > 0 && emptied === extensions.children.length ? [removal(extensions)] : edits;
}

/** Our highlights, behind every foreign rule in order and in rank. */
export function highlightEdits(layout: SheetLayout, highlights: readonly Highlight[], styles: Styles): Edit[] {
  if (highlights.length === 0) return [];
  const x = layout.prefix;
  let priority = highestPriority(layout);
  const xml = highlights.map(({ area, formula, severity }) => {
    priority++;
    const rule = `<${x}cfRule type="expression" dxfId="${styles.highlight(HIGHLIGHTS[severity])}" priority="${priority}">`;
    return `<${x}conditionalFormatting sqref="${areaName(area)}">${rule}<${x}formula>${escapeXml(formula)}</${x}formula></${x}cfRule></${x}conditionalFormatting>`;
  });
  const last = layout.all('conditionalFormatting').at(-1);
  return [insertion(last ? last.end : layout.placeOf('conditionalFormatting'), xml.join(''))];
}

function highestPriority(layout: SheetLayout): number {
  const foreign = [...layout.all('conditionalFormatting'), ...(layout.first('extLst')?.deep('conditionalFormatting') ?? [])];
  const rules = foreign.flatMap((format) => format.all('cfRule')).filter((rule) => !isOurs(rule));
  return rules.reduce((highest, rule) => Math.max(highest, Number(rule.attribute('priority')) || 0), 0);
}
