import type { Actions } from './pane/actions';
import { noticeText } from './pane/Notices';
import type { Event, Notice, State } from './pane/state';
import { words } from './words';

/** What the ribbon's buttons without a pane call. */
export const COMMANDS = ['reviewOrders', 'applyFinance', 'clearReview'] as const;
export type Command = (typeof COMMANDS)[number];

/** The pane's own state and actions, whether it is in sight or not. */
export interface Session {
  readonly actions: Actions;
  readonly state: () => State;
  readonly send: (event: Event) => void;
}

/** How a command reaches the person. */
export interface Voice {
  /** Brings the pane into sight; false where this Excel cannot. */
  showPane(): Promise<boolean>;
  /** A message of its own, for an Excel that cannot bring up the pane. */
  say(text: string): Promise<void>;
}

/** Results stand in the sheet, so a command that did its work says no more; anything else is told in words. */
export async function perform(command: Command, { actions, state, send }: Session, voice: Voice): Promise<void> {
  if (command === 'clearReview') {
    // What people wrote goes with it, so it is never done without their word.
    send({ type: 'tab', tab: 'workbook' });
    send({ type: 'clearing', asked: true });
    if (!(await voice.showPane())) await voice.say(words(state().locale).ribbon.clearInPane);
    return;
  }
  await actions.run(command === 'reviewOrders' ? 'review' : 'finance');
  const { notice, report, locale } = state();
  if (notice && isDone(notice)) {
    if (report) await actions.goTo({ sheet: report.facts.sheet, row: report.decisions.firstRow }, report.decisions.columns.review);
    return;
  }
  if (await voice.showPane()) return;
  await voice.say(notice ? noticeText(notice, locale) : words(locale).ribbon.ask);
}

const isDone = ({ kind }: Notice): boolean => kind === 'reviewed' || kind === 'moneyApplied';
