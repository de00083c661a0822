import type { OtherTable } from '../model/book';
import type { Snapshot } from '../port';
import { headingsOf } from './header-rows';
import { columnLetter, type Mapping } from './headers';
import { ownColumns } from './own';
import { bandsOf, blocksOf } from './regions';

/** Tables that stand beside or below those that are read, on the same sheets, and are not read. */
export function otherTables({ names }: Snapshot, mappings: readonly (Mapping | undefined)[]): readonly OtherTable[] {
  const read = mappings.filter((mapping) => mapping !== undefined);
  const sheets = [...new Set(read.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) => {
    const here = read.filter((mapping) => mapping.sheet === sheet);
    return bandsOf(sheet).flatMap((band) => {
      const used = here.filter(({ headerRow }) => band.top <= headerRow && headerRow <= band.bottom);
      const header = used[0]?.headerRow ?? band.header;
      if (header === undefined) return [];
      const headings = headingsOf(sheet, header, new Set(ownColumns(sheet, header, names).values()));
      return blocksOf(sheet, header, band.bottom, headings).flatMap((block) => {
        const isRead = used.some((mapping) => mapping.headings.some(({ column }) => block.some((heading) => heading.column === column)));
        if (isRead || block[0] === undefined) return [];
        const place = { sheet: sheet.name, row: header + 1 };
        return [{ ...place, column: columnLetter(block[0].column), headings: block.map(({ text }) => text) }];
      });
    });
  });
}
