import type { TrialText, WritePlan } from '../../core';
import type { PortOptions } from '../host';
import { exampleSheets, templateSheets } from '../starter';
import type { Command } from './desk';
import type { Desktop } from './desktop';
import { trouble } from './refused';
import { Stopped } from './remote-desk';

/** Actions that read the whole workbook; they show their progress, one at a time. */
export interface Runs {
  look(): Promise<void>;
  run(command: Command): Promise<void>;
  clear(): Promise<void>;
  fill(what: 'template' | 'example'): Promise<void>;
  tryOut(trials: readonly TrialText[]): Promise<void>;
}

export function createRuns(desktop: Desktop): Runs {
  const { host, desk, state, send } = desktop;

  async function look(): Promise<void> {
    await desktop.task('look', async (options) => {
      await desktop.recognise(await desktop.read(options));
      return undefined;
    });
  }

  async function run(command: Command): Promise<void> {
    await desktop.task(command, async (options) => {
      const from = await desktop.read(options);
      send({ type: 'progressed', stage: 'checking' });
      const { answers, date, locale, who, filter } = state();
      const reviewed = await desk.review(from, answers, date, command).catch((error: unknown) => {
        // A desk that was stopped has forgotten the review before.
        if (error instanceof Stopped) send({ type: 'dropped' });
        throw error;
      });
      if ('problem' in reviewed) {
        await desktop.recognise(from);
        send({ type: 'tab', tab: 'workbook' });
        const { problem } = reviewed;
        return problem.kind === 'no-finance' || problem.kind === 'stale-finance' ? { kind: 'problem', problem } : undefined;
      }
      const { plan, decisions } = await desk.plan(locale, { when: host.now(), who, command });
      const [summary, groups] = [await desk.summary(locale), await desk.findings(locale, filter.by)];
      send({ type: 'progressed', stage: 'writing' });
      const receipt = await host.port(options).apply(plan);
      if (receipt.kind === 'refused') return { kind: 'moved' };
      if (receipt.kind === 'stopped')
        throw receipt.begun && receipt.problem.kind === 'cancelled' ? new Stopped() : trouble(receipt.problem);
      send({ type: 'reported', report: { facts: reviewed.facts, summary, groups, decisions, sheetNames: sheetNamesOf(plan) } });
      await desktop.recognise(await desktop.read(uninterrupted(options)));
      if (command === 'review') return { kind: 'reviewed' };
      return { kind: reviewed.isAnswered ? 'moneyApplied' : 'unanswered' };
    });
  }

  async function clear(): Promise<void> {
    await desktop.task('clear', async (options) => {
      const plan = await desk.clearing(await desktop.read(options), state().locale);
      send({ type: 'progressed', stage: 'writing' });
      const receipt = await host.port(options).apply(plan);
      if (receipt.kind === 'refused') return { kind: 'moved' };
      if (receipt.kind === 'stopped') throw trouble(receipt.problem);
      send({ type: 'dropped' });
      await desktop.recognise(await desktop.read(uninterrupted(options)));
      return { kind: 'cleared' };
    });
  }

  async function fill(what: 'template' | 'example'): Promise<void> {
    await desktop.task('fill', async (options) => {
      const { locale, date } = state();
      const problem = await host.addSheets(what === 'template' ? templateSheets(locale, date) : exampleSheets(locale));
      if (problem) throw trouble(problem);
      await desktop.recognise(await desktop.read(options));
      return { kind: 'filled' };
    });
  }

  return {
    look,
    run,
    clear,
    fill,
    async tryOut(trials) {
      await desktop.task('try', async (options) => {
        const from = await desktop.read(options);
        send({ type: 'progressed', stage: 'checking' });
        const { answers, date, locale } = state();
        send({ type: 'tried', tried: await desk.tryOut(from, answers, date, trials, locale) });
        return undefined;
      });
    },
  };
}

const sheetNamesOf = ({ sheets }: WritePlan) => Object.fromEntries(sheets.map(({ id, name }) => [id, name]));

/** What was written has to be read again, whoever presses Cancel. */
const uninterrupted = ({ signal: _, ...rest }: PortOptions): PortOptions => rest;
