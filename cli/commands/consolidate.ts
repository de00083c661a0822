import {
  type Consolidation,
  Consolidator,
  consolidationRecord,
  consolidationSummary,
  HEADER,
  ownColumnLook,
  problemsText,
  type TableCell,
  type ValueSheet,
} from '../../core';
import type { Arguments } from '../arguments';
import type { FreshCell, FreshSheet } from '../files/sheet-new';
import { inputSheet } from '../input-sheet';
import { type NamedInput, namedInputs } from '../inputs';
import { type Ended, type Run, stopped } from '../io';
import { openInput } from '../port';
import { targetProblem } from '../targets';
import { say, WORDS } from '../words';
import { writeSheets } from './write';

export async function consolidate(args: Arguments, run: Run): Promise<Ended> {
  const { locale, today, progress } = run;
  const words = WORDS[locale];
  const output = args.output!;
  const inputs = await namedInputs(args.inputs);
  const carry = args.carry === undefined ? [] : await namedInputs([args.carry]);
  const paths = [...args.inputs, ...inputs.map(({ path }) => path), ...(args.carry === undefined ? [] : [args.carry])];
  const blocked = await targetProblem({ inputs: paths, output, json: undefined, ending: '.xlsx', force: args.force });
  if (blocked) return stopped(say(words.target, blocked));

  const consolidator = new Consolidator({ locale, businessDate: today, settings: args.settings, maps: args.maps });
  const unread: string[] = [];
  const read = async ({ path, name }: NamedInput, take: 'add' | 'addCarry') => {
    const opened = await openInput(path);
    if ('problem' in opened) unread.push(say(words.file, opened.problem));
    else consolidator[take]({ file: name, snapshot: opened.port.readWithDates() });
  };
  for (const [done, input] of inputs.entries()) {
    progress.step('reading', done, inputs.length);
    await read(input, 'add');
  }
  for (const input of carry) await read(input, 'addCarry');
  const collected = consolidator.finish();
  if ('problems' in collected) unread.push(problemsText(collected.problems, locale));
  if ('problems' in collected || unread.length > 0) return stopped(unread.filter((text) => text !== '').join('\n'));

  const { consolidation } = collected;
  const record = consolidationRecord(consolidation, today);
  const sheets = [ordersSheet(consolidation), ...consolidation.sheets.map(valueSheet), inputSheet(record)];
  const unwritten = await writeSheets(output, withFreeNames(sheets), args.force, (done, total) => progress.step('writing', done, total));
  if (unwritten) return stopped(say(words.file, unwritten));
  return { kind: 'done', exit: 0, summary: [...consolidationSummary(consolidation), '', words.consolidated(output)].join('\n') };
}

/** Rows below the filled ones that get the dropdowns too. */
const SPARE_ROWS = 500;

function ordersSheet({ orders: { name, columns, rows } }: Consolidation): FreshSheet {
  return {
    name,
    rows: [columns.map(({ heading }): FreshCell => ({ value: heading, look: HEADER })), ...rows.map((row) => row.map(valueCell))],
    columns: columns.map(({ width, hidden, format }) => ({ width, hidden, look: ownColumnLook(format) })),
    frozen: 1,
    filter: { top: 0, left: 0, bottom: rows.length, right: columns.length - 1 },
    dropdowns: columns.flatMap(({ choices }, column) =>
      choices ? [{ area: { top: 1, left: column, bottom: rows.length + SPARE_ROWS, right: column }, choices }] : [],
    ),
    selected: true,
  };
}

const TIME = { format: 'h:mm' };

function valueSheet({ rows, ...sheet }: ValueSheet): FreshSheet {
  return { ...sheet, rows: rows.map((row) => row.map(valueCell)) };
}

const DATE = ownColumnLook('date');

function valueCell(cell: TableCell | { readonly time: number }): FreshCell {
  if (typeof cell !== 'object' || cell === null || 'error' in cell) return cell;
  return 'time' in cell ? { value: cell.time, look: TIME } : { value: cell, look: DATE };
}

/** No two sheets of one name; the first has it. */
function withFreeNames(sheets: readonly FreshSheet[]): readonly FreshSheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    let { name } = sheet;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${sheet.name.slice(0, 27)} (${number})`;
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}
