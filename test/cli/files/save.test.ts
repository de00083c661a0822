import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { writeWorkbook } from '../../../cli/files/fresh';
import { writeWhole } from '../../../cli/files/save';
import { openInput } from '../../../cli/port';
import { opened, openedBytes, ownColumn, planFor, testFolder } from './support';

const path = testFolder();
const book = writeWorkbook([
  { name: 'Orders', rows: [['No.'], ['SO1']] },
  { name: 'Stock', rows: [['SKU']] },
]);

const plan = (port: Awaited<ReturnType<typeof opened>>) =>
  planFor(port, {
    orders: { sheet: 'Orders', headerRow: 0, lastRow: 1, columns: [ownColumn('review', 1, { values: ['ok'] })], highlights: [] },
  });

test('a failure at any step leaves nothing, and the file that stood there unharmed', async () => {
  mkdirSync(path('out'));
  writeFileSync(path('in.xlsx'), book);
  writeFileSync(path('out/old.xlsx'), 'old');
  let failures = 0;
  for (let step = 1; ; step++) {
    let steps = 0;
    const result = await openInput(path('in.xlsx'), (stage) => {
      if (stage === 'writing' && ++steps === step) throw new Error('power cut');
    });
    if ('problem' in result) throw new Error(result.problem.kind);
    result.port.apply(plan(result.port));
    const outcome = await result.port.save(path('out/old.xlsx')).catch((error: Error) => error.message);
    if (outcome === undefined) break;
    failures++;
    expect(outcome).toBe('power cut');
    expect(readdirSync(path('out'))).toEqual(['old.xlsx']);
    expect(readFileSync(path('out/old.xlsx'), 'utf8')).toBe('old');
  }
  expect(failures).toBeGreaterThan(3);
  expect(Buffer.from(book).equals(readFileSync(path('in.xlsx')))).toBe(true);
  expect((await opened(path('out/old.xlsx'))).read().sheets[0]!.rows).toEqual([
    ['No.', 'Review'],
    ['SO1', 'ok'],
  ]);
});

test.each([
  ['its own path', 'input.xlsx', () => {}],
  ['a link to it', 'link.xlsx', symlinkSync],
  ['another name of it', 'twin.xlsx', linkSync],
])('the input is never written to by %s', async (_, name, link) => {
  const port = await openedBytes(path('input.xlsx'), book);
  const target = path(name);
  link(path('input.xlsx'), target);
  expect(await port.save(target)).toEqual({ kind: 'output-is-input', path: target });
  expect(Buffer.from(book).equals(readFileSync(path('input.xlsx')))).toBe(true);
});

test('a csv of the input folder is input too', async () => {
  mkdirSync(path('csv'));
  writeFileSync(path('csv/orders.csv'), 'a');
  expect(await (await opened(path('csv'))).save(path('csv/orders.csv'))).toMatchObject({ kind: 'output-is-input' });
});

test('a file that changed since it was read is neither annotated nor saved', async () => {
  const port = await openedBytes(path('moving.xlsx'), book);
  const made = plan(port);
  utimesSync(path('moving.xlsx'), new Date(0), new Date(5000));
  expect(port.apply(made)).toEqual({ kind: 'refused', moved: path('moving.xlsx') });
  expect(await port.save(path('moved.xlsx'))).toEqual({ kind: 'input-changed', path: path('moving.xlsx') });
});

test('a plan made for other rows is refused', async () => {
  const port = await openedBytes(path('plain.xlsx'), book);
  expect(port.apply({ ...plan(port), fingerprint: 'other' })).toEqual({ kind: 'refused', moved: 'Orders' });
});

test('a folder that is not there, or that is none', async () => {
  const port = await openedBytes(path('source.xlsx'), book);
  expect(await port.save(path('no/where.xlsx'))).toEqual({ kind: 'not-writable', path: path('no/where.xlsx'), code: 'ENOENT' });
  expect(await port.save(path('source.xlsx/x.xlsx'))).toMatchObject({ kind: 'not-writable', code: 'ENOTDIR' });
});

test('a file that must not be replaced stays', async () => {
  writeFileSync(path('there.txt'), 'mine');
  await expect(writeWhole(path('there.txt'), false, async (target) => target.write(Buffer.from('ours')))).rejects.toMatchObject({
    problem: { kind: 'output-exists' },
  });
  expect(readFileSync(path('there.txt'), 'utf8')).toBe('mine');
});
