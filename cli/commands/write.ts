import { existsSync, rmSync } from 'node:fs';
import { type FileProblem, FileTrouble } from '../files/problem';
import { writeWhole } from '../files/save';
import type { FilePort } from '../port';

interface Result {
  readonly path: string;
  readonly text: string;
}

/** The reviewed workbook and its result file, or neither: the result waits beside its place until the workbook stands. */
export async function saveBoth(
  port: FilePort,
  output: string,
  result: Result | undefined,
  force: boolean,
): Promise<FileProblem | undefined> {
  if (!result) return port.save(output);
  const isNew = !existsSync(output);
  let unsaved: FileProblem | undefined;
  const unwritten = await writeFile(result.path, Buffer.from(result.text), force, async () => {
    unsaved = await port.save(output);
    return unsaved === undefined;
  });
  if (unwritten && isNew) rmSync(output, { force: true });
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
