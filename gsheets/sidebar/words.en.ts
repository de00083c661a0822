import type { SidebarWords } from './words';

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const en: SidebarWords = {
  looking: 'Looking at the spreadsheet',
  review: 'Review orders',
  again: 'Review again',
  finance: 'Apply finance results',
  clear: 'Clear',
  clearQuestion:
    'Clear everything that the review added? The review columns, highlights and sheets go, with the decisions and the notes written in them. Your own cells stay as they are.',
  clearYes: 'Clear',
  cancel: 'Cancel',
  resultFile: 'Result file',
  lookAgain: 'Look again',
  found: 'What was found',
  unsure: 'not sure',
  none: 'No sheet was recognised. Add template sheets from the menu to start.',
  ask: 'Please answer first. Nothing is guessed; your answers are remembered in this spreadsheet after the review.',
  choose: 'choose',
  stages: { reading: 'Reading', reviewing: 'Checking', writing: 'Writing' },
  findings: (count) => counted(count, 'finding'),
  firstOnly: (listed) => `The first ${listed} are listed; the Exceptions sheet has them all.`,
  nothing: 'Nothing was found: every row passes.',
  by: 'Group by',
  groups: { check: 'Check', order: 'Order', customer: 'Customer', region: 'Region' },
  approved: 'approved',
  goTo: (place) => `Go to ${place}`,
  decide: 'Decision',
  name: 'Your name',
  note: 'Note',
  nameNeeded: 'A decision needs a name.',
  gone: 'The sheet is gone. Look again.',
  counts: { lines: 'Rows', orders: 'Orders', amounts: 'Amounts' },
  notes: 'To know',
  sheets: 'Sheets made',
  trouble: {
    accounts:
      'Google took this for another account. You are probably signed in with several Google accounts: open the spreadsheet in a browser window with only one of them (or a private window) and try again.',
    permission:
      'The permission is missing. Ask the owner for the right to edit this spreadsheet and its protected sheets; at the first use, allow what Google asks for in the menu.',
    time: 'Google took too long or the connection broke. Your own cells are as they were. Wait a minute and try again; close other large spreadsheets that are calculating.',
    other: 'Your own cells are as they were. Try again; if it stays, reload the spreadsheet.',
  },
};
