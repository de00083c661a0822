import {
  type FieldMap,
  type FindingRow,
  type GroupBy,
  type Locale,
  labels,
  type OwnColumnId,
  type Snapshot,
  type WritePlan,
} from '../../core';
import type { CellEdit, Host, PortOptions } from '../host';
import { exampleSheets, settingsSheet, templateSheets } from '../starter';
import { words } from '../words';
import { copyText } from './clipboard';
import type { Command, TrialText } from './desk';
import { cellAt, editAll, isFormula, reversed, withEdits } from './edits';
import { noticeOf, trouble } from './refused';
import { type AsyncDesk, Stopped } from './remote-desk';
import { columnOf } from './settings';
import type { EditKind, Event, Notice, Row, State, Task } from './state';

/** What a person can do in the pane. Nothing throws: what goes wrong becomes a notice. */
export interface Actions {
  start(): Promise<void>;
  look(): Promise<void>;
  answer(map: FieldMap): Promise<void>;
  answerSetting(key: string, value: string): Promise<void>;
  run(command: Command): Promise<void>;
  clear(): Promise<void>;
  stop(): void;
  fill(what: 'template' | 'example'): Promise<void>;
  speak(locale: Locale): Promise<void>;
  group(by: GroupBy): Promise<void>;
  /** The column from 0. */
  goTo(row: Row, column?: number): Promise<void>;
  fix(finding: FindingRow): Promise<void>;
  decide(finding: FindingRow, choice: 'approve' | 'return', who: string, note: string): Promise<void>;
  set(key: string, value: string): Promise<void>;
  undo(): Promise<void>;
  tryOut(trials: readonly TrialText[]): Promise<void>;
  copy(rows: readonly FindingRow[], title: string): Promise<void>;
}

interface Parts {
  readonly host: Host;
  readonly desk: AsyncDesk;
  readonly state: () => State;
  readonly send: (event: Event) => void;
}

export function createActions({ host, desk, state, send }: Parts): Actions {
  let snapshot: Snapshot | undefined;
  let stopper: AbortController | undefined;
  /** Where the pane itself sent the person: coming there is no news. */
  let sentTo: Row | undefined;

  async function task(name: Task, work: (options: PortOptions) => Promise<Notice | undefined>): Promise<void> {
    if (state().job) return;
    stopper = new AbortController();
    const { signal } = stopper;
    send({ type: 'started', task: name });
    const onProgress: PortOptions['onProgress'] = (stage, done, total) => send({ type: 'progressed', stage, done, total });
    try {
      const notice = await work({ onProgress, signal });
      send({ type: 'ended', ...(notice && { notice }) });
    } catch (error) {
      send({ type: 'ended', notice: noticeOf(error) });
    }
  }

  async function read(options: PortOptions): Promise<Snapshot> {
    const given = await host.port(options).read();
    if ('problem' in given) throw trouble(given.problem);
    snapshot = given.snapshot;
    return given.snapshot;
  }

  async function recognise(from: Snapshot): Promise<void> {
    const { answers, locale } = state();
    send({ type: 'recognised', recognised: await desk.recognise(from, answers, locale) });
  }

  async function look(): Promise<void> {
    await task('look', async (options) => {
      await recognise(await read(options));
      return undefined;
    });
  }

  async function recogniseAgain(): Promise<void> {
    if (snapshot) await recognise(snapshot);
  }

  /** Words and groups of the last review in the language and grouping of now. */
  async function reword(): Promise<void> {
    const { report, locale, filter } = state();
    if (!report) return;
    const [summary, groups] = [await desk.summary(locale), await desk.findings(locale, filter.by)];
    send({ type: 'reworded', summary, groups });
  }

  async function run(command: Command): Promise<void> {
    await task(command, async (options) => {
      const from = await read(options);
      send({ type: 'progressed', stage: 'checking' });
      const { answers, date, locale, who, filter } = state();
      const reviewed = await desk.review(from, answers, date, command).catch((error: unknown) => {
        // A desk that was stopped has forgotten the review before.
        if (error instanceof Stopped) send({ type: 'dropped' });
        throw error;
      });
      if ('problem' in reviewed) {
        await recognise(from);
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
      await recognise(await read(uninterrupted(options)));
      return { kind: command === 'review' ? 'reviewed' : 'moneyApplied' };
    });
  }

  async function clear(): Promise<void> {
    await task('clear', async (options) => {
      const plan = await desk.clearing(await read(options), state().locale);
      send({ type: 'progressed', stage: 'writing' });
      const receipt = await host.port(options).apply(plan);
      if (receipt.kind === 'refused') return { kind: 'moved' };
      if (receipt.kind === 'stopped') throw trouble(receipt.problem);
      send({ type: 'dropped' });
      await recognise(await read(uninterrupted(options)));
      return { kind: 'cleared' };
    });
  }

  async function fill(what: 'template' | 'example'): Promise<void> {
    await task('fill', async (options) => {
      const { locale, date } = state();
      const problem = await host.addSheets(what === 'template' ? templateSheets(locale, date) : exampleSheets(locale));
      if (problem) throw trouble(problem);
      await recognise(await read(options));
      return { kind: 'filled' };
    });
  }

  async function edit(kind: EditKind, place: string, cells: readonly CellEdit[]): Promise<void> {
    const needed = cells.filter(({ was, now }) => was !== now);
    if (needed.some((cell) => isFormula(snapshot, cell))) return send({ type: 'noticed', notice: { kind: 'formula' } });
    await guarded(async () => {
      const refusal = await editAll(host, needed);
      if (refusal) return send({ type: 'noticed', notice: refusal });
      if (snapshot) snapshot = withEdits(snapshot, needed);
      send({ type: 'edited', edit: { kind, place, cells: needed } });
    });
  }

  async function set(key: string, value: string): Promise<void> {
    const { recognised } = state();
    const entry = recognised?.settings.find((each) => each.key === key);
    if (!recognised || !entry) return;
    if (!entry.place && !recognised.settingsEnd) {
      const problem = await host.addSheets([settingsSheet(state().locale, state().date)]);
      if (problem) return send({ type: 'noticed', notice: { kind: 'host', problem } });
      await look();
      return set(key, value);
    }
    await edit('setting', key, settingCells(key, value));
    await recogniseAgain();
  }

  function settingCells(key: string, value: string): readonly CellEdit[] {
    const { settings, settingsEnd } = state().recognised!;
    const place = settings.find((each) => each.key === key)?.place;
    const cell = (sheet: string, row: number, column: number, now: string): CellEdit => {
      return { sheet, row: row - 1, column, was: cellAt(snapshot, sheet, row - 1, column), now: now === '' ? null : now };
    };
    if (place) return [cell(place.sheet, place.row, place.column, value)];
    const { sheet, row, keyColumn, valueColumn } = settingsEnd!;
    return [cell(sheet, row, keyColumn, key), cell(sheet, row, valueColumn, value)];
  }

  async function guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      send({ type: 'noticed', notice: noticeOf(error) });
    }
  }

  return {
    async start() {
      await guarded(async () => {
        await host.onSelection(({ sheet, row }) => {
          const place = { sheet, row: row + 1 };
          const isOwn = sentTo?.sheet === place.sheet && sentTo.row === place.row;
          sentTo = undefined;
          if (!isOwn) send({ type: 'selected', place });
        });
      });
      await look();
    },
    look,
    async answer(map) {
      send({ type: 'mapped', map });
      await guarded(recogniseAgain);
    },
    async answerSetting(key, value) {
      send({ type: 'set', key, value });
      await guarded(recogniseAgain);
    },
    run,
    clear,
    stop() {
      stopper?.abort();
      if (state().job?.stage === 'checking') desk.stop();
    },
    fill,
    async speak(locale) {
      send({ type: 'language', locale });
      await guarded(async () => {
        await recogniseAgain();
        await reword();
      });
    },
    async group(by) {
      send({ type: 'filtered', filter: { by } });
      await guarded(reword);
    },
    async goTo({ sheet, row }, column = 0) {
      await guarded(async () => {
        sentTo = { sheet, row };
        const problem = await host.goTo({ sheet, row: row - 1, column });
        if (problem) throw trouble(problem);
      });
    },
    async fix({ sheet, rows, column, fix, place }) {
      if (!fix || column === undefined) return;
      const at = columnOf(column);
      const cells = rows.map(
        (row): CellEdit => ({ sheet, row: row - 1, column: at, was: cellAt(snapshot, sheet, row - 1, at), now: fix.now }),
      );
      const [first] = cells;
      // What a person answered on one row of an order stands for the others that say the same.
      await edit(
        'fix',
        place,
        cells.filter(({ was }) => was === first?.was),
      );
    },
    async decide({ rows, place }, choice, who, note) {
      const { report } = state();
      const [row] = rows;
      if (!report || row === undefined) return;
      send({ type: 'who', who });
      const { sheet, columns } = report.decisions;
      const values: readonly [OwnColumnId, string][] = [
        ['decision', labels(report.decisions.locale).decision[choice]],
        ['decidedBy', who],
        ['decisionNote', note],
      ];
      const cells = values.flatMap(([id, text]): CellEdit[] => {
        const column = columns[id];
        if (column === undefined) return [];
        return [{ sheet, row: row - 1, column, was: cellAt(snapshot, sheet, row - 1, column), now: text === '' ? null : text }];
      });
      await edit(choice, place, cells);
    },
    set,
    async undo() {
      const last = state().undo.at(-1);
      if (!last) return;
      await guarded(async () => {
        const back = [...last.cells].reverse().map(reversed);
        const refusal = await editAll(host, back);
        if (refusal) return send({ type: 'noticed', notice: refusal });
        if (snapshot) snapshot = withEdits(snapshot, back);
        send({ type: 'undone' });
        await recogniseAgain();
      });
    },
    async tryOut(trials) {
      await task('try', async (options) => {
        const from = await read(options);
        send({ type: 'progressed', stage: 'checking' });
        const { answers, date, locale } = state();
        send({ type: 'tried', tried: await desk.tryOut(from, answers, date, trials, locale) });
        return undefined;
      });
    },
    async copy(rows, title) {
      const { heading } = words(state().locale).copyText;
      const lines = rows.map(({ place, text, remedy }) => `${place}: ${text}. ${remedy}`);
      const text = [heading(title, rows.length), ...lines].join('\n');
      if (await copyText(text)) send({ type: 'noticed', notice: { kind: 'copied' } });
      else send({ type: 'toCopy', text });
    },
  };
}

const sheetNamesOf = ({ sheets }: WritePlan) => Object.fromEntries(sheets.map(({ id, name }) => [id, name]));

/** What was written has to be read again, whoever presses Cancel. */
const uninterrupted = ({ signal: _, ...rest }: PortOptions): PortOptions => rest;
