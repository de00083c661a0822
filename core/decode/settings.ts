import { ALL_CODES, type Draft } from '../codes';
import { Decimal } from '../model/decimal';
import { nearestWords } from '../model/nearest';
import { EXPECTED_ROLES, type Role } from '../model/roles';
import type { Settings, Severity } from '../model/settings';
import type { Mapping } from './headers';
import { parseNumber } from './number';
import type { Problem } from './problem';
import { forEachFilled, repeated, unreadableRule } from './rows';
import { foldWord, shown } from './text';
import { yesNo } from './words';

export const DEFAULTS: Settings = {
  amountDecimals: 2,
  priceDecimals: 4,
  priceTolerance: Decimal.zero,
  priceTolerancePercent: Decimal.zero,
  discount: 'auto',
  fillDown: 'ask',
  floorIncludesGifts: false,
  reserveBlocked: false,
  giftOnShortage: 'proportional',
  graceDays: 0,
  staleStockDays: 1,
  unused: new Set(),
  severity: new Map(),
  locale: undefined,
};

/** A value as it was understood, so that `yes` and `是` are the same, and what it does to the settings. */
interface Setting {
  readonly value: string;
  apply(settings: Settings): Settings;
}

/** How one key reads its value; `allowed` is what to tell the person whose value it cannot read. */
interface Rule {
  readonly allowed: string;
  read(text: string): Setting | undefined;
}

const USABLE: readonly Role[] = [...EXPECTED_ROLES, 'incoming'];
const GRADES: readonly (Severity | 'off')[] = ['info', 'warn', 'unknown', 'block', 'off'];

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['amountDecimals', whole(8, (amountDecimals) => (settings) => ({ ...settings, amountDecimals }))],
  ['priceDecimals', whole(8, (priceDecimals) => (settings) => ({ ...settings, priceDecimals }))],
  ['priceTolerance', amount((priceTolerance) => (settings) => ({ ...settings, priceTolerance }))],
  ['priceTolerancePercent', amount((priceTolerancePercent) => (settings) => ({ ...settings, priceTolerancePercent }))],
  [
    'discount',
    choice(['auto', 'factor', 'percent-to-pay', 'percent-off'] as const, (discount) => (settings) => ({ ...settings, discount })),
  ],
  ['fillDown', choice(['ask', 'yes', 'no'] as const, (fillDown) => (settings) => ({ ...settings, fillDown }))],
  ['floorIncludesGifts', flag((floorIncludesGifts) => (settings) => ({ ...settings, floorIncludesGifts }))],
  ['reserveBlocked', flag((reserveBlocked) => (settings) => ({ ...settings, reserveBlocked }))],
  [
    'giftOnShortage',
    choice(['proportional', 'last', 'first', 'included'] as const, (giftOnShortage) => (settings) => ({ ...settings, giftOnShortage })),
  ],
  ['graceDays', whole(3650, (graceDays) => (settings) => ({ ...settings, graceDays }))],
  ['staleStockDays', whole(3650, (staleStockDays) => (settings) => ({ ...settings, staleStockDays }))],
  ['locale', choice(['zh-CN', 'en'] as const, (locale) => (settings) => ({ ...settings, locale }))],
  ...USABLE.map((role): [string, Rule] => [`use.${role}`, flag((used) => (settings) => withUse(settings, role, used))]),
  ...ALL_CODES.map((code): [string, Rule] => [
    `severity.${code}`,
    choice(GRADES, (grade) => (settings) => ({ ...settings, severity: new Map(settings.severity).set(code, grade) })),
  ]),
]);

export const SETTING_KEYS: readonly string[] = [...RULES.keys()];

/**
 * The sheet's settings over the defaults. A row that says nothing known is reported, not ignored, and so are rows that set one key to
 * different values: none of them holds, for the lower one is no better than the upper.
 */
export function readSettings(mapping: Mapping<'settings'> | undefined): { readonly settings: Settings; readonly drafts: Draft[] } {
  const drafts: Draft[] = [];
  if (mapping === undefined) return { settings: DEFAULTS, drafts };
  const key = mapping.columns.get('key')!.column;
  const value = mapping.columns.get('value')!.column;
  const said = new Map<string, { readonly row: number; readonly setting: Setting }[]>();
  forEachFilled(mapping, (cells, row) => {
    const name = shown(cells[key]);
    const text = shown(cells[value]);
    const rule = RULES.get(name);
    const setting = rule?.read(text);
    if (setting) said.set(name, [...(said.get(name) ?? []), { row, setting }]);
    else if (rule === undefined) drafts.push(unknownKey(mapping, row, name));
    else if (text !== '') drafts.push(unreadableRule(mapping, row, 'value', text));
  });
  let settings = DEFAULTS;
  for (const [name, sayings] of said) {
    const [first, ...others] = sayings.map(({ setting }) => setting);
    const agree = others.every((other) => other.value === first!.value);
    if (agree) settings = first!.apply(settings);
    if (others.length > 0) {
      const rows = sayings.map(({ row }) => row);
      drafts.push(...repeated(mapping, agree ? 'ref/duplicate-reference' : 'ref/overlapping-rules', name, rows));
    }
  }
  return { settings, drafts };
}

function unknownKey(mapping: Mapping<'settings'>, row: number, name: string): Draft {
  const nearest = nearestWords(name, SETTING_KEYS);
  return unreadableRule(mapping, row, 'key', name, nearest.length > 0 ? { nearest } : {});
}

/** The command line's settings over the sheet's. */
export function overrideSettings(
  settings: Settings,
  pairs: readonly (readonly [key: string, value: string])[],
): { readonly settings: Settings } | { readonly problem: Problem } {
  let result = settings;
  for (const [key, value] of pairs) {
    const rule = RULES.get(key.trim());
    if (rule === undefined) return { problem: { kind: 'unknown-setting', key, keys: SETTING_KEYS } };
    const setting = rule.read(value);
    if (setting === undefined) return { problem: { kind: 'bad-setting', key, value, allowed: rule.allowed } };
    result = setting.apply(result);
  }
  return { settings: result };
}

type Change = (settings: Settings) => Settings;

function whole(most: number, change: (value: number) => Change): Rule {
  return {
    allowed: `0 … ${most}`,
    read(text) {
      const value = parseNumber(text);
      if (value === undefined || !value.isWhole || value.isNegative || value.above(Decimal.of(most))) return undefined;
      return { value: value.toString(), apply: change(Number(value.toString())) };
    },
  };
}

function amount(change: (value: Decimal) => Change): Rule {
  return {
    allowed: '≥ 0',
    read(text) {
      const value = parseNumber(text);
      return value === undefined || value.isNegative ? undefined : { value: value.toString(), apply: change(value) };
    },
  };
}

function flag(change: (value: boolean) => Change): Rule {
  return {
    allowed: 'yes | no',
    read(text) {
      const value = yesNo(text);
      return value === undefined ? undefined : { value: String(value), apply: change(value) };
    },
  };
}

function choice<T extends string>(choices: readonly T[], change: (value: T) => Change): Rule {
  return {
    allowed: choices.join(' | '),
    read(text) {
      const word = foldWord(text);
      const value = choices.find((each) => each.toLowerCase() === word) ?? choices.find((each) => each === YES_NO.get(yesNo(text)));
      return value === undefined ? undefined : { value, apply: change(value) };
    },
  };
}

const YES_NO: ReadonlyMap<boolean | undefined, string> = new Map([
  [true, 'yes'],
  [false, 'no'],
]);

function withUse(settings: Settings, role: Role, used: boolean): Settings {
  const unused = new Set(settings.unused);
  if (used) unused.delete(role);
  else unused.add(role);
  return { ...settings, unused };
}
