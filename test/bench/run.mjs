import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chart, table } from './report.mjs';

/**
 * Measures the core beside a hand-written limit, SQL, a rule engine and formulas on the same work, and the command line beside a
 * minimal reader and writer; counts what the hosts are asked for; writes docs/benchmark.md and docs/benchmark.svg.
 * `--quick` leaves out the million, the formulas, the files and the hosts; `--resume` goes on where a run was broken off;
 * `--orders FOLDER` reviews a folder of csv files besides.
 */
const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '../..');
const BENCH = join(ROOT, 'dist/bench/bench.js');
const CLI = join(ROOT, 'dist/cli/order-review.js');
const PEERS = join(HERE, 'peers');
const KEPT = join(ROOT, 'dist/benchmark.json');
const quick = process.argv.includes('--quick');
const resume = process.argv.includes('--resume');
const orders = process.argv[process.argv.indexOf('--orders') + 1];
const HEAP = ['--expose-gc', '--max-old-space-size=14000'];

const say = (text) => process.stderr.write(`${text}\n`);

function run(command, words, options = {}) {
  const result = spawnSync(command, words, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  if (result.status !== 0) throw new Error(`${command} ${words.join(' ')}: ${result.error ?? result.signal ?? result.stderr.slice(-2000)}`);
  return result.stdout;
}

const bench = (...words) => {
  const text = run('node', [...HEAP, BENCH, ...words.map(String)]);
  return text === '' ? undefined : JSON.parse(text);
};

/** Peers are no part of the project: each is installed here, and one that cannot be is named in the table. */
function installPeers() {
  const packages = { sqlite: 'better-sqlite3', duckdb: '@duckdb/node-api', 'rules-engine': 'json-rules-engine' };
  const missing = Object.values(packages).some((name) => !existsSync(join(PEERS, 'node_modules', name)));
  if (missing) spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: PEERS, stdio: 'inherit', timeout: 1_200_000 });
  const there = [];
  const absent = [];
  for (const [file, name] of Object.entries(packages)) {
    const path = join(PEERS, `${file}.mjs`);
    const loads = spawnSync('node', ['-e', `import(${JSON.stringify(path)}).then(() => process.exit(0), () => process.exit(1))`]);
    if (loads.status === 0) there.push(path);
    else absent.push(name);
  }
  return { there, absent };
}

/** Runs a program and has it say, at its end, the CPU seconds and the peak memory that it took. */
function costOf(words, folder) {
  const preload = join(folder, 'usage.cjs');
  const said = join(folder, 'usage.json');
  writeFileSync(
    preload,
    `process.on('exit', () => { const { user, system } = process.cpuUsage(); require('node:fs').writeFileSync(${JSON.stringify(said)}, JSON.stringify({ cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024 })); });`,
  );
  const result = spawnSync('node', ['-r', preload, ...words], { encoding: 'utf8' });
  if (result.status === null || result.status > 1) throw new Error(result.stderr);
  return JSON.parse(readFileSync(said, 'utf8'));
}

/** 100,000 rows from an xlsx file to an xlsx file. */
function filePath(folder) {
  const lines = 100_000;
  const input = join(folder, 'orders.xlsx');
  bench('workbook', lines, input);
  const review = ['review', input, '-o', join(folder, 'reviewed.xlsx'), '--force', '--quiet', '--date', '2026-11-21', '--locale', 'en'];
  const rounds = [0, 1, 2].map(() => ({
    minimal: bench('file', input, join(folder, 'minimal.xlsx')),
    cli: costOf([CLI, ...review], folder),
  }));
  return { lines, rounds };
}

/** LibreOffice calculates the workbook that a person would build; 10,000 lines, once. */
function formulas(folder) {
  if (spawnSync('soffice', ['--version']).status !== 0) return { absent: true };
  const lines = 10_000;
  const source = join(folder, 'formulas.xlsx');
  const wanted = bench('formulas', lines, source);
  const profile = join(folder, 'office');
  mkdirSync(join(profile, 'user'), { recursive: true });
  const always =
    '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>';
  writeFileSync(
    join(profile, 'user/registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${always}</oor:items>`,
  );
  const words = ['--headless', `-env:UserInstallation=file://${profile}`, '--convert-to', 'csv', '--outdir', folder, source];
  const started = performance.now();
  const office = spawnSync('soffice', words, { timeout: 600_000 });
  const seconds = (performance.now() - started) / 1000;
  if (office.status !== 0) return { lines, unfinished: true };
  const codes = {};
  for (const code of readFileSync(join(folder, 'formulas.csv'), 'utf8').match(/[a-z]+\/[a-z-]+/g) ?? [])
    codes[code] = (codes[code] ?? 0) + 1;
  const sorted = (counts) => JSON.stringify(Object.entries(counts).sort());
  return { lines, seconds, equal: sorted(codes) === sorted(wanted) };
}

run('npx', ['webpack', '--config-name', 'bench'], { cwd: ROOT });
if (!existsSync(CLI)) run('npx', ['webpack', '--config-name', 'cli'], { cwd: ROOT });
const peers = installPeers();
const sizes = quick ? [1_000, 10_000, 100_000] : [1_000, 10_000, 100_000, 1_000_000];
const machine = `${cpus().length} × ${cpus()[0].model}, Node ${process.versions.node}`;
const results = resume && existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : { machine, absent: peers.absent, sizes: [] };
const keep = () => writeFileSync(KEPT, `${JSON.stringify(results, null, 2)}\n`);

for (const lines of sizes) {
  if (results.sizes.some((each) => each.lines === lines)) continue;
  say(`${lines} lines`);
  const rounds = lines >= 1_000_000 ? 2 : lines >= 100_000 ? 3 : 9;
  const compared = bench('compare', lines, rounds, ...peers.there);
  if (compared.unequal.length > 0) throw new Error(`other findings than the core's: ${compared.unequal.join(', ')}`);
  results.sizes.push({ ...compared, stages: bench('stages', lines), memory: bench('memory', lines) });
  keep();
}
/** What the hosts are asked for, counted by their stand-ins. */
function hostBudgets(folder) {
  const notes = join(folder, 'budgets.jsonl');
  const counted = (rows, ...tests) =>
    run('npx', ['jest', ...tests], { cwd: ROOT, env: { ...process.env, BUDGET_NOTES: notes, BUDGET_ROWS: String(rows) } });
  counted(50_000, 'test/excel-addin/budget');
  counted(100_000, 'test/gsheets/addon', '-t', 'the budget');
  return readFileSync(notes, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** A folder of csv files that somebody really has. */
function ownOrders(folder) {
  const files = readdirSync(orders).filter((name) => name.endsWith('.csv'));
  const rows = files.reduce((sum, name) => sum + readFileSync(join(orders, name), 'latin1').split('\n').length - 1, 0);
  const started = performance.now();
  const cost = costOf([CLI, 'review', orders, '-o', join(folder, 'own.xlsx'), '--force', '--quiet', '--locale', 'en'], folder);
  return { name: basename(orders), rows, seconds: (performance.now() - started) / 1000, ...cost };
}

const folder = mkdtempSync(join(tmpdir(), 'order-review-bench-'));
try {
  const parts = quick ? {} : { formulas, files: filePath, hosts: hostBudgets };
  if (process.argv.includes('--orders')) parts.own = ownOrders;
  for (const [part, measure] of Object.entries(parts)) {
    if (results[part]) continue;
    say(part);
    results[part] = measure(folder);
    keep();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
writeFileSync(join(ROOT, 'docs/benchmark.md'), table(results));
writeFileSync(join(ROOT, 'docs/benchmark.svg'), chart(results));
say('docs/benchmark.md, docs/benchmark.svg');
