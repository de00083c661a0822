import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FileTrouble } from './problem';
import type { ZipTarget } from './zip-stream';

/**
 * Writes beside the target and moves it there when it is whole, so that nobody ever meets half a file: a failure leaves nothing
 * behind and a file that stood there stays as it was.
 */
export async function writeWhole(path: string, replace: boolean, fill: (target: ZipTarget) => Promise<void>): Promise<void> {
  const draft = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    const file = openSync(draft, 'wx');
    try {
      await fill(targetOf(file));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (!replace && existsSync(path)) throw new FileTrouble({ kind: 'output-exists' });
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

function targetOf(file: number): ZipTarget {
  let end = 0;
  const put = (bytes: Buffer, at: number): void => {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, at + done);
  };
  return {
    write(bytes) {
      put(bytes, end);
      end += bytes.length;
    },
    patch: put,
  };
}
