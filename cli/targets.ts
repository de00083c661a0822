import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { FileProblem } from './files/problem';

export type TargetProblem =
  | { readonly kind: 'wrong-ending'; readonly path: string; readonly ending: string }
  | { readonly kind: 'is-folder'; readonly path: string }
  | { readonly kind: 'no-folder'; readonly path: string; readonly folder: string }
  | { readonly kind: 'same-name'; readonly path: string; readonly option: string }
  | Extract<FileProblem, { readonly kind: 'output-exists' | 'output-is-input' }>;

interface Wanted {
  readonly inputs: readonly string[];
  readonly output: string;
  readonly json: string | undefined;
  readonly documents?: string | undefined;
  /** Of the kind that will be written, with its dot. */
  readonly ending: string;
  readonly force: boolean;
}

/** What stands in the way of writing, found before any work is done. */
export async function targetProblem({ inputs, output, json, documents, ending, force }: Wanted): Promise<TargetProblem | undefined> {
  if (extname(output).toLowerCase() !== ending) return { kind: 'wrong-ending', path: output, ending };
  if (documents !== undefined && extname(documents).toLowerCase() !== '.xlsx')
    return { kind: 'wrong-ending', path: documents, ending: '.xlsx' };
  const originals = await Promise.all((await Promise.all(inputs.map(filesOf))).flat().map(identity));
  const named = [
    { option: '-o', path: output },
    { option: '--json', path: json },
    { option: '--documents', path: documents },
  ];
  const targets = named.flatMap(({ option, path }) => (path === undefined ? [] : [{ option, path }]));
  const seen = new Set<string>();
  for (const { option, path } of targets) {
    const file = await identity(path);
    if (originals.includes(file)) return { kind: 'output-is-input', path };
    if (seen.has(file)) return { kind: 'same-name', path, option };
    seen.add(file);
  }
  for (const { path } of targets) {
    const there = await stat(path).catch(() => undefined);
    if (there?.isDirectory()) return { kind: 'is-folder', path };
    if (there && !force) return { kind: 'output-exists', path };
    const folder = dirname(resolve(path));
    if (!(await isFolder(folder))) return { kind: 'no-folder', path, folder };
  }
  return undefined;
}

/** `orders.xls` becomes `orders.reviewed.xlsx`; a folder's output stands beside it. */
export async function defaultOutput(input: string, suffix: string, ending: string): Promise<string> {
  if (await isFolder(input)) return `${resolve(input)}.${suffix}${ending}`;
  const own = extname(input);
  return join(dirname(input), `${basename(input, own)}.${suffix}${own.toLowerCase() === ending ? own : ending}`);
}

/** The file behind a path, whatever links lead to it and however its name is written; a file that is not there has its path. */
async function identity(path: string): Promise<string> {
  const file = await stat(path, { bigint: true }).catch(() => undefined);
  if (file) return `${file.dev}:${file.ino}`;
  const folder = await stat(dirname(resolve(path)), { bigint: true }).catch(() => undefined);
  return folder ? `${folder.dev}:${folder.ino}/${basename(path)}` : resolve(path);
}

async function filesOf(input: string): Promise<readonly string[]> {
  if (!(await isFolder(input))) return [input];
  return [input, ...(await readdir(input)).map((name) => join(input, name))];
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
