import type { AuthMode, Meter } from './meter';

/** The realm that a script runs in: what it gets must be made there. */
export interface Realm {
  readonly Date: DateConstructor;
  readonly Array: ArrayConstructor;
  readonly Error: ErrorConstructor;
}

/** What a stand-in object is called, and under which permissions it answers. */
export interface Service {
  readonly service: string;
  /** Without an entry: with any but NONE. */
  readonly needs?: { readonly [method: string]: readonly AuthMode[] };
  /** Builders and styles are made in the script itself and cost no call. */
  readonly local?: boolean;
  /** Methods that only make such an object. */
  readonly makes?: readonly string[];
}

const GRANTED: readonly AuthMode[] = ['LIMITED', 'FULL'];

/** Hands out stand-in objects: every method counted and timed, every unknown one an error that says its name. */
export class Gate {
  private readonly wrapped = new WeakMap<object, object>();
  private readonly originals = new WeakMap<object, object>();

  constructor(
    readonly meter: Meter,
    readonly realm: Realm,
  ) {}

  readonly error = (message: string): Error => new this.realm.Error(message);

  hand<T extends object>(target: T & Service): T {
    const known = this.wrapped.get(target);
    if (known) return known as T;
    const proxy = new Proxy(target, { get: (_, property) => this.member(target, property) });
    this.wrapped.set(target, proxy);
    this.originals.set(proxy, target);
    return proxy;
  }

  /** The object behind one that was handed out. */
  open<T>(value: T): T {
    return typeof value === 'object' && value !== null ? ((this.originals.get(value) as T | undefined) ?? value) : value;
  }

  private member(target: Service, property: string | symbol): unknown {
    if (typeof property === 'symbol' || property === 'toJSON') return undefined;
    const member: unknown = (target as unknown as Record<string, unknown>)[property];
    const name = `${target.service}.${property}`;
    const isOpen = Object.hasOwn(target, property) && (typeof member === 'function' || CONSTANTS.has(property));
    if (!isOpen) throw this.error(`${name} is not modelled`);
    if (typeof member !== 'function') return member;
    return (...given: unknown[]) => {
      const work = () =>
        this.pass(
          member.apply(
            target,
            given.map((value) => this.opened(value)),
          ),
        );
      return target.local || target.makes?.includes(property)
        ? work()
        : this.meter.run(name, target.needs?.[property] ?? GRANTED, work, this.error);
    };
  }

  private opened(value: unknown): unknown {
    return Array.isArray(value) && value.length > 0 && !Array.isArray(value[0]) ? value.map((each) => this.open(each)) : this.open(value);
  }

  private pass(value: unknown): unknown {
    if (isService(value)) return this.hand(value);
    return Array.isArray(value) && isService(value[0]) ? this.realm.Array.from(value, (each) => this.hand(each as Service)) : value;
  }
}

const CONSTANTS = new Set(['ButtonSet', 'Button', 'content', 'title']);

const isService = (value: unknown): value is Service => typeof value === 'object' && value !== null && 'service' in value;
