import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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

/** The csv files of a folder, in the order of their names. */
export function csvFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.csv$/i.test(name) && !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name));
}

/** Each file is a sheet named like it; every cell is text exactly as typed. */
export function readCsvFiles(files: readonly string[], onFile: (done: number, total: number) => void): Read {
  const names = permittedNames(files.map(stemOf));
  const sheets = files.map((file, i) => {
    const rows = parseCsv(decodeCsv(readFileSync(file)));
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

const stemOf = (file: string): string => basename(file).replace(/\.[^.]*$/, '');
