import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  Caption1,
  makeStyles,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { inputColumn, inputSheetName, type Locale, type RoleProposal, type SheetProposal } from '../../core';
import { usePane } from './context';
import { ColumnChoice } from './Questions';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  columns: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: tokens.spacingVerticalXS, margin: 0 },
  pair: { display: 'contents' },
  cell: { margin: 0, overflowWrap: 'anywhere' },
  badge: { marginLeft: tokens.spacingHorizontalXS },
  missing: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center', paddingTop: tokens.spacingVerticalXS },
});

export function Found() {
  const styles = useStyles();
  const { state, actions, w } = usePane();
  const { sheets, missing } = state.recognised!;
  return (
    <section aria-labelledby="found">
      <div className={styles.head}>
        <Subtitle2 as="h2" id="found" className={styles.title}>
          {w.found.title}
        </Subtitle2>
        <Button size="small" appearance="subtle" disabled={state.job !== undefined} onClick={() => void actions.look()}>
          {w.found.lookAgain}
        </Button>
      </div>
      {sheets.length === 0 && <Caption1>{w.found.none}</Caption1>}
      <Accordion multiple collapsible>
        {sheets.map((sheet) => (
          <FoundSheet key={sheet.sheet} {...sheet} />
        ))}
      </Accordion>
      <ul className={styles.list}>
        {missing.map(({ role, checks }) => (
          <li key={role} className={styles.missing}>
            <WarningRegular aria-hidden />
            <Caption1>{w.found.missing(inputSheetName(role, state.locale), checks)}</Caption1>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FoundSheet({ sheet, roles }: SheetProposal) {
  const styles = useStyles();
  const { state, w } = usePane();
  const count = roles.reduce((sum, { fields }) => sum + fields.filter(({ column }) => column).length, 0);
  const unsure = roles.some(({ certainty }) => certainty === 'ask');
  return (
    <AccordionItem value={sheet}>
      <AccordionHeader size="small">
        <span>
          {w.found.sheetAs(
            sheet,
            roles.map(({ role }) => inputSheetName(role, state.locale)),
          )}
          <Caption1> · {w.found.columns(count)}</Caption1>
          {unsure && (
            <Badge className={styles.badge} color="warning" appearance="tint">
              {w.found.unsure}
            </Badge>
          )}
          {roles.some(({ remembered }) => remembered) && (
            <Badge className={styles.badge} color="informative" appearance="tint">
              {w.found.remembered}
            </Badge>
          )}
        </span>
      </AccordionHeader>
      <AccordionPanel>
        {roles.map((role) => (
          <Columns key={role.role} {...role} locale={state.locale} />
        ))}
      </AccordionPanel>
    </AccordionItem>
  );
}

function Columns({ role, fields, unknown, locale }: RoleProposal & { readonly locale: Locale }) {
  const styles = useStyles();
  const { w } = usePane();
  return (
    <>
      <dl className={styles.columns}>
        {fields.map(({ field, column, certainty, alternatives }) => {
          const name = inputColumn(role, field, locale).heading;
          const choices = column ? [column, ...alternatives] : [...alternatives, ...unknown];
          return (
            <div key={field} className={styles.pair}>
              <dt className={styles.cell}>
                {name}
                {certainty === 'likely' && (
                  <Badge className={styles.badge} size="small" color="warning" appearance="tint">
                    {w.found.likely}
                  </Badge>
                )}
              </dt>
              <dd className={styles.cell}>
                {choices.length > 1 || !column ? (
                  <ColumnChoice
                    role={role}
                    field={field}
                    columns={choices}
                    value={column?.letter ?? ''}
                    aria-label={w.found.change(name)}
                  />
                ) : (
                  `${column.letter} · ${column.heading}`
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      {unknown.length > 0 && <Caption1>{w.found.unread(unknown.map(({ heading }) => heading))}</Caption1>}
    </>
  );
}
