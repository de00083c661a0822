import './built-ins';
import { proposeMapping, summarise, type TrialText } from '../core/index';
import {
  type Answers,
  addSettings,
  addTemplate,
  clear,
  edit,
  finance,
  NO_ANSWERS,
  type Reviewed,
  resultFile,
  review,
  tryChanges,
} from './commands';
import { SheetsPort, ui } from './port';
import type { CellEdit } from './port/edit';
import { alone, type Ended, Run, stageNow, userLocale } from './run';
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
  inDialog((run) => reviewText(review(run, NO_ANSWERS)));
}

export function menuFinance(): void {
  inDialog((run) => reviewText(finance(run, NO_ANSWERS)));
}

export function menuSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(words(userLocale()).name);
  ui().showSidebar(page);
}

export function menuTemplate(): void {
  inDialog((run) => addTemplate(run).text);
}

export function menuClear(): void {
  const run = new Run({ isWatched: false });
  const { name, clearQuestion } = run.words;
  const asked = ui();
  if (asked.alert(name, clearQuestion, asked.ButtonSet.YES_NO) !== asked.Button.YES) return;
  asked.alert(name, clear(run).text, asked.ButtonSet.OK);
}

export function sidebarState(answers: Answers) {
  const run = watched();
  return plain(
    alone(run, () => {
      const snapshot = new SheetsPort().read();
      return { done: true, text: '', state: stateView(snapshot, proposeMapping(snapshot, answers), run) };
    }),
  );
}

export const sidebarReview = (answers: Answers) => plain(withView(review(watched(), answers)));
export const sidebarFinance = (answers: Answers) => plain(withView(finance(watched(), answers)));
export const sidebarClear = () => plain(clear(watched()));
export const sidebarResult = (answers: Answers) => plain(resultFile(watched(), answers));
export const sidebarTry = (answers: Answers, trials: readonly TrialText[]) => plain(tryChanges(watched(), answers, trials));
export const sidebarAddSettings = () => plain(addSettings(watched()));
export const sidebarEdit = (cells: readonly CellEdit[]) => plain(edit(watched(), cells));
export const sidebarStage = (): string => stageNow();

export function sidebarSelect(sheet: string, row: number, column: string): boolean {
  return new SheetsPort().select(sheet, row, column || undefined);
}

/** The sidebar asks for the stage while it waits. */
const watched = (): Run => new Run({ isWatched: true });

const isReviewed = (ended: Reviewed | Ended): ended is Reviewed => 'outcome' in ended;

function withView(ended: Reviewed | Ended) {
  return isReviewed(ended) ? { done: true, text: ended.warning ?? '', view: reviewView(ended) } : ended;
}

/** What is undefined would fail the call; dates and the like are not among it. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** What a dialog has room for. */
function reviewText(ended: Reviewed | Ended): string {
  if (!isReviewed(ended)) return ended.text;
  const { headline, size, lines, amounts, notes, sheets } = summarise(ended.outcome, ended.locale);
  const { open } = words(ended.locale);
  return [
    ...(ended.warning ? [ended.warning] : []),
    ended.text,
    `${headline} · ${size}`,
    lines.map(({ label, count }) => `${label} ${count}`).join(' · '),
    amounts.map(({ label, value }) => `${label} ${value}`).join(' · '),
    ...notes,
    ...ended.notes,
    open(sheets.map(({ label }) => label)),
  ].join('\n');
}

function inDialog(command: (run: Run) => string): void {
  const run = new Run({ isWatched: false });
  const text = command(run);
  const asked = ui();
  asked.alert(run.words.name, text, asked.ButtonSet.OK);
}
