import { FIELDS, type Field, type Role } from '../model/roles';
import { ALIASES } from './aliases';
import { cached, foldWord } from './text';

/** Each row of needed fields: one of them must be there. */
export const NEEDED: { readonly [R in Role]: readonly (readonly Field<R>[])[] } = {
  orders: [['orderNo'], ['customer', 'customerName'], ['sku', 'productName'], ['quantity'], ['unitPrice', 'netPrice']],
  products: [['sku']],
  prices: [['sku'], ['price']],
  discounts: [['discount', 'maxDiscount']],
  gifts: [['giftQuantity', 'ratio']],
  stock: [['sku'], ['onHand']],
  incoming: [['sku'], ['quantity'], ['date']],
  customers: [['customer', 'customerName']],
  settings: [['key'], ['value']],
};

/** How surely a heading names a field, the surest first. */
export const RANKS = ['own', 'other', 'weak'] as const;
export type Rank = (typeof RANKS)[number];

const BRACKETED = /[([{【〔「《<]([^)\]}】〕」》>]*)[)\]}】〕」》>]/g;

/** Width, case, spaces, punctuation, `*` and brackets folded: `*单价(元)` is `单价`. */
export const foldHeading = cached((text: string): string => {
  const word = foldWord(text);
  const bare = squeeze(word.replace(BRACKETED, ''));
  return bare === '' ? squeeze(word.replace(BRACKETED, '$1')) : bare;
});

/** What stands in the brackets of a heading: `箱` of `数量(箱)`. */
export function bracketOf(text: string): string {
  const found = text.normalize('NFKC').match(BRACKETED)?.[0] ?? '';
  return found.slice(1, -1).trim();
}

const NOT_UNITS = /^(?:必填|选填|可选|整数|数字|元|人民币|¥|￥|\$|rmb|cny|usd|%|items?|products?|required|optional|含税|不含税|未税)$/;

/** The unit that a quantity heading names in brackets; `''` where it names none. */
export function unitOfHeading(text: string): string {
  const inside = bracketOf(text);
  return NOT_UNITS.test(inside.toLowerCase()) ? '' : inside;
}

const SCALED = /^(?:[十百]?[千万萬](?!克|米|瓦|升|卡)|k(?:$|[¥￥$元]|rmb$|cny$|usd$|pcs$)|thousands?|'?000s?$)/;

/** Thousands or ten thousands: whether the cells are meant so has to be asked. */
export function isScaled(text: string): boolean {
  return SCALED.test(foldWord(bracketOf(text)));
}

/** The field of a role that a folded heading names. */
export function fieldOf<R extends Role>(role: R, folded: string): { readonly field: Field<R>; readonly rank: Rank } | undefined {
  return known(role).get(folded) as { field: Field<R>; rank: Rank } | undefined;
}

const byRole = new Map<Role, ReadonlyMap<string, { field: Field; rank: Rank }>>();

function known(role: Role): ReadonlyMap<string, { field: Field; rank: Rank }> {
  const built = byRole.get(role) ?? index(role);
  byRole.set(role, built);
  return built;
}

function index(role: Role): ReadonlyMap<string, { field: Field; rank: Rank }> {
  const names = new Map<string, { field: Field; rank: Rank }>();
  const aliases = ALIASES[role] as Readonly<Record<string, { own: string; other?: string; weak?: string }>>;
  for (const rank of RANKS) {
    for (const field of FIELDS[role]) {
      const headings = aliases[field]?.[rank]?.split('|') ?? [];
      for (const heading of rank === 'own' ? [field, ...headings] : headings) {
        const folded = foldHeading(heading);
        if (!names.has(folded)) names.set(folded, { field, rank });
      }
    }
  }
  return names;
}

function squeeze(word: string): string {
  return word.replace(/[\s_\-*.:·]/g, '');
}
