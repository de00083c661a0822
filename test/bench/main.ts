import { pathToFileURL } from 'node:url';
import type { Cell, Outcome, PlanCell } from '../../core/index';
import { bound } from './contender-bound';
import { foundBy, judged, type Reviewed, reviewed } from './contender-core';
import { type Facts, factsOf, findingsOf } from './facts';
import { checksum, type Found } from './findings';
import { formulaSheets } from './formulas';
import { cpuOf, spread } from './measure';
import { memoryOf, stagesOf } from './stages';
import { snapshotOf, workload } from './workload';
import { readMinimal, writeMinimal } from './xlsx-min';

/** One part of the benchmark per process, so that none inherits the heap of another; the answer is one line of JSON. */
const [command = '', ...words] = process.argv.slice(2);

interface Peer {
  readonly name: string;
  readonly most: number;
  readonly takesFacts?: boolean;
  run(input: unknown): unknown;
}

const COMMANDS: { readonly [command: string]: (...words: string[]) => unknown } = {
  compare: (lines, rounds, ...peers) => compare(Number(lines), Number(rounds), peers),
  stages: async (lines) => {
    const work = workload(Number(lines));
    for (let i = 0; i < warmRounds(work.lines); i++) reviewed(snapshotOf(work));
    const rounds: Record<string, number>[] = [];
    for (let i = 0; i < (work.lines < HUGE ? 3 : 1); i++) rounds.push(await stagesOf(snapshotOf(work)));
    const stages = Object.keys(rounds[0]!);
    return Object.fromEntries(stages.map((stage) => [stage, spread(rounds.map((round) => (round[stage] ?? 0) / work.lines)).median]));
  },
  memory: (lines) => {
    const bytes = memoryOf(snapshotOf(workload(Number(lines))));
    return Object.fromEntries(Object.entries(bytes).map(([stage, size]) => [stage, size / Number(lines)]));
  },
  workbook: (lines, path) => writeMinimal(path!, workload(Number(lines)).sheets),
  formulas: (lines, path) => {
    const work = workload(Number(lines));
    writeMinimal(path!, formulaSheets(work));
    return countCodes(findingsOf(factsOf(work)));
  },
  /** Reads, reviews by hand, writes the own columns beside the orders and the own sheets: the limit of a run on a file. */
  file: (from, to) => {
    const sheets = readMinimal(from!);
    const { columns, sheets: own } = bound(snapshotOf({ lines: sheets[0]!.rows.length - 1, sheets }));
    const beside = Object.entries(columns);
    const rows = sheets[0]!.rows.map((row, i) => [...row, ...beside.map(([id, cells]) => (i === 0 ? id : cells[i - 1]!))]);
    const made = Object.entries(own).map(([name, list]) => ({ name, rows: list.map(({ cells }) => cells.map(plain)) }));
    writeMinimal(to!, [{ name: sheets[0]!.name, rows }, ...sheets.slice(1), ...made]);
    const { user, system } = process.cpuUsage();
    return { cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024 };
  },
};

const plain = (cell: PlanCell): Cell => (typeof cell === 'object' && cell !== null ? cell.day : cell);

async function compare(lines: number, rounds: number, paths: readonly string[]) {
  const work = workload(lines);
  const facts = factsOf(work);
  const wanted = checksum(findingsOf(facts));
  const times: Record<string, number[]> = { core: [], judged: [], bound: [] };
  const unequal: string[] = [];
  const peers: Peer[] = [];
  for (const path of paths) peers.push((await import(/* webpackIgnore: true */ pathToFileURL(path).href)) as Peer);
  for (let round = -warmRounds(lines); round < rounds; round++) {
    const contenders: [string, () => unknown, (answer: unknown) => readonly Found[]][] = [];
    const snapshot = snapshotOf(work);
    contenders.push(['core', () => reviewed(snapshot), (answer) => foundBy((answer as Reviewed).outcome)]);
    contenders.push(['judged', () => judged(snapshot), (answer) => foundBy(answer as Outcome)]);
    contenders.push(['bound', () => bound(snapshot), (answer) => (answer as { findings: readonly Found[] }).findings]);
    if (round >= 0 && round < PEER_ROUNDS) {
      for (const peer of peers) {
        if (lines > peer.most) continue;
        const input = peer.takesFacts ? facts : snapshot.sheets;
        contenders.push([
          peer.name,
          () => peer.run(input),
          (answer) => (peer.takesFacts ? saidOf(facts, answer as string[][]) : findingsOf(answer as Facts[])),
        ]);
      }
    }
    // Every round begins with another one.
    const first = Math.abs(round) % contenders.length;
    for (const [name, run, found] of [...contenders.slice(first), ...contenders.slice(0, first)]) {
      let answer: unknown;
      // Once without the clock, which takes out what the one before has left.
      if (lines < HUGE) await run();
      const cpu = await cpuOf(async () => {
        answer = await run();
      });
      if (round === 0 && checksum(found(answer)) !== wanted) unequal.push(name);
      if (round < 0) continue;
      times[name] ??= [];
      times[name].push(cpu / lines);
    }
  }
  const ratios = Object.fromEntries(
    Object.entries(times).map(([name, own]) => [name, spread(own.map((time, i) => time / times.bound![i]!))]),
  );
  return {
    lines,
    findings: wanted,
    unequal,
    times: Object.fromEntries(Object.entries(times).map(([name, own]) => [name, spread(own)])),
    ratios,
  };
}

const PEER_ROUNDS = 3;
const HUGE = 1_000_000;

/** The compiler of the engine needs to see some hundred thousand lines before it settles. */
const warmRounds = (lines: number): number => Math.min(15, Math.max(1, Math.round(100_000 / lines)));

/** Of a peer that says codes only: the findings of those rows, with the numbers that it was told. */
function saidOf(facts: readonly Facts[], codes: readonly (readonly string[])[]): Found[] {
  return facts.flatMap((line, i) =>
    findingsOf([line]).filter(({ code }) => codes[i]!.includes(code.startsWith('stock/') ? 'stock' : code)),
  );
}

function countCodes(findings: readonly Found[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

const answer = await COMMANDS[command]!(...words);
if (answer !== undefined) process.stdout.write(`${JSON.stringify(answer)}\n`);
