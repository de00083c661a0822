import { keptFrom, NAME_PREFIX } from '../../core/index';
import type { Drawing } from './own-sheet';

type Properties = GoogleAppsScript.Properties.Properties;
type Memory = Readonly<Record<string, string>>;

const MEMORY = `${NAME_PREFIX}memory_`;
const MAKING = `${NAME_PREFIX}making`;
const DRAWN = `${NAME_PREFIX}drawn`;
const HIGHLIT = `${NAME_PREFIX}highlit`;
/** A property holds 9 KB; a character is at most three bytes of it. */
const LONGEST = 3000;

interface Keepsakes {
  /** Stays as it is where absent. */
  readonly memory?: Memory | undefined;
  readonly making: readonly string[];
  readonly drawn: Readonly<Record<string, Drawing>>;
  readonly highlit: readonly string[];
}

/** What the document's properties keep from one run to the next; they are written all at once, and only where they change. */
export class Kept {
  private texts: Readonly<Record<string, string>>;

  constructor(private readonly properties: Properties | null) {
    this.texts = properties?.getProperties() ?? {};
  }

  /** Nothing where the pieces are not whole. */
  get memory(): Memory | undefined {
    const pieces: string[] = [];
    for (let piece = this.texts[MEMORY + 0]; piece !== undefined; piece = this.texts[MEMORY + pieces.length]) pieces.push(piece);
    return keptFrom(pieces);
  }

  /** Names of the sheets that the last run set out to make: a blank one among them was left behind by a run that failed. */
  get making(): readonly string[] {
    return JSON.parse(this.texts[MAKING] ?? '[]') as string[];
  }

  /** How each own sheet was drawn last, by its id. */
  get drawn(): Readonly<Record<string, Drawing>> {
    return JSON.parse(this.texts[DRAWN] ?? '{}') as Record<string, Drawing>;
  }

  /** Names of the sheets on which a run set highlights, whatever became of the cells since. */
  get highlit(): readonly string[] {
    return JSON.parse(this.texts[HIGHLIT] ?? '[]') as string[];
  }

  write({ memory, making, drawn, highlit }: Keepsakes): void {
    const texts = {
      ...(memory ? piecesOf(memory) : this.pieces()),
      ...(making.length > 0 && { [MAKING]: JSON.stringify(making) }),
      ...(Object.keys(drawn).length > 0 && { [DRAWN]: JSON.stringify(drawn) }),
      ...(highlit.length > 0 && { [HIGHLIT]: JSON.stringify(highlit) }),
    };
    if (!this.properties || isSame(texts, this.texts)) return;
    this.properties.setProperties(texts, true);
    this.texts = texts;
  }

  private pieces(): { [name: string]: string } {
    return Object.fromEntries(Object.entries(this.texts).filter(([name]) => name.startsWith(MEMORY)));
  }
}

function piecesOf(memory: Memory): { [name: string]: string } {
  const pieces: { [name: string]: string } = {};
  if (Object.keys(memory).length === 0) return pieces;
  const text = JSON.stringify(memory);
  for (let from = 0; from < text.length; from += LONGEST) pieces[MEMORY + from / LONGEST] = text.slice(from, from + LONGEST);
  return pieces;
}

function isSame(texts: Readonly<Record<string, string>>, others: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(texts);
  return names.length === Object.keys(others).length && names.every((name) => texts[name] === others[name]);
}
