import { readFileSync } from 'node:fs';
import { VERSION } from '../../core/version';

test('the program and its package carry one version', () => {
  expect(VERSION).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
});
