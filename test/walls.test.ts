import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const core = join(root, 'core');

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^;'"]*\bfrom\s+'([^']+)'/gm)].map((match) => match[1]!);
}

/** The part of core that a file belongs to: its folder, or the file itself. */
function partOf(file: string): string {
  const [part] = relative(core, file).split('/');
  return part!.replace(/\.ts$/, '');
}

/** `model ← decode, codes ← checks, entitlement, settle ← review ← report, view, plan ← index`; words for report, plan, view. */
const RULES = [
  'matching',
  'cases',
  'pricing',
  'discounting',
  'entitlement',
  'gifts',
  'stock',
  'credit',
  'allocator',
  'allocation',
  'shortfall',
  'sequence',
  'approvals',
  'board',
  'receipts',
  'collection',
  'frozen',
  'gains',
  'settle',
  'sums',
];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  port: ['model'],
  codes: ['model'],
  version: [],
  look: ['model', 'port'],
  outcome: ['model', 'codes'],
  decode: ['model', 'codes', 'port'],
  checks: ['model', 'codes', 'outcome', ...RULES],
  review: ['model', 'codes', 'outcome', 'checks', ...RULES],
  words: ['model', 'codes', 'outcome', 'decode'],
  report: ['model', 'codes', 'outcome', 'words'],
  result: ['model', 'codes', 'outcome', 'port', 'decode', 'report', 'words'],
  plan: ['model', 'codes', 'outcome', 'port', 'decode', 'report', 'words'],
  view: ['model', 'codes', 'outcome', 'report', 'words'],
  documents: ['model', 'outcome', 'port', 'plan', 'report', 'words'],
  template: ['model', 'port', 'words', 'decode'],
  consolidate: ['model', 'port', 'decode', 'words', 'template'],
  'setting-list': ['model', 'port', 'decode', 'template'],
  'trial-form': [],
  'trial-view': ['trial-form', 'model', 'port', 'decode', 'template', 'what-if', 'words'],
  'what-if': ['model', 'outcome', 'port', 'decode', 'review'],
  ...Object.fromEntries(RULES.map((rule) => [rule, ['model', 'codes', 'outcome', 'checks', ...RULES]])),
};

describe('the walls', () => {
  test('core imports nothing outside itself but the schema library, the hash and the distance of words', () => {
    const foreign = sources(core).flatMap((file) =>
      importsOf(file)
        .filter((name) => !name.startsWith('.') || relative(core, resolve(dirname(file), name)).startsWith('..'))
        .map((name) => `${relative(root, file)} → ${name}`),
    );
    expect(foreign.sort()).toEqual([
      'core/model/nearest.ts → fastest-levenshtein',
      'core/result/hash.ts → @noble/hashes/sha2.js',
      'core/result/schema.ts → zod',
    ]);
  });

  test('each part of core imports only what stands below it', () => {
    const climbs = sources(core).flatMap((file) => {
      const part = partOf(file);
      if (part === 'index') return [];
      return importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => partOf(`${resolve(dirname(file), name)}.ts`))
        .filter((other) => other !== part && !MAY_IMPORT[part]?.includes(other))
        .map((other) => `${relative(root, file)} → ${other}`);
    });
    expect(climbs).toEqual([]);
  });

  test('checks never import one another', () => {
    const shared = new Set(['check', 'methods', 'gift-faults', 'nearest']);
    const siblings = sources(join(core, 'checks')).flatMap((file) =>
      file.endsWith('index.ts') ? [] : importsOf(file).filter((name) => name.startsWith('./') && !shared.has(name.slice(2))),
    );
    expect(siblings).toEqual([]);
  });

  test('hosts come in by the one door', () => {
    const doors = ['cli', 'excel-addin', 'gsheets', 'examples'].flatMap((host) =>
      sources(join(root, host)).flatMap((file) =>
        importsOf(file)
          .filter((name) => /(^|\/)core(\/|$)/.test(name) && !/\/core(\/index)?$/.test(name))
          .map((name) => `${relative(root, file)} → ${name}`),
      ),
    );
    expect(doors).toEqual([]);
  });

  test('hosts never import one another', () => {
    const hosts = ['cli', 'excel-addin', 'gsheets'];
    const visits = hosts.flatMap((host) =>
      sources(join(root, host)).flatMap((file) =>
        importsOf(file)
          .filter((name) => name.startsWith('.'))
          .map((name) => relative(root, resolve(dirname(file), name)).split('/')[0]!)
          .filter((other) => other !== host && hosts.includes(other))
          .map((other) => `${relative(root, file)} → ${other}`),
      ),
    );
    // The start page is two hosts at once: a stand-in for Excel, and the file that somebody dropped on it.
    expect(visits.filter((visit) => !visit.startsWith('excel-addin/start/opened-file.ts → cli'))).toEqual([]);
  });

  test('only the start page opens files, by the door that needs no file system', () => {
    const visits = sources(join(root, 'excel-addin')).flatMap((file) =>
      importsOf(file)
        .filter((name) => /\/cli\//.test(name))
        .map((name) => `${relative(root, file)} → ${name}`),
    );
    expect(visits).toEqual(['../../cli/in-memory', '../../cli/words'].map((door) => `excel-addin/start/opened-file.ts → ${door}`));
  });

  test('only the port speaks to Excel', () => {
    const addin = join(root, 'excel-addin');
    const speakers = sources(addin).filter((file) => /\bExcel\.run\b/.test(readFileSync(file, 'utf8')));
    expect(speakers.map((file) => relative(addin, file))).toEqual(['port.ts']);
  });

  test('core reads no clock, no dice, no locale and no console', () => {
    const impure = sources(core).filter((file) =>
      /\b(Date\.now|new Date|Math\.random|Intl\.|console\.|toLocale\w*\(|localeCompare|process\.|await )/.test(readFileSync(file, 'utf8')),
    );
    expect(impure).toEqual([]);
  });
});
