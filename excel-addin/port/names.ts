import { keptFrom, keptPieces, NAME_PREFIX, type OwnName, type WritePlan } from '../../core/index';
import { nameFormula, placeOf } from './address';

const MEMORY_PREFIX = `${NAME_PREFIX}memory_`;

const isOwn = (name: string): boolean => name.toLowerCase().startsWith(NAME_PREFIX);
const isMemory = (name: string): boolean => name.toLowerCase().startsWith(MEMORY_PREFIX);
const pieceNumber = (name: string): number => Number(name.slice(MEMORY_PREFIX.length));

interface Named {
  readonly name: string;
  readonly formula: string;
}

export function ownNamesIn(names: readonly Named[]): readonly OwnName[] {
  return names
    .filter(({ name }) => isOwn(name) && !isMemory(name))
    .flatMap(({ name, formula }) => {
      const place = placeOf(formula);
      return place ? [{ name, ...place }] : [];
    });
}

/** Kept in hidden names and not in the add-in's own settings: the command line reads them as well. */
export function memoryIn(names: readonly Named[]): Readonly<Record<string, string>> | undefined {
  const pieces = names.filter(({ name }) => isMemory(name)).sort((a, b) => pieceNumber(a.name) - pieceNumber(b.name));
  return keptFrom(pieces.map(({ formula }) => formula.replace(/^=?"|"$/g, '').replaceAll('""', '"')));
}

/** The workbook's hidden names of ours, brought to what a plan wants of them. */
export class NameWriter {
  private readonly standing: Set<string>;

  constructor(
    private readonly collection: Excel.NamedItemCollection,
    names: readonly Named[],
  ) {
    this.standing = new Set(names.map(({ name }) => name).filter(isOwn));
  }

  point({ name, sheet, column }: OwnName): void {
    this.set(name, nameFormula(sheet, column));
  }

  /** The names that the plan does not have go; its memory takes the place of the one before. */
  finish({ names, memory }: WritePlan): void {
    for (const name of names) this.point(name);
    const wanted = new Set(names.map(({ name }) => name));
    for (const [i, piece] of keptPieces(memory ?? {}).entries()) {
      const name = `${MEMORY_PREFIX}${i + 1}`;
      this.set(name, `="${piece.replaceAll('"', '""')}"`);
      wanted.add(name);
    }
    for (const name of this.standing) {
      if (!wanted.has(name) && (memory !== undefined || !isMemory(name))) this.collection.getItem(name).delete();
    }
  }

  private set(name: string, formula: string): void {
    if (this.standing.has(name)) {
      this.collection.getItem(name).formula = formula;
      return;
    }
    this.collection.add(name, formula).visible = false;
    this.standing.add(name);
  }
}
