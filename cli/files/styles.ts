import { LINE_COLOR, type Look } from '../../core/index';
import { append, applyEdits, attributeEdit, type Edit, insertion } from './edit';
import { escapeAttribute } from './text';
import type { Element } from './xml';

export type { Look } from '../../core/index';

/** CT_Stylesheet's order: a section that is missing is made at its place. */
const SECTIONS = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
type Section = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

const BUILTIN: { readonly [code: string]: number } = { General: 0, '0': 1, '0.00': 2, '#,##0': 3, '#,##0.00': 4, '@': 49 };
const FIRST_CUSTOM = 164;

/** The workbook's styles: ours are appended, or found again where an earlier run left them; no index of theirs ever changes. */
export class Styles {
  private readonly found = new Map<Section, Map<string, number>>();
  private readonly added = new Map<Section, string[]>();
  private readonly looks = new Map<string, number>();
  private readonly known = new Map<Look, number>();
  private readonly prefix: string;

  constructor(private readonly root: Element) {
    this.prefix = root.prefix;
    for (const name of ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'] as const) {
      const known = new Map<string, number>();
      for (const [i, child] of (root.first(name)?.children ?? []).entries()) if (!known.has(child.source)) known.set(child.source, i);
      this.found.set(name, known);
      this.added.set(name, []);
    }
  }

  /** The index for a cell's `s`. */
  cell(look: Look): number {
    const known = this.known.get(look);
    if (known !== undefined) return known;
    const key = JSON.stringify(look);
    const index = this.looks.get(key) ?? this.makeCell(look);
    this.looks.set(key, index);
    this.known.set(look, index);
    return index;
  }

  /** The index for a conditional format's `dxfId`. */
  highlight(look: Look): number {
    const x = this.prefix;
    const font = `<${x}font>${this.fontMarks(look)}</${x}font>`;
    const fill = `<${x}fill><${x}patternFill patternType="solid"><${x}fgColor rgb="FF${look.fill}"/><${x}bgColor rgb="FF${look.fill}"/></${x}patternFill></${x}fill>`;
    return this.add('dxfs', `<${x}dxf>${font}${fill}</${x}dxf>`);
  }

  /** The styles part with what was added, or nothing where all was there. */
  result(): Buffer | undefined {
    const edits: Edit[] = [];
    for (const [name, xml] of this.added) if (xml.length > 0) edits.push(...this.grown(name, xml));
    return edits.length > 0 ? applyEdits(this.root.bytes, edits) : undefined;
  }

  private makeCell(look: Look): number {
    const x = this.prefix;
    const align = look.align ? ` horizontal="${look.align}"` : '';
    const top = look.top ? ' vertical="top"' : '';
    const wrap = look.wrap ? ' wrapText="1"' : '';
    const alignment = align || top || wrap ? `<${x}alignment${align}${top}${wrap}/>` : '';
    const parts = [
      `numFmtId="${this.format(look.format ?? 'General')}"`,
      `fontId="${this.font(look)}"`,
      `fillId="${this.fill(look.fill)}"`,
      `borderId="${look.lines ? this.border() : 0}"`,
      'xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"',
    ].join(' ');
    return this.add('cellXfs', alignment ? `<${x}xf ${parts} applyAlignment="1">${alignment}</${x}xf>` : `<${x}xf ${parts}/>`);
  }

  private format(code: string): number {
    const builtin = BUILTIN[code];
    if (builtin !== undefined) return builtin;
    const ids = new Map<string, number>();
    let next = FIRST_CUSTOM;
    for (const format of this.root.first('numFmts')?.all('numFmt') ?? []) {
      const id = Number(format.attribute('numFmtId'));
      ids.set(format.attribute('formatCode') ?? '', id);
      next = Math.max(next, id + 1);
    }
    const known = ids.get(code);
    if (known !== undefined) return known;
    const ours = this.added.get('numFmts')!;
    const written = ours.findIndex((xml) => xml.includes(` formatCode="${escapeAttribute(code)}"`));
    if (written >= 0) return next + written;
    ours.push(`<${this.prefix}numFmt numFmtId="${next + ours.length}" formatCode="${escapeAttribute(code)}"/>`);
    return next + ours.length - 1;
  }

  private font(look: Look): number {
    if (!look.bold && !look.italic && !look.strike && look.size === undefined && look.color === undefined) return 0;
    const x = this.prefix;
    const base = this.root.first('fonts')?.first('font');
    const kept = ['name', 'family', 'charset', 'scheme'].map((name) => base?.first(name)?.source ?? '').join('');
    const size = look.size ?? Number(base?.first('sz')?.attribute('val') ?? 11);
    const color = look.color ? `<${x}color rgb="FF${look.color}"/>` : (base?.first('color')?.source ?? '');
    return this.add('fonts', `<${x}font>${this.fontMarks({ ...look, color: '' })}<${x}sz val="${size}"/>${color}${kept}</${x}font>`);
  }

  private fontMarks(look: Look): string {
    const x = this.prefix;
    const color = look.color ? `<${x}color rgb="FF${look.color}"/>` : '';
    return `${look.bold ? `<${x}b/>` : ''}${look.italic ? `<${x}i/>` : ''}${look.strike ? `<${x}strike/>` : ''}${color}`;
  }

  private fill(color: string | undefined): number {
    if (color === undefined) return 0;
    const x = this.prefix;
    return this.add(
      'fills',
      `<${x}fill><${x}patternFill patternType="solid"><${x}fgColor rgb="FF${color}"/><${x}bgColor indexed="64"/></${x}patternFill></${x}fill>`,
    );
  }

  private border(): number {
    const x = this.prefix;
    const sides = ['left', 'right', 'top', 'bottom'].map(
      (side) => `<${x}${side} style="thin"><${x}color rgb="FF${LINE_COLOR}"/></${x}${side}>`,
    );
    return this.add('borders', `<${x}border>${sides.join('')}<${x}diagonal/></${x}border>`);
  }

  private add(section: Section, xml: string): number {
    const known = this.found.get(section)!;
    const index = known.get(xml);
    if (index !== undefined) return index;
    const ours = this.added.get(section)!;
    const next = (this.root.first(section)?.children.length ?? 0) + ours.length;
    ours.push(xml);
    known.set(xml, next);
    return next;
  }

  private grown(name: Section, xml: readonly string[]): Edit[] {
    const section = this.root.first(name);
    if (section) {
      const count = section.children.length + xml.length;
      return [attributeEdit(section, 'count', String(count)), append(section, xml.join(''))];
    }
    const later = SECTIONS.slice(SECTIONS.indexOf(name) + 1);
    const next = this.root.children.find((child) => later.includes(child.name));
    const made = `<${this.prefix}${name} count="${xml.length}">${xml.join('')}</${this.prefix}${name}>`;
    return [next ? insertion(next.start, made) : append(this.root, made)];
  }
}

/** The least that a styles part holds; ours are added to it. */
export const plainStyles = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
