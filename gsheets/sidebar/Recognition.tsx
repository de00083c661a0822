import { useState } from 'preact/hooks';
import type { Answers } from '../commands';
import type { Question, State } from '../view';
import type { SidebarWords } from './words';

export function Recognition({ state, words, onAnswer }: { state: State; words: SidebarWords; onAnswer: (answers: Answers) => void }) {
  return (
    <section>
      {state.questions.map((question) => (
        <Asked key={question.text} question={question} words={words} onAnswer={onAnswer} />
      ))}
      <h2>{words.found}</h2>
      {state.recognised.length === 0 && <p class="note">{words.none}</p>}
      {state.recognised.map(({ sheet, roles, columns, certain }) => (
        <details key={sheet}>
          <summary>
            {sheet} → {roles}
            {certain ? '' : ` · ${words.unsure}`}
          </summary>
          <ul class="note">
            {columns.map((column) => (
              <li key={column}>{column}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function Asked({ question, words, onAnswer }: { question: Question; words: SidebarWords; onAnswer: (answers: Answers) => void }) {
  const [chosen, choose] = useState<{ readonly [ask: number]: Answers }>({});
  const given = (next: { readonly [ask: number]: Answers }) => {
    choose(next);
    const all = Object.values(next);
    if (all.length < question.asks.length) return;
    onAnswer({ settings: all.flatMap(({ settings }) => settings), maps: all.flatMap(({ maps }) => maps) });
  };
  return (
    <fieldset class="box ask">
      <p>{question.text}</p>
      {question.asks.length > 0 && <p class="note">{words.ask}</p>}
      {question.asks.map(({ label, choices }, ask) => (
        <label key={label}>
          {label}
          <select
            onChange={({ currentTarget }) => {
              const choice = choices[currentTarget.selectedIndex - 1];
              if (choice) given({ ...chosen, [ask]: choice.answers });
            }}
          >
            <option>{words.choose}</option>
            {choices.map((choice) => (
              <option key={choice.label}>{choice.label}</option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
