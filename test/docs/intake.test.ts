import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openInput } from '../../cli/port';
import { type MappingProposal, proposeMapping, type RoleProposal } from '../../core/decode/mapping';
import type { Locale } from '../../core/model/settings';
import type { Snapshot } from '../../core/port';
import { fieldName, ROLE_NAMES } from '../../core/words/fields';
import { describeProblem } from '../../core/words/problems';
import { LAYOUTS } from '../core/decode/layouts';
import { workbook } from '../core/decode/support';

const PAGE = join(__dirname, '../../docs/intake.md');
const JSH_ERP = join(__dirname, '../../../shared/data/jshERP');
const HEADS: { readonly [L in Locale]: string } = {
  en: '| what comes in | read as | columns | asked |',
  'zh-CN': '| 来的是什么 | 读作 | 列 | 要问的 |',
};
const LOCALES = ['en', 'zh-CN'] as const;

test.each(LOCALES)('docs/intake.md says of each layout what the proposal says, %s (UPDATE_DOCS=1 writes it)', (locale) => {
  const rows = LAYOUTS.map(({ sheets, en, zh }) => rowOf(locale === 'en' ? en : zh, proposeMapping(workbook(sheets)), locale));
  check(locale, (row) => !row.startsWith('| jshERP'), rows);
});

const there = existsSync(JSH_ERP);
(there ? test.each(LOCALES) : test.skip.each(LOCALES))(
  `docs/intake.md says of the jshERP templates what the proposal says, %s${there ? '' : ' (skipped: real data not present)'}`,
  async (locale) => {
    const files = readdirSync(JSH_ERP).sort();
    expect(files).toHaveLength(13);
    const rows: string[] = [];
    for (const file of files) rows.push(rowOf(`jshERP \`${file}\``, proposeMapping(await read(file)), locale));
    check(locale, (row) => row.startsWith('| jshERP'), rows);
  },
);

async function read(file: string): Promise<Snapshot> {
  const opened = await openInput(join(JSH_ERP, file));
  if ('problem' in opened) throw new Error(`${file}: ${opened.problem.kind}`);
  return opened.port.read();
}

/** Compares the rows of the language's table that are meant, or writes them anew: layouts first, templates below. */
function check(locale: Locale, meant: (row: string) => boolean, rows: readonly string[]): void {
  const lines = readFileSync(PAGE, 'utf8').split('\n');
  const first = lines.indexOf(HEADS[locale]) + 2;
  const end = lines.indexOf('', first);
  const table = lines.slice(first, end);
  if (process.env.UPDATE_DOCS) {
    const all = [...table.filter((row) => !meant(row)), ...rows];
    const written = [...all.filter((row) => !row.startsWith('| jshERP')), ...all.filter((row) => row.startsWith('| jshERP'))];
    writeFileSync(PAGE, [...lines.slice(0, first), ...written, ...lines.slice(end)].join('\n'));
  } else expect(table.filter(meant)).toEqual(rows);
}

function rowOf(name: string, { sheets, questions, otherTables }: MappingProposal, locale: Locale): string {
  const roles = sheets.flatMap((sheet) => sheet.roles);
  const others = otherTables.map(({ column, row }) =>
    locale === 'en' ? `not read: table at ${column}${row}` : `没有读：${column}${row} 处的表`,
  );
  const cells = [
    name,
    [...roles.map((role) => readAs(role, locale)), ...others].join('<br>'),
    roles.map((role) => columnsOf(role, locale)).join('<br>'),
    questions.map((problem) => describeProblem(problem, locale).text).join('<br>') || '–',
  ];
  return `| ${cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ')).join(' | ')} |`;
}

function readAs({ role, certainty, headerRow }: RoleProposal, locale: Locale): string {
  const name = ROLE_NAMES[role][locale];
  if (locale === 'en') return `${certainty === 'ask' ? 'most like ' : ''}${name}, header in row ${headerRow}`;
  return `${certainty === 'ask' ? '最像' : ''}${name}，表头在第 ${headerRow} 行`;
}

function columnsOf({ role, fields }: RoleProposal, locale: Locale): string {
  return fields
    .map(({ field, column, certainty, alternatives }) => {
      const headings = column ? column.heading : alternatives.map(({ heading }) => heading).join('/');
      return `${fieldName(role, field, locale)} ${certainty === 'ask' ? '?' : certainty === 'likely' ? '≈' : '='} ${headings}`;
    })
    .join('; ');
}
