import { distance } from 'fastest-levenshtein';

/** How an entry resembles what was written, the surest first. */
export type Why = 'spelling' | 'zeros' | 'name' | 'typo';

export interface Near {
  readonly code: string;
  readonly name: string;
  readonly why: Why;
}

export interface Entry {
  readonly code: string;
  readonly name: string;
}

const MOST = 3;
/** Shorter codes are all one letter apart. */
const SHORTEST_TYPO = 3;
/** After so many unknown codes the list is another one, and its codes are no typing errors. */
const TYPOS_SOUGHT = 5_000;
/** Beyond so many characters in all, a list is not indexed for typing errors. */
const INDEXED = 4_000_000;

/** Finds the entries of a list that a person may have meant by a code that is not in it. Built once per list, cheap per code. */
export class NearestCodes {
  private readonly bySpelling = new Map<string, Entry[]>();
  private readonly byZeros = new Map<string, Entry[]>();
  private readonly byName = new Map<string, Entry[]>();
  private readonly entries: readonly Entry[];
  private readonly asked = new Map<string, readonly Near[]>();
  private byGap: ReadonlyMap<string, readonly Entry[]> | undefined;

  constructor(entries: Iterable<Entry>) {
    this.entries = [...entries];
    for (const entry of this.entries) {
      put(this.bySpelling, spelled(entry.code), entry);
      put(this.byZeros, withoutZeros(spelled(entry.code)), entry);
      if (entry.name !== '') put(this.byName, spelled(entry.name), entry);
    }
  }

  /** At most three, the surest first; more than three equally near ones are no help, and none of them is named. `name` stands beside the code. */
  of(code: string, name = ''): readonly Near[] {
    const key = `${code}\n${name}`;
    const known = this.asked.get(key) ?? this.search(code, name);
    this.asked.set(key, known);
    return known;
  }

  private search(code: string, name: string): readonly Near[] {
    const word = spelled(code);
    const found = new Map<string, Near>();
    const add = (entries: readonly Entry[] | undefined, why: Why) => {
      const fresh = (entries ?? []).filter((entry) => entry.code !== code && !found.has(entry.code));
      if (found.size + fresh.length <= MOST) for (const entry of fresh) found.set(entry.code, { code: entry.code, name: entry.name, why });
    };
    if (word !== '') {
      add(this.bySpelling.get(word), 'spelling');
      add(this.byZeros.get(withoutZeros(word)), 'zeros');
      add(this.byName.get(word), 'name');
    }
    if (name !== '') add(this.byName.get(spelled(name)), 'name');
    if (found.size === 0) add(this.oneTypoAway(word), 'typo');
    return [...found.values()];
  }

  private oneTypoAway(word: string): readonly Entry[] {
    if (word.length < SHORTEST_TYPO || this.asked.size >= TYPOS_SOUGHT) return [];
    this.byGap ??= indexByGap(this.entries);
    const candidates = new Set([word, ...gapsOf(word)].flatMap((gap) => this.byGap!.get(gap) ?? []));
    return [...candidates].filter((entry) => isOneTypo(word, spelled(entry.code)));
  }
}

/** The entry that a person would most likely take, where one stands out. */
export function bestOf(near: readonly Near[]): Near | undefined {
  const [first, second] = near;
  return first !== undefined && first.why !== second?.why ? first : undefined;
}

/** Up to three of the words that a slip of the hand could have turned into `text`, the closest first. */
export function nearestWords(text: string, known: readonly string[]): readonly string[] {
  const wanted = text.toLowerCase();
  const tolerated = Math.max(2, Math.floor(text.length / 3));
  return known
    .map((name) => ({ name, away: distance(wanted, name.toLowerCase()) }))
    .filter(({ away }) => away <= tolerated)
    .sort((a, b) => a.away - b.away)
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** Width, case and spaces folded. */
function spelled(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/** `A-007` and `A-7` are the same to a person who left the zeros out. */
function withoutZeros(word: string): string {
  return word.replace(/(^|\D)0+(?=\d)/g, '$1');
}

/** One letter inserted, left out or replaced, or two neighbours swapped. */
function isOneTypo(a: string, b: string): boolean {
  const away = distance(a, b);
  return away === 1 || (away === 2 && isSwap(a, b));
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Two words one typo apart have a form in common that lacks at most one letter of each. */
function indexByGap(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  const size = entries.reduce((sum, { code }) => sum + code.length ** 2, 0);
  if (size > INDEXED) return index;
  for (const entry of entries) {
    const word = spelled(entry.code);
    for (const gap of [word, ...gapsOf(word)]) put(index, gap, entry);
  }
  return index;
}

function gapsOf(word: string): readonly string[] {
  return [...new Set(Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1)))];
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}
