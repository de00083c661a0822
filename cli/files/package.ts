import { append, applyEdits, removal } from './edit';
import { damaged } from './problem';
import { decodeUtf8Part, escapeAttribute } from './text';
import { Element, XmlFault } from './xml';
import { inflate, type ZipEntry } from './zip';
import type { ZipPart } from './zip-write';

/** What a part holds: the packed bytes it came with, new bytes, or blocks that are made while they are saved. */
type Content = ZipEntry | Buffer | (() => Iterable<Buffer>);

export interface Relationship {
  readonly id: string;
  /** The last word of the type: `worksheet`, `table`, `styles`. */
  readonly type: string;
  /** The part it names; outside targets are as written. */
  readonly target: string;
  readonly external: boolean;
}

const TYPES = '[Content_Types].xml';
const PACKAGE_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const PACKAGE_RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of an Open Packaging file. A part that nobody writes keeps its packed bytes. */
export class Package {
  private readonly parts = new Map<string, { name: string; content: Content }>();

  constructor(entries: readonly ZipEntry[]) {
    for (const entry of entries) this.parts.set(keyOf(entry.name), { name: entry.name, content: entry });
  }

  has(path: string): boolean {
    return this.parts.has(keyOf(path));
  }

  /** The part's XML as UTF-8. */
  bytes(path: string): Buffer {
    const part = this.parts.get(keyOf(path));
    if (!part) throw damaged(path);
    if (Buffer.isBuffer(part.content)) return part.content;
    if (typeof part.content !== 'function') return readable(inflate(part.content), path);
    part.content = Buffer.concat([...part.content()]);
    return part.content;
  }

  root(path: string): Element {
    try {
      return Element.root(this.bytes(path));
    } catch (error) {
      if (error instanceof XmlFault) throw damaged(path);
      throw error;
    }
  }

  write(path: string, content: Buffer | string | (() => Iterable<Buffer>)): void {
    const key = keyOf(path);
    const name = this.parts.get(key)?.name ?? path;
    this.parts.set(key, { name, content: typeof content === 'string' ? Buffer.from(content) : content });
  }

  /** A new part with its content type. */
  create(path: string, contentType: string, content: Buffer | string | (() => Iterable<Buffer>)): void {
    this.write(path, content);
    const types = this.root(TYPES);
    const override = `<${types.prefix}Override PartName="/${escapeAttribute(path)}" ContentType="${contentType}"/>`;
    this.write(TYPES, applyEdits(types.bytes, [append(types, override)]));
  }

  /** Takes a part away, its relationships, and the parts that only it named. */
  remove(path: string): void {
    this.dropChildren(path);
    this.parts.delete(keyOf(path));
    const types = this.root(TYPES);
    const override = types.all('Override').find((type) => keyOf(type.attribute('PartName') ?? '') === keyOf(path));
    if (override) this.write(TYPES, applyEdits(types.bytes, [removal(override)]));
  }

  /** Takes away a part's relationships and the parts that only it named. */
  dropChildren(path: string): void {
    const children = this.relationships(path).filter((child) => !child.external);
    this.parts.delete(keyOf(relsOf(path)));
    for (const { target } of children) if (this.has(target) && !this.isNamed(target)) this.remove(target);
  }

  contentType(path: string): string | undefined {
    const types = this.root(TYPES).children;
    const override = types.find((type) => type.name === 'Override' && keyOf(type.attribute('PartName') ?? '') === keyOf(path));
    const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    const byEnding = types.find((type) => type.name === 'Default' && type.attribute('Extension')?.toLowerCase() === ending);
    return (override ?? byEnding)?.attribute('ContentType');
  }

  relationships(path: string): readonly Relationship[] {
    const rels = relsOf(path);
    if (!this.has(rels)) return [];
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    return this.root(rels)
      .all('Relationship')
      .map((rel) => {
        const target = rel.attribute('Target') ?? '';
        const type = rel.attribute('Type') ?? '';
        const external = rel.attribute('TargetMode') === 'External';
        return {
          id: rel.attribute('Id') ?? '',
          type: type.slice(type.lastIndexOf('/') + 1),
          target: external ? target : resolved(folder, target),
          external,
        };
      });
  }

  /** Names a part from another; gives back the relationship's id. */
  relate(path: string, type: string, target: string): string {
    const rels = relsOf(path);
    if (!this.has(rels)) this.write(rels, `${DECLARATION}<Relationships xmlns="${PACKAGE_RELS}"/>`);
    const taken = new Set(this.relationships(path).map((rel) => rel.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const root = this.root(rels);
    const xml = `<${root.prefix}Relationship Id="rId${number}" Type="${type}" Target="/${escapeAttribute(target)}"/>`;
    this.write(rels, applyEdits(root.bytes, [append(root, xml)]));
    return `rId${number}`;
  }

  unrelate(path: string, id: string): void {
    const root = this.root(relsOf(path));
    const rel = root.all('Relationship').find((candidate) => candidate.attribute('Id') === id);
    if (rel) this.write(relsOf(path), applyEdits(root.bytes, [removal(rel)]));
  }

  /** A path that no part has: `xl/worksheets/sheet7.xml`. */
  freePath(stem: string, ending = 'xml'): string {
    let number = 1;
    while (this.has(`${stem}${number}.${ending}`)) number++;
    return `${stem}${number}.${ending}`;
  }

  /** Another package with the same parts: what is written to one does not touch the other. */
  copy(): Package {
    const copy = new Package([]);
    for (const [key, part] of this.parts) copy.parts.set(key, { ...part });
    return copy;
  }

  zipParts(): ZipPart[] {
    return [...this.parts.values()].map(({ name, content }) => {
      if (typeof content === 'function') return { name, content: content() };
      return Buffer.isBuffer(content) ? { name, content } : content;
    });
  }

  private isNamed(path: string): boolean {
    return [...this.parts.values()].some(({ name }) => {
      const owner = ownerOf(name);
      return owner !== undefined && this.relationships(owner).some((rel) => !rel.external && keyOf(rel.target) === keyOf(path));
    });
  }
}

function readable(bytes: Buffer, path: string): Buffer {
  const utf8 = decodeUtf8Part(bytes);
  if (!utf8) throw damaged(path);
  return utf8;
}

/** An empty package of a workbook's main part. */
export const packageSkeleton = (overrides: string): string =>
  `${DECLARATION}<Types xmlns="${PACKAGE_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${overrides}</Types>`;

export const relationshipsXml = (rels: string): string => `${DECLARATION}<Relationships xmlns="${PACKAGE_RELS}">${rels}</Relationships>`;

const keyOf = (path: string): string => path.replace(/^\//, '').toLowerCase();

function relsOf(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function ownerOf(rels: string): string | undefined {
  const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(rels);
  return match ? `${match[1]}${match[2]}` : undefined;
}

function resolved(folder: string, target: string): string {
  const plain = unescaped(target.split('#')[0] ?? '');
  if (plain.startsWith('/')) return plain.slice(1);
  const path: string[] = folder.split('/').filter(Boolean);
  for (const step of plain.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

function unescaped(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
