import type { Words } from './words';

const list = (items: readonly string[]): string => items.join(', ');

export const en: Words = {
  name: 'Order Review',
  menu: {
    review: 'Review orders',
    finance: 'Apply finance results',
    sidebar: 'Sidebar',
    template: 'Add template sheets',
    clear: 'Clear',
  },
  reviewed: (date) => `Reviewed for ${date}`,
  open: (sheets) => `Look at the sheets: ${list(sheets)}`,
  filterNotExtended: 'The filter does not reach the review columns; to sort with them, take it off and make it again over all columns.',
  moved: (sheet) => `${sheet}: rows were moved or edited while the review ran, so nothing was written. Review again.`,
  outOfTime:
    'There was too little time left to write the results, so nothing was written. Review again when the spreadsheet is less busy, or split the orders over two spreadsheets.',
  busy: 'Another review is running in this spreadsheet. Wait until it has ended and try again.',
  clearQuestion:
    'Clear everything that the review added? The review columns, highlights and sheets go, with the decisions and the notes written in them. Your own cells stay as they are.',
  cleared: 'Everything that the review added is gone; your own cells are as they were.',
  nothingToClear: 'There is nothing here that a review added.',
  templated: 'The sheets are there. Replace the example rows by yours, then choose “Review orders”.',
  templateTaken: (sheets) => `These sheets were there already and stay as they are: ${list(sheets)}.`,
  hiddenUnknown:
    'Rows that are hidden or filtered away, if there are any, are reviewed too; in so long a sheet, Sheets does not say which they are.',
  notEdited: {
    changed: 'The cell holds something else by now, so nothing was written. Review again.',
    formula: 'A formula makes this value; correct it in the sheet.',
  },
  trial: {
    unreadable: (text) => `“${text}” cannot be tried: fill in a code, a field and a value.`,
    noSheet: (role) => `The spreadsheet has no ${role} sheet; add one, or try something else.`,
    noRow: (sheet, code) => `Sheet “${sheet}” has no row for “${code}”; write the code as it stands there.`,
    severalRows: (sheet, code, rows) =>
      `“${code}” stands on several rows of “${sheet}” (${rows.join(', ')}), so it is not clear which one to change.`,
  },
  failed: (error) =>
    `Google Sheets stopped the run: ${error}. Your own cells are as they were; wait a minute and try again, and the rest is completed. If it says that you lack the permission, ask for the right to edit the spreadsheet and its protected sheets.`,
  remedies: {
    'two-columns': 'Say in the sidebar which one is meant',
    'missing-columns': 'Add what is missing, or say in the sidebar which column is meant',
    'fill-down': 'Say in the sidebar how they are meant',
    'several-orders': 'Choose the one to be reviewed in the sidebar',
    'two-sheets': 'Choose the one to be used in the sidebar',
    'no-finance': 'Review the orders first; finance then fills in the Finance sheet that it makes',
    'stale-finance': 'Review the orders again first; what finance filled in stays beside its order',
    'unknown-setting': 'Correct it on the Settings sheet; “Add template sheets” brings one that lists them all',
  },
  whichSheet: (role) => `Which sheet holds ${role}?`,
  fillDown: { yes: 'Take the cell above', no: 'Take them as blank' },
};
