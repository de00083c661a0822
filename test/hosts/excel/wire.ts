/** What the client library sends and expects, as far as it is used. */

export interface Argument {
  readonly Arguments?: readonly unknown[];
  /** Where an argument is an object of the batch: its path, at the argument's place. */
  readonly ReferencedObjectPathIds?: readonly (number | null | undefined)[];
}

export const PATH = { root: 1, fresh: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Argument;
}

export const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5, ensureUnchanged: 8, update: 9 } as const;

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly QueryInfo?: Query;
  readonly ArgumentInfo?: Argument;
  readonly ObjectState?: { readonly [property: string]: unknown };
}

export interface Query {
  readonly Select?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Request {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: { readonly [id: string]: ObjectPath };
}

export interface Fault {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
  readonly ActionIndex: number;
}

export interface Response {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: Fault;
}

/** A refusal in Excel's words. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly place: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export const invalidArgument = (place: string) =>
  new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.', place);
export const itemNotFound = (place: string) => new HostError('ItemNotFound', "The requested resource doesn't exist.", place, 404);
export const invalidOperation = (place: string) =>
  new HostError('InvalidOperation', 'This operation is not permitted for the current object.', place);
export const accessDenied = (place: string) => new HostError('AccessDenied', 'You cannot perform the requested operation.', place, 403);
export const notImplemented = (what: string) => new HostError('NotImplemented', `The stand-in does not model ${what}.`, what, 501);
