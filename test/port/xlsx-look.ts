import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { SheetLook, UserCell } from './host';

/** Reads an .xlsx with nothing of the host's code: plain patterns, good for files that the tests made. */
export function lookAt(path: string): SheetLook[] {
  const parts = Object.fromEntries(Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const rels = relationships(parts, 'xl/workbook.xml');
  const shared = tags(parts['xl/sharedStrings.xml'] ?? '', 'si').map((item) => texts(item.body));
  const fills = fillsByStyle(parts['xl/styles.xml'] ?? '');
  return tags(tags(parts['xl/workbook.xml']!, 'sheets')[0]!.body, 'sheet').map(({ attributes }) => {
    const path = rels.find(({ id }) => id === attributes['r:id'])!.target;
    const xml = parts[path]!;
    const look = { cells: {} as Record<string, UserCell>, fills: {} as Record<string, string> };
    for (const cell of tags(xml, 'c')) {
      const name = cell.attributes.r!;
      const value = cellOf(cell, shared);
      const fill = fills[Number(cell.attributes.s ?? 0)];
      if (value !== null) look.cells[name] = value;
      if (fill) look.fills[name] = fill;
    }
    const comments = relationships(parts, path).find(({ type }) => type.endsWith('/comments'));
    return {
      name: unescaped(attributes.name!),
      hidden: attributes.state === 'hidden',
      ...look,
      notes: Object.fromEntries(
        tags(comments ? parts[comments.target]! : '', 'comment').map((note) => [note.attributes.ref!, texts(note.body)]),
      ),
      rules: tags(xml, 'conditionalFormatting').flatMap((format) =>
        tags(format.body, 'formula').map(({ body }) => ({ area: format.attributes.sqref!, formula: unescaped(body) })),
      ),
      dropdowns: tags(xml, 'dataValidation').map((validation) => ({
        area: validation.attributes.sqref!,
        choices: unescaped(tags(validation.body, 'formula1')[0]!.body).slice(1, -1).split(','),
      })),
      hiddenRows: tags(xml, 'row').flatMap((row) => (row.attributes.hidden === '1' ? [Number(row.attributes.r)] : [])),
      hiddenColumns: tags(xml, 'col').flatMap((col) => (col.attributes.hidden === '1' ? [letters(Number(col.attributes.min))] : [])),
    };
  });
}

export interface Tag {
  readonly attributes: { readonly [name: string]: string | undefined };
  readonly body: string;
}

export function tags(xml: string, name: string): Tag[] {
  const pattern = new RegExp(`<${name}((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</${name}>)`, 'g');
  return [...xml.matchAll(pattern)].map(([, attributes = '', body = '']) => ({
    attributes: Object.fromEntries([...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value])),
    body,
  }));
}

function relationships(parts: { readonly [name: string]: string }, part: string) {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  return tags(parts[`${folder}_rels/${part.slice(slash)}.rels`] ?? '', 'Relationship').map(({ attributes }) => {
    const target = attributes.Target!;
    const path = target.startsWith('/') ? target.slice(1) : target.startsWith('../') ? `xl/${target.slice(3)}` : folder + target;
    return { id: attributes.Id!, type: attributes.Type!, target: path };
  });
}

function cellOf({ attributes, body }: Tag, shared: readonly string[]): UserCell {
  const raw = tags(body, 'v')[0]?.body;
  const formula = tags(body, 'f')[0]?.body;
  const value = plainValue(attributes.t ?? 'n', raw, body, shared);
  return formula === undefined ? value : { formula: unescaped(formula), value: value as string };
}

function plainValue(type: string, raw: string | undefined, body: string, shared: readonly string[]) {
  if (type === 'inlineStr') return texts(body);
  if (raw === undefined) return null;
  if (type === 's') return shared[Number(raw)]!;
  if (type === 'b') return raw === '1';
  if (type === 'e') return { error: unescaped(raw) };
  return type === 'n' ? Number(raw) : string(raw);
}

const texts = (xml: string): string =>
  tags(xml, 't')
    .map(({ body }) => string(body))
    .join('');
const string = (raw: string): string =>
  unescaped(raw).replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const ENTITIES: { readonly [name: string]: string } = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#10;': '\n' };
const unescaped = (text: string): string => text.replace(/&(amp|lt|gt|quot|#10);/g, (entity) => ENTITIES[entity]!);

function fillsByStyle(styles: string): (string | undefined)[] {
  const colours = tags(tags(styles, 'fills')[0]?.body ?? '', 'fill').map(({ body }) => /<fgColor rgb="FF(\w{6})"/.exec(body)?.[1]);
  return tags(tags(styles, 'cellXfs')[0]?.body ?? '', 'xf').map(({ attributes }) => colours[Number(attributes.fillId)]);
}

const letters = (number: number): string => String.fromCharCode(64 + number);
