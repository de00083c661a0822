import { Button, Caption1, makeStyles, mergeClasses, SearchBox, Select, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useMemo } from 'react';
import type { GroupBy, Severity } from '../../core';
import { usePane } from './context';
import { FindingList } from './FindingList';
import { Overview } from './Overview';
import { itemsOf } from './state';

const GROUPINGS: readonly GroupBy[] = ['order', 'customer', 'region', 'check'];
const SEVERITIES: readonly Severity[] = ['block', 'unknown', 'warn', 'info'];

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    flexShrink: 0,
  },
  line: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center', flexWrap: 'wrap' },
  set: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  search: { flexGrow: 1, minWidth: '120px', maxWidth: 'none' },
  toggle: { minWidth: 'auto' },
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '440px' },
});

export function Findings() {
  const styles = useStyles();
  const { state, actions, send, w } = usePane();
  const { report, filter, undo } = state;
  const items = useMemo(() => itemsOf({ report, filter }), [report, filter]);
  if (!report)
    return (
      <div className={styles.tools}>
        <Text>{w.list.notYet}</Text>
        <Button appearance="primary" disabled={state.job !== undefined} onClick={() => void actions.run('review')}>
          {w.run.review}
        </Button>
      </div>
    );
  const all = report.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const shown = items.filter(({ kind }) => kind === 'finding').length;
  const toggle = (severity: Severity) => {
    const { severities } = filter;
    const isOn = severities.includes(severity);
    send({ type: 'filtered', filter: { severities: isOn ? severities.filter((each) => each !== severity) : [...severities, severity] } });
  };
  const last = undo.at(-1);
  return (
    <div className={styles.page}>
      <Overview />
      <div className={styles.tools}>
        <div className={styles.line}>
          <SearchBox
            className={styles.search}
            size="small"
            aria-label={w.list.search}
            placeholder={w.list.search}
            value={filter.search}
            onChange={(_, { value }) => send({ type: 'filtered', filter: { search: value } })}
          />
          <Select size="small" aria-label={w.list.by} value={filter.by} onChange={(_, { value }) => void actions.group(value as GroupBy)}>
            {GROUPINGS.map((by) => (
              <option key={by} value={by}>
                {w.list.groups[by]}
              </option>
            ))}
          </Select>
        </div>
        <fieldset className={mergeClasses(styles.line, styles.set)} aria-label={w.list.filter}>
          {SEVERITIES.map((severity) => (
            <ToggleButton
              key={severity}
              size="small"
              shape="circular"
              className={styles.toggle}
              checked={filter.severities.includes(severity)}
              onClick={() => toggle(severity)}
            >
              {w.severity[severity]}
            </ToggleButton>
          ))}
        </fieldset>
        <div className={styles.line}>
          <Caption1 role="status">{w.list.count(shown, all)}</Caption1>
          {filter.row && (
            <Button
              size="small"
              icon={<DismissRegular />}
              iconPosition="after"
              onClick={() => send({ type: 'filtered', filter: { row: undefined } })}
            >
              {`${w.list.onRow(filter.row.sheet, filter.row.row)} · ${w.list.showAll}`}
            </Button>
          )}
          {last && (
            <Button size="small" appearance="subtle" onClick={() => void actions.undo()}>
              {w.undo(last.place)}
            </Button>
          )}
        </div>
      </div>
      {shown === 0 ? <Text>{all === 0 ? w.list.nothing : w.list.nothingShown}</Text> : <FindingList items={items} />}
    </div>
  );
}
