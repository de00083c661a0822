import { utf8Length } from './bytes';
import { Batch, References } from './engine';
import type { Workbook } from './model';
import { RootObject } from './objects/workbook';
import type { Request, Response } from './wire';

export interface Profile {
  /** The newest ExcelApi that it claims, such as `1.8`. */
  readonly api: string;
  /** Bytes of one request or response; absent: no limit. */
  readonly payload?: number;
  readonly locale: string;
}

export const DESKTOP: Profile = { api: '1.15', locale: 'en-US' };
export const OLDEST: Profile = { api: '1.8', locale: 'en-US' };
export const WEB: Profile = { api: '1.15', payload: 5 * 1024 * 1024, locale: 'en-US' };

/** `lost`: the batch never arrived; `half`: Excel failed in its middle; `unheard`: it was carried out, its answer was lost. */
export type FaultKind = 'lost' | 'half' | 'unheard';

export interface BatchRecord {
  readonly request: number;
  readonly response: number;
  /** Without what the client sends for its own book-keeping. */
  readonly calls: number;
}

/** An in-memory Excel that answers batches of the client library. */
export class ExcelHost {
  readonly log: BatchRecord[] = [];
  readonly references = new References();
  /** Between two batches: a co-author edits. */
  onBatch: ((number: number) => void) | undefined;
  private fault: { readonly at: number; readonly kind: FaultKind } | undefined;
  private batches = 0;

  /** Bytes of one request or response. */
  payload: number | undefined;
  onSelect: (() => void) | undefined;

  constructor(
    public workbook: Workbook,
    readonly profile: Profile = DESKTOP,
  ) {
    workbook.onSelect = () => this.onSelect?.();
    this.payload = profile.payload;
  }

  /** Opens another workbook; what the client holds of the one before is gone. */
  open(workbook: Workbook): void {
    this.workbook = workbook;
    workbook.onSelect = () => this.onSelect?.();
    this.log.length = 0;
    this.batches = 0;
    this.fault = undefined;
    this.onBatch = undefined;
    this.payload = this.profile.payload;
  }

  /** The `at`-th batch from now, from 1, fails; `undefined` heals the host. */
  failAt(at: number | undefined, kind: FaultKind = 'lost'): void {
    this.batches = 0;
    this.fault = at === undefined ? undefined : { at, kind };
  }

  /** Answers the body of one request; the client's mere book-keeping is not counted. */
  answer(body: string): string {
    const request = JSON.parse(body) as Request;
    const calls = callsOf(request);
    if (calls === 0) return JSON.stringify(this.batchOf(request).run());
    this.batches++;
    this.onBatch?.(this.batches);
    const bytes = utf8Length(body);
    const text = JSON.stringify(this.respond(request, bytes));
    const sent = this.limited(text, utf8Length(text));
    this.log.push({ request: bytes, response: utf8Length(sent), calls });
    return sent;
  }

  private batchOf(request: Request): Batch {
    return new Batch(request, new RootObject(this.workbook, this.references), this.references);
  }

  private respond(request: Request, bytes: number): Response {
    if (this.payload !== undefined && bytes > this.payload)
      return refusal('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
    if (this.workbook.editingCell)
      return refusal('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode. Please exit the edit mode and try again.');
    const broken = this.fault?.at === this.batches ? this.fault.kind : undefined;
    if (broken === 'lost') return refusal('GeneralException', 'There was an internal error while processing the request.');
    const response = this.batchOf(request).run(broken === 'half' ? Math.floor(request.Actions.length / 2) : undefined);
    return broken === 'unheard' ? refusal('GeneralException', 'There was an internal error while processing the request.') : response;
  }

  private limited(text: string, bytes: number): string {
    if (this.payload === undefined || bytes <= this.payload) return text;
    return JSON.stringify(refusal('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.'));
  }
}

const refusal = (Code: string, Message: string): Response => ({
  Results: [],
  TraceIds: [],
  Error: { Code, Message, Location: '', HttpStatusCode: 400, ActionIndex: -1 },
});

const callsOf = ({ Actions }: Request): number =>
  Actions.filter(({ ActionType, Name }) => ActionType > 1 && !/^_(Keep|Remove)Reference$/.test(Name)).length;
