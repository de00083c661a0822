import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { usePane } from './context';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0 },
});

export function FirstRun() {
  const styles = useStyles();
  const { state, actions, w } = usePane();
  const busy = state.job !== undefined;
  return (
    <div className={styles.page}>
      <Subtitle2 as="h2" className={styles.title}>
        {w.first.title}
      </Subtitle2>
      <Text>{w.first.text}</Text>
      <Button appearance="primary" disabled={busy} onClick={() => void actions.fill('example')}>
        {w.first.example}
      </Button>
      <Button disabled={busy} onClick={() => void actions.fill('template')}>
        {w.first.template}
      </Button>
      <Button appearance="subtle" disabled={busy} onClick={() => void actions.look()}>
        {w.first.again}
      </Button>
    </div>
  );
}
