import type { Day } from '../model/date';
import type { Severity } from '../model/settings';
import type { PlanCell } from '../port';
import type { ExceptionStanding } from '../report/exceptions';
import { WORST_FIRST } from '../report/severity';
import { labels } from '../words/labels';
import type { ExceptionState } from '../words/labels-reports';
import type { Entry } from './carry-over';

/** Days that a closed exception is still shown, where nobody wrote beside it. */
export const KEPT_DAYS = 60;

/** What the sheet remembers of an exception. */
export interface Past {
  readonly since: Day;
  readonly state: ExceptionState;
}

/** An exception whose cause is gone. */
export interface Closed {
  readonly entry: Entry;
  readonly closed: Day;
}

/** First seen when it was first seen; one that was closed is back. */
export function pastOf(before: Entry | undefined, standing: ExceptionStanding, today: Day): Past {
  const since = dayIn(before?.cells.since) ?? today;
  if (standing !== 'open') return { since, state: standing };
  const isBack = before !== undefined && (isState(before, 'closed') || isState(before, 'reopened'));
  return { since, state: isBack ? 'reopened' : 'open' };
}

/** Of those that are not there any more: what is to be shown still, the latest first. */
export function closedOf(before: readonly Entry[], isThere: (key: string) => boolean, today: Day): readonly Closed[] {
  const seen = new Set<string>();
  return before
    .flatMap((entry): Closed[] => {
      if (!wasListed(entry) || isThere(entry.key) || seen.has(entry.key)) return [];
      seen.add(entry.key);
      const closed = dayIn(entry.cells.closed) ?? today;
      return entry.isFilled || today - closed <= KEPT_DAYS ? [{ entry, closed }] : [];
    })
    .sort((a, b) => b.closed - a.closed);
}

/** A row that named a check, not one that people added or a message to a region. */
const wasListed = ({ key, cells }: Entry): boolean => key !== '' && typeof cells.code === 'string';

/** Written in the language of its time. */
export const severityOf = ({ cells }: Entry): Severity | undefined =>
  WORST_FIRST.find((id) => LOCALES.some((locale) => labels(locale).severity[id] === cells.severity));

const LOCALES = ['zh-CN', 'en'] as const;

const isState = ({ cells }: Entry, state: ExceptionState): boolean =>
  LOCALES.some((locale) => labels(locale).exceptions.state[state] === cells.state);

const dayIn = (cell: PlanCell | undefined): Day | undefined =>
  typeof cell === 'object' && cell !== null && cell !== undefined ? cell.day : undefined;
