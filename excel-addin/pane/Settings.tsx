import { Button, Caption1, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SettingEntry } from '../../core';
import { usePane } from './context';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  line: { display: 'flex', gap: tokens.spacingHorizontalXS },
  input: { flexGrow: 1, minWidth: 0 },
});

export function Settings() {
  const styles = useStyles();
  const { state, w } = usePane();
  const { recognised } = state;
  return (
    <div className={styles.page}>
      <Text>{w.settings.text}</Text>
      {recognised && !recognised.settingsEnd && <Caption1>{w.settings.noSheet}</Caption1>}
      {recognised?.settings.map((entry) => (
        <Setting key={`${entry.key} ${entry.value ?? ''}`} entry={entry} />
      ))}
    </div>
  );
}

function Setting({ entry }: { readonly entry: SettingEntry }) {
  const styles = useStyles();
  const { state, actions, w } = usePane();
  const { key, meaning, standard, value = '' } = entry;
  const [text, setText] = useState(value);
  return (
    <Field label={key} size="small" hint={[meaning, standard && w.settings.standard(standard)].filter(Boolean).join(' · ')}>
      {(field) => (
        <div className={styles.line}>
          <Input
            {...field}
            size="small"
            className={styles.input}
            value={text}
            placeholder={w.settings.unset}
            onChange={(_, data) => setText(data.value)}
          />
          {text !== value && (
            <Button
              size="small"
              appearance="primary"
              disabled={state.job !== undefined}
              aria-label={w.settings.save(key)}
              onClick={() => void actions.set(key, text.trim())}
            >
              ✓
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}
