import { Badge, type BadgeProps, Button, Caption1, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench';
import { columnIndex, type FindingRow, labels, type Severity } from '../../core';
import { usePane } from './context';
import { Decide } from './Decide';

const COLORS: { readonly [S in Severity]: NonNullable<BadgeProps['color']> } = {
  block: 'danger',
  unknown: 'important',
  warn: 'warning',
  info: 'informative',
};

const useStyles = makeStyles({
  head: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXS,
    width: '100%',
    padding: `${tokens.spacingVerticalXS} 0`,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: { display: 'block', overflowWrap: 'anywhere' },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `0 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    overflowWrap: 'anywhere',
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    lineHeight: tokens.lineHeightBase200,
  },
  link: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  value: { margin: 0 },
});

interface Props {
  readonly id: string;
  readonly finding: FindingRow;
  readonly isOpen: boolean;
}

export function Finding({ id, finding, isOpen }: Props) {
  const styles = useStyles();
  const { actions, send, w } = usePane();
  const { sheet, row, column, severity, label, title, text, place, approved } = finding;
  const choose = () => {
    send({ type: 'opened', id: isOpen ? undefined : id });
    if (!isOpen && row !== undefined) void actions.goTo({ sheet, row }, column === undefined ? 0 : columnIndex(column));
  };
  return (
    <div>
      <button type="button" className={styles.head} aria-expanded={isOpen} onClick={choose}>
        {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
        <span>
          <span className={styles.badges}>
            <Badge color={COLORS[severity]} appearance="filled" size="small">
              {label}
            </Badge>
            {approved && (
              <Badge color="success" appearance="tint" size="small">
                {w.list.approved}
              </Badge>
            )}
            <Text weight="semibold" size={200}>
              {title}
            </Text>
          </span>
          <Caption1 className={styles.title}>{column ? `${place} · ${column}` : place}</Caption1>
          <Caption1 className={styles.title}>{text}</Caption1>
        </span>
      </button>
      {isOpen && <Details finding={finding} />}
    </div>
  );
}

function Details({ finding }: { readonly finding: FindingRow }) {
  const styles = useStyles();
  const { state, actions, w } = usePane();
  const { claimed, expected, evidence, remedy, code, rows, fix, sheet } = finding;
  const { place } = labels(state.locale).summary;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [w.finding.claimed, claimed],
    [w.finding.expected, expected],
    [w.finding.remedy, remedy],
    [w.finding.code, code],
  ];
  return (
    <div className={styles.body}>
      <dl className={styles.facts}>
        {facts.map(
          ([name, value]) =>
            value !== undefined && (
              <Fact key={name} name={name}>
                {value}
              </Fact>
            ),
        )}
        {evidence.length > 0 && (
          <Fact name={w.finding.evidence}>
            {evidence.map((rule) => (
              <div key={place(rule.sheet, rule.row)}>
                <Link as="button" className={styles.link} onClick={() => void actions.goTo(rule)}>
                  {w.finding.goTo(place(rule.sheet, rule.row))}
                </Link>
              </div>
            ))}
          </Fact>
        )}
      </dl>
      {rows.length > 1 && <Caption1>{w.finding.rows(rows)}</Caption1>}
      {fix && (
        <div>
          <Button size="small" icon={<WrenchRegular />} disabled={state.job !== undefined} onClick={() => void actions.fix(finding)}>
            {w.finding.fix(fix.was || w.finding.blank, fix.now)}
          </Button>
        </div>
      )}
      {sheet === state.report?.facts.sheet && rows.length > 0 && <Decide finding={finding} />}
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt>
        <Caption1>{name}</Caption1>
      </dt>
      <dd className={styles.value}>
        <Caption1>{children}</Caption1>
      </dd>
    </>
  );
}
