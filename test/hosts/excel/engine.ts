import { Collection, HostObject, NOTHING } from './object';
import type { RootObject } from './objects/workbook';
import {
  ACTION,
  type Action,
  type Argument,
  HostError,
  invalidOperation,
  notImplemented,
  type ObjectPath,
  PATH,
  type Query,
  type Request,
  type Response,
} from './wire';

type Resolved = HostObject | typeof NOTHING;

/** Objects that the client keeps from one batch to the next. */
export class References {
  private readonly byId = new Map<string, HostObject>();
  private readonly ids = new Map<HostObject, string>();
  private next = 0;

  keep(object: HostObject): string {
    const id = this.ids.get(object) ?? `reference${++this.next}`;
    this.ids.set(object, id);
    this.byId.set(id, object);
    return id;
  }

  get(id: string): HostObject {
    const object = this.byId.get(id);
    if (!object) throw new HostError('InvalidReference', 'This reference is not valid for the current operation.', '');
    return object;
  }

  release(id: string): void {
    const object = this.byId.get(id);
    if (object) this.ids.delete(object);
    this.byId.delete(id);
  }

  get count(): number {
    return this.byId.size;
  }
}

/** Carries out the actions of one batch in their order, up to the first that fails. */
export class Batch {
  private readonly objects = new Map<number, Resolved>();
  private readonly kept: ReadonlySet<number>;

  constructor(
    private readonly request: Request,
    private readonly root: RootObject,
    private readonly references: References,
  ) {
    const keeps = request.Actions.filter(({ ActionType, Name }) => ActionType === ACTION.method && Name === '_KeepReference');
    this.kept = new Set(keeps.map(({ ObjectPathId }) => ObjectPathId));
  }

  /** `upTo`: how many actions are carried out before the host fails. */
  run(upTo = Number.POSITIVE_INFINITY): Response {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        if (index >= upTo) throw new HostError('GeneralException', 'There was an internal error while processing the request.', '', 500);
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: this.act(action) ?? null });
      } catch (error) {
        return { Results: results, TraceIds: traces, Error: faultOf(error, index) };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private act(action: Action): unknown {
    if (action.ActionType === ACTION.trace || action.ActionType === ACTION.ensureUnchanged) return null;
    const object = this.resolve(action.ObjectPathId);
    const keep = this.request.AutoKeepReference === true || this.kept.has(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === NOTHING ? null : this.identity(object, keep);
      case ACTION.query:
        return object === NOTHING ? null : this.project(object, action.QueryInfo ?? {}, this.kept.has(action.ObjectPathId));
      case ACTION.method:
        if (object === NOTHING && action.Name === '_KeepReference') return null;
        if (object === NOTHING) throw invalidOperation(action.Name);
        return this.result(object.call(action.Name, this.args(action.ArgumentInfo)));
      case ACTION.set:
        if (object === NOTHING) throw invalidOperation(action.Name);
        object.assign(action.Name, this.args(action.ArgumentInfo)[0]);
        return null;
      case ACTION.update:
        if (object === NOTHING) throw invalidOperation(action.Name);
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) object.assign(capital(name), value);
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private result(value: unknown): unknown {
    return value instanceof HostObject || value === NOTHING ? null : value;
  }

  private args(info: Argument | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, i) => {
      const path = info?.ReferencedObjectPathIds?.[i];
      return path ? this.resolve(path) : value;
    });
  }

  private resolve(id: number): Resolved {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new HostError('InvalidObjectPath', `The object path '${id}' isn't working for what you're trying to do.`, '');
    const object = this.find(path);
    this.objects.set(id, object);
    return object;
  }

  private find(path: ObjectPath): Resolved {
    if (path.ObjectPathType === PATH.root) return this.root;
    if (path.ObjectPathType === PATH.nothing) return NOTHING;
    if (path.ObjectPathType === PATH.reference) return this.references.get(path.Name);
    if (path.ParentObjectPathId === undefined) return fresh(path.Name);
    const parent = this.resolve(path.ParentObjectPathId);
    if (parent === NOTHING) return NOTHING;
    const found = this.child(parent, path);
    if (!(found instanceof HostObject) && found !== NOTHING) throw notImplemented(`${parent.kind}.${path.Name} as an object`);
    return found;
  }

  private child(parent: HostObject, path: ObjectPath): unknown {
    const args = this.args(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PATH.method:
        return parent.call(path.Name, args);
      case PATH.property:
        return parent.member(path.Name);
      case PATH.indexer:
        return parent.call('GetItem', args);
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }

  private identity(object: HostObject, keep: boolean): { [name: string]: unknown } {
    const id = 'Id' in object ? { Id: object.Id } : {};
    return keep && object.isTracked ? { ...id, _ReferenceId: this.references.keep(object) } : id;
  }

  private project(object: HostObject, { Select = [], Skip = 0, Top }: Query, keep = false): unknown {
    if (object instanceof Collection) {
      const inner = Select.map((name) => name.replace(/^items\/?/i, '')).filter((name) => name !== '');
      const items: readonly HostObject[] = object.items.slice(Skip, Top === undefined ? undefined : Skip + Top);
      const own = inner.filter((name) => /^count$/i.test(name)).length > 0 ? { Count: object.Count } : {};
      return { ...own, _Items: items.map((item, i) => ({ _Index: i, ...(this.project(item, { Select: inner }) as object) })) };
    }
    const values = this.identity(object, keep);
    const names = Select.length === 0 || Select.includes('*') ? [...Select.filter((name) => name !== '*'), ...object.scalars] : Select;
    for (const [name, rest] of grouped(names)) values[name] = this.property(object, name, rest);
    return values;
  }

  private property(object: HostObject, name: string, rest: readonly string[]): unknown {
    const value = object.member(name);
    if (value === NOTHING) return null;
    return value instanceof HostObject ? this.project(value, { Select: rest }) : value;
  }
}

/** Told by the library when its start-up is done. */
class InternalService extends HostObject {
  readonly kind = 'AddinInternalService';
  NotifyActionHandlerReady(): void {}
}

function fresh(name: string): HostObject {
  if (name !== 'Microsoft.InternalService.AddinInternalService') throw notImplemented(`new ${name}`);
  return new InternalService();
}

/** `fill/color` and `fill/id` → Fill: [color, id]. */
function grouped(names: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const [head = '', ...rest] = name.split('/');
    const group = groups.get(capital(head)) ?? [];
    if (rest.length > 0) group.push(rest.join('/'));
    groups.set(capital(head), group);
  }
  return groups;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function faultOf(error: unknown, index: number) {
  const known = error instanceof HostError ? error : new HostError('GeneralException', `fault of the stand-in: ${error}`, '', 500);
  return { Code: known.code, Message: known.message, Location: known.place, HttpStatusCode: known.status, ActionIndex: index };
}
