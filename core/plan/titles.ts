import type { Finding } from '../codes';
import type { Locale } from '../model/settings';
import { MESSAGES } from '../words/messages';

/** What the findings are called, each once. */
export const titlesOf = (findings: readonly Finding[], locale: Locale): readonly string[] => [
  ...new Set(findings.map(({ code }) => MESSAGES[locale][code].title)),
];
