import vm from 'node:vm';
import type { BookApi } from './book';
import { type AuthMode, Meter } from './meter';
import type { BookModel } from './model';
import { type Desk, newDesk, services } from './services';
import { Gate, type Realm } from './strict';

/** One file as clasp sends it. */
export interface PushedFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

/** Built-ins that are newer than what may be counted on. */
const REMOVE_NEWER = `
for (const [owner, names] of [
  [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
  [String.prototype, ['at', 'replaceAll', 'isWellFormed', 'toWellFormed']],
  [Object, ['hasOwn', 'groupBy']], [Map, ['groupBy']], [Promise, ['any', 'withResolvers', 'allSettled']],
]) for (const name of names) delete owner[name];
for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'Intl', 'Iterator', 'console', 'escape', 'unescape'])
  delete globalThis[name];
`;

export interface ScriptOptions {
  readonly meter?: Meter;
  /** The virtual clock's start. */
  readonly startMs?: number;
  readonly desk?: Partial<Desk>;
  /** A realm to run in again and again, where only speed would tell it from a new one. */
  readonly kept?: KeptRealm;
}

interface LoadedRealm {
  readonly context: Record<string, unknown>;
  readonly realm: Realm;
}

export interface KeptRealm {
  loaded?: LoadedRealm;
  now?: () => number;
}

/** The files that were pushed, run as Google runs them: a new realm for every execution, with its own globals only. */
export class Script {
  readonly meter: Meter;
  readonly desk: Desk;
  private readonly startMs: number;
  private readonly kept: KeptRealm | undefined;
  private readonly pages: { readonly [name: string]: string };
  private readonly programs: readonly vm.Script[];
  book: BookApi | undefined;

  constructor(
    files: readonly PushedFile[],
    readonly model: BookModel,
    { meter = new Meter(), startMs = Date.UTC(2026, 10, 20, 2), desk = {}, kept }: ScriptOptions = {},
  ) {
    this.meter = meter;
    this.startMs = startMs;
    this.kept = kept;
    this.desk = Object.assign(newDesk(), desk);
    this.programs = files.filter(({ type }) => type === 'SERVER_JS').map((file) => compiled(file));
    this.pages = Object.fromEntries(files.filter(({ type }) => type === 'HTML').map(({ name, source }) => [name, source]));
  }

  /** A function called by Google: a trigger, or what a menu entry names. */
  call(name: string, authMode: AuthMode = 'FULL', ...given: unknown[]): unknown {
    this.meter.beginExecution(authMode);
    const context = this.load();
    const target = context[name];
    if (typeof target !== 'function') throw new Error(`there is no function ${name}`);
    return target(...given);
  }

  click(label: string): void {
    const entry = this.desk.menu.find((each) => each.label === label);
    if (!entry) throw new Error(`there is no menu entry ${label}`);
    this.call(entry.calls);
  }

  /** A call as `google.script.run` makes it: only plain data there and back. */
  serve(name: string, given: readonly unknown[]): unknown {
    if (name.endsWith('_')) throw new Error(`${name} is private`);
    return overTheWire(this.call(name, 'FULL', ...given.map((value) => overTheWire(value))));
  }

  /** Every global function, as Google lists them. */
  functions(): readonly string[] {
    const context = this.load();
    return Object.keys(context).filter((name) => typeof context[name] === 'function');
  }

  private load(): Record<string, unknown> {
    const kept = this.kept ?? {};
    kept.now = () => this.startMs + this.meter.clockMs;
    const isNew = kept.loaded === undefined;
    kept.loaded ??= newRealm(kept);
    const { context, realm } = kept.loaded;
    const { globals, book } = services(new Gate(this.meter, realm), this.model, this.desk, this.pages);
    this.book = book;
    Object.assign(context, globals);
    const { calls } = this.meter;
    if (isNew) for (const program of this.programs) program.runInContext(context);
    if (this.meter.calls !== calls) throw new Error(`a service was called at load: ${this.meter.log.slice(calls).join()}`);
    return context;
  }
}

function newRealm(clock: KeptRealm): LoadedRealm {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(REMOVE_NEWER, context);
  vm.runInContext(VIRTUAL_CLOCK, context)(() => clock.now!());
  return { context, realm: vm.runInContext('({ Date, Array, Error })', context) as Realm };
}

const programs = new Map<string, vm.Script>();

/** Compiled once, however often it runs. */
function compiled({ name, source }: PushedFile): vm.Script {
  const program = programs.get(source) ?? new vm.Script(source, { filename: `${name}.gs` });
  programs.set(source, program);
  return program;
}

/** `Date.now()` and `new Date()` follow the meter. */
const VIRTUAL_CLOCK = `
(now) => {
  const Real = Date;
  globalThis.Date = class Date extends Real {
    static now() { return now(); }
    constructor(...given) { super(...(given.length === 0 ? [now()] : given)); }
  };
}
`;

/** Primitives, plain objects and arrays; anything else fails the call. */
export function overTheWire(value: unknown, path = 'the value'): unknown {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return value ?? null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map((each, i) => overTheWire(each, `${path}[${i}]`));
  if (Object.prototype.toString.call(value) !== '[object Object]') throw new Error(`${path} cannot be carried: ${String(value)}`);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, overTheWire(each, `${path}.${key}`)]));
}
