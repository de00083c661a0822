import { keptFrom, NAME_PREFIX } from '../../core/index';

type Properties = GoogleAppsScript.Properties.Properties;
type Memory = Readonly<Record<string, string>>;

const PREFIX = `${NAME_PREFIX}memory_`;
/** A property holds 9 KB; a character is at most three bytes of it. */
const LONGEST = 3000;

/** What a run before kept in the document's properties; nothing where they are not whole. */
export function readMemory(properties: Properties | null): Memory | undefined {
  if (!properties) return undefined;
  const kept = properties.getProperties();
  const pieces: string[] = [];
  for (let piece = kept[PREFIX + 0]; piece !== undefined; piece = kept[PREFIX + pieces.length]) pieces.push(piece);
  return keptFrom(pieces);
}

/** Keeps the memory, where it is another than what is kept already. */
export function writeMemory(properties: Properties | null, memory: Memory | undefined): void {
  if (!properties || memory === undefined) return;
  const kept = properties.getProperties();
  const pieces = piecesOf(memory);
  if (Object.entries(pieces).some(([name, text]) => kept[name] !== text)) properties.setProperties(pieces);
  for (const name of Object.keys(kept)) if (name.startsWith(PREFIX) && !(name in pieces)) properties.deleteProperty(name);
}

function piecesOf(memory: Memory): { [name: string]: string } {
  const pieces: { [name: string]: string } = {};
  if (Object.keys(memory).length === 0) return pieces;
  const text = JSON.stringify(memory);
  for (let from = 0; from < text.length; from += LONGEST) pieces[PREFIX + from / LONGEST] = text.slice(from, from + LONGEST);
  return pieces;
}
