import { keptFrom, keptPieces, NAME_PREFIX } from '../../core/index';
import type { DefinedName } from './workbook';

type Memory = Readonly<Record<string, string>>;

const PREFIX = `${NAME_PREFIX}memory_`;

const isMemoryName = ({ name }: DefinedName): boolean => name.toLowerCase().startsWith(PREFIX);

/** What a run before kept in hidden names, which every spreadsheet program saves again; nothing where they are not whole. */
export function readMemory(names: readonly DefinedName[]): Memory | undefined {
  const pieces = names.filter(isMemoryName).sort((a, b) => numberOf(a) - numberOf(b));
  return keptFrom(pieces.map((piece) => piece.text.replace(/^=?"|"$/g, '').replaceAll('""', '"')));
}

export const memoryNames = (memory: Memory): { readonly name: string; readonly text: string }[] =>
  keptPieces(memory).map((piece, i) => ({ name: `${PREFIX}${i + 1}`, text: `"${piece.replaceAll('"', '""')}"` }));

/** Names of ours that a run takes away: the memory only where the plan brings another. */
export const isReplaced = (name: DefinedName, memory: Memory | undefined): boolean =>
  name.name.toLowerCase().startsWith(NAME_PREFIX) && (memory !== undefined || !isMemoryName(name));

const numberOf = ({ name }: DefinedName): number => Number(name.slice(PREFIX.length));
