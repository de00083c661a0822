import { type InputSheet, type Locale, parseIsoDay, template } from '../core';
import { exampleBook } from '../examples/book';
import type { StarterSheet } from './host';

const plain = ({ name, columns, rows }: InputSheet): StarterSheet => ({ name, above: [], columns, rows });

/** Every input sheet with a few rows that pass on the day (`YYYY-MM-DD`). */
export const templateSheets = (locale: Locale, date: string): readonly StarterSheet[] =>
  template(locale, parseIsoDay(date) ?? 0).map(plain);

export const settingsSheet = (locale: Locale, date: string): StarterSheet =>
  plain(template(locale, parseIsoDay(date) ?? 0).find(({ role }) => role === 'settings')!);

/** A day's orders with every kind of finding. */
export const exampleSheets = (locale: Locale): readonly StarterSheet[] => exampleBook(locale);
