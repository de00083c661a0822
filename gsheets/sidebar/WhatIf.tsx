import { useState } from 'preact/hooks';
import {
  BLANK_TRIAL,
  FIRST_FIELD,
  isFilledIn,
  type TrialForm,
  type TrialKind,
  type TrialText,
  type Tried,
  type TriedChange,
  trialOf,
} from '../../core/index';
import type { State } from '../view';
import type { SidebarWords } from './words';

interface Props {
  readonly state: State;
  readonly tried: Tried | undefined;
  readonly words: SidebarWords;
  readonly isIdle: boolean;
  readonly onTry: (trials: readonly TrialText[]) => void;
}

export function WhatIf({ state, tried, words: { what }, isIdle, onTry }: Props) {
  const [form, setForm] = useState(BLANK_TRIAL);
  const [added, setAdded] = useState<readonly TrialText[]>([]);
  const change = (part: Partial<TrialForm>) => setForm({ ...form, ...part });
  const isFilled = isFilledIn(form);
  const trials = isFilled ? [...added, trialOf(form)] : added;
  const fields = state.trials.find(({ kind }) => kind === form.kind)?.fields ?? [];
  const run = (event: Event) => {
    event.preventDefault();
    if (trials.length > 0 && isIdle) onTry(trials);
  };
  return (
    <section>
      <p>{what.text}</p>
      <form onSubmit={run}>
        <label>
          {what.target}
          <select
            value={form.kind}
            onChange={({ currentTarget }) => {
              const kind = currentTarget.value as TrialKind;
              change({ kind, field: FIRST_FIELD[kind] });
            }}
          >
            {state.trials.map(({ kind }) => (
              <option key={kind} value={kind}>
                {what.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
        {form.kind !== 'setting' && (
          <label>
            {what.code}
            <input value={form.code} onInput={({ currentTarget }) => change({ code: currentTarget.value })} />
          </label>
        )}
        <label>
          {what.field}
          <select value={form.field} onChange={({ currentTarget }) => change({ field: currentTarget.value })}>
            {fields.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {what.value}
          <input value={form.value} onInput={({ currentTarget }) => change({ value: currentTarget.value })} />
        </label>
        <button type="submit" class="main" disabled={trials.length === 0 || !isIdle}>
          {what.run}
        </button>
        <button
          type="button"
          disabled={!isFilled}
          onClick={() => {
            setAdded(trials);
            change({ code: '', value: '' });
          }}
        >
          {what.add}
        </button>
      </form>
      {added.length > 0 && (
        <ul aria-label={what.trials}>
          {added.map((trial) => {
            const text = `${trial.target} = ${trial.value}`;
            return (
              <li key={text}>
                {text}{' '}
                <button
                  type="button"
                  class="link"
                  aria-label={what.remove(text)}
                  onClick={() => setAdded(added.filter((each) => each !== trial))}
                >
                  ×
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {tried && (
        <div class="box" aria-live="polite">
          <h2>{what.shippable(tried.before, tried.after)}</h2>
          <p>{what.orders(tried.orders.length)}</p>
          <Changes changes={tried.orders} name={(id) => id} />
          <p>{what.lines(tried.lines.length)}</p>
          <Changes changes={tried.lines} name={what.row} />
          <p class="note">{what.nothingWritten}</p>
        </div>
      )}
    </section>
  );
}

function Changes({ changes, name }: { readonly changes: readonly TriedChange[]; readonly name: (id: string) => string }) {
  return (
    <ul class="note">
      {changes.map(({ id, who, from, to }) => (
        <li key={`${id} ${who}`}>{`${name(id)} · ${who}: ${from} → ${to}`}</li>
      ))}
    </ul>
  );
}
