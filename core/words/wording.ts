import type { Finding } from '../codes';
import type { Locale } from '../model/settings';
import { type Description, describe } from './messages';

/**
 * The words of findings, each found once: the rows and several sheets say the same of it, and what is wrong with an order says
 * the same on each of its rows.
 */
export class Wording {
  private readonly said = new Map<Finding['data'], { readonly finding: Finding; readonly words: Description }>();

  constructor(readonly locale: Locale) {}

  of(finding: Finding): Description {
    const known = this.said.get(finding.data);
    if (known && isSame(known.finding, finding)) return known.words;
    const words = describe(finding, this.locale);
    this.said.set(finding.data, { finding, words });
    return words;
  }
}

/** Of two with the same evidence: their words depend on nothing else. */
const isSame = (a: Finding, b: Finding): boolean => a === b || (a.code === b.code && a.field === b.field && a.role === b.role);
