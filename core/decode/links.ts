import type { Customer, Product } from '../model/book';
import { Decimal } from '../model/decimal';

/** What a code or a name on an order row stands for; `undefined` where nothing, or more than one thing, bears it. */
export interface Link<T> {
  readonly code: string;
  readonly target: T | undefined;
}

/** The masters that order rows are linked to; a role that is absent links nothing and takes names as codes. */
export class Links {
  /** Made when a row first has a name and no code. */
  private productsByName: ReadonlyMap<string, readonly Product[]> | undefined;
  private customersByName: ReadonlyMap<string, readonly Customer[]> | undefined;

  /** `vague`: columns headed 客户 or 商品, which hold codes in one company's sheets and names in another's. */
  constructor(
    private readonly products: ReadonlyMap<string, Product>,
    private readonly customers: ReadonlyMap<string, Customer>,
    private readonly vague: { readonly customer: boolean; readonly sku: boolean },
  ) {}

  customer(code: string, name: string): Link<Customer> {
    const target = this.customers.get(code);
    if (target === undefined && code !== '' && this.vague.customer) return this.customer('', code);
    if (code !== '' || name === '') return { code, target };
    this.customersByName ??= byName(this.customers);
    const named = this.customersByName.get(name) ?? [];
    return named.length === 1 ? { code: named[0]!.code, target: named[0] } : { code: name, target: undefined };
  }

  product(sku: string, name: string, spec: string): Link<Product> {
    const target = this.products.get(sku);
    if (target === undefined && sku !== '' && this.vague.sku) return this.product('', sku, spec);
    if (sku !== '' || name === '') return { code: sku, target };
    this.productsByName ??= byName(this.products);
    const named = (this.productsByName.get(name) ?? []).filter((product) => spec === '' || product.spec === spec);
    return named.length === 1 ? { code: named[0]!.sku, target: named[0] } : { code: name, target: undefined };
  }
}

/** Base units in one ordered unit; `undefined` where the product has no such unit, or does not say how large it is. */
export function unitSize(product: Product | undefined, unit: string): Decimal | undefined {
  if (product === undefined || (product.baseUnit === '' && product.packUnit === '')) return Decimal.one;
  if (unit === '' || unit === product.baseUnit) return Decimal.one;
  return unit === product.packUnit ? product.packSize : undefined;
}

function byName<T extends { readonly name: string }>(items: ReadonlyMap<string, T>): ReadonlyMap<string, readonly T[]> {
  const names = new Map<string, T[]>();
  for (const item of items.values()) {
    const same = names.get(item.name);
    if (same) same.push(item);
    else names.set(item.name, [item]);
  }
  return names;
}
