import type { Snapshot } from '../../core/index';
import { MAX_COLUMNS, MAX_ROWS } from './address';
import { decodeCsv, parseCsv } from './csv';
import { freshPackage } from './fresh';
import type { Package } from './package';
import { FileTrouble } from './problem';
import { permittedNames } from './sheet-names';

export interface Read {
  readonly parts: Package;
  readonly snapshot: Snapshot;
}

export interface CsvFile {
  readonly name: string;
  bytes(): Uint8Array;
}

/** Each file is a sheet named like it; every cell is text exactly as typed. */
export function readCsvFiles(files: readonly CsvFile[], onFile: (done: number, total: number) => void): Read {
  const names = permittedNames(files.map(({ name }) => name.replace(/\.[^.]*$/, '')));
  const sheets = files.map((file, i) => {
    const rows = parseCsv(decodeCsv(file.bytes()));
    const name = names[i]!;
    const widest = rows.findIndex((row) => row.length > MAX_COLUMNS);
    if (widest >= 0) throw new FileTrouble({ kind: 'too-wide', sheet: name, row: widest + 1, column: rows[widest]!.length });
    if (rows.length > MAX_ROWS) throw new FileTrouble({ kind: 'too-wide', sheet: name, row: rows.length, column: 1 });
    onFile(i + 1, files.length);
    return { name, rows };
  });
  return {
    parts: freshPackage(sheets),
    snapshot: {
      sheets: sheets.map(({ name, rows }) => ({
        name,
        hidden: false,
        rows,
        formulas: new Set<number>(),
        times: new Set<number>(),
        hiddenRows: new Set<number>(),
        merges: [],
        tables: [],
      })),
      date1904: false,
      names: [],
    },
  };
}
