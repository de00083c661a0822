import type { FoundInstead } from './files/problem';
import type { Words } from './words';

const OTHER_FILES: { readonly [F in FoundInstead]: string } = {
  text: 'a text file',
  html: 'a web page',
  xml: 'an XML file',
  pdf: 'a PDF',
  document: 'a text document',
  xlsb: 'a binary workbook (.xlsb)',
  'old-xls': 'a workbook older than Excel 97',
  zip: 'an archive',
  binary: 'not a file that spreadsheets know',
};

const list = (items: readonly string[]): string => items.join(', ');

export const en: Words = {
  usage: {
    'no-command': () => 'Say what to do, such as: order-review review orders.xlsx (order-review --help lists the commands).',
    'unknown-command': ({ text }) =>
      `There is no command “${text}”; order-review --help lists them, the usual one is: order-review review orders.xlsx.`,
    'unknown-option': ({ option }) => `There is no option ${option}; order-review --help lists them.`,
    'no-value': ({ option }) => `${option} needs a value, such as ${EXAMPLES[option] ?? `${option} value`}.`,
    'needless-value': ({ option }) => `${option} takes no value; write ${option} alone.`,
    'not-here': ({ option, command }) => `${command} has no ${option}; order-review ${command} --help shows what it takes.`,
    'no-input': ({ command }) => `${command} needs the workbook to read, such as: order-review ${command} orders.xlsx.`,
    'no-output': ({ command }) =>
      command === 'template'
        ? 'template needs the name of the new workbook, such as: order-review template orders.xlsx.'
        : `${command} needs the file to write, such as: order-review ${command} orders.xlsx -o result.xlsx.`,
    'too-many': ({ command, text }) => `${command} takes one file; “${text}” is one too many (put names with spaces in quotes).`,
    'bad-date': ({ text }) => `--date “${text}” is no day; write it like --date 2026-11-20.`,
    'bad-locale': ({ text }) => `--locale “${text}” is not a language that is spoken here; write --locale zh-CN or --locale en.`,
    'bad-set': ({ text }) => `--set “${text}” is not key=value; write it like --set priceTolerance=0.01.`,
    'bad-map': ({ text }) => `--map “${text}” is not role.field=heading; write it like --map "orders.sku=Item code".`,
    'unreadable-trial': ({ text }) =>
      `--what-if “${text}” is no change to try; write it like --what-if customers.C01.creditLimit=50000, stock.A100.onHand=80 or priceTolerance=0.05.`,
    'unknown-map-role': ({ text, roles }) =>
      `--map: there is no sheet role “${text}”; the roles are ${list(roles)}, as in --map "orders.sku=Item code".`,
    'unknown-map-field': ({ text, role, fields }) => `--map: ${role} has no field “${text}”; its fields are ${list(fields)}.`,
  },
  target: {
    'wrong-ending': ({ path, ending }) => `${path}: what is written is a ${ending} file; give it a name that ends in ${ending}.`,
    'is-folder': ({ path }) => `${path} is a folder; give the name of a file in it.`,
    'no-folder': ({ path, folder }) => `${path}: there is no folder ${folder}; make it first or choose another place.`,
    'same-name': ({ path, option }) => `${path} is named for ${option} and for another file that is written; give them two names.`,
    'output-exists': ({ path }) => `${path} is there already; choose another name, or add --force to replace it.`,
    'output-is-input': ({ path }) => `${path} is the input itself, which is never written to; choose another name.`,
  },
  file: {
    'not-found': ({ path }) => `${path} is not there; check the name and the folder.`,
    unreadable: ({ path, code }) => `${path} cannot be read (${code}); close it where it is open, or ask for the right to read it.`,
    empty: ({ path }) => `${path} is empty; export or save it again.`,
    'no-csv': ({ path }) => `${path} holds no .csv file; put files named by what they hold there, such as orders.csv and prices.csv.`,
    'not-a-workbook': ({ path, found }) => `${path} is ${OTHER_FILES[found]}, not a workbook; open it in Excel and save it as .xlsx.`,
    encrypted: ({ path }) => `${path} is protected by a password; save a copy without one and review that.`,
    damaged: ({ path, part }) => `${path} is damaged (${part}); open it in Excel, let it repair the file, and save it again.`,
    'too-large': ({ path, unit, size, limit }) =>
      `${path} is too large (${size} ${unit}, the limit is ${limit}); delete unused sheets and rows, or split it.`,
    'too-wide': ({ path, sheet, row, column }) =>
      `${path}, sheet “${sheet}”: a cell in row ${row}, column ${column} lies beyond what a workbook can hold; save the file again in Excel.`,
    'unreadable-encoding': ({ path }) => `${path} is neither UTF-8 nor GB18030; save it as “CSV UTF-8”.`,
    'output-exists': ({ path }) => en.target['output-exists']({ kind: 'output-exists', path }),
    'output-is-input': ({ path }) => en.target['output-is-input']({ kind: 'output-is-input', path }),
    'input-changed': ({ path }) => `${path} changed while it was being reviewed; nothing was written, please run it again.`,
    'not-writable': ({ path, code }) =>
      `${path} cannot be written (${code}); close it where it is open, free some space, or choose another place.`,
  },
  trial: {
    'no-sheet': ({ role }) => `--what-if: the workbook has no ${role} sheet; add one, or try something else.`,
    'no-row': ({ sheet, code }) => `--what-if: “${code}” is not on ${sheet}; use a code as it is written there.`,
    'several-rows': ({ sheet, code, rows }) =>
      `--what-if: “${code}” stands on rows ${list(rows.map(String))} of ${sheet}, so it is not certain which one is meant; change the cell in a copy of the workbook and review that.`,
  },
  whatIf: {
    title: (input, date) => `${input}, tried out for ${date}`,
    total: (before, after) => `Shippable: ${before} → ${after}`,
    orders: (count) => (count === 0 ? 'No order would end otherwise' : `Orders that would end otherwise: ${count}`),
    lines: (count) => (count === 0 ? 'No row would end otherwise' : `Rows that would end otherwise: ${count}`),
    row: (row) => `row ${row}`,
    nothingWritten: 'Nothing was written.',
  },
  losses: {
    'formulas-kept-as-values': 'formulas (their values stay)',
    styles: 'some formatting',
    drawings: 'pictures and charts',
    comments: 'comments',
    validations: 'dropdowns',
    'conditional-formats': 'conditional formats',
    names: 'names',
    macros: 'macros',
    'chart-sheets': 'chart sheets',
  },
  converted: (input, losses) => `${input} is written as .xlsx, without: ${list(losses)}; the original keeps them.`,
  counted: (loss, count) => `${loss} (${count})`,
  stages: { reading: 'reading', reviewing: 'reviewing', writing: 'writing' },
  help: `order-review checks spreadsheet orders: price, discount, gifts, stock and credit.

  order-review review INPUT [-o OUT] [--json RESULT.json]   reviews a workbook and writes an annotated copy
  order-review finance INPUT [-o OUT] [--json RESULT.json]  settles what finance filled in on the sheet Finance
  order-review consolidate INPUT… -o OUT.xlsx               collects regional sheets in one
  order-review template OUT.xlsx                            writes a workbook to fill in
  order-review clear INPUT -o OUT                           removes everything that a review added

INPUT is a .xlsx, .xlsm, .xls or .ods file, or a folder of .csv files. It is never written to.
order-review COMMAND --help says more about one.
`,
  commandHelp: {
    review: `order-review review INPUT [-o OUT] [--json RESULT.json] [--documents OUT2.xlsx] [--what-if CHANGE]

Reviews the orders of a workbook and writes an annotated copy: NAME.reviewed.xlsx beside it, or OUT.
--json RESULT.json writes the result for other programs as well.
--documents OUT2.xlsx writes a workbook for the warehouse as well: what is ready to ship, a delivery note for each order
on its own page, and the orders that are left out and why.
--what-if CHANGE (repeatable) says which orders and rows would end otherwise, and writes nothing: a setting
(priceTolerance=0.05), a customer (customers.C01.creditLimit=50000, customers.C01.priority=1) or a product's stock
(stock.A100.onHand=80).
Exit code: 0 nothing fails, 1 something fails or cannot be judged, 2 the review could not be made.
`,
    finance: `order-review finance INPUT [-o OUT] [--json RESULT.json] [--documents OUT2.xlsx]

Reads what finance filled in on the sheet Finance of a reviewed workbook: what is paid keeps its goods, orders that are not
paid are returned, their stock and credit go to the next. Writes a copy, NAME.finance.xlsx beside it, or OUT.
Stops where the orders changed since that sheet was made: run review first.
Exit code: 0 nothing fails, 1 something fails or cannot be judged, 2 it could not be done.
`,
    consolidate: `order-review consolidate INPUT… -o OUT.xlsx [--carry REVIEWED.xlsx]

Collects the order sheets of workbooks, csv files and folders in one sheet, every row with its source; reference sheets go along
where the inputs agree. The inputs stay as they are.
A result of before among the inputs is added to: rows that are there stay as people left them, what is new follows, what
changed is marked.
--carry REVIEWED.xlsx adds what a reviewed workbook of the day before still owes, to be served first.
`,
    template: `order-review template OUT.xlsx

Writes a workbook with every sheet that a review reads: headings, notes, dropdowns, settings and a few example rows.
`,
    clear: `order-review clear INPUT -o OUT [--keep-log]

Writes a copy without the columns, sheets and colours that a review added.
--keep-log leaves the review log, a hidden sheet, in the copy.
`,
  },
  optionHelp: `
Options
  -o, --output FILE         where to write
  --locale zh-CN|en         language; else the workbook's setting, else the environment's
  --date YYYY-MM-DD         the business date; else today
  --set KEY=VALUE           a setting, such as priceTolerance=0.01; may be repeated
  --map ROLE.FIELD=HEADING  which column is meant, such as "orders.sku=Item code"; may be repeated
  --force                   replace files that are there
  --quiet                   no summary
  --help                    this text
  --version                 the version
`,
  settingProblem: (key, sentence) => `--set ${key}: ${sentence}`,
  moved: (input) => `${input}: the rows do not match what was read; nothing was written, please run it again.`,
  fault: (error) => `Unexpected fault, please report it with the command that you ran; nothing was written: ${error}`,
  summary: {
    reviewed: (input, date) => `${input}, reviewed for ${date}`,
    found: (faults, checks) => `Findings: ${faults} of ${checks === 1 ? 'one check' : `${checks} checks`}`,
    open: (sheets) => `Look at the sheets: ${list(sheets)}`,
    written: (output) => `Written: ${output}`,
    result: (json) => `Result file: ${json}`,
    documents: (path) => `For the warehouse: ${path}`,
  },
  cleared: (input, output) => `${input}: everything that a review added is removed.\nWritten: ${output}`,
  nothingToClear: (input, output) => `${input} holds nothing that a review added; the copy is the same.\nWritten: ${output}`,
  consolidated: (output) => `Written: ${output}\nNext: order-review review ${output}`,
  templated: (output) => `Written: ${output}\nReplace the example rows by yours, then: order-review review ${output}`,
};

const EXAMPLES: { readonly [option: string]: string } = {
  '-o': '-o result.xlsx',
  '--output': '--output result.xlsx',
  '--json': '--json result.json',
  '--carry': '--carry yesterday.reviewed.xlsx',
  '--documents': '--documents warehouse.xlsx',
  '--locale': '--locale en',
  '--date': '--date 2026-11-20',
  '--set': '--set priceTolerance=0.01',
  '--map': '--map "orders.sku=Item code"',
};
