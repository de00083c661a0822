import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ClearAll } from './ClearAll';
import { usePane } from './context';
import { FirstRun } from './FirstRun';
import { Found } from './Found';
import { Questions } from './Questions';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'end' },
  date: { width: '150px' },
});

export function Workbook() {
  const styles = useStyles();
  const { state, actions, send, w } = usePane();
  const { recognised, job, report, date } = state;
  if (!recognised) return <Text>{job ? null : w.found.none}</Text>;
  const asked = recognised.questions.some(({ kind }) => kind === 'no-orders') && !recognised.reviewed;
  if (recognised.isEmpty || (asked && recognised.sheets.length === 0)) return <FirstRun />;
  const busy = job !== undefined;
  return (
    <div className={styles.page}>
      <Questions />
      <div className={styles.actions}>
        <Field label={w.run.date} size="small" className={styles.date}>
          <Input type="date" size="small" value={date} onChange={(_, { value }) => value !== '' && send({ type: 'date', date: value })} />
        </Field>
        <Button appearance="primary" disabled={busy || recognised.questions.length > 0} onClick={() => void actions.run('review')}>
          {report ? w.run.again : w.run.review}
        </Button>
        {recognised.reviewed && (
          <>
            <Button disabled={busy} onClick={() => void actions.run('finance')}>
              {w.run.finance}
            </Button>
            <ClearAll />
          </>
        )}
      </div>
      <Found />
    </div>
  );
}
