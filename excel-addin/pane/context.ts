import { createContext, useContext } from 'react';
import { type Words, words } from '../words';
import type { Actions } from './actions';
import type { Event, State } from './state';

interface Pane {
  readonly state: State;
  readonly actions: Actions;
  readonly send: (event: Event) => void;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePane(): Pane & { readonly w: Words } {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('outside the pane');
  return { ...pane, w: words(pane.state.locale) };
}
