import type { CellError } from '../../core/index';
import { MAX_COLUMNS, MAX_ROWS } from './address';
import { freshPackage } from './fresh';
import { damaged, FileTrouble, type Loss, type LossKind } from './problem';
import { isoSerial } from './serial';
import { permittedNames } from './sheet-names';
import type { FreshCell, FreshSheet } from './sheet-new';
import type { Look } from './styles';
import { decodeText } from './text';
import type { Converted } from './xls';
import { Scanner, XmlFault } from './xml';
import { inflate, type ZipEntry } from './zip';

const MOST_CELLS = 20_000_000;

const LOOKS: { readonly [type: string]: Look } = {
  date: { format: 'yyyy-mm-dd' },
  moment: { format: 'yyyy-mm-dd hh:mm' },
  time: { format: '[h]:mm:ss' },
  percentage: { format: '0.00%' },
  currency: { format: '#,##0.00' },
};

/** What elements of an OpenDocument sheet a new workbook does not take over. */
const LOST: { readonly [element: string]: LossKind } = {
  frame: 'drawings',
  annotation: 'comments',
  'content-validation': 'validations',
  'conditional-format': 'conditional-formats',
  'named-range': 'names',
};

/** An OpenDocument spreadsheet as a new workbook: values, dates as dates, merges and what is hidden. */
export function readOds(entries: readonly ZipEntry[]): Converted {
  const entry = (name: string): ZipEntry | undefined => entries.find((candidate) => candidate.name === name);
  const manifest = entry('META-INF/manifest.xml');
  if (manifest && inflate(manifest).includes('encryption-data')) throw new FileTrouble({ kind: 'encrypted' });
  const content = entry('content.xml');
  if (!content) throw damaged('content.xml');
  const hasMacros = entries.some(({ name }) => /^(Basic|Scripts)\/.*\.(xml|py|js|bsh)$/.test(name) && !/script-l[bc]\.xml$/.test(name));
  try {
    return new OdsReader(inflate(content), hasMacros).read();
  } catch (error) {
    if (error instanceof XmlFault) throw damaged('content.xml');
    throw error;
  }
}

class OdsReader {
  private readonly scanner: Scanner;
  private readonly hiddenStyles = new Set<string>();
  private readonly losses = new Map<LossKind, number | undefined>([['styles', undefined]]);
  private cells = 0;

  constructor(bytes: Buffer, hasMacros: boolean) {
    this.scanner = new Scanner(bytes);
    if (hasMacros) this.losses.set('macros', undefined);
  }

  read(): Converted {
    const { scanner } = this;
    const sheets: FreshSheet[] = [];
    let style = '';
    while (scanner.next()) {
      if (!scanner.opens) continue;
      if (scanner.is('style')) style = scanner.attribute('style:name') ?? '';
      else if (scanner.is('table-properties') && scanner.attribute('table:display') === 'false') this.hiddenStyles.add(style);
      else if (scanner.is('table')) sheets.push(this.readTable());
      else this.note();
    }
    const losses: Loss[] = [...this.losses].map(([kind, count]) => (count === undefined ? { kind } : { kind, count }));
    const names = permittedNames(sheets.map(({ name }) => name));
    return { parts: freshPackage(sheets.map((sheet, i) => ({ ...sheet, name: names[i]! }))), losses };
  }

  private note(): void {
    for (const [name, kind] of Object.entries(LOST)) if (this.scanner.is(name)) this.lose(kind);
  }

  private lose(kind: LossKind): void {
    this.losses.set(kind, (this.losses.get(kind) ?? 0) + 1);
  }

  private readTable(): FreshSheet {
    const { scanner } = this;
    const name = scanner.attribute('table:name') ?? 'Sheet';
    const hidden = this.hiddenStyles.has(scanner.attribute('table:style-name') ?? '');
    const rows: FreshCell[][] = [];
    const merges: NonNullable<FreshSheet['merges']>[number][] = [];
    const hiddenRows = new Set<number>();
    let row = 0;
    const isEmpty = scanner.closes;
    while (!isEmpty && scanner.next()) {
      if (!scanner.opens && scanner.is('table')) break;
      if (!scanner.opens) continue;
      if (!scanner.is('table-row')) {
        this.note();
        continue;
      }
      const repeated = Math.min(Number(scanner.attribute('table:number-rows-repeated') ?? 1), MAX_ROWS - row);
      const isHidden = /^(collapse|filter)$/.test(scanner.attribute('table:visibility') ?? '');
      const cells = scanner.closes ? [] : this.readRow(name, row, merges);
      if (cells.length > 0) this.addRows(rows, row, cells, repeated);
      if (isHidden && repeated < 10_000) for (let i = 0; i < repeated; i++) hiddenRows.add(row + i);
      row += repeated;
    }
    return { name, rows, merges, hiddenRows, hidden };
  }

  private addRows(rows: FreshCell[][], row: number, cells: FreshCell[], repeated: number): void {
    this.cells += cells.length * repeated;
    if (this.cells > MOST_CELLS) throw new FileTrouble({ kind: 'too-large', unit: 'cells', size: this.cells, limit: MOST_CELLS });
    while (rows.length < row) rows.push([]);
    for (let i = 0; i < repeated; i++) rows.push(cells);
  }

  private readRow(sheet: string, row: number, merges: NonNullable<FreshSheet['merges']>[number][]): FreshCell[] {
    const { scanner } = this;
    const cells: FreshCell[] = [];
    let column = 0;
    while (scanner.next()) {
      if (!scanner.opens) {
        if (scanner.is('table-row')) break;
        continue;
      }
      if (!scanner.is('table-cell') && !scanner.is('covered-table-cell')) continue;
      const repeated = Number(scanner.attribute('table:number-columns-repeated') ?? 1);
      const wide = Number(scanner.attribute('table:number-columns-spanned') ?? 1);
      const high = Number(scanner.attribute('table:number-rows-spanned') ?? 1);
      if (wide > 1 || high > 1) merges.push({ top: row, left: column, bottom: row + high - 1, right: column + wide - 1 });
      const cell = this.readCell();
      if (cell !== null) {
        if (column + repeated > MAX_COLUMNS) throw new FileTrouble({ kind: 'too-wide', sheet, row: row + 1, column: column + repeated });
        while (cells.length < column) cells.push(null);
        for (let i = 0; i < repeated; i++) cells.push(cell);
      }
      column += repeated;
    }
    return cells;
  }

  private readCell(): FreshCell {
    const { scanner } = this;
    const type = scanner.attribute('office:value-type') ?? '';
    const isError = scanner.attribute('calcext:value-type') === 'error';
    const written = scanner.attribute(VALUES[type] ?? 'office:value');
    if (scanner.attribute('table:formula') !== undefined) this.lose('formulas-kept-as-values');
    const text = scanner.closes ? '' : this.readText();
    if (isError) return { error: text === '' ? '#VALUE!' : text } satisfies CellError;
    if (type === '') return text === '' ? null : text;
    if (type === 'string') return text === '' ? (written ?? '') : text;
    if (type === 'boolean') return written === 'true';
    const number = type === 'date' ? isoSerial(written ?? '', false) : type === 'time' ? durationOf(written ?? '') : Number(written);
    if (number === undefined || !Number.isFinite(number)) return text === '' ? (written ?? null) : text;
    const look = LOOKS[type === 'date' && !Number.isInteger(number) ? 'moment' : type];
    return look ? { value: number, look } : number;
  }

  /** The paragraphs of a cell that was just opened; notes and drawings in it are left out. */
  private readText(): string {
    const { scanner } = this;
    const paragraphs: string[] = [];
    let from = -1;
    const take = (): void => {
      if (from >= 0) paragraphs[paragraphs.length - 1] += decodeText(scanner.bytes, from, scanner.start).replace(/[ \t\n]+/g, ' ');
    };
    let depth = 1;
    while (depth > 0 && scanner.next()) {
      take();
      if (scanner.opens && (scanner.is('annotation') || scanner.is('frame'))) {
        this.note();
        scanner.skip();
      } else if (scanner.opens && scanner.is('p')) paragraphs.push('');
      else if (scanner.opens && paragraphs.length > 0) paragraphs[paragraphs.length - 1] += spaceOf(scanner);
      if (scanner.opens && !scanner.closes) depth++;
      else if (!scanner.opens) depth--;
      const isInText = paragraphs.length > 0 && depth > 1;
      from = isInText ? scanner.end : -1;
    }
    return paragraphs.join('\n');
  }
}

const VALUES: { readonly [type: string]: string } = {
  date: 'office:date-value',
  time: 'office:time-value',
  boolean: 'office:boolean-value',
  string: 'office:string-value',
};

/** Spaces, tabs and line ends stand as elements. */
function spaceOf(scanner: Scanner): string {
  if (scanner.is('s')) return ' '.repeat(Math.min(Number(scanner.attribute('text:c') ?? 1), 32_767));
  if (scanner.is('tab')) return '\t';
  return scanner.is('line-break') ? '\n' : '';
}

/** `PT10H01M00S` as a part of a day. */
function durationOf(text: string): number | undefined {
  const match = /^(-?)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(text);
  if (!match) return undefined;
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'))) / 86_400;
  return sign === '-' ? -time : time;
}
