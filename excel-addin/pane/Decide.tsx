import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { FindingRow } from '../../core';
import { usePane } from './context';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'end' },
  field: { flex: '1 1 90px', minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXS },
});

/** Facts that are wrong or missing: nobody can approve them away. */
const MENDED_ONLY = /^(data|ref|stock)\//;

/** Approve or return the finding's row, signed. */
export function Decide({ finding }: { readonly finding: FindingRow }) {
  const styles = useStyles();
  const { state, actions, w } = usePane();
  const [who, setWho] = useState(state.who);
  const [note, setNote] = useState('');
  const [unsigned, setUnsigned] = useState(false);
  const decide = (choice: 'approve' | 'return') => {
    setUnsigned(who.trim() === '');
    if (who.trim() !== '') void actions.decide(finding, choice, who.trim(), note.trim());
  };
  return (
    <div className={styles.form}>
      <Field label={w.finding.who} size="small" className={styles.field} {...(unsigned ? { validationMessage: w.finding.whoNeeded } : {})}>
        <Input className={styles.input} value={who} autoComplete="name" onChange={(_, { value }) => setWho(value)} />
      </Field>
      <Field label={w.finding.note} size="small" className={styles.field}>
        <Input className={styles.input} value={note} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <div className={styles.buttons}>
        {MENDED_ONLY.test(finding.code) || (
          <Button size="small" disabled={state.job !== undefined} onClick={() => decide('approve')}>
            {w.finding.approve}
          </Button>
        )}
        <Button size="small" disabled={state.job !== undefined} onClick={() => decide('return')}>
          {w.finding.return}
        </Button>
      </div>
    </div>
  );
}
