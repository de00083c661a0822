import type { Finding } from '../codes';
import type { Locale } from '../model/settings';
import { MESSAGES } from '../words/messages';

/** What the findings are called, each once. */
export function titlesOf(findings: readonly Finding[], locale: Locale): readonly string[] {
  const titles: string[] = [];
  for (const { code } of findings) {
    const { title } = MESSAGES[locale][code];
    if (!titles.includes(title)) titles.push(title);
  }
  return titles;
}
