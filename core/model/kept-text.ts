/** What the tool keeps in a workbook for itself. */
type Kept = Readonly<Record<string, string>>;

/** A name holds a text of 255 characters. */
const LONGEST = 240;

/** The memory as texts short enough for hidden names, which every spreadsheet program saves again. */
export function keptPieces(kept: Kept): readonly string[] {
  if (Object.keys(kept).length === 0) return [];
  const pieces: string[] = [''];
  for (const character of JSON.stringify(kept)) {
    if (pieces[pieces.length - 1]!.length + character.length > LONGEST) pieces.push('');
    pieces[pieces.length - 1] += character;
  }
  return pieces;
}

/** The memory from its texts in their order; nothing where they are not whole. */
export function keptFrom(pieces: readonly string[]): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(pieces.join(''));
    return isKept(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((entry) => typeof entry === 'string')
  );
}
