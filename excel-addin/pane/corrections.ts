import { columnIndex, type FindingRow, labels, type OwnColumnId } from '../../core';
import type { CellEdit } from '../host';
import { settingsSheet } from '../starter';
import type { Desktop } from './desktop';
import { cellAt, editAll, isFormula, reversed, withEdits } from './edits';
import type { Runs } from './runs';
import type { EditKind } from './state';

/** Actions that write single cells, and take them back. */
export interface Corrections {
  fix(finding: FindingRow): Promise<void>;
  decide(finding: FindingRow, choice: 'approve' | 'return', who: string, note: string): Promise<void>;
  set(key: string, value: string): Promise<void>;
  undo(): Promise<void>;
}

export function createCorrections(desktop: Desktop, { look }: Pick<Runs, 'look'>): Corrections {
  const { host, state, send } = desktop;

  const remember = (cells: readonly CellEdit[]) => {
    if (desktop.snapshot) desktop.snapshot = withEdits(desktop.snapshot, cells);
  };

  async function edit(kind: EditKind, place: string, cells: readonly CellEdit[]): Promise<void> {
    const needed = cells.filter(({ was, now }) => was !== now);
    if (needed.some((cell) => isFormula(desktop.snapshot, cell))) return send({ type: 'noticed', notice: { kind: 'formula' } });
    await desktop.guarded(async () => {
      const refusal = await editAll(host, needed);
      if (refusal) return send({ type: 'noticed', notice: refusal });
      remember(needed);
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
    await desktop.recogniseAgain();
  }

  function settingCells(key: string, value: string): readonly CellEdit[] {
    const { settings, settingsEnd } = state().recognised!;
    const place = settings.find((each) => each.key === key)?.place;
    const cell = (sheet: string, row: number, column: number, now: string): CellEdit => {
      return { sheet, row: row - 1, column, was: cellAt(desktop.snapshot, sheet, row - 1, column), now: now === '' ? null : now };
    };
    if (place) return [cell(place.sheet, place.row, place.column, value)];
    const { sheet, row, keyColumn, valueColumn } = settingsEnd!;
    return [cell(sheet, row, keyColumn, key), cell(sheet, row, valueColumn, value)];
  }

  return {
    async fix({ sheet, rows, column, fix, place }) {
      if (!fix || column === undefined) return;
      const at = columnIndex(column);
      const cells = rows.map(
        (row): CellEdit => ({ sheet, row: row - 1, column: at, was: cellAt(desktop.snapshot, sheet, row - 1, at), now: fix.now }),
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
        return [{ sheet, row: row - 1, column, was: cellAt(desktop.snapshot, sheet, row - 1, column), now: text === '' ? null : text }];
      });
      await edit(choice, place, cells);
    },
    set,
    async undo() {
      const last = state().undo.at(-1);
      if (!last) return;
      await desktop.guarded(async () => {
        const back = [...last.cells].reverse().map(reversed);
        const refusal = await editAll(host, back);
        if (refusal) return send({ type: 'noticed', notice: refusal });
        remember(back);
        send({ type: 'undone' });
        await desktop.recogniseAgain();
      });
    },
  };
}
