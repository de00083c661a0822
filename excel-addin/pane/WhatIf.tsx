import {
  Button,
  Caption1,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import {
  BLANK_TRIAL,
  FIRST_FIELD,
  isFilledIn,
  TRIAL_KINDS,
  type TrialForm,
  type TrialKind,
  type TrialProblem,
  type TrialText,
  type Tried,
  type TriedChange,
  type TryProblem,
  trialFields,
  trialOf,
} from '../../core';
import { type Words, words } from '../words';
import { usePane } from './context';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  form: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: tokens.spacingHorizontalS, alignItems: 'end' },
  input: { minWidth: 0, width: '100%' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  title: { margin: 0 },
});

export function WhatIf() {
  const styles = useStyles();
  const { state, actions, w } = usePane();
  const [form, setForm] = useState(BLANK_TRIAL);
  const [added, setAdded] = useState<readonly TrialText[]>([]);
  const change = (part: Partial<TrialForm>) => setForm({ ...form, ...part });
  const isFilled = isFilledIn(form);
  const trials = isFilled ? [...added, trialOf(form)] : added;
  const add = () => {
    setAdded(trials);
    setForm({ ...form, code: '', value: '' });
  };
  const fields = trialFields(form.kind, state.recognised?.settings ?? [], state.locale);
  return (
    <div className={styles.page}>
      <Text>{w.what.text}</Text>
      <div className={styles.form}>
        <Field label={w.what.target} size="small">
          <Select
            className={styles.input}
            value={form.kind}
            onChange={(_, { value }) => change({ kind: value as TrialKind, field: FIRST_FIELD[value as TrialKind] })}
          >
            {TRIAL_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {w.what.kinds[kind]}
              </option>
            ))}
          </Select>
        </Field>
        {form.kind !== 'setting' && (
          <Field label={w.what.code} size="small">
            <Input className={styles.input} value={form.code} onChange={(_, { value }) => change({ code: value })} />
          </Field>
        )}
        <Field label={w.what.field} size="small">
          <Select className={styles.input} value={form.field} onChange={(_, { value }) => change({ field: value })}>
            {fields.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={w.what.value} size="small">
          <Input className={styles.input} value={form.value} onChange={(_, { value }) => change({ value })} />
        </Field>
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" disabled={trials.length === 0 || state.job !== undefined} onClick={() => void actions.tryOut(trials)}>
          {w.what.run}
        </Button>
        <Button disabled={!isFilled} onClick={add}>
          {w.what.add}
        </Button>
      </div>
      {added.length > 0 && (
        <ul className={styles.list} aria-label={w.what.trials}>
          {added.map((trial) => {
            const text = `${trial.target} = ${trial.value}`;
            return (
              <li key={text}>
                {text}{' '}
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={w.what.remove(text)}
                  onClick={() => setAdded(added.filter((each) => each !== trial))}
                >
                  ×
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {state.tried && <Result tried={state.tried} />}
    </div>
  );
}

function Result({ tried }: { readonly tried: Tried | { readonly problem: TryProblem } }) {
  const styles = useStyles();
  const { state, w } = usePane();
  if ('problem' in tried)
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{problemText(tried.problem, words(state.locale))}</MessageBarBody>
      </MessageBar>
    );
  return (
    <section className={styles.page} aria-live="polite">
      <Subtitle2 as="h2" className={styles.title}>
        {w.what.shippable(tried.before, tried.after)}
      </Subtitle2>
      <Text weight="semibold">{w.what.orders(tried.orders.length)}</Text>
      <Changes changes={tried.orders} name={(id) => id} />
      <Text weight="semibold">{w.what.lines(tried.lines.length)}</Text>
      <Changes changes={tried.lines} name={w.what.row} />
      <Caption1>{w.what.nothingWritten}</Caption1>
    </section>
  );
}

function Changes({ changes, name }: { readonly changes: readonly TriedChange[]; readonly name: (id: string) => string }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {changes.map(({ id, who, from, to }) => (
        <li key={`${id} ${who}`}>{`${name(id)} · ${who}: ${from} → ${to}`}</li>
      ))}
    </ul>
  );
}

function problemText(problem: TryProblem, w: Words): string {
  if (problem.kind === 'unreadable') return w.what.unreadable(problem.text);
  return problem.kind === 'workbook' ? problem.text : trialProblemText(problem, w);
}

function trialProblemText<K extends TrialProblem['kind']>(problem: Extract<TrialProblem, { readonly kind: K }>, w: Words): string {
  const say: { readonly [P in TrialProblem['kind']]: (problem: Extract<TrialProblem, { readonly kind: P }>) => string } = w.what.problem;
  return say[problem.kind as K](problem);
}
