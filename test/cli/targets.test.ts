import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultOutput, targetProblem } from '../../cli/targets';

let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'targets-'));
  for (const name of ['in.xlsx', 'there.xlsx', 'there.json']) writeFileSync(at(name), name);
  symlinkSync(at('in.xlsx'), at('link.xlsx'));
  linkSync(at('in.xlsx'), at('twin.xlsx'));
  mkdirSync(at('folder.xlsx'));
  mkdirSync(at('csv'));
  writeFileSync(at('csv/orders.csv'), '');
});

afterEach(() => rmSync(folder, { recursive: true }));

const problem = (output: string, more: { json?: string; documents?: string; force?: boolean; input?: string } = {}) =>
  targetProblem({
    inputs: [at(more.input ?? 'in.xlsx')],
    output: at(output),
    json: more.json === undefined ? undefined : at(more.json),
    documents: more.documents === undefined ? undefined : at(more.documents),
    ending: '.xlsx',
    force: more.force ?? false,
  });

test.each([
  ['out.xlsx', {}, undefined],
  ['OUT.XLSX', {}, undefined],
  ['out.xlsx', { json: 'r.json' }, undefined],
  ['there.xlsx', { force: true }, undefined],
  ['there.xlsx', {}, 'output-exists'],
  ['out.xlsx', { json: 'there.json' }, 'output-exists'],
  ['in.xlsx', { force: true }, 'output-is-input'],
  ['./csv/../in.xlsx', { force: true }, 'output-is-input'],
  ['link.xlsx', { force: true }, 'output-is-input'],
  ['twin.xlsx', { force: true }, 'output-is-input'],
  ['out.xlsx', { json: 'in.xlsx', force: true }, 'output-is-input'],
  ['out.xlsx', { json: 'csv/orders.csv', input: 'csv', force: true }, 'output-is-input'],
  ['out.xlsx', { json: 'out.xlsx' }, 'same-name'],
  ['there.xlsx', { json: 'there.xlsx', force: true }, 'same-name'],
  ['out.xlsx', { documents: 'd.xlsx', json: 'r.json' }, undefined],
  ['out.xlsx', { documents: 'there.xlsx' }, 'output-exists'],
  ['out.xlsx', { documents: 'in.xlsx', force: true }, 'output-is-input'],
  ['out.xlsx', { documents: 'out.xlsx', force: true }, 'same-name'],
  ['out.xlsx', { documents: 'r.xlsx', json: 'r.xlsx' }, 'same-name'],
  ['out.xlsx', { documents: 'none/d.xlsx' }, 'no-folder'],
  ['out.xlsx', { documents: 'd.ods' }, 'wrong-ending'],
  ['out.xlsm', {}, 'wrong-ending'],
  ['out', {}, 'wrong-ending'],
  ['folder.xlsx', { force: true }, 'is-folder'],
  ['none/out.xlsx', {}, 'no-folder'],
])('%s %j: %s', async (output, more, kind) => {
  expect((await problem(output, more))?.kind).toBe(kind);
});

test.each([
  ['in.xlsx', '.xlsx', 'in.reviewed.xlsx'],
  ['IN.XLSX', '.xlsx', 'IN.reviewed.XLSX'],
  ['macro.xlsm', '.xlsm', 'macro.reviewed.xlsm'],
  ['old.xls', '.xlsx', 'old.reviewed.xlsx'],
  ['open.ods', '.xlsx', 'open.reviewed.xlsx'],
  ['2026.11.20 orders.xlsx', '.xlsx', '2026.11.20 orders.reviewed.xlsx'],
  ['csv', '.xlsx', 'csv.reviewed.xlsx'],
  ['csv/', '.xlsx', 'csv.reviewed.xlsx'],
  ['folder.xlsx', '.xlsx', 'folder.xlsx.reviewed.xlsx'],
])('%s as %s is written to %s', async (input, ending, output) => {
  expect(await defaultOutput(at(input), 'reviewed', ending)).toBe(at(output));
});
