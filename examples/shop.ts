import type { Field, Locale, Role } from '../core';

/** A text in both languages. */
export type Text = { readonly [L in Locale]: string };

/** How people type a number now and then: the text in the cell, and the number that they mean. */
export interface Spelled {
  readonly number: number;
  readonly spelled: Text;
}

/** A cell of the example: `on` is a day, `null` is blank. */
export type Value =
  | null
  | number
  | string
  | Text
  | Spelled
  | { readonly on: string }
  | { readonly error: string }
  | { readonly formula: string; readonly value: number };

export type Row<R extends Role = Role> = { readonly [F in Field<R>]?: Value };

export const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });
export const spelled = (number: number, zh: string, en: string): Spelled => ({ number, spelled: text(zh, en) });
export const on = (day: string): Value => ({ on: day });

export const DRINKS = text('饮料', 'Drinks');
export const SNACKS = text('零食', 'Snacks');
export const HOUSEHOLD = text('日化', 'Household');
export const CASE = text('箱', 'case');
export const DOUBLE_ELEVEN = text('双十一', 'Double 11');

export const REGIONS = {
  east: text('华东', 'East'),
  south: text('华南', 'South'),
  north: text('华北', 'North'),
  west: text('西南', 'Southwest'),
  northeast: text('东北', 'Northeast'),
} as const;
