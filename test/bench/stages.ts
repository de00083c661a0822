import { type Profiler, Session } from 'node:inspector';
import { decode } from '../../core/decode/workbook';
import { planReview, type Snapshot } from '../../core/index';
import { buildResult } from '../../core/result/result';
import { review } from '../../core/review';
import { clean, cpuOf } from './measure';
import { BUSINESS_DATE } from './workload';

/** The parts of a review by the functions that do them, as the profiler sees them. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['caseOf', 'cases'],
  ['meet', 'checks'],
  ['settle', 'settle'],
  ['outcome', 'outcome'],
]);

/** CPU time in µs per stage; the parts of `review` share its time as the samples of a profile say. */
export async function stagesOf(snapshot: Snapshot): Promise<Record<string, number>> {
  const stages: Record<string, number> = {};
  const timed = async <T>(stage: string, work: () => T): Promise<T> => {
    let result: T | undefined;
    stages[stage] = await cpuOf(() => {
      result = work();
    });
    return result!;
  };
  const decoded = await timed('decode', () => decode(snapshot, { businessDate: BUSINESS_DATE, settings: [], maps: [] }));
  if ('problem' in decoded) throw new Error(decoded.problem.kind);
  const profile = profiler();
  const outcome = await timed('review', () => review(decoded.book, decoded.drafts));
  for (const [part, share] of Object.entries(profile.stop())) stages[part] = stages.review! * share;
  await timed('plan', () => planReview(snapshot, outcome, 'en'));
  await timed('result', () => buildResult(outcome, { locale: 'en', inputHash: '', version: '' }));
  return stages;
}

/** Bytes that stay on the heap per stage. */
export function memoryOf(snapshot: Snapshot): Record<string, number> {
  const held: unknown[] = [];
  const bytes: Record<string, number> = {};
  const kept = <T>(stage: string, work: () => T): T => {
    const before = heap();
    const result = work();
    held.push(result);
    bytes[stage] = heap() - before;
    return result;
  };
  const decoded = kept('book', () => decode(snapshot, { businessDate: BUSINESS_DATE, settings: [], maps: [] }));
  if ('problem' in decoded) throw new Error(decoded.problem.kind);
  const outcome = kept('outcome', () => review(decoded.book, decoded.drafts));
  kept('plan', () => planReview(snapshot, outcome, 'en'));
  if (held.length !== 3) throw new Error('all of it is held');
  return bytes;
}

function heap(): number {
  clean();
  clean();
  return process.memoryUsage().heapUsed;
}

function profiler() {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.start');
  return {
    stop(): Record<string, number> {
      let shares: Record<string, number> = {};
      session.post('Profiler.stop', (_, { profile }) => {
        shares = sharesOf(profile.nodes, profile.samples ?? []);
      });
      session.disconnect();
      return shares;
    },
  };
}

function sharesOf(nodes: readonly Profiler.ProfileNode[], samples: readonly number[]): Record<string, number> {
  const parts = new Map<number, string>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const mark = (node: Profiler.ProfileNode, above: string | undefined) => {
    const part = PARTS.get(node.callFrame.functionName) ?? above;
    if (part) parts.set(node.id, part);
    for (const child of node.children ?? []) mark(byId.get(child)!, part);
  };
  mark(nodes[0]!, undefined);
  const names = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.functionName]));
  const counts: Record<string, number> = {};
  let total = 0;
  for (const sample of samples) {
    const name = names.get(sample);
    if (name === '(program)' || name === '(idle)') continue;
    total++;
    const part = name === '(garbage collector)' ? 'garbage' : (parts.get(sample) ?? 'rest');
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).map(([part, count]) => [part, count / total]));
}
