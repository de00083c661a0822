import { readOds } from './ods';
import { type Read, readCsvFiles } from './open-csv';
import type { Package } from './package';
import type { Loss } from './problem';
import { readSnapshot } from './snapshot';
import { sniff } from './sniff';
import { readXls } from './xls';

export type OnDone = (done: number, total: number) => void;

/** Reads the bytes of a workbook, or of one csv file, whatever its name ends in; throws `FileTrouble` or `XmlFault`. */
export function readFileBytes(bytes: Buffer, name: string, onDone: OnDone): Read & { readonly losses: readonly Loss[] } {
  const found = sniff(bytes, name);
  switch (found.kind) {
    case 'csv':
      return { ...readCsvFiles([{ name, bytes: () => bytes }], onDone), losses: [] };
    case 'xls':
      return converted(readXls(bytes), onDone);
    case 'ods':
      return converted(readOds(found.entries), onDone);
    case 'ooxml':
      return { parts: found.parts, snapshot: readSnapshot(found.parts, onDone), losses: [] };
  }
}

function converted({ parts, losses }: { parts: Package; losses: readonly Loss[] }, onDone: OnDone) {
  return { parts, snapshot: readSnapshot(parts, onDone), losses };
}
