import { FIELDS, type Field, ROLES, type Role } from '../model/roles';
import type { SheetSnapshot, Snapshot } from '../port';
import { SHEET_NAMES } from './aliases';
import { columnName, type FieldMap, has, isComplete, isField, type Mapping, mapSheet, problemOf, widestRow } from './headers';
import { NEEDED } from './headings';
import { chosenIn, type Remembered, rememberedIn, type SheetAnswer } from './memory';
import { ownColumns, ownSheets } from './own';
import type { Problem } from './problem';
import { foldWord, isBlank } from './text';

export interface SheetChoice extends SheetAnswer {
  readonly among: readonly string[];
}

export type Mappings = { readonly [R in Role]?: Mapping<R> };

/** Which sheet serves which role, and every question that a person must answer first; without one, the orders are found. */
export interface Recognition {
  readonly mappings: Mappings;
  readonly problems: readonly Problem[];
  /** Where a person chose one of several sheets. */
  readonly choices: readonly SheetChoice[];
  /** What a sheet could be as a role, whether or not it serves as that. */
  readonly candidate: <R extends Role>(sheet: SheetSnapshot, role: R) => Mapping<R> | undefined;
}

type Found<T> = { readonly found: T } | { readonly problem: Problem };

/** The settings sheet, which must be read before the others: it says which of them are used. */
export function findSettings(
  snapshot: Snapshot,
  maps: readonly FieldMap[],
  sheets?: readonly SheetAnswer[],
): Found<Mapping<'settings'> | undefined> {
  return new Search(snapshot, maps, sheets).reference('settings', undefined, undefined);
}

/** By a sheet's name, else by its headings; a role that is not used is left out. */
export function recognise(
  snapshot: Snapshot,
  maps: readonly FieldMap[],
  unused: ReadonlySet<Role>,
  sheets?: readonly SheetAnswer[],
): Recognition {
  const search = new Search(snapshot, maps, sheets);
  const candidate: Recognition['candidate'] = (sheet, role) => search.map(sheet, role);
  const wrong = maps.find(({ role, field }) => !isRole(role) || !isField(role, field));
  if (wrong) return { mappings: {}, problems: [unknownField(wrong)], choices: [], candidate };
  const mappings: { [R in Role]?: Mapping<R> } = {};
  const problems: Problem[] = [];
  for (const role of ROLES) {
    if (unused.has(role)) continue;
    const result = role === 'orders' ? search.orders() : search.reference(role, mappings.orders, mappings.products);
    if ('problem' in result) problems.push(result.problem);
    else if (result.found) Object.assign(mappings, { [role]: result.found });
  }
  return { mappings, problems, choices: search.choices, candidate };
}

/** The mappings where nothing has to be asked, else the first question. */
export function assignRoles(snapshot: Snapshot, maps: readonly FieldMap[], unused: ReadonlySet<Role>): Found<Mappings> {
  const { mappings, problems } = recognise(snapshot, maps, unused);
  return problems[0] === undefined ? { found: mappings } : { problem: problems[0] };
}

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

function unknownField({ role, field }: FieldMap): Problem {
  const fields = isRole(role) ? FIELDS[role].map((each) => `${role}.${each}`) : [...ROLES];
  return { kind: 'map-unknown-field', text: `${role}.${field}`, fields };
}

/** Fields of which one beside the code makes a sheet the role's own, and those that a rule sheet has as conditions too. */
const TELLING = {
  products: { always: ['packSize', 'status', 'baseUnit'], unlessRules: ['category'] },
  customers: { always: ['terms', 'status', 'creditLimit'], unlessRules: ['level'] },
} as const;
const DISCOUNT_CONDITIONS = ['sku', 'category', 'customer', 'level', 'region', 'promotion', 'minQuantity'] as const;
const GIFT_SIGNS = ['buySku', 'buyCategory', 'buyQuantity', 'buyAmount', 'giftSku'] as const;

class Search {
  private readonly sheets: readonly SheetSnapshot[];
  private readonly mapped = new Map<string, Mapping | undefined>();
  private readonly remembered: Remembered;
  private readonly answers: readonly SheetAnswer[];
  readonly choices: SheetChoice[] = [];

  constructor(
    private readonly snapshot: Snapshot,
    private readonly maps: readonly FieldMap[],
    answers: readonly SheetAnswer[] = [],
  ) {
    this.answers = [...answers, ...chosenIn(snapshot.memory ?? {})];
    this.remembered = rememberedIn(snapshot.memory ?? {});
    const ours = new Set(ownSheets(snapshot).values());
    this.sheets = snapshot.sheets.filter((sheet) => !ours.has(sheet.name) && sheet.rows.some((row) => !row.every(isBlank)));
  }

  orders(): Found<Mapping<'orders'>> {
    const named = this.named('orders');
    const one = this.chosen('orders', named);
    if (one) return this.checked(one, 'orders');
    if (named.length > 1) return { problem: { kind: 'two-sheets', role: 'orders', sheets: names(named) } };
    const candidates = this.unnamed().flatMap((sheet) => this.map(sheet, 'orders') ?? []);
    const complete = candidates.filter((mapping) => isComplete(mapping) && mapping.sure.has('quantity'));
    const confirmed = complete.filter(({ answers }) => answers.some((answer) => !this.maps.includes(answer)));
    if (confirmed.length === 1) return this.checked(confirmed[0]!.sheet, 'orders');
    const sheets = complete.map(({ sheet }) => sheet);
    const chosen = complete.length > 1 ? this.chosen('orders', sheets) : undefined;
    if (chosen) return this.checked(chosen, 'orders');
    if (complete.length > 1) return { problem: { kind: 'several-orders', sheets: names(sheets) } };
    const near = complete.length === 1 ? complete : candidates.filter(isNearlyOrders);
    if (near.length !== 1) return { problem: { kind: 'no-orders', sheets: names(this.sheets) } };
    return this.checked(near[0]!.sheet, 'orders');
  }

  reference<R extends Role>(role: R, orders: Mapping | undefined, products: Mapping | undefined): Found<Mapping<R> | undefined> {
    const named = this.named(role).filter((sheet) => sheet !== orders?.sheet);
    const one = this.chosen(role, named);
    if (one) return this.checked(one, role);
    if (named.length > 1) return { problem: { kind: 'two-sheets', role, sheets: names(named) } };
    const free = this.unnamed().filter((sheet) => sheet !== orders?.sheet && !this.looksLikeOrders(sheet));
    const shared = products !== undefined && (role === 'prices' || role === 'stock') ? [products.sheet] : [];
    const candidates = [...new Set([...free, ...shared])].filter((sheet) => this.serves(sheet, role));
    const sheet = this.chosen(role, candidates);
    if (sheet === undefined && candidates.length > 1) return { problem: { kind: 'two-sheets', role, sheets: names(candidates) } };
    if (sheet === undefined) return this.unanswered(role);
    const result = this.checked(sheet, role);
    if ('problem' in result || sheet !== products?.sheet || result.found.headerRow !== products.headerRow) return result;
    return { found: withoutColumnsOf(products, result.found) };
  }

  private checked<R extends Role>(sheet: SheetSnapshot, role: R): Found<Mapping<R>> {
    const mapping = this.map(sheet, role);
    if (mapping === undefined) {
      const fields = NEEDED[role].map((any) => any[0]!);
      return { problem: { kind: 'missing-columns', role, sheet: sheet.name, fields, columns: widestRow(sheet).map(columnName) } };
    }
    const problem = problemOf(mapping);
    return problem ? { problem } : { found: mapping };
  }

  /** A heading that a person gave for a role of which there is no sheet. */
  private unanswered(role: Role): Found<undefined> {
    const map = this.maps.find((each) => each.role === role);
    if (map === undefined) return { found: undefined };
    return { problem: { kind: 'map-not-found', role, field: map.field as Field, heading: map.heading, columns: [] } };
  }

  map<R extends Role>(sheet: SheetSnapshot, role: R): Mapping<R> | undefined {
    const id = `${role} ${sheet.name}`;
    if (!this.mapped.has(id)) {
      const notTheirs = (headerRow: number) => new Set(ownColumns(sheet, headerRow, this.snapshot.names).values());
      this.mapped.set(id, mapSheet(sheet, role, { maps: this.maps, remembered: this.remembered, notTheirs }));
    }
    return this.mapped.get(id) as Mapping<R> | undefined;
  }

  /** The only one, or of several the one that a person chose: in this run before an earlier one. */
  private chosen(role: Role, sheets: readonly SheetSnapshot[]): SheetSnapshot | undefined {
    if (sheets.length < 2) return sheets[0];
    const answers = this.answers.filter((answer) => answer.role === role);
    const [found] = answers.flatMap(({ sheet }) => sheets.find(({ name }) => name === sheet) ?? []);
    if (found) this.choices.push({ role, sheet: found.name, among: names(sheets) });
    return found;
  }

  private named(role: Role): readonly SheetSnapshot[] {
    return this.sheets.filter((sheet) => SHEET_NAMES[role].includes(foldWord(sheet.name)));
  }

  /** Sheets that only their headings can tell; a hidden one serves by its name or not at all. */
  private unnamed(): readonly SheetSnapshot[] {
    return this.sheets.filter((sheet) => !ROLES.some((role) => this.named(role).includes(sheet)) && !sheet.hidden);
  }

  private looksLikeOrders(sheet: SheetSnapshot): boolean {
    const mapping = this.map(sheet, 'orders');
    if (!mapping?.sure.has('quantity')) return false;
    return mapping.sure.has('orderNo') || isNearlyOrders(mapping);
  }

  private serves(sheet: SheetSnapshot, role: Role): boolean {
    if (role === 'products') return this.surely(sheet, role, 'sku') && this.tells(sheet, role);
    if (role === 'customers') return this.isCustomers(sheet);
    if (role === 'discounts') return this.isDiscounts(sheet);
    if (role === 'gifts') return this.isGifts(sheet);
    if (role === 'prices') return this.surely(sheet, role, 'sku') && this.surely(sheet, role, 'price') && !this.isGifts(sheet);
    if (role === 'stock') return this.surely(sheet, role, 'sku') && this.surely(sheet, role, 'onHand');
    const mapping = this.map(sheet, role);
    return mapping !== undefined && mapping.answers.length > 0 && isComplete(mapping) && mapping.unmatched.length === 0;
  }

  private tells<R extends 'products' | 'customers'>(sheet: SheetSnapshot, role: R): boolean {
    const { always, unlessRules } = TELLING[role];
    if (always.some((field) => this.surely(sheet, role, field as Field<R>))) return true;
    return unlessRules.some((field) => this.surely(sheet, role, field as Field<R>)) && !this.isDiscounts(sheet) && !this.isGifts(sheet);
  }

  /** A list of names alone could be anybody's: it is the customers' where they owe something. */
  private isCustomers(sheet: SheetSnapshot): boolean {
    const mapping = this.map(sheet, 'customers');
    if (mapping === undefined || this.surely(sheet, 'prices', 'sku')) return false;
    const named = mapping.sure.has('customerName') || (has(mapping, 'customerName') && mapping.sure.has('receivable'));
    return (named || mapping.sure.has('customer')) && this.tells(sheet, 'customers');
  }

  private isDiscounts(sheet: SheetSnapshot): boolean {
    const factor = this.surely(sheet, 'discounts', 'discount') || this.surely(sheet, 'discounts', 'maxDiscount');
    return factor && DISCOUNT_CONDITIONS.some((field) => this.surely(sheet, 'discounts', field));
  }

  private isGifts(sheet: SheetSnapshot): boolean {
    const quantity = this.surely(sheet, 'gifts', 'giftQuantity') || this.surely(sheet, 'gifts', 'ratio');
    return quantity && GIFT_SIGNS.some((field) => this.surely(sheet, 'gifts', field));
  }

  private surely<R extends Role>(sheet: SheetSnapshot, role: R, field: Field<R>): boolean {
    return this.map(sheet, role)?.sure.has(field) ?? false;
  }
}

/** An order list that lacks a needed column: better to say which than that there is none. */
function isNearlyOrders(mapping: Mapping<'orders'>): boolean {
  const goods = mapping.sure.has('sku') || mapping.sure.has('productName');
  const rest = (['orderNo', 'customer', 'customerName', 'unitPrice', 'netPrice'] as const).some((field) => has(mapping, field));
  return goods && rest && mapping.sure.has('quantity');
}

/** On a product list, `起订量` is the product's: only columns that are not the product's can be the second role's. */
function withoutColumnsOf<R extends Role>(products: Mapping, mapping: Mapping<R>): Mapping<R> {
  const taken = new Set([...products.columns.values()].map(({ column }) => column));
  const columns = new Map([...mapping.columns].filter(([field, { column }]) => field === 'sku' || !taken.has(column)));
  return { ...mapping, columns };
}

const names = (sheets: readonly SheetSnapshot[]): readonly string[] => sheets.map(({ name }) => name);
