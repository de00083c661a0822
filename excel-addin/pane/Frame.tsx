import { Button, makeStyles, Tab, TabList, Title3, tokens } from '@fluentui/react-components';
import { CopyByHand } from './CopyByHand';
import { usePane } from './context';
import { Findings } from './Findings';
import { Notices } from './Notices';
import { Progress } from './Progress';
import { Settings } from './Settings';
import type { Tab as TabName } from './state';
import { WhatIf } from './WhatIf';
import { Workbook } from './Workbook';

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
  },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  top: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  title: { fontSize: tokens.fontSizeBase400, margin: 0 },
  tabs: { flexShrink: 0, flexWrap: 'wrap' },
  tab: { paddingLeft: tokens.spacingHorizontalSNudge, paddingRight: tokens.spacingHorizontalSNudge },
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    display: 'flex',
    flexDirection: 'column',
  },
});

const PAGES = { workbook: Workbook, findings: Findings, try: WhatIf, settings: Settings } as const satisfies Record<TabName, unknown>;
const TABS = Object.keys(PAGES) as readonly TabName[];

export function Frame() {
  const styles = useStyles();
  const { state, actions, send, w } = usePane();
  const Page = PAGES[state.tab];
  return (
    <div className={styles.frame}>
      <header className={styles.top}>
        <Title3 as="h1" className={styles.title}>
          {w.name}
        </Title3>
        <Button
          size="small"
          appearance="subtle"
          lang={state.locale === 'en' ? 'zh-CN' : 'en'}
          onClick={() => void actions.speak(state.locale === 'en' ? 'zh-CN' : 'en')}
        >
          {w.otherLanguage}
        </Button>
      </header>
      <main className={styles.main}>
        <TabList
          className={styles.tabs}
          size="small"
          selectedValue={state.tab}
          onTabSelect={(_, { value }) => send({ type: 'tab', tab: value as TabName })}
        >
          {TABS.map((tab) => (
            <Tab key={tab} value={tab} id={`tab-${tab}`} className={styles.tab}>
              {w.tabs[tab]}
            </Tab>
          ))}
        </TabList>
        <Progress />
        <Notices />
        <div key={state.tab} className={styles.page} role="tabpanel" aria-labelledby={`tab-${state.tab}`}>
          <Page />
        </div>
      </main>
      <CopyByHand />
    </div>
  );
}
