import { useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../core/index';
import type { Answers } from '../commands';
import type { ListedFinding, ReviewView, State } from '../view';
import { Findings } from './Findings';
import { Recognition } from './Recognition';
import { SummaryBox } from './Summary';
import { call, troubleOf } from './server';
import { type SidebarWords, sidebarWords } from './words';

/** What every answer of the script has, beside what was asked for. */
interface Answer {
  readonly done: boolean;
  readonly text: string;
  readonly state?: State;
  readonly view?: ReviewView;
  readonly result?: string;
}

interface Told {
  readonly text: string;
  readonly look: 'good' | 'alert';
}

const NONE: Answers = { settings: [], maps: [] };
const ASK_STAGE_EVERY = 2000;

export function App({ locale: first }: { locale: Locale }) {
  const [state, setState] = useState<State>();
  const [view, setView] = useState<ReviewView>();
  const [answers, setAnswers] = useState(NONE);
  const [busy, setBusy] = useState(sidebarWords(first).looking);
  const [told, tell] = useState<Told>();
  const [isClearing, askToClear] = useState(false);
  const locale = state?.locale ?? first;
  const words = sidebarWords(locale);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  /** One request at a time; what comes back is shown. */
  const ask = async (doing: string, name: string, ...given: readonly unknown[]): Promise<Answer | undefined> => {
    setBusy(doing);
    tell(undefined);
    try {
      const answer = await call<Answer>(name, ...given);
      if (answer.state) setState(answer.state);
      if (answer.view) setView(answer.view);
      else if (answer.text) tell({ text: answer.text, look: answer.done ? 'good' : 'alert' });
      return answer;
    } catch (error) {
      tell({ text: adviceOn(error, words), look: 'alert' });
      return undefined;
    } finally {
      setBusy('');
    }
  };
  const look = (given: Answers) => {
    setAnswers(given);
    return ask(words.looking, 'sidebarState', given);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once, when the sidebar opens
  useEffect(() => void look(NONE), []);

  const answered = (given: Answers) => look({ settings: [...answers.settings, ...given.settings], maps: [...answers.maps, ...given.maps] });
  const clear = async () => {
    askToClear(false);
    const cleared = await ask(words.clear, 'sidebarClear');
    if (cleared?.done) setView(undefined);
  };
  const save = async () => {
    const answer = await ask(words.resultFile, 'sidebarResult', answers);
    if (answer?.result) offer(answer.result);
  };
  const actions = {
    goTo: async ({ sheet, row, column }: ListedFinding) => {
      try {
        const isThere = await call<boolean>('sidebarSelect', sheet, row, column ?? '');
        if (!isThere) tell({ text: words.gone, look: 'alert' });
      } catch (error) {
        tell({ text: adviceOn(error, words), look: 'alert' });
      }
    },
    decide: (finding: ListedFinding, decision: string, by: string, note: string) => {
      const rows = finding.rows.map((row) => ({ row, key: view?.keys[row] ?? '' }));
      return ask(words.decide, 'sidebarDecide', { rows, decision, by, note });
    },
  };
  const isIdle = busy === '';
  const isReady = isIdle && state !== undefined && state.questions.length === 0;

  return (
    <main aria-busy={!isIdle}>
      <button type="button" class="main" disabled={!isReady} onClick={() => ask(words.review, 'sidebarReview', answers)}>
        {view ? words.again : words.review}
      </button>
      <button type="button" disabled={!isReady} onClick={() => ask(words.finance, 'sidebarFinance', answers)}>
        {words.finance}
      </button>
      <button type="button" disabled={!isIdle} onClick={() => look(answers)}>
        {words.lookAgain}
      </button>
      <button type="button" disabled={!isReady} onClick={save}>
        {words.resultFile}
      </button>
      <button type="button" disabled={!isIdle} onClick={() => askToClear(true)}>
        {words.clear}
      </button>
      {isClearing && (
        <div class="box ask" role="alertdialog" aria-label={words.clear}>
          <p>{words.clearQuestion}</p>
          <button type="button" class="main" onClick={clear}>
            {words.clearYes}
          </button>
          <button type="button" onClick={() => askToClear(false)}>
            {words.cancel}
          </button>
        </div>
      )}
      {!isIdle && <Progress doing={busy} words={words} />}
      {told && (
        <div class={`box ${told.look}`} role="alert">
          {told.text}
        </div>
      )}
      {view && <SummaryBox view={view} words={words} />}
      {view && <Findings view={view} words={words} actions={actions} />}
      {state && <Recognition state={state} words={words} onAnswer={answered} />}
    </main>
  );
}

/** Says which stage the run is in, as the script itself notes it down. */
function Progress({ doing, words }: { doing: string; words: SidebarWords }) {
  const [stage, setStage] = useState('');
  const isOpen = useRef(true);
  useEffect(() => {
    const timer = setInterval(() => {
      call<string>('sidebarStage').then(
        (now) => isOpen.current && setStage(now),
        () => clearInterval(timer),
      );
    }, ASK_STAGE_EVERY);
    return () => {
      isOpen.current = false;
      clearInterval(timer);
    };
  }, []);
  const stages: { readonly [stage: string]: string } = words.stages;
  return (
    <p role="status">
      {doing}
      {stages[stage] ? ` · ${stages[stage]}` : ''} …
      <progress />
    </p>
  );
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
