/** Why Excel did not do what was asked; the words for it live with who shows them. */
export type HostProblem =
  /** This Excel knows less than `needs`. */
  | { readonly kind: 'too-old'; readonly needs: string }
  | { readonly kind: 'protected-sheet'; readonly sheet: string }
  /** Sheets cannot be added or taken away. */
  | { readonly kind: 'protected-workbook' }
  | { readonly kind: 'read-only' }
  /** Somebody is typing into a cell. */
  | { readonly kind: 'editing-cell' }
  /** One row (from 1) holds more than Excel hands out at once; 0 where the sheet as a whole does. */
  | { readonly kind: 'too-large'; readonly sheet: string; readonly row: number }
  /** A sheet of that name stands there and is not ours. */
  | { readonly kind: 'name-taken'; readonly sheet: string }
  /** The sheet is gone. */
  | { readonly kind: 'no-sheet'; readonly sheet: string }
  /** Somebody changed the sheet while it was written: what stands beside a row may belong to another. */
  | { readonly kind: 'changed-meanwhile'; readonly sheet: string }
  | { readonly kind: 'cancelled' }
  /** Anything else that Excel refused, in its own words. */
  | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly place: string };

/** Carries a problem out of a batch. */
export class HostTrouble extends Error {
  constructor(readonly problem: HostProblem) {
    super(problem.kind);
  }
}

/** What an error of the client library means; anything else is a fault of ours and goes on. */
export function problemOf(error: unknown): HostProblem {
  if (error instanceof HostTrouble) return error.problem;
  if (!(error instanceof OfficeExtension.Error)) throw error;
  const { code, message, debugInfo } = error;
  if (code === 'InvalidOperationInCellEditMode') return { kind: 'editing-cell' };
  if (code === 'ApiNotFound') return { kind: 'too-old', needs: message };
  return { kind: 'refused', code, message, place: debugInfo?.errorLocation ?? '' };
}

const TOO_LARGE: ReadonlySet<string> = new Set([
  'ResponsePayloadSizeLimitExceeded',
  'RequestPayloadSizeLimitExceeded',
  'RangeExceedsLimit',
  'OperationCellsExceedLimit',
]);

/** True where less at once may succeed. */
export const isTooLarge = (error: unknown): boolean => error instanceof OfficeExtension.Error && TOO_LARGE.has(error.code);

export const isAccessDenied = (error: unknown): boolean => error instanceof OfficeExtension.Error && error.code === 'AccessDenied';
