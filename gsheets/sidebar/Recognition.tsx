import { useState } from 'preact/hooks';
import type { Answers } from '../commands';
import type { Ask, Question, State } from '../view';
import type { SidebarWords } from './words';

export function Recognition({ state, words, onAnswer }: { state: State; words: SidebarWords; onAnswer: (answers: Answers) => void }) {
  return (
    <section>
      {state.chosen.map((ask) => (
        <Choose key={ask.label} ask={ask} now={ask.now} words={words} onChoose={onAnswer} />
      ))}
      {state.former && <p class="note">{state.former}</p>}
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
    onAnswer({
      settings: all.flatMap(({ settings }) => settings),
      maps: all.flatMap(({ maps }) => maps),
      sheets: all.flatMap(({ sheets }) => sheets),
    });
  };
  return (
    <fieldset class="box ask">
      <p>{question.text}</p>
      {question.asks.length > 0 && <p class="note">{words.ask}</p>}
      {question.asks.map((ask, at) => (
        <Choose key={ask.label} ask={ask} words={words} onChoose={(answers) => given({ ...chosen, [at]: answers })} />
      ))}
    </fieldset>
  );
}

interface ChooseProps {
  readonly ask: Ask;
  /** The label of what is chosen already. */
  readonly now?: string;
  readonly words: SidebarWords;
  readonly onChoose: (answers: Answers) => void;
}

function Choose({ ask: { label, choices }, now, words, onChoose }: ChooseProps) {
  const options = [...(now === undefined ? [words.choose] : []), ...choices.map((choice) => choice.label)];
  return (
    <label>
      {label}
      <select
        onChange={({ currentTarget }) => {
          const choice = choices[currentTarget.selectedIndex - (options.length - choices.length)];
          if (choice) onChoose(choice.answers);
        }}
      >
        {options.map((option) => (
          <option key={option} selected={option === now}>
            {option}
          </option>
        ))}
      </select>
    </label>
  );
}
