import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../../core/index';
import type { ListedFinding } from '../view';
import { useDesk } from './desk';
import { Findings } from './Findings';
import { Progress } from './Progress';
import { Recognition } from './Recognition';
import { Settings } from './Settings';
import { SummaryBox } from './Summary';
import { Tabs } from './Tabs';
import { WhatIf } from './WhatIf';
import { sidebarWords, TABS, type Tab } from './words';

export function App({ locale: first }: { locale: Locale }) {
  const desk = useDesk(first);
  const { state, view, busy, told, undo, locale } = desk;
  const [tab, show] = useState<Tab>('sheets');
  const [isClearing, askToClear] = useState(false);
  const words = sidebarWords(locale);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const isIdle = busy === '';
  const isReady = isIdle && state !== undefined && state.questions.length === 0;
  const review = async (name: 'sidebarReview' | 'sidebarFinance') => {
    if (await desk.review(name)) show('findings');
  };
  const last = undo[undo.length - 1];

  return (
    <main aria-busy={!isIdle}>
      <h1 class="unseen">{words.title}</h1>
      <button type="button" class="main" disabled={!isReady} onClick={() => void review('sidebarReview')}>
        {view ? words.again : words.review}
      </button>
      <button type="button" disabled={!isReady} onClick={() => void review('sidebarFinance')}>
        {words.finance}
      </button>
      <div class="told">
        {!isIdle && <Progress doing={busy} words={words} />}
        {told && (
          <div class={`box ${told.look}`} role={told.look === 'alert' ? 'alert' : 'status'}>
            {told.text}
          </div>
        )}
        {last && (
          <button type="button" disabled={!isIdle} onClick={() => void desk.takeBack()}>
            {words.undo(last.place)}
          </button>
        )}
      </div>
      <Tabs tabs={TABS} chosen={tab} words={words.tabs} label={words.parts} onChoose={show}>
        {tab === 'sheets' && (
          <>
            {state && <Recognition state={state} words={words} onAnswer={(given) => void desk.answer(given)} />}
            <button type="button" disabled={!isIdle} onClick={() => void desk.look()}>
              {words.lookAgain}
            </button>
            <button type="button" disabled={!isReady} onClick={() => void desk.save()}>
              {words.resultFile}
            </button>
            <button type="button" disabled={!isIdle} onClick={() => askToClear(true)}>
              {words.clear}
            </button>
            {isClearing && (
              <div class="box ask" role="alertdialog" aria-label={words.clear}>
                <p>{words.clearQuestion}</p>
                <button
                  type="button"
                  class="main"
                  onClick={() => {
                    askToClear(false);
                    void desk.clear();
                  }}
                >
                  {words.clearYes}
                </button>
                <button type="button" onClick={() => askToClear(false)}>
                  {words.cancel}
                </button>
              </div>
            )}
          </>
        )}
        {tab === 'findings' && (view ? <SummaryBox view={view} words={words} /> : <p class="note">{words.notYet}</p>)}
        {tab === 'findings' && view && (
          <Findings
            view={view}
            words={words}
            actions={{
              isIdle,
              goTo: (sheet, row, column) => void desk.goTo(sheet, row, column),
              fix: (finding: ListedFinding) => void desk.fix(finding),
              decide: (finding, choice, by, note) => void desk.decide(finding, choice, by, note),
            }}
          />
        )}
        {tab === 'try' && state && (
          <WhatIf state={state} tried={desk.tried} words={words} isIdle={isReady} onTry={(trials) => void desk.tryOut(trials)} />
        )}
        {tab === 'settings' && state && (
          <Settings state={state} words={words} isIdle={isIdle} onSave={(setting, value) => void desk.set(setting, value)} />
        )}
      </Tabs>
    </main>
  );
}
