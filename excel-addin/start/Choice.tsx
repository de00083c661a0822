import { Label, makeStyles, Select, tokens, useId } from '@fluentui/react-components';

const useStyles = makeStyles({
  choice: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
});

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
}

export function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  const styles = useStyles();
  const id = useId('choice');
  return (
    <span className={styles.choice}>
      <Label htmlFor={id} size="small">
        {label}
      </Label>
      <Select id={id} size="small" value={value} onChange={(_, data) => onChoose(data.value as T)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </Select>
    </span>
  );
}
