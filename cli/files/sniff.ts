import { compoundNames } from './compound';
import { Package } from './package';
import { FileTrouble, type FoundInstead } from './problem';
import { inflate, readZip, type ZipEntry } from './zip';

/** What a file is by its contents; its ending is only believed for plain text. */
export type Kind =
  | { readonly kind: 'ooxml'; readonly parts: Package }
  | { readonly kind: 'ods'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'xls' }
  | { readonly kind: 'csv' };

export function sniff(file: Buffer, name: string): Kind {
  if (file.length === 0) throw new FileTrouble({ kind: 'empty' });
  const magic = file.subarray(0, 8).toString('latin1');
  if (magic.startsWith('PK')) return sniffZip(file);
  if (magic === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') return sniffCompound(file);
  return sniffText(file, name);
}

const instead = (found: FoundInstead): FileTrouble => new FileTrouble({ kind: 'not-a-workbook', found });

function sniffZip(file: Buffer): Kind {
  const entries = readZip(file);
  const has = (path: string): boolean => entries.some((entry) => entry.name === path);
  if (has('[Content_Types].xml')) return sniffOoxml(entries);
  const mimetype = entries.find((entry) => entry.name === 'mimetype');
  if (mimetype && inflate(mimetype).toString('latin1').includes('opendocument.spreadsheet')) return { kind: 'ods', entries };
  throw instead(mimetype ? 'document' : 'zip');
}

function sniffOoxml(entries: readonly ZipEntry[]): Kind {
  const parts = new Package(entries);
  const main = parts.relationships('').find((rel) => rel.type === 'officeDocument');
  const type = main ? (parts.contentType(main.target) ?? '') : '';
  if (/spreadsheetml|ms-excel/.test(type) && /xml$/.test(type)) return { kind: 'ooxml', parts };
  throw instead(/sheet\.binary/.test(type) ? 'xlsb' : main ? 'document' : 'zip');
}

function sniffCompound(file: Buffer): Kind {
  const names = compoundNames(file);
  if (names.has('EncryptedPackage')) throw new FileTrouble({ kind: 'encrypted' });
  if (names.has('Workbook')) return { kind: 'xls' };
  throw instead(names.has('Book') ? 'old-xls' : 'document');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what no text holds
const CONTROL = /[\x00-\x08\x0e-\x1f]/;

function sniffText(file: Buffer, name: string): Kind {
  const start = file
    .subarray(0, 2000)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (start.startsWith('%PDF')) throw instead('pdf');
  if (/^(<!doctype html|<html|<table|<meta)/i.test(start)) throw instead('html');
  if (start.startsWith('<?xml')) throw instead('xml');
  if (/\.(csv|tsv|txt)$/i.test(name)) return { kind: 'csv' };
  throw instead(CONTROL.test(start) ? 'binary' : 'text');
}
