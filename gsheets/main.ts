import './built-ins';
import { proposeMapping, summarise } from '../core/index';
import { type Answers, addTemplate, clear, finance, NO_ANSWERS, type Reviewed, resultFile, review } from './commands';
import { SheetsPort, toast, ui } from './port';
import type { Decided } from './port/decision';
import { alone, type Ended, stageNow, stopped, userLocale } from './run';
import { reviewView, stateView } from './view';
import { words } from './words';

/** Every function here is one that Google calls by its name: from the menu, or for the sidebar. */

/** Builds the menu; runs without any permission (AuthMode.NONE), so it touches no document. */
export function onOpen(): void {
  const { menu } = words(userLocale());
  ui()
    .createAddonMenu()
    .addItem(menu.review, 'menuReview')
    .addItem(menu.finance, 'menuFinance')
    .addItem(menu.sidebar, 'menuSidebar')
    .addSeparator()
    .addItem(menu.template, 'menuTemplate')
    .addItem(menu.clear, 'menuClear')
    .addToUi();
}

export function onInstall(): void {
  onOpen();
}

export function menuReview(): void {
  toast(words(userLocale()).working, words(userLocale()).name);
  tell(reviewText(review(NO_ANSWERS)));
}

export function menuFinance(): void {
  toast(words(userLocale()).working, words(userLocale()).name);
  tell(reviewText(finance(NO_ANSWERS)));
}

export function menuSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(words(userLocale()).name);
  ui().showSidebar(page);
}

export function menuTemplate(): void {
  tell(addTemplate().text);
}

export function menuClear(): void {
  const { name, clearQuestion } = words(userLocale());
  const buttons = ui().ButtonSet.YES_NO;
  if (ui().alert(name, clearQuestion, buttons) === ui().Button.YES) tell(clear().text);
}

export function sidebarState(answers: Answers) {
  return plain(
    alone((run, said) => {
      const proposal = proposeMapping(new SheetsPort().read(), answers);
      return { done: true, text: '', state: stateView(proposal, run.locale, said) };
    }),
  );
}

export const sidebarReview = (answers: Answers) => plain(withView(review(answers)));
export const sidebarFinance = (answers: Answers) => plain(withView(finance(answers)));
export const sidebarClear = () => plain(clear());
export const sidebarResult = (answers: Answers) => plain(resultFile(answers));
export const sidebarStage = (): string => stageNow();

export function sidebarSelect(sheet: string, row: number, column: string): boolean {
  return new SheetsPort().select(sheet, row, column || undefined);
}

export function sidebarDecide(decided: Decided) {
  return plain(
    alone((_, said) => {
      const isWritten = new SheetsPort().decide(decided);
      return isWritten ? { done: true, text: said.decided(decided.rows.length) } : stopped(said.decisionMoved);
    }),
  );
}

const isReviewed = (ended: Reviewed | Ended): ended is Reviewed => 'outcome' in ended;

function withView(ended: Reviewed | Ended) {
  return isReviewed(ended) ? { done: true, text: ended.text, view: reviewView(ended) } : ended;
}

/** What is undefined would fail the call; dates and the like are not among it. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** What a dialog has room for. */
function reviewText(ended: Reviewed | Ended): string {
  if (!isReviewed(ended)) return ended.text;
  const { headline, size, lines, amounts, notes, sheets } = summarise(ended.outcome, ended.locale);
  const { open } = words(ended.locale);
  return [
    ended.text,
    `${headline} · ${size}`,
    lines.map(({ label, count }) => `${label} ${count}`).join(' · '),
    amounts.map(({ label, value }) => `${label} ${value}`).join(' · '),
    ...notes,
    ...ended.notes,
    open(sheets.map(({ label }) => label)),
  ].join('\n');
}

function tell(text: string): void {
  ui().alert(words(userLocale()).name, text, ui().ButtonSet.OK);
}
