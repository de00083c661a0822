/** What a file turned out to be instead of a workbook. */
export type FoundInstead = 'text' | 'html' | 'xml' | 'pdf' | 'document' | 'xlsb' | 'old-xls' | 'zip' | 'binary';

/** Why a file could not be read or written; each carries what one sentence about it needs. */
export type FileProblem =
  | { readonly kind: 'not-found'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly code: string }
  | { readonly kind: 'empty'; readonly path: string }
  | { readonly kind: 'no-csv'; readonly path: string }
  | { readonly kind: 'not-a-workbook'; readonly path: string; readonly found: FoundInstead }
  | { readonly kind: 'encrypted'; readonly path: string }
  | { readonly kind: 'damaged'; readonly path: string; readonly part: string }
  /** `size` and `limit` are inflated bytes, or cells of a sheet's rectangle. */
  | { readonly kind: 'too-large'; readonly path: string; readonly unit: 'bytes' | 'cells'; readonly size: number; readonly limit: number }
  /** Row and column count from 1. */
  | { readonly kind: 'too-wide'; readonly path: string; readonly sheet: string; readonly row: number; readonly column: number }
  | { readonly kind: 'unreadable-encoding'; readonly path: string }
  | { readonly kind: 'output-exists'; readonly path: string }
  | { readonly kind: 'output-is-input'; readonly path: string }
  | { readonly kind: 'input-changed'; readonly path: string }
  | { readonly kind: 'not-writable'; readonly path: string; readonly code: string };

/** What a converted workbook no longer has; the original keeps it. */
export type LossKind =
  | 'formulas-kept-as-values'
  | 'styles'
  | 'drawings'
  | 'comments'
  | 'validations'
  | 'conditional-formats'
  | 'names'
  | 'macros'
  | 'chart-sheets';

export interface Loss {
  readonly kind: LossKind;
  /** How many, where that can be counted. */
  readonly count?: number;
}

type WithoutPath<T> = T extends unknown ? Omit<T, 'path'> : never;

/** Travels from the reader's depths to the port, which gives it back as a value with the path. */
export class FileTrouble extends Error {
  constructor(readonly problem: WithoutPath<FileProblem>) {
    super(problem.kind);
  }
}

export const damaged = (part: string): FileTrouble => new FileTrouble({ kind: 'damaged', part });

/** A read behind the end of a buffer: the file is shorter than it says. */
export const isPastEnd = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  (error.code === 'ERR_OUT_OF_RANGE' || error.code === 'ERR_BUFFER_OUT_OF_BOUNDS');
