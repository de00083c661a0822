import { existsSync, rmSync } from 'node:fs';
import { type FileProblem, FileTrouble } from '../files/problem';
import { writeWhole } from '../files/save';
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
  let unsaved: FileProblem | undefined;
  const unwritten = await writeFile(first.path, first.bytes, force, async () => {
    unsaved = await saveAll(port, output, rest, force);
    return unsaved === undefined;
  });
  if (unwritten) for (const path of absent) rmSync(path, { force: true });
  return unsaved ?? unwritten;
}

/** Writes a file as a whole, and only where `mayStand` agrees once its bytes are on the disk. */
export async function writeFile(
  path: string,
  bytes: Uint8Array,
  force: boolean,
  mayStand: () => Promise<boolean> = async () => true,
): Promise<FileProblem | undefined> {
  try {
    await writeWhole(path, force, async (target) => {
      target.write(Buffer.from(bytes));
      if (!(await mayStand())) throw new FileTrouble({ kind: 'not-writable', code: 'ECANCELED' });
    });
    return undefined;
  } catch (error) {
    if (error instanceof FileTrouble) return { ...error.problem, path };
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { kind: 'not-writable', path, code };
  }
}
