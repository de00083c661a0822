// Reviews the example workbook in the language of this computer, as a newcomer would type it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const locale = (LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale).startsWith('zh') ? 'zh-CN' : 'en';
const workbook = join('examples', `orders.${locale}.xlsx`);
const command = ['review', workbook, '--json', workbook.replace('.xlsx', '.json'), '--date', '2026-11-20', '--locale', locale, '--force'];
console.log(`> npx order-review ${command.join(' ')}\n`);
const { status } = spawnSync(process.execPath, [join('dist', 'cli', 'order-review.js'), ...command], { stdio: 'inherit' });
// Exit code 1 says that there is something to look at: in an example that is the point.
process.exitCode = status === 1 ? 0 : (status ?? 2);
