import { NAME_PREFIX } from '../../core/index';
import type { DefinedName } from './workbook';

type Memory = Readonly<Record<string, string>>;

const PREFIX = `${NAME_PREFIX}memory_`;
/** A name holds a text of 255 characters. */
const LONGEST = 240;

const isMemoryName = ({ name }: DefinedName): boolean => name.toLowerCase().startsWith(PREFIX);

/** What a run before kept in hidden names, which every spreadsheet program saves again; nothing where they are not whole. */
export function readMemory(names: readonly DefinedName[]): Memory | undefined {
  const pieces = names.filter(isMemoryName).sort((a, b) => numberOf(a) - numberOf(b));
  const text = pieces.map((piece) => piece.text.replace(/^=?"|"$/g, '').replaceAll('""', '"')).join('');
  try {
    const memory: unknown = JSON.parse(text);
    return isMemory(memory) ? memory : undefined;
  } catch {
    return undefined;
  }
}

export function memoryNames(memory: Memory): { readonly name: string; readonly text: string }[] {
  if (Object.keys(memory).length === 0) return [];
  const pieces: string[] = [''];
  for (const character of JSON.stringify(memory)) {
    if (pieces[pieces.length - 1]!.length + character.length > LONGEST) pieces.push('');
    pieces[pieces.length - 1] += character;
  }
  return pieces.map((piece, i) => ({ name: `${PREFIX}${i + 1}`, text: `"${piece.replaceAll('"', '""')}"` }));
}

/** Names of ours that a run takes away: the memory only where the plan brings another. */
export const isReplaced = (name: DefinedName, memory: Memory | undefined): boolean =>
  name.name.toLowerCase().startsWith(NAME_PREFIX) && (memory !== undefined || !isMemoryName(name));

const numberOf = ({ name }: DefinedName): number => Number(name.slice(PREFIX.length));

function isMemory(value: unknown): value is Memory {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((entry) => typeof entry === 'string')
  );
}
