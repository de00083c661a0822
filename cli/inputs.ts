import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';

/** A file, or a folder of csv files, with the name by which the result calls it. */
export interface NamedInput {
  readonly path: string;
  readonly name: string;
}

/** A folder stands for the workbooks in it, and for its csv files where it has any; what is named twice counts once. */
export async function namedInputs(paths: readonly string[]): Promise<readonly NamedInput[]> {
  const found = new Map<string, string>();
  for (const path of (await Promise.all(paths.map(expanded))).flat()) {
    const real = await realpath(path).catch(() => resolve(path));
    if (!found.has(real)) found.set(real, path);
  }
  const names = distinctNames([...found.keys()]);
  return [...found.values()].map((path, i) => ({ path, name: names[i]! }));
}

const WORKBOOK = /\.(xlsx|xlsm|xls|ods)$/i;

async function expanded(path: string): Promise<readonly string[]> {
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
  if (!isFolder) return [path];
  const files = (await readdir(path)).filter((name) => !/^[.~]/.test(name)).sort();
  const workbooks = files.filter((name) => WORKBOOK.test(name)).map((name) => join(path, name));
  const hasCsv = files.some((name) => /\.csv$/i.test(name));
  return hasCsv || workbooks.length === 0 ? [path, ...workbooks] : workbooks;
}

/** The last part of each path, with as many folders before it as tell it from the others. */
function distinctNames(paths: readonly string[]): readonly string[] {
  const name = (path: string, depth: number): string => path.split(sep).slice(-depth).join('/');
  return paths.map((path) => {
    let depth = 1;
    while (depth < path.split(sep).length && paths.some((other) => other !== path && name(other, depth) === name(path, depth))) depth++;
    return depth === 1 ? basename(path) : name(path, depth);
  });
}
