import { FluentProvider, makeStyles, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { Session } from '../commands';
import type { Host, Theme } from '../host';
import { localeOf } from '../words';
import { createActions } from './actions';
import { Boundary } from './Boundary';
import { PaneContext } from './context';
import { Frame } from './Frame';
import type { AsyncDesk } from './remote-desk';
import { type Event, initialState, reduce } from './state';

const THEMES = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme } as const satisfies Record<Theme, object>;

const useStyles = makeStyles({
  /** What the browser draws itself, such as a date's calendar. */
  dark: { colorScheme: 'dark' },
});

interface Props {
  readonly host: Host;
  readonly desk: AsyncDesk;
  /** Hands out what the ribbon's buttons work with. */
  readonly onReady?: (session: Session) => void;
}

export function Pane({ host, desk, onReady }: Props) {
  const styles = useStyles();
  const [state, send] = useReducer(reduce, host, ({ language, theme, now }) => initialState(localeOf(language), theme, now().slice(0, 10)));
  const latest = useLatest(state);
  const session = useMemo((): Session => {
    // What is sent counts at once: the next step of an action must not wait for the screen.
    const tell = (event: Event) => {
      latest.current = reduce(latest.current, event);
      send(event);
    };
    const current = () => latest.current;
    return { actions: createActions({ host, desk, state: current, send: tell }), state: current, send: tell };
  }, [host, desk, latest]);
  useEffect(() => host.onTheme((theme) => send({ type: 'theme', theme })), [host]);
  useEffect(() => {
    void session.actions.start().then(() => onReady?.(session));
  }, [session, onReady]);
  const pane = useMemo(() => ({ ...session, state }), [session, state]);
  return (
    <FluentProvider theme={THEMES[state.theme]} className={state.theme === 'light' ? undefined : styles.dark} lang={state.locale}>
      <Boundary locale={state.locale}>
        <PaneContext value={pane}>
          <Frame />
        </PaneContext>
      </Boundary>
    </FluentProvider>
  );
}

function useLatest<T>(value: T) {
  const ref = useRef(value);
  ref.current = value;
  return ref;
}
