import { Caption1, Link, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { Summary } from '../../core';
import { usePane } from './context';
import { StatusChart } from './StatusChart';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  headline: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center', margin: 0 },
  facts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, margin: 0 },
  fact: { display: 'flex', gap: tokens.spacingHorizontalXS },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  details: { fontSize: tokens.fontSizeBase200 },
  link: { fontSize: 'inherit' },
  notes: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

const ICONS: { readonly [V in Summary['verdict']]: typeof WarningRegular } = {
  clear: CheckmarkCircleRegular,
  findings: ErrorCircleRegular,
  incomplete: WarningRegular,
};

/** What the last review says before anyone looks at a row. */
export function Overview() {
  const styles = useStyles();
  const { state, actions, w } = usePane();
  if (!state.report) return null;
  const { summary, outdated } = state.report;
  const Icon = ICONS[summary.verdict];
  return (
    <section className={styles.box} aria-label={summary.headline}>
      <Subtitle2 as="h2" className={styles.headline}>
        <Icon aria-hidden />
        {summary.headline}
      </Subtitle2>
      <Caption1>
        {summary.size}
        {outdated && ' · '}
        {outdated && (
          <>
            <Text size={200} weight="semibold">
              {w.summary.outdated}
            </Text>{' '}
            <Link onClick={() => void actions.run('review')} disabled={state.job !== undefined}>
              {w.run.again}
            </Link>
          </>
        )}
      </Caption1>
      <StatusChart lines={summary.lines} />
      <dl className={styles.facts}>
        {summary.amounts.map(({ id, label, value }) => (
          <div key={id} className={styles.fact}>
            <dt>
              <Caption1>{label}</Caption1>
            </dt>
            <dd className={styles.value}>
              <Caption1>{value}</Caption1>
            </dd>
          </div>
        ))}
      </dl>
      <Details />
    </section>
  );
}

function Details() {
  const styles = useStyles();
  const { state, actions, w } = usePane();
  const { orders, notes, sheets } = state.report!.summary;
  return (
    <details className={styles.details}>
      <summary>{w.summary.notes}</summary>
      <ul className={styles.notes}>
        {orders.map(({ id, label, count }) => (
          <li key={id}>{w.summary.part(label, count)}</li>
        ))}
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        <li>
          {w.summary.sheets}:{' '}
          {sheets.map(({ id, label }, index) => (
            <span key={id}>
              {index > 0 && ' · '}
              <Link
                inline
                className={styles.link}
                onClick={() => void actions.goTo({ sheet: state.report!.sheetNames[id] ?? label, row: 1 })}
              >
                {label}
              </Link>
            </span>
          ))}
        </li>
      </ul>
    </details>
  );
}
