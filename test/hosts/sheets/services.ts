import { BookApi } from './book';
import { RuleBuilder, TextStyleBuilder, ValidationBuilder } from './builders';
import type { AuthMode } from './meter';
import type { BookModel } from './model';
import type { Gate, Service } from './strict';
import { Zone } from './values';

const ANY: readonly AuthMode[] = ['NONE', 'LIMITED', 'FULL'];
const FULL: readonly AuthMode[] = ['FULL'];
/** Bytes of one property, and of a store. */
const PROPERTY_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

export interface MenuEntry {
  readonly label: string;
  readonly calls: string;
}

/** What a person sees and does around the script. */
export interface Desk {
  menu: MenuEntry[];
  sidebar: string | undefined;
  alerts: string[];
  /** What is pressed in a dialog. */
  press: string;
  language: string;
  /** Somebody else runs the script in this document. */
  isLocked: boolean;
  /** Google gives no lock to a script without a document. */
  hasLock: boolean;
  cache: Map<string, string>;
}

export const newDesk = (): Desk => ({
  menu: [],
  sidebar: undefined,
  alerts: [],
  press: 'YES',
  language: 'en',
  isLocked: false,
  hasLock: true,
  cache: new Map(),
});

type Pages = { readonly [name: string]: string };

/** The global objects of a script that works on one spreadsheet. */
export function services(gate: Gate, model: BookModel, desk: Desk, pages: Pages) {
  const book = new BookApi(gate, model);
  const all = Object.entries(serviceObjects(gate, book, desk, pages));
  const handed = Object.fromEntries(all.map(([name, service]) => [name, gate.hand<object>(service)]));
  return { globals: handed, book };
}

export function serviceObjects(gate: Gate, book: BookApi, desk: Desk, pages: Pages) {
  return {
    SpreadsheetApp: {
      service: 'SpreadsheetApp',
      needs: { getUi: ANY },
      makes: ['newTextStyle', 'newDataValidation', 'newConditionalFormatRule'],
      getActiveSpreadsheet: () => book,
      getUi: () => ui(gate, desk),
      flush: () => undefined,
      newTextStyle: () => new TextStyleBuilder(),
      newDataValidation: () => new ValidationBuilder(),
      newConditionalFormatRule: () => new RuleBuilder(),
    },
    PropertiesService: { service: 'PropertiesService', getDocumentProperties: () => properties(gate, book.model.properties) },
    LockService: { service: 'LockService', getDocumentLock: () => (desk.hasLock ? lock(desk) : null) },
    CacheService: { service: 'CacheService', getUserCache: () => cache(desk.cache) },
    Session: { service: 'Session', needs: { getActiveUserLocale: ANY }, getActiveUserLocale: () => desk.language },
    Utilities: { service: 'Utilities', formatDate: (date: Date, zone: string, format: string) => formatDate(gate, date, zone, format) },
    HtmlService: {
      service: 'HtmlService',
      createHtmlOutputFromFile: (name: string) => {
        const content = pages[name];
        if (content === undefined) throw gate.error(`No HTML file named ${name} was found.`);
        return page(content);
      },
    },
  } satisfies Record<string, Service & Record<string, unknown>>;
}

export function ui(gate: Gate, desk: Desk) {
  const entries: MenuEntry[] = [];
  const menu = {
    service: 'Menu',
    local: true,
    addItem: (label: string, calls: string) => {
      entries.push({ label, calls });
      return menu;
    },
    addSeparator: () => menu,
    addToUi: () => {
      desk.menu = entries;
    },
  };
  return {
    service: 'Ui',
    needs: { createAddonMenu: ANY, alert: FULL, showSidebar: FULL },
    ButtonSet: { OK: 'OK', YES_NO: 'YES_NO' },
    Button: { YES: 'YES', NO: 'NO' },
    createAddonMenu: () => menu,
    alert: (title: string, text: string, buttons: string) => {
      if (typeof text !== 'string') throw gate.error('an alert shows a text');
      desk.alerts.push(`${title}\n${text}`);
      return buttons === 'YES_NO' ? desk.press : 'OK';
    },
    showSidebar: (shown: { content: string }) => {
      desk.sidebar = shown.content;
    },
  };
}

export function page(content: string) {
  const shown = { service: 'HtmlOutput', local: true, content, title: '', setTitle: (title: string) => Object.assign(shown, { title }) };
  return shown;
}

export function properties(gate: Gate, store: Map<string, string>) {
  const mustFit = () => {
    let bytes = 0;
    for (const [name, text] of store) bytes += Buffer.byteLength(name) + Buffer.byteLength(text);
    if (bytes > STORE_BYTES) throw gate.error('You have exceeded the property storage quota. Please remove some properties and try again.');
  };
  const kept = {
    service: 'Properties',
    getProperties: () => Object.fromEntries(store),
    setProperties: (given: Record<string, string>, deleteAllOthers: boolean) => {
      if (deleteAllOthers) store.clear();
      for (const [name, text] of Object.entries(given)) {
        if (typeof text !== 'string') throw gate.error('a property has to be a text');
        if (Buffer.byteLength(text) > PROPERTY_BYTES) throw gate.error('Argument too large: value');
        store.set(name, text);
      }
      mustFit();
      return kept;
    },
  };
  return kept;
}

export function lock(desk: Desk) {
  return {
    service: 'Lock',
    tryLock: (_: number) => {
      if (desk.isLocked) return false;
      desk.isLocked = true;
      return true;
    },
    releaseLock: () => {
      desk.isLocked = false;
    },
  };
}

export const cache = (store: Map<string, string>) => ({
  service: 'Cache',
  get: (name: string) => store.get(name) ?? null,
  put: (name: string, text: string, _seconds: number) => void store.set(name, text),
  remove: (name: string) => void store.delete(name),
});

function formatDate(gate: Gate, date: Date, zone: string, format: string): string {
  const text = new Date(new Zone(zone).wall(date.getTime())).toISOString();
  if (format === "yyyy-MM-dd'T'HH:mm:ss.SSS") return text.slice(0, -1);
  throw gate.error(`the date format ${format} is not modelled`);
}
