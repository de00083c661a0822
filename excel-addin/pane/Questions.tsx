import {
  Button,
  Caption1,
  Field as Labelled,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { type ColumnName, describeProblem, type Field, inputColumn, inputSheetName, labels, type Problem, type Role } from '../../core';
import { advice } from './advice';
import { usePane } from './context';

const useStyles = makeStyles({
  questions: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

/** What has to be answered before a review, each with the means to answer it where the pane has any. */
export function Questions() {
  const styles = useStyles();
  const { state, w } = usePane();
  const { questions = [], choices = [], formerOrders = [] } = state.recognised ?? {};
  const chosen = choices.map(({ role, sheet, among }) => <SheetQuestion key={role} role={role} sheets={among} value={sheet} />);
  const former = formerOrders.length > 0 && <Caption1>{labels(state.locale).summary.formerOrders(formerOrders)}</Caption1>;
  if (questions.length === 0)
    return (
      <>
        {chosen}
        {former}
      </>
    );
  return (
    <section className={styles.questions} aria-label={w.ask.title}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{w.ask.title}</MessageBarTitle> {w.ask.text}
        </MessageBarBody>
      </MessageBar>
      {chosen}
      {former}
      {questions.map((problem) => (
        <Question key={JSON.stringify(problem)} problem={problem} />
      ))}
    </section>
  );
}

function Question({ problem }: { readonly problem: Problem }) {
  const styles = useStyles();
  const { state, actions, w } = usePane();
  if (problem.kind === 'fill-down')
    return (
      <div>
        {describeProblem(problem, state.locale).text}
        <div className={styles.answers}>
          <Button size="small" onClick={() => void actions.answerSetting('fillDown', 'yes')}>
            {w.ask.fillDown.yes}
          </Button>
          <Button size="small" onClick={() => void actions.answerSetting('fillDown', 'no')}>
            {w.ask.fillDown.no}
          </Button>
        </div>
      </div>
    );
  if (problem.kind === 'two-columns' || problem.kind === 'missing-columns') {
    const fields = problem.kind === 'two-columns' ? [problem.field] : problem.fields;
    return (
      <div>
        {describeProblem(problem, state.locale).text}
        {fields.map((field) => (
          <ColumnQuestion key={field} role={problem.role} field={field} columns={problem.columns} />
        ))}
      </div>
    );
  }
  if (problem.kind === 'several-orders' || problem.kind === 'two-sheets')
    return (
      <div>
        {describeProblem(problem, state.locale).text}
        <SheetQuestion role={problem.kind === 'two-sheets' ? problem.role : 'orders'} sheets={problem.sheets} value="" />
      </div>
    );
  return <div>{advice(problem, state.locale)}</div>;
}

interface SheetQuestionProps {
  readonly role: Role;
  readonly sheets: readonly string[];
  /** Blank where nobody has chosen yet. */
  readonly value: string;
}

function SheetQuestion({ role, sheets, value }: SheetQuestionProps) {
  const { state, actions, w } = usePane();
  return (
    <Labelled label={w.ask.whichSheet(inputSheetName(role, state.locale))} size="small">
      <Select size="small" value={value} onChange={(_, { value: sheet }) => sheet !== '' && void actions.answerSheet({ role, sheet })}>
        {value === '' && <option value="">{w.ask.chooseSheet}</option>}
        {sheets.map((sheet) => (
          <option key={sheet} value={sheet}>
            {sheet}
          </option>
        ))}
      </Select>
    </Labelled>
  );
}

interface ColumnQuestionProps {
  readonly role: Role;
  readonly field: Field;
  readonly columns: readonly ColumnName[];
}

function ColumnQuestion({ role, field, columns }: ColumnQuestionProps) {
  const { state, w } = usePane();
  return (
    <Labelled label={w.ask.which(inputColumn(role, field, state.locale).heading)} size="small">
      <ColumnChoice role={role} field={field} columns={columns} />
    </Labelled>
  );
}

/** Headings as answers name them: columns of one heading are told apart by their number, `Qty#2`. */
export function ColumnChoice({ role, field, columns, value = '', ...rest }: ColumnQuestionProps & { readonly value?: string }) {
  const { actions, w } = usePane();
  const heading = (at: number): string => {
    const same = columns.filter((column) => column.heading === columns[at]!.heading);
    return same.length === 1 ? columns[at]!.heading : `${columns[at]!.heading}#${same.indexOf(columns[at]!) + 1}`;
  };
  return (
    <Select
      {...rest}
      size="small"
      value={value}
      onChange={(_, { value }) => value !== '' && void actions.answer({ role, field, heading: heading(columnAt(columns, value)) })}
    >
      {value === '' && <option value="">{w.found.chooseColumn}</option>}
      {columns.map((column) => (
        <option key={column.letter} value={column.letter}>
          {`${column.letter} · ${column.heading}`}
        </option>
      ))}
    </Select>
  );
}

const columnAt = (columns: readonly ColumnName[], letter: string): number => columns.findIndex((column) => column.letter === letter);
