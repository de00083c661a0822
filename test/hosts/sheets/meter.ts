export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** Six minutes end an execution, wherever it is. */
const EXECUTION = 6 * 60 * 1000;

export interface Prices {
  readonly perCallMs: number;
  readonly perCellMs: number;
}

/** A call to fail: before it does anything, or once it has done its work. */
export interface Fault {
  readonly call: number;
  readonly when: 'before' | 'after';
}

/** Counts what a script asks of Google, and lets the virtual clock run. */
export class Meter {
  calls = 0;
  /** Calls that hand over the contents of cells: what grows with the data. */
  gridCalls = 0;
  cells = 0;
  clockMs = 0;
  authMode: AuthMode = 'FULL';
  fault: Fault | undefined;
  /** Told before each call: a person at work in the same document. */
  onCall: (name: string) => void = () => {};
  readonly log: string[] = [];
  private executionStart = 0;

  constructor(private readonly prices: Prices = { perCallMs: 50, perCellMs: 0.005 }) {}

  beginExecution(authMode: AuthMode): void {
    this.authMode = authMode;
    this.executionStart = this.clockMs;
  }

  reset(): void {
    this.calls = 0;
    this.gridCalls = 0;
    this.cells = 0;
    this.log.length = 0;
  }

  /** Runs one call; `fail` makes an error of the script's realm. */
  run<T>(name: string, needs: readonly AuthMode[], work: () => T, fail: (message: string) => Error): T {
    if (!needs.includes(this.authMode)) throw fail(`You do not have permission to call ${name}. (${this.authMode})`);
    this.calls++;
    this.log.push(name);
    this.onCall(name);
    this.clockMs += this.prices.perCallMs;
    const isFaulty = this.fault?.call === this.calls;
    if (isFaulty && this.fault?.when === 'before') throw fail(BROKEN);
    const result = work();
    if (this.clockMs - this.executionStart > EXECUTION) throw fail('Exceeded maximum execution time');
    if (isFaulty) throw fail(BROKEN);
    return result;
  }

  /** The call under way hands over so many cells, each with a content of its own. */
  carry(cells: number): void {
    this.gridCalls++;
    this.touch(cells);
  }

  /** The call under way does the same to so many cells. */
  touch(cells: number): void {
    this.cells += cells;
    this.clockMs += cells * this.prices.perCellMs;
  }
}

const BROKEN = 'Service Spreadsheets failed while accessing document with id 1.';
