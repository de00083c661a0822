import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Title3,
  teamsHighContrastTheme,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { type DragEvent, useEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Locale } from '../../core';
import type { Theme } from '../host';
import { exampleSheets } from '../starter';
import { localeOf, words } from '../words';
import { Choice } from './Choice';
import { Grid } from './Grid';
import { type Stage, standInExcel } from './stage';
import { Unsaved } from './Unsaved';
import { useFile } from './use-file';
import { openedWorkbook } from './workbook';

declare global {
  interface Window {
    /** The pane's frame asks here for its Excel. */
    orderReviewStage: Stage;
  }
}

const THEMES = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme } as const satisfies Record<Theme, object>;
type Content = 'example' | 'blank' | 'file';

/** Of the example's orders. */
const EXAMPLE_DAY = '2026-11-20';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%' },
  top: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center', padding: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  text: { flexGrow: 1 },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  said: { flexShrink: 0 },
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
  /** So that a file can be let go over the pane too. */
  dragged: { pointerEvents: 'none' },
});

const asked = new URLSearchParams(location.search);

function Page() {
  const styles = useStyles();
  const [locale, setLocale] = useState<Locale>(localeOf(asked.get('lang') ?? navigator.language));
  const [theme, setTheme] = useState<Theme>(themeOf(asked.get('theme')));
  const [content, setContent] = useState<Content>(asked.get('book') === 'blank' ? 'blank' : 'example');
  const { file, said, isAsking, open, answer, save, dismiss } = useFile(() => setContent('file'));
  const [isDragged, setDragged] = useState(false);
  const w = words(locale).start;

  const latestOpen = useRef(open);
  latestOpen.current = open;
  const excel = useMemo(() => {
    const opened = content === 'file' && file ? file.workbook : openedWorkbook(content === 'example' ? exampleSheets(locale) : []);
    const made = standInExcel(opened, locale);
    const stage: Stage = {
      ...made,
      mirror: content === 'file' ? file : undefined,
      take: (given) => void latestOpen.current(given),
    };
    window.orderReviewStage = stage;
    return made;
  }, [locale, content, file]);
  useEffect(() => excel.paint(theme), [excel, theme]);
  const day = asked.get('date') ?? (content === 'example' ? EXAMPLE_DAY : undefined);
  const sentence = said?.sentence(locale);
  return (
    <FluentProvider theme={THEMES[theme]} lang={locale}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button beside it opens a file without a mouse */}
      <div
        className={styles.page}
        onDragOver={(event: DragEvent) => {
          event.preventDefault();
          setDragged(true);
        }}
        onDragLeave={({ relatedTarget }) => relatedTarget === null && setDragged(false)}
        onDrop={(event: DragEvent) => {
          event.preventDefault();
          setDragged(false);
          void open(event.dataTransfer.files[0]);
        }}
      >
        <header className={styles.top}>
          <Title3 as="h1" className={styles.title}>
            {w.title}
          </Title3>
          <span className={styles.text}>{w.text}</span>
          <OpenButton text={w.open} onOpen={open} />
          {content === 'file' && (
            <Button size="small" appearance="primary" onClick={() => void save()}>
              {w.save}
            </Button>
          )}
          <Choice
            label={w.workbook}
            value={content}
            onChoose={setContent}
            options={[...(file ? [['file', file.name] as const] : []), ['example', w.example], ['blank', w.blank]]}
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
        <Unsaved file={file} isAsking={isAsking} answer={answer} locale={locale} />
        <main className={styles.main}>
          {said && sentence && (
            <MessageBar className={styles.said} intent={said.intent} layout="multiline" shape="square">
              <MessageBarBody>{sentence}</MessageBarBody>
              <MessageBarActions
                containerAction={
                  <Button appearance="transparent" aria-label={words(locale).close} icon={<DismissRegular />} onClick={dismiss} />
                }
              />
            </MessageBar>
          )}
          <div className={styles.body}>
            <div className={styles.grid}>
              <Grid excel={excel} locale={locale} />
            </div>
            <iframe
              key={excel.number}
              className={mergeClasses(styles.pane, isDragged && styles.dragged)}
              title={w.pane}
              src={day === undefined ? 'pane.html' : `pane.html?date=${day}`}
            />
          </div>
        </main>
      </div>
    </FluentProvider>
  );
}

interface OpenProps {
  readonly text: string;
  readonly onOpen: (file: File | undefined) => void;
}

function OpenButton({ text, onOpen }: OpenProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.xls,.ods,.csv"
        onChange={({ currentTarget }) => {
          onOpen(currentTarget.files?.[0]);
          // The same file can be opened again.
          currentTarget.value = '';
        }}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        {text}
      </Button>
    </>
  );
}

function themeOf(text: string | null): Theme {
  return text === 'dark' || text === 'contrast' ? text : 'light';
}

createRoot(document.getElementById('root')!).render(<Page />);
