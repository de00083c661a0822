import type { FieldMap, FindingRow, GroupBy, Locale, SheetAnswer } from '../../core';
import { words } from '../words';
import { copyText } from './clipboard';
import { type Corrections, createCorrections } from './corrections';
import { createDesktop, type Parts } from './desktop';
import { trouble } from './refused';
import { createRuns, type Runs } from './runs';
import type { Row } from './state';

/** What a person can do in the pane. Nothing throws: what goes wrong becomes a notice. */
export interface Actions extends Runs, Corrections {
  start(): Promise<void>;
  stop(): void;
  answer(map: FieldMap): Promise<void>;
  answerSheet(answer: SheetAnswer): Promise<void>;
  answerSetting(key: string, value: string): Promise<void>;
  speak(locale: Locale): Promise<void>;
  group(by: GroupBy): Promise<void>;
  /** The column from 0. */
  goTo(row: Row, column?: number): Promise<void>;
  copy(rows: readonly FindingRow[], title: string): Promise<void>;
}

export function createActions(parts: Parts): Actions {
  const { host, desk, state, send } = parts;
  const desktop = createDesktop(parts);
  const runs = createRuns(desktop);
  /** Where the pane itself sent the person: coming there is no news. */
  let sentTo: Row | undefined;

  /** Words and groups of the last review in the language and grouping of now. */
  async function reword(): Promise<void> {
    const { report, locale, filter } = state();
    if (!report) return;
    const [summary, groups] = [await desk.summary(locale), await desk.findings(locale, filter.by)];
    send({ type: 'reworded', summary, groups });
  }

  return {
    ...runs,
    ...createCorrections(desktop, runs),
    stop: desktop.stop,
    async start() {
      await desktop.guarded(async () => {
        await host.onSelection(({ sheet, row }) => {
          const place = { sheet, row: row + 1 };
          const isOwn = sentTo?.sheet === place.sheet && sentTo.row === place.row;
          sentTo = undefined;
          if (!isOwn) send({ type: 'selected', place });
        });
      });
      await runs.look();
    },
    async answer(map) {
      send({ type: 'mapped', map });
      await desktop.guarded(desktop.recogniseAgain);
    },
    async answerSheet(answer) {
      send({ type: 'chosen', answer });
      await desktop.guarded(desktop.recogniseAgain);
    },
    async answerSetting(key, value) {
      send({ type: 'set', key, value });
      await desktop.guarded(desktop.recogniseAgain);
    },
    async speak(locale) {
      send({ type: 'language', locale });
      await desktop.guarded(async () => {
        await desktop.recogniseAgain();
        await reword();
      });
    },
    async group(by) {
      send({ type: 'filtered', filter: { by } });
      await desktop.guarded(reword);
    },
    async goTo({ sheet, row }, column = 0) {
      await desktop.guarded(async () => {
        sentTo = { sheet, row };
        const problem = await host.goTo({ sheet, row: row - 1, column });
        if (problem) throw trouble(problem);
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
