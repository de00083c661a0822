const ENTITIES: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Character data or an attribute's value: entities and CDATA resolved, line ends as XML reads them. */
export function decodeText(bytes: Buffer, from: number, to: number): string {
  const raw = bytes.toString('utf8', from, to);
  if (raw.includes('<![CDATA[')) return decodeSections(raw);
  return decodeEntities(raw);
}

function decodeEntities(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  return text.includes('&') ? text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => entity(name) ?? whole) : text;
}

function entity(name: string): string | undefined {
  if (name[0] !== '#') return ENTITIES[name];
  const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function decodeSections(raw: string): string {
  return raw
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) => (piece.startsWith('<![CDATA[') ? piece.slice(9, -3).replace(/\r\n?/g, '\n') : decodeEntities(piece)))
    .join('');
}

/** A spreadsheet string: `_x000D_` and its like stand for characters that XML cannot hold. */
export function unescapeString(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML cannot hold
const NEEDS_ESCAPE = /[&<>"\u0000-\u001f\ufffe\uffff\ud800-\udfff]|_x[0-9a-f]{4}_/i;

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&quot;'));
}

export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\n\r\t]/g, (c) => `&#${c.charCodeAt(0)};`);
}

const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above, and halves of surrogate pairs
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A spreadsheet string that reads back exactly as it is. */
export function escapeString(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text;
  return escapeXml(text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replace(UNWRITABLE, escapedCode));
}

const escapedCode = (c: string): string => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** A part's XML as UTF-8; nothing where it names an encoding that nobody knows. */
export function decodeUtf8Part(bytes: Buffer): Buffer | undefined {
  const label = encodingOf(bytes);
  if (label === undefined) return bytes;
  const decoder = decoderOf(label);
  return decoder && Buffer.from(decoder.decode(bytes).replace(/^(<\?xml[^>]*?encoding=)(["'])[^"']*\2/, '$1$2UTF-8$2'));
}

function decoderOf(label: string): { decode(bytes: Buffer): string } | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

function encodingOf(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const declared = /^[\ufeff\s]*<\?xml[^>]*?encoding=["']([^"']+)["']/.exec(
    bytes.toString('latin1', 0, 200).replace('\u00ef\u00bb\u00bf', ''),
  );
  const label = declared?.[1]?.toLowerCase();
  return label === undefined || label === 'utf-8' || label === 'us-ascii' ? undefined : label;
}
