import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_CODES, CODES, type Code } from '../../core/codes';
import type { Locale } from '../../core/model/settings';
import { ROLE_NAMES } from '../../core/words/fields';
import { labels } from '../../core/words/labels';
import { MESSAGES } from '../../core/words/messages';

const FOLDER = join(__dirname, '../../docs/checks');

export const INDEX = join(FOLDER, 'README.md');

export const pageName = (code: Code): string => `${code.replace('/', '-')}.md`;
export const pageNames = (): readonly string[] => readdirSync(FOLDER).filter((name) => name !== 'README.md');
export const readPage = (code: Code): string => readFileSync(join(FOLDER, pageName(code)), 'utf8');

/** The line under a page's language heading. */
export function factsOf(code: Code, locale: Locale): string {
  const { severity, needs } = CODES[code];
  const roles = needs.map((role) => ROLE_NAMES[role][locale]);
  const facts =
    locale === 'zh-CN'
      ? [`默认级别 \`${severity}\` ${labels(locale).severity[severity]}`, `需要 ${roles.join('、')}`]
      : [`default severity \`${severity}\``, `needs ${roles.join(', ')}`];
  return [`**${MESSAGES[locale][code].title}**`, ...facts.slice(0, roles.length > 0 ? 2 : 1)].join(' · ');
}

/** `docs/checks/README.md`, from the codes and their titles. */
export function checksIndex(): string {
  const rows = ALL_CODES.map((code) => {
    const { severity } = CODES[code];
    return `| [\`${code}\`](${pageName(code)}) | \`${severity}\` | ${MESSAGES.en[code].title} | ${MESSAGES['zh-CN'][code].title} |`;
  });
  return `${HEAD}\n${rows.join('\n')}\n`;
}

/** Fenced blocks of one kind. */
export function blocks(page: string, kind: string): readonly string[] {
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].filter(([, found]) => found === kind).map(([, , body]) => body!);
}

const HEAD = `# Finding codes · 问题代码

Every mark that a review makes has a code, and every code a page: what it means, how it is judged, an example, what makes it
green. The examples are run as tests. In them the business date is 2026-11-21; sheets and columns that an example leaves out
are filled so that they raise nothing, and \`expect\` holds the codes that the row must get, with the field after \`@\`.

审单打的每个记号都有代码，每个代码有一页：是什么意思、怎么判、例子、怎样才能通过。例子都作为测试运行。例子里业务日期是 2026-11-21；没写出来的表和列
都填好了，不会有问题；\`expect\` 一列写这一行应有的代码，\`@\` 后面是字段。

| code 代码 | severity 级别 | title | 标题 |
|---|---|---|---|`;
