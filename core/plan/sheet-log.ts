import { formatDay } from '../model/date';
import { FIGURES, RATES, type Rate } from '../model/figures';
import { type RunFacts, runIdOf } from '../model/run';
import type { Locale } from '../model/settings';
import type { LineStatus, Outcome } from '../outcome';
import type { OwnSheetRow, PlanCell } from '../port';
import { exceptionTable } from '../report/exceptions';
import { figuresOf, rateOf } from '../report/figures';
import { returnTable } from '../report/returns';
import { FORMATS } from '../words/format';
import type { Labels } from '../words/labels';
import type { LogColumn } from '../words/labels-reports';
import { MESSAGES } from '../words/messages';
import { numberCell, textCell } from './cell';
import { changedSettings } from './changed-settings';
import { rowOf, type SheetColumn, type SheetContent, type SheetContext, type SheetDefinition } from './sheet';

const STATUSES: readonly LineStatus[] = ['pass', 'info', 'warn', 'unknown', 'block', 'approved', 'returned'];
const RATE_IDS = Object.keys(RATES) as readonly Rate[];
const AMOUNTS: ReadonlySet<string> = new Set(['ordered', 'shippable', 'short', 'rejected', 'dueAmount', 'filledAmount']);

const text = (id: LogColumn, width: number): SheetColumn<LogColumn> => ({ id, format: 'text', width });

/** Dates and times are texts: a line that was written is never made anew. */
const COLUMNS: readonly SheetColumn<LogColumn>[] = [
  text('run', 10),
  text('when', 20),
  text('who', 12),
  text('command', 10),
  text('date', 12),
  text('verdict', 14),
  ...STATUSES.map((id): SheetColumn<LogColumn> => ({ id, format: 'quantity', width: 10 })),
  ...RATE_IDS.map((id): SheetColumn<LogColumn> => ({ id, format: 'percent', width: 10 })),
  ...FIGURES.map((id): SheetColumn<LogColumn> => ({ id, format: AMOUNTS.has(id) ? 'money' : 'quantity', width: 12 })),
  { id: 'settings', format: 'wrapped', width: 30 },
  { id: 'honoured', format: 'wrapped', width: 40 },
  { id: 'voided', format: 'wrapped', width: 30 },
  { id: 'returns', format: 'wrapped', width: 20 },
  text('inputHash', 30),
  text('version', 10),
];

export const logSheet: SheetDefinition<LogColumn> = {
  id: 'log',
  hidden: true,
  remembers: true,
  columns: () => COLUMNS,
  headings: ({ log }) => log.columns,
  content: appendRun,
};

function appendRun({ outcome, labels, locale, run, before }: SheetContext): SheetContent | undefined {
  if (!run) return undefined;
  return {
    facts: [labels.log.runs(before.length + 1)],
    rows: [...before.map(({ cells }) => rowOf('data', COLUMNS, cells)), runRow(run, outcome, labels, locale)],
    nothing: labels.log.nothing,
  };
}

function runRow(run: RunFacts, outcome: Outcome, labels: Labels, locale: Locale): OwnSheetRow {
  const { totals, book, verdict } = outcome;
  const figures = figuresOf(outcome);
  return rowOf('data', COLUMNS, {
    run: runIdOf(run),
    when: run.when,
    who: textCell(run.who ?? ''),
    command: run.command,
    date: formatDay(book.businessDate),
    verdict,
    ...Object.fromEntries(STATUSES.map((status) => [status, totals.byStatus.get(status) ?? 0])),
    ...Object.fromEntries(RATE_IDS.map((rate) => [rate, numberCell(rateOf(figures, rate))])),
    ...Object.fromEntries(FIGURES.map((figure) => [figure, numberCell(figures[figure])])),
    settings: listed(changedSettings(book.settings)),
    honoured: listed(honoured(outcome, labels, locale)),
    voided: listed(voided(outcome, labels, locale)),
    returns: listed(returnTable(outcome).map(({ orderNo, decidedBy }) => labels.exceptions.decided(orderNo, decidedBy))),
    inputHash: run.inputHash,
    version: run.version,
  });
}

function honoured(outcome: Outcome, { log }: Labels, locale: Locale): readonly string[] {
  return exceptionTable(outcome)
    .filter(({ standing }) => standing === 'approved')
    .map(({ finding, rows, decided }) =>
      log.approval(finding.orderNo ?? '', FORMATS[locale].rows(rows), MESSAGES[locale][finding.code].title, decided?.by ?? ''),
    );
}

function voided({ findings }: Outcome, { log }: Labels, locale: Locale): readonly string[] {
  return findings.flatMap(({ code, orderNo, row, data }) => {
    if (code !== 'approval/stale' && code !== 'approval/not-authorised') return [];
    const by = 'decidedBy' in data ? data.decidedBy : '';
    return [log.approval(orderNo ?? '', FORMATS[locale].rows(row === undefined ? [] : [row]), MESSAGES[locale][code].title, by)];
  });
}

/** Excel allows 32,767 characters in a cell. */
const LONGEST = 32000;

function listed(items: readonly string[]): PlanCell {
  const text = items.join('\n');
  return textCell(text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf('\n', LONGEST))}\n…`);
}
