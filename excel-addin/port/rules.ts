import { HIGHLIGHT_MARKER, HIGHLIGHTS, type Highlight } from '../../core/index';
import { rangeOf } from './address';

/** A sheet's conditional formats: ours by their marker, wherever they were copied to, and how many others there are. */
export interface SheetRules {
  readonly ours: readonly Excel.ConditionalFormat[];
  readonly others: number;
}

const isOurs = (formula: string): boolean => formula.includes(HIGHLIGHT_MARKER) || formula.includes('"order-review"');

/** Reads the conditional formats of these sheets, in two batches. */
export async function readRules(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<SheetRules[]> {
  const all = sheets.map((sheet) => sheet.getRange().conditionalFormats.load({ id: true, type: true }));
  await context.sync();
  const custom = all.map(({ items }) =>
    items.filter(({ type }) => type === 'Custom').map((item) => ({ item, rule: item.custom.rule.load({ formula: true }) })),
  );
  if (custom.some((rules) => rules.length > 0)) await context.sync();
  return all.map(({ items }, i) => {
    const ours = custom[i]!.filter(({ rule }) => isOurs(rule.formula)).map(({ item }) => item);
    return { ours, others: items.length - ours.length };
  });
}

/** Puts our highlights in the place of those that stand there, behind every rule of somebody else. */
export function writeRules(sheet: Excel.Worksheet, { ours, others }: SheetRules, highlights: readonly Highlight[]): void {
  for (const rule of ours) rule.delete();
  for (const [i, { area, formula, severity }] of highlights.entries()) {
    const rule = rangeOf(sheet, area).conditionalFormats.add('Custom');
    rule.custom.rule.formula = `=${formula}`;
    const { fill, color, bold, italic, strike } = HIGHLIGHTS[severity];
    const { format } = rule.custom;
    if (fill !== undefined) format.fill.color = `#${fill}`;
    if (color !== undefined) format.font.color = `#${color}`;
    if (bold) format.font.bold = true;
    if (italic) format.font.italic = true;
    if (strike) format.font.strikethrough = true;
    // A new rule comes first until it is told otherwise.
    rule.priority = others + i;
  }
}
