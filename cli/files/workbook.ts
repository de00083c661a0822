import { append, applyEdits, attributeEdit, type Edit, insertion, removal } from './edit';
import type { Package } from './package';
import { damaged } from './problem';
import { isTrue } from './scan';
import { escapeAttribute, escapeXml } from './text';
import type { Element } from './xml';

export interface SheetEntry {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
  readonly isWorksheet: boolean;
  readonly relationship: string;
}

export interface DefinedName {
  readonly name: string;
  /** The place of the sheet that it is local to. */
  readonly localTo: number | undefined;
  readonly text: string;
}

const STRICT = 'http://purl.oclc.org/ooxml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const SPREADSHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The workbook's main part: sheets, names and what counts them by place. */
export class Workbook {
  readonly path: string;
  readonly isMacroEnabled: boolean;

  constructor(readonly parts: Package) {
    const main = parts.relationships('').find((rel) => rel.type === 'officeDocument');
    if (!main || !parts.has(main.target)) throw damaged('workbook');
    this.path = main.target;
    this.isMacroEnabled = /macroEnabled/i.test(parts.contentType(this.path) ?? '');
  }

  private get root(): Element {
    return this.parts.root(this.path);
  }

  get date1904(): boolean {
    return isTrue(this.root.first('workbookPr')?.attribute('date1904'));
  }

  private get isStrict(): boolean {
    return this.root.source.slice(0, 2000).includes(STRICT);
  }

  get namespace(): string {
    return this.isStrict ? `${STRICT}/spreadsheetml/main` : MAIN;
  }

  get relationTypes(): string {
    return this.isStrict ? `${STRICT}/officeDocument/relationships` : RELATIONS;
  }

  /** What the namespaces of drawings and charts begin with. */
  get drawingSpace(): string {
    return this.isStrict ? `${STRICT}/drawingml` : 'http://schemas.openxmlformats.org/drawingml/2006';
  }

  get sheets(): readonly SheetEntry[] {
    const rels = new Map(this.parts.relationships(this.path).map((rel) => [rel.id, rel]));
    return (this.root.first('sheets')?.all('sheet') ?? []).map((sheet) => {
      const relationship = sheet.attribute('*:id') ?? '';
      const rel = rels.get(relationship);
      return {
        name: sheet.attribute('name') ?? '',
        path: rel?.target ?? '',
        hidden: (sheet.attribute('state') ?? 'visible') !== 'visible',
        isWorksheet: rel?.type === 'worksheet',
        relationship,
      };
    });
  }

  /** A sheet by its name; names are compared as spreadsheets do, without case. */
  sheet(name: string): SheetEntry | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  placeOf(name: string): number {
    return this.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  get names(): readonly DefinedName[] {
    return (this.root.first('definedNames')?.all('definedName') ?? []).map(nameOf);
  }

  /** A part of the workbook by its kind, such as its styles. */
  part(type: string): string | undefined {
    return this.parts.relationships(this.path).find((rel) => rel.type === type && !rel.external)?.target;
  }

  /** Makes a part of the workbook where it has none. */
  createPart(type: string, path: string, content: string): string {
    this.parts.create(path, `${SPREADSHEET_TYPES}.${type}+xml`, content);
    this.parts.relate(this.path, `${this.relationTypes}/${type}`, path);
    return path;
  }

  /** The part of that kind, made where the workbook has none or names one that is not there. */
  partOrNew(type: string, path: string, content: string): string {
    const named = this.part(type);
    if (named === undefined) return this.createPart(type, path, content);
    if (this.parts.has(named)) return named;
    const contentType = `${SPREADSHEET_TYPES}.${type}+xml`;
    if (this.parts.contentType(named) === contentType) this.parts.write(named, content);
    else this.parts.create(named, contentType, content);
    return named;
  }

  removePart(type: string): void {
    const rel = this.parts.relationships(this.path).find((candidate) => candidate.type === type);
    if (!rel) return;
    this.parts.unrelate(this.path, rel.id);
    this.parts.remove(rel.target);
  }

  addSheet(name: string, hidden: boolean, content: string | (() => Iterable<Buffer>)): void {
    const folder = this.path.slice(0, this.path.lastIndexOf('/') + 1);
    const path = this.parts.freePath(`${folder}worksheets/sheet`);
    this.parts.create(path, `${SPREADSHEET_TYPES}.worksheet+xml`, content);
    const id = this.parts.relate(this.path, `${this.relationTypes}/worksheet`, path);
    const sheets = this.root.first('sheets');
    if (!sheets) throw damaged(this.path);
    const number = Math.max(0, ...sheets.children.map((sheet) => Number(sheet.attribute('sheetId')))) + 1;
    const state = hidden ? ' state="hidden"' : '';
    const xml = `<${sheets.prefix}sheet xmlns:r="${this.relationTypes}" name="${escapeAttribute(name)}" sheetId="${number}"${state} r:id="${id}"/>`;
    this.edit([append(sheets, xml)]);
    this.ensureView();
  }

  renameSheet(name: string, next: string): void {
    const sheet = this.elementOf(name);
    this.edit([attributeEdit(sheet, 'name', escapeAttribute(next))]);
  }

  removeSheet(name: string): void {
    const place = this.placeOf(name);
    const entry = this.sheets[place];
    if (!entry) return;
    const edits = [removal(this.elementOf(name)), ...this.viewEdits(place)];
    const names = this.root.first('definedNames')?.all('definedName') ?? [];
    for (const element of names) {
      const { localTo } = nameOf(element);
      if (localTo === undefined || localTo < place) continue;
      edits.push(localTo === place ? removal(element) : attributeEdit(element, 'localSheetId', String(localTo - 1)));
    }
    this.edit(edits);
    this.dropEmptyNames();
    this.parts.unrelate(this.path, entry.relationship);
    this.parts.remove(entry.path);
  }

  /** Takes away the names that `isGone` and adds new ones; the rest keep their bytes. */
  changeNames(isGone: (name: DefinedName) => boolean, added: readonly (DefinedName & { readonly hidden: boolean })[]): void {
    const current = this.root.first('definedNames');
    const gone = (current?.all('definedName') ?? []).filter((element) => isGone(nameOf(element)));
    if (gone.length > 0) this.edit(gone.map(removal));
    if (added.length > 0) this.addNames(added);
    this.dropEmptyNames();
  }

  /** Rewrites the text of names, where `change` gives another one. */
  rewriteNames(change: (name: DefinedName) => string): void {
    const edits: Edit[] = [];
    for (const element of this.root.first('definedNames')?.all('definedName') ?? []) {
      const name = nameOf(element);
      const text = change(name);
      if (text !== name.text) edits.push({ from: element.innerFrom, to: element.innerTo, text: escapeXml(text) });
    }
    if (edits.length > 0) this.edit(edits);
  }

  /** Lets the spreadsheet program calculate every formula anew when it opens the file. */
  recalculate(): void {
    const { root } = this;
    const current = root.first('calcPr');
    const made = insertion(this.behind(root, 'definedNames'), `<${root.prefix}calcPr fullCalcOnLoad="1"/>`);
    this.edit([current ? attributeEdit(current, 'fullCalcOnLoad', '1') : made]);
  }

  /** Behind the last of the elements that stand before or at that one, from the sheets on. */
  private behind(root: Element, name: string): number {
    const order = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];
    const before = order.slice(0, order.indexOf(name) + 1);
    const last = root.children.filter((child) => before.includes(child.name)).at(-1);
    if (!last) throw damaged(this.path);
    return last.end;
  }

  private addNames(added: readonly (DefinedName & { readonly hidden: boolean })[]): void {
    const root = this.root;
    const x = root.prefix;
    const xml = added.map(({ name, localTo, text, hidden }) => {
      const local = localTo === undefined ? '' : ` localSheetId="${localTo}"`;
      return `<${x}definedName name="${escapeAttribute(name)}"${local}${hidden ? ' hidden="1"' : ''}>${escapeXml(text)}</${x}definedName>`;
    });
    const current = root.first('definedNames');
    const made = insertion(this.behind(root, 'externalReferences'), `<${x}definedNames>${xml.join('')}</${x}definedNames>`);
    this.edit([current ? append(current, xml.join('')) : made]);
  }

  private dropEmptyNames(): void {
    const names = this.root.first('definedNames');
    if (names && names.children.length === 0) this.edit([removal(names)]);
  }

  /** Frozen panes stand in a window: Excel refuses a sheet that has one where the workbook has none. */
  private ensureView(): void {
    const { root } = this;
    const sheets = root.first('sheets');
    if (root.first('bookViews') || !sheets) return;
    this.edit([insertion(sheets.start, `<${root.prefix}bookViews><${root.prefix}workbookView/></${root.prefix}bookViews>`)]);
  }

  /** The window's active and first tab count sheets by place. */
  private viewEdits(removed: number): Edit[] {
    const edits: Edit[] = [];
    for (const view of this.root.first('bookViews')?.all('workbookView') ?? []) {
      for (const name of ['activeTab', 'firstSheet']) {
        const place = Number(view.attribute(name) ?? -1);
        if (place >= removed && place > 0) edits.push(attributeEdit(view, name, String(place - 1)));
      }
    }
    return edits;
  }

  private elementOf(name: string): Element {
    const element = this.root.first('sheets')?.all('sheet')[this.placeOf(name)];
    if (!element) throw damaged(this.path);
    return element;
  }

  private edit(edits: readonly Edit[]): void {
    this.parts.write(this.path, applyEdits(this.root.bytes, edits));
  }
}

function nameOf(element: Element): DefinedName {
  const local = element.attribute('localSheetId');
  return { name: element.attribute('name') ?? '', localTo: local === undefined ? undefined : Number(local), text: element.text };
}
