import { JSDOM } from 'jsdom';
import { BookModel } from '../hosts/sheets/model';
import { type PushedFile, Script } from '../hosts/sheets/script';
import { globalsOf, syntaxFaults, templateComments } from './javascript';

const SERVICES = ['SpreadsheetApp', 'PropertiesService', 'LockService', 'CacheService', 'HtmlService', 'Utilities', 'Session'];
const SCOPES = ['https://www.googleapis.com/auth/spreadsheets.currentonly', 'https://www.googleapis.com/auth/script.container.ui'];
/** Google's page allows a sidebar much; a person on a slow line does not. */
const SIDEBAR_BYTES = 60 * 1024;

export function pushedFiles(files: () => readonly PushedFile[]): void {
  const sourceOf = (name: string) => files().find((file) => file.name === name)!.source;

  test('three files, and nothing that happens to lie beside them', () => {
    expect(
      files()
        .map(({ name, type }) => `${name} ${type}`)
        .sort(),
    ).toEqual(['Code SERVER_JS', 'appsscript JSON', 'sidebar HTML']);
  });

  test('the manifest asks for this spreadsheet and the sidebar, and for nothing more', () => {
    const manifest = JSON.parse(sourceOf('appsscript'));
    expect(manifest).toMatchObject({ oauthScopes: SCOPES, runtimeVersion: 'V8' });
  });

  test('the script is plain ES2019: no modules, no private or static fields', () => {
    expect(syntaxFaults(sourceOf('Code'))).toEqual([]);
    expect(syntaxFaults('a?.b')).toHaveLength(1);
    expect(() => syntaxFaults('class A { #b = 1 }')).toThrow();
  });

  test('the script names no global but the language and the services', () => {
    expect(globalsOf(sourceOf('Code')).filter((name) => !SERVICES.includes(name))).toEqual([]);
    expect(globalsOf('window.x; typeof process; for (const a of b) new URL(a.c);')).toEqual(['window', 'b', 'URL']);
  });

  test('every function that a menu or the sidebar calls stands at the top; loading calls no service', () => {
    const script = new Script(files(), new BookModel());
    const functions = script.functions();
    expect(script.meter.calls).toBe(0);
    const called = [...sourceOf('sidebar').matchAll(/"(sidebar[A-Z]\w+)"/g)].map((match) => match[1]);
    expect(new Set(called)).toEqual(new Set(functions.filter((name) => name.startsWith('sidebar'))));
    expect(functions).toEqual(expect.arrayContaining(['onOpen', 'onInstall']));
  });

  test('the sidebar is one small page that loads nothing from anywhere', () => {
    const html = sourceOf('sidebar');
    const { document } = new JSDOM(html).window;
    expect(document.querySelector('base')?.getAttribute('target')).toBe('_top');
    expect(document.querySelectorAll('[src], link, iframe, object').length).toBe(0);
    expect(html).not.toMatch(/@import|url\(|<\?/);
    expect(Buffer.byteLength(html)).toBeLessThan(SIDEBAR_BYTES);
    expect([...document.querySelectorAll('script')].flatMap(({ textContent }) => templateComments(textContent ?? ''))).toEqual([]);
    expect(templateComments('`http://x`')).toEqual(['http://x']);
  });
}
