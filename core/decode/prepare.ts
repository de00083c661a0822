import type { Draft } from '../codes';
import type { Settings } from '../model/settings';
import type { Snapshot } from '../port';
import type { FieldMap } from './headers';
import { findSettings, type Recognition, recognise } from './roles';
import { DEFAULTS, overrideSettings, readSettings } from './settings';

/** What a run is told beside the workbook. */
export interface Answers {
  /** Given for this run; they go before those of the workbook. */
  readonly settings: readonly (readonly [key: string, value: string])[];
  /** Answers to "which column is which". */
  readonly maps: readonly FieldMap[];
}

export interface Prepared extends Recognition {
  readonly settings: Settings;
  /** What is wrong with the settings sheet. */
  readonly drafts: Draft[];
}

/** The settings, then which sheet serves which role under them: the one recognition of every command and pane. */
export function prepare(snapshot: Snapshot, { settings: given, maps }: Answers): Prepared {
  const sheet = findSettings(snapshot, maps);
  const { settings: written, drafts } = readSettings('found' in sheet ? sheet.found : undefined);
  const chosen = overrideSettings(written, given);
  const settings = 'settings' in chosen ? chosen.settings : DEFAULTS;
  const recognition = recognise(snapshot, maps, settings.unused);
  const before = [sheet, chosen].flatMap((each) => ('problem' in each ? [each.problem] : []));
  // In a workbook without orders a sheet called “Settings” is somebody else's.
  const problems = recognition.problems[0]?.kind === 'no-orders' ? recognition.problems : [...before, ...recognition.problems];
  return { ...recognition, problems, settings, drafts };
}
