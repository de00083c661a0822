import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTING_ROWS } from '../../core/template/settings';

const PAGE = join(__dirname, '../../docs/settings.md');

test('the settings page says what a new settings sheet says (UPDATE_DOCS=1 writes it)', () => {
  if (process.env.UPDATE_DOCS) writeFileSync(PAGE, settingsPage());
  expect(readFileSync(PAGE, 'utf8')).toBe(settingsPage());
});

function settingsPage(): string {
  const rows = SETTING_ROWS.map(({ key, value, meaning }) => `| \`${key}\` | \`${value}\` | ${meaning.en} | ${meaning['zh-CN']} |`);
  return `${HEAD}\n${rows.join('\n')}\n`;
}

const HEAD = `# Settings · 审单设置

A setting stands on the sheet Settings (审单设置), one per row under Key and Value, or on the command line as
\`--set key=value\`. One that is not known is never ignored: on the sheet it is a finding, on the command line an error.
A key that two rows set to different values is a finding on both, and neither holds.

设置写在「审单设置」表里，每行一个设置项和值；命令行上写 \`--set key=value\`。不认识的不会被忽略：写在表里的会提示，写在命令行的报错。
同一设置项有两行、值又不同，两行都提示，都不采用。

| key 设置项 | default 默认值 | meaning | 含义 |
|---|---|---|---|`;
