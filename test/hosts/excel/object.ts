import { itemNotFound, notImplemented } from './wire';

/**
 * An object of Excel's model. Members that the wire may name begin with a capital, as they do there; all else is ours and out
 * of its reach.
 */
export abstract class HostObject {
  /** The class's name as documented, for messages. */
  abstract readonly kind: string;
  /** True where the client keeps it by reference from one batch to the next. */
  readonly isTracked: boolean = false;

  _KeepReference(): void {}

  member(name: string): unknown {
    this.assertKnown(name);
    return (this as unknown as { readonly [member: string]: unknown })[name];
  }

  call(name: string, args: readonly unknown[]): unknown {
    const method = this.member(name);
    if (typeof method !== 'function') throw notImplemented(`${this.kind}.${name}()`);
    return method.apply(this, args);
  }

  assign(name: string, value: unknown): void {
    this.assertKnown(name);
    const { get, set } = descriptorOf(this, name) ?? {};
    if (get && !set) throw notImplemented(`${this.kind}.${name} as something to set`);
    (this as unknown as { [member: string]: unknown })[name] = value;
  }

  private assertKnown(name: string): void {
    if (!/^[A-Z_]/.test(name) || !(name in this)) throw notImplemented(`${this.kind}.${name}`);
  }

  /** The scalars that `load()` without names brings. */
  get scalars(): readonly string[] {
    return [];
  }
}

function descriptorOf(object: object, name: string): PropertyDescriptor | undefined {
  for (let level: object | null = object; level; level = Object.getPrototypeOf(level)) {
    const descriptor = Object.getOwnPropertyDescriptor(level, name);
    if (descriptor) return descriptor;
  }
  return undefined;
}

/** What `…OrNullObject` gives back where there is nothing. */
export const NOTHING: unique symbol = Symbol('nothing');

export abstract class Collection<T extends HostObject> extends HostObject {
  abstract readonly items: readonly T[];
  protected abstract isKey(item: T, key: string): boolean;

  GetItem(key: string): T {
    const found = this.items.find((item) => this.isKey(item, key));
    if (!found) throw itemNotFound(`${this.kind}.getItem`);
    return found;
  }

  GetItemOrNullObject(key: string): T | typeof NOTHING {
    return this.items.find((item) => this.isKey(item, key)) ?? NOTHING;
  }

  GetItemAt(index: number): T {
    const found = this.items[index];
    if (!found) throw itemNotFound(`${this.kind}.getItemAt`);
    return found;
  }

  GetCount(): number {
    return this.items.length;
  }

  get Count(): number {
    return this.items.length;
  }
}
