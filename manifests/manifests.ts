import { unifiedChinese, unifiedManifest } from './unified';
import { xmlManifest } from './xml';

/** The files that tell Excel where the add-in is, by name. */
export type ManifestFiles = Readonly<Record<'manifest.xml' | 'unified/manifest.json' | 'unified/zh-cn.json', string>>;

/** `url` is where the built pages are served; a `RangeError` where Excel could not use it. */
export function manifestFiles(url: string, version: string): ManifestFiles {
  const base = baseOf(url);
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  const files = {
    'manifest.xml': xmlManifest(base, version),
    'unified/manifest.json': json(unifiedManifest(base, version)),
    'unified/zh-cn.json': json(unifiedChinese()),
  };
  for (const [name, text] of Object.entries(files)) {
    const stray = strayIn(text, base);
    if (stray !== undefined) throw new Error(`${name}: ${stray} was not filled in`);
  }
  return files;
}

function baseOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== 'https:') throw new RangeError(`not an https:// address: ${url}`);
  if (parsed.search !== '' || parsed.hash !== '') throw new RangeError(`an address without ? and #, please: ${url}`);
  return parsed.href.replace(/\/+$/, '');
}

const SCHEMAS = /^https?:\/\/(schemas\.microsoft\.com|developer\.microsoft\.com|www\.w3\.org)\//;

/** A blank that no value came into, or an address that is not the given one. */
export function strayIn(text: string, base: string): string | undefined {
  const blank = /undefined|\$\{|\{\{|""|\[object /.exec(text)?.[0];
  if (blank !== undefined) return blank;
  const addresses = text.match(/https?:\/\/[^"<\s]+/g) ?? [];
  return addresses.find((address) => !SCHEMAS.test(address) && !isWithin(address, base));
}

const isWithin = (address: string, base: string): boolean => address === new URL(base).origin || address.startsWith(`${base}/`);
