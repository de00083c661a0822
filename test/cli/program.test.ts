import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const { bin } = jest.requireActual<{ bin: { 'order-review': string } }>('../../package.json');

test('the built program starts by itself, as npx starts it', () => {
  const program = join(root, bin['order-review']);
  if (!existsSync(program)) throw new Error('build first: npm run build');
  const { status, stdout, stderr } = spawnSync(program, ['--version'], { encoding: 'utf8', cwd: root });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+/);
});
