import { existsSync, rmSync } from 'node:fs';
import { freshPackage } from '../files/fresh';
import { type FileProblem, FileTrouble } from '../files/problem';
import { writeWhole } from '../files/save';
import type { FreshSheet } from '../files/sheet-new';
import { writeZip, type ZipTarget } from '../files/zip-stream';
import type { FilePort } from '../port';

/** A file that is written beside the workbook. */
export interface Companion {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The reviewed workbook and its companions, or none of them: they wait beside their places until the workbook stands. */
export async function saveAll(
  port: FilePort,
  output: string,
  companions: readonly Companion[],
  force: boolean,
): Promise<FileProblem | undefined> {
  const [first, ...rest] = companions;
  if (!first) return port.save(output);
  const absent = [output, ...rest.map(({ path }) => path)].filter((path) => !existsSync(path));
  let others: { readonly unsaved: FileProblem | undefined } | undefined;
  const unwritten = await writeFile(first.path, first.bytes, force, async () => {
    others = { unsaved: await saveAll(port, output, rest, force) };
    return others.unsaved === undefined;
  });
  if (others?.unsaved) return others.unsaved;
  if (unwritten && others) for (const path of absent) rmSync(path, { force: true });
  return unwritten;
}

/** Writes a file as a whole, and only where `mayStand` agrees once its bytes are on the disk. */
export function writeFile(
  path: string,
  bytes: Uint8Array,
  force: boolean,
  mayStand: () => Promise<boolean> = async () => true,
): Promise<FileProblem | undefined> {
  return written(path, force, async (target) => {
    target.write(Buffer.from(bytes));
    if (!(await mayStand())) throw new FileTrouble({ kind: 'not-writable', code: 'ECANCELED' });
  });
}

/** Writes a new workbook sheet by sheet: a large one never stands in memory as a whole. */
export function writeSheets(
  path: string,
  sheets: readonly FreshSheet[],
  force: boolean,
  onPart: (done: number, total: number) => void,
): Promise<FileProblem | undefined> {
  const parts = freshPackage(sheets).zipParts();
  return written(path, force, (target) => writeZip(parts, target, (done) => onPart(done, parts.length)));
}

async function written(path: string, force: boolean, fill: (target: ZipTarget) => Promise<void>): Promise<FileProblem | undefined> {
  try {
    await writeWhole(path, force, fill);
    return undefined;
  } catch (error) {
    if (error instanceof FileTrouble) return { ...error.problem, path };
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { kind: 'not-writable', path, code };
  }
}
