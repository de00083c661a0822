import { useEffect, useRef, useState } from 'preact/hooks';
import type { Locale, TrialText, Tried } from '../../core/index';
import type { Answers } from '../commands';
import type { CellEdit } from '../port/edit';
import type { ListedFinding, ListedSetting, ReviewView, State } from '../view';
import { asWritten, decisionCells, settingCells, type Undo, type Written, withWritten } from './edits';
import { call, troubleOf } from './server';
import { type SidebarWords, sidebarWords } from './words';

/** What every answer of the script has, beside what was asked for. */
interface Answer {
  readonly done: boolean;
  readonly text: string;
  readonly state?: State;
  readonly view?: ReviewView;
  readonly result?: string;
  readonly tried?: Tried;
  readonly back?: readonly CellEdit[];
}

interface Told {
  readonly text: string;
  readonly look: 'good' | 'alert';
}

const NONE: Answers = { settings: [], maps: [], sheets: [] };

/** What the page knows, and what a person can do with it; every request goes to the script, one at a time. */
export function useDesk(first: Locale) {
  const [state, setState] = useState<State>();
  const [view, setView] = useState<ReviewView>();
  const [tried, setTried] = useState<Tried>();
  const [answers, setAnswers] = useState(NONE);
  const [busy, setBusy] = useState(sidebarWords(first).looking);
  const [told, tell] = useState<Told>();
  const [undo, setUndo] = useState<readonly Undo[]>([]);
  const written = useRef<Written>(new Map());
  const locale = state?.locale ?? first;
  const words = sidebarWords(locale);
  const good = (text: string) => tell({ text, look: 'good' });

  /** What comes back is shown; nothing where it failed. */
  const ask = async (doing: string, name: string, ...given: readonly unknown[]): Promise<Answer | undefined> => {
    setBusy(doing);
    tell(undefined);
    try {
      const answer = await call<Answer>(name, ...given);
      if (answer.state) setState(answer.state);
      if (answer.view) setView(answer.view);
      // What a review found is in its view; its text is a warning.
      if (answer.text) tell({ text: answer.text, look: answer.done && !answer.view ? 'good' : 'alert' });
      return answer.done ? answer : undefined;
    } catch (error) {
      tell({ text: adviceOn(error, words), look: 'alert' });
      return undefined;
    } finally {
      setBusy('');
    }
  };
  const look = (given = answers) => {
    setAnswers(given);
    return ask(words.looking, 'sidebarState', given);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once, when the sidebar opens
  useEffect(() => void look(NONE), []);

  const edit = async (place: string, cells: readonly CellEdit[], done: string): Promise<boolean> => {
    const answer = await ask(words.writing, 'sidebarEdit', asWritten(cells, written.current));
    if (!answer?.back) return false;
    written.current = withWritten(written.current, cells);
    const { back } = answer;
    if (back.length > 0) setUndo((standing) => [...standing, { place, back }]);
    good(done);
    return true;
  };

  return {
    state,
    view,
    tried,
    busy,
    told,
    undo,
    locale,
    look: () => look(),
    answer: (given: Answers) => look(withAnswers(answers, given)),
    review: async (name: 'sidebarReview' | 'sidebarFinance') => {
      const answer = await ask(name === 'sidebarReview' ? words.review : words.finance, name, answers);
      if (answer?.view) written.current = new Map();
      return answer?.view !== undefined;
    },
    clear: async () => {
      const cleared = await ask(words.clear, 'sidebarClear');
      if (!cleared) return;
      setView(undefined);
      setUndo([]);
      await look();
      good(cleared.text);
    },
    save: async () => {
      const answer = await ask(words.resultFile, 'sidebarResult', answers);
      if (answer?.result) offer(answer.result);
    },
    goTo: async (sheet: string, row: number, column: string | undefined) => {
      try {
        if (!(await call<boolean>('sidebarSelect', sheet, row, column ?? ''))) tell({ text: words.gone, look: 'alert' });
      } catch (error) {
        tell({ text: adviceOn(error, words), look: 'alert' });
      }
    },
    fix: ({ place, edits }: ListedFinding) => edit(place, edits, words.edited.fix(place)),
    decide: ({ place, rows }: ListedFinding, choice: 'approve' | 'return', by: string, note: string) => {
      const { decisions } = view!;
      // A word on one row of an order holds for what was found on the whole order.
      return edit(place, decisionCells(decisions, rows.slice(0, 1), [decisions[choice], by, note]), words.edited[choice](place));
    },
    set: async (setting: ListedSetting, value: string) => {
      let known = state!;
      if (!setting.place && !known.settingsEnd) {
        await ask(words.writing, 'sidebarAddSettings');
        const looked = await look();
        if (!looked?.state) return;
        known = looked.state;
      }
      const listed = known.settings.find(({ key }) => key === setting.key) ?? setting;
      const saved = await edit(setting.key, settingCells(known, listed, value), words.edited.setting(setting.key));
      if (!saved) return;
      await look();
      good(words.edited.setting(setting.key));
    },
    takeBack: async () => {
      const last = undo[undo.length - 1];
      if (!last) return;
      const answer = await ask(words.writing, 'sidebarEdit', [...last.back].reverse());
      if (!answer?.back) return;
      written.current = withWritten(written.current, last.back);
      setUndo(undo.slice(0, -1));
      good(words.undone);
    },
    tryOut: async (trials: readonly TrialText[]) => {
      setTried(undefined);
      const answer = await ask(words.what.run, 'sidebarTry', answers, trials);
      if (answer?.tried) setTried(answer.tried);
    },
  };
}

/** Of two sheets for one role, the later one counts. */
function withAnswers(before: Answers, given: Answers): Answers {
  const others = before.sheets.filter(({ role }) => given.sheets.every((sheet) => sheet.role !== role));
  return {
    settings: [...before.settings, ...given.settings],
    maps: [...before.maps, ...given.maps],
    sheets: [...others, ...given.sheets],
  };
}

function adviceOn(error: unknown, words: SidebarWords): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${message} — ${words.trouble[troubleOf(message)]}`;
}

function offer(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'result.json';
  link.click();
  URL.revokeObjectURL(link.href);
}
