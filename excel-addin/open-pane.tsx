import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { COMMANDS, perform, type Session } from './commands';
import type { Host } from './host';
import { Message, Outside } from './Outside';
import { officeVoice } from './office-voice';
import { Pane } from './pane/Pane';
import { remoteDesk } from './pane/remote-desk';
import { localeOf } from './words';

const root = createRoot(document.getElementById('root')!);

function showPage(page: React.ReactNode): void {
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  root.render(<FluentProvider theme={isDark ? webDarkTheme : webLightTheme}>{page}</FluentProvider>);
}

/** The pane and the ribbon's buttons live in one page: a button works whether the pane is in sight or not. */
export async function openPane(hostOf: () => Host): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const message = asked.get('say');
  if (message !== null) return showPage(<Message text={message} />);
  // Where Microsoft's library cannot be loaded there is no Office to wait for.
  const isExcel = typeof Office !== 'undefined' && (await Office.onReady()).host === Office.HostType.Excel;
  if (!isExcel) return showPage(<Outside locale={localeOf(navigator.language)} />);
  const desk = remoteDesk(() => new Worker(new URL('./pane/desk.worker.ts', import.meta.url)));
  const session = new Promise<Session>((ready) => {
    root.render(<Pane host={hostOf()} desk={desk} onReady={ready} />);
  });
  for (const command of COMMANDS) {
    Office.actions.associate(command, async (event: Office.AddinCommands.Event) => {
      try {
        await perform(command, await session, officeVoice);
      } finally {
        event.completed();
      }
    });
  }
}
