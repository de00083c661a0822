import { Button, Caption1, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { usePane } from './context';

const useStyles = makeStyles({
  box: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

export function Progress() {
  const styles = useStyles();
  const { state, actions, w } = usePane();
  const { job } = state;
  if (!job) return null;
  const { task, stage, done, total } = job;
  const text = [w.busy[task], w.stage[stage], ...(total > 0 ? [w.progress(done, total)] : [])].join(' · ');
  return (
    <div className={styles.box}>
      <ProgressBar aria-label={w.busy[task]} {...(total > 0 ? { value: done, max: total } : {})} />
      <div className={styles.line}>
        <Caption1 role="status">{text}</Caption1>
        {/* Half a review is worth less than a whole one: what is begun is written to its end. */}
        <Button size="small" appearance="subtle" disabled={stage === 'writing'} onClick={actions.stop}>
          {w.cancel}
        </Button>
      </div>
    </div>
  );
}
