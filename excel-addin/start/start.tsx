import {
  FluentProvider,
  Label,
  makeStyles,
  Select,
  Title3,
  teamsHighContrastTheme,
  tokens,
  useId,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Locale } from '../../core';
import type { Theme } from '../host';
import { exampleSheets } from '../starter';
import { localeOf, words } from '../words';
import { Grid } from './Grid';
import { type Stage, standInExcel } from './stage';
import { openedWorkbook } from './workbook';

declare global {
  interface Window {
    /** The pane's frame asks here for its Excel. */
    orderReviewStage: Stage;
  }
}

const THEMES = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme } as const satisfies Record<Theme, object>;
type Content = 'example' | 'blank';

/** Of the example's orders. */
const EXAMPLE_DAY = '2026-11-20';

const useStyles = makeStyles({
  provider: { height: '100%' },
  page: { display: 'flex', flexDirection: 'column', height: '100%' },
  top: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center', padding: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  text: { flexGrow: 1 },
  choice: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  body: {
    display: 'flex',
    flexGrow: 1,
    minHeight: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    '@media (max-width: 640px)': { flexDirection: 'column' },
  },
  grid: { flexGrow: 1, minWidth: 0, minHeight: 0, '@media (max-width: 640px)': { flexBasis: '40%' } },
  pane: {
    width: '350px',
    flexShrink: 0,
    border: 'none',
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    '@media (max-width: 640px)': { width: '100%', flexBasis: '60%', minHeight: 0 },
  },
});

const asked = new URLSearchParams(location.search);

function Page() {
  const styles = useStyles();
  const [locale, setLocale] = useState<Locale>(localeOf(asked.get('lang') ?? navigator.language));
  const [theme, setTheme] = useState<Theme>(themeOf(asked.get('theme')));
  const [content, setContent] = useState<Content>(asked.get('book') === 'blank' ? 'blank' : 'example');
  const w = words(locale).start;
  const excel = useMemo(() => {
    const opened = standInExcel(openedWorkbook(content === 'example' ? exampleSheets(locale) : []), locale, theme);
    window.orderReviewStage = opened;
    return opened;
  }, [locale, content, theme]);
  const pane = content === 'example' ? `pane.html?date=${EXAMPLE_DAY}` : 'pane.html';
  return (
    <FluentProvider theme={THEMES[theme]} className={styles.provider} lang={locale}>
      <div className={styles.page}>
        <header className={styles.top}>
          <Title3 as="h1" className={styles.title}>
            {w.title}
          </Title3>
          <span className={styles.text}>{w.text}</span>
          <Choice
            label={w.workbook}
            value={content}
            onChoose={setContent}
            options={[
              ['example', w.example],
              ['blank', w.blank],
            ]}
          />
          <Choice
            label={w.language}
            value={locale}
            onChoose={setLocale}
            options={[
              ['zh-CN', '中文'],
              ['en', 'English'],
            ]}
          />
          <Choice
            label={w.theme}
            value={theme}
            onChoose={setTheme}
            options={[
              ['light', w.light],
              ['dark', w.dark],
              ['contrast', w.contrast],
            ]}
          />
        </header>
        <div className={styles.body}>
          <div className={styles.grid}>
            <Grid excel={excel} locale={locale} />
          </div>
          <iframe key={`${locale} ${content} ${theme}`} className={styles.pane} title={w.pane} src={pane} />
        </div>
      </div>
    </FluentProvider>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
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

function themeOf(text: string | null): Theme {
  return text === 'dark' || text === 'contrast' ? text : 'light';
}

createRoot(document.getElementById('root')!).render(<Page />);
