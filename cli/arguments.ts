import { parseArgs } from 'node:util';
import { type Day, FIELDS, type Field, type Locale, parseIsoDay, ROLES, type Role, readTrial, type Trial } from '../core';

export const COMMANDS = ['review', 'finance', 'consolidate', 'template', 'clear'] as const;
export type Command = (typeof COMMANDS)[number];

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  json: { type: 'string' },
  documents: { type: 'string' },
  'keep-log': { type: 'boolean' },
  carry: { type: 'string' },
  'what-if': { type: 'string', multiple: true },
  locale: { type: 'string' },
  date: { type: 'string' },
  set: { type: 'string', multiple: true },
  map: { type: 'string', multiple: true },
  force: { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;
type Option = keyof typeof OPTIONS;

/** What each command takes: its inputs, whether `-o` means anything to it, and the options that few commands have. */
const SHAPES: {
  readonly [C in Command]: { readonly inputs: 'none' | 'one' | 'many'; readonly output: Output; readonly has: readonly Option[] };
} = {
  review: { inputs: 'one', output: 'optional', has: ['json', 'documents', 'what-if'] },
  finance: { inputs: 'one', output: 'optional', has: ['json', 'documents'] },
  consolidate: { inputs: 'many', output: 'needed', has: ['carry'] },
  template: { inputs: 'none', output: 'positional', has: [] },
  clear: { inputs: 'one', output: 'needed', has: ['keep-log'] },
};
const SPECIAL: readonly Option[] = ['json', 'documents', 'keep-log', 'carry', 'what-if'];
type Output = 'optional' | 'needed' | 'positional';

export interface ColumnMap {
  readonly role: Role;
  readonly field: Field;
  readonly heading: string;
}

export interface Arguments {
  readonly command: Command;
  readonly inputs: readonly string[];
  readonly output: string | undefined;
  readonly json: string | undefined;
  /** A workbook for the warehouse. */
  readonly documents: string | undefined;
  readonly keepLog: boolean;
  /** A reviewed workbook, of which what is owed is collected too. */
  readonly carry: string | undefined;
  /** Changes to try: then nothing is written. */
  readonly trials: readonly Trial[];
  readonly locale: Locale | undefined;
  readonly date: Day | undefined;
  readonly settings: readonly (readonly [key: string, value: string])[];
  readonly maps: readonly ColumnMap[];
  readonly force: boolean;
  readonly quiet: boolean;
}

export type UsageProblem =
  | { readonly kind: 'no-command' }
  | { readonly kind: 'unknown-command'; readonly text: string }
  | { readonly kind: 'unknown-option'; readonly option: string }
  | { readonly kind: 'no-value'; readonly option: string }
  | { readonly kind: 'needless-value'; readonly option: string }
  | { readonly kind: 'not-here'; readonly option: string; readonly command: Command }
  | { readonly kind: 'no-input'; readonly command: Command }
  | { readonly kind: 'no-output'; readonly command: Command }
  | { readonly kind: 'too-many'; readonly command: Command; readonly text: string }
  | { readonly kind: 'bad-date'; readonly text: string }
  | { readonly kind: 'bad-locale'; readonly text: string }
  | { readonly kind: 'bad-set'; readonly text: string }
  | { readonly kind: 'bad-map'; readonly text: string }
  | { readonly kind: 'unreadable-trial'; readonly text: string }
  | { readonly kind: 'unknown-map-role'; readonly text: string; readonly roles: readonly Role[] }
  | { readonly kind: 'unknown-map-field'; readonly text: string; readonly role: Role; readonly fields: readonly Field[] };

/** The language is told even where the rest is wrong, so that the complaint is made in it. */
export type Parsed = { readonly locale: Locale | undefined } & (
  | { readonly kind: 'run'; readonly args: Arguments }
  | { readonly kind: 'help'; readonly command: Command | undefined }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly problem: UsageProblem }
);

export function readArguments(argv: readonly string[]): Parsed {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const locale = tokens
    .map((token) => (token.kind === 'option' && token.name === 'locale' ? localeOf(token.value) : undefined))
    .find(Boolean);
  const wrong = (problem: UsageProblem): Parsed => ({ kind: 'wrong', problem, locale });

  const [first, ...rest] = positionals;
  const command = COMMANDS.find((name) => name === first);
  if (values.help === true) return { kind: 'help', command, locale };
  if (values.version === true) return { kind: 'version', locale };
  for (const token of tokens) {
    const problem = token.kind === 'option' ? optionProblem(token) : undefined;
    if (problem) return wrong(problem);
  }
  if (first === undefined) return wrong({ kind: 'no-command' });
  if (!command) return wrong({ kind: 'unknown-command', text: first });

  const text = (name: Option) => (typeof values[name] === 'string' ? values[name] : undefined);
  const texts = (name: Option) => (Array.isArray(values[name]) ? values[name].map(String) : []);
  const shape = SHAPES[command];
  const inputs = shape.output === 'positional' ? [] : rest;
  const outputs = shape.output === 'positional' ? rest : [];
  const problem =
    localeProblem(text('locale')) ??
    dateProblem(text('date')) ??
    texts('set').map(setProblem).find(Boolean) ??
    texts('map').map(mapProblem).find(Boolean) ??
    texts('what-if').map(trialProblem).find(Boolean) ??
    SPECIAL.filter((name) => values[name] !== undefined && !shape.has.includes(name)).map(
      (name) => ({ kind: 'not-here', option: `--${name}`, command }) as const,
    )[0] ??
    (text('output') !== undefined && shape.output === 'positional' ? ({ kind: 'not-here', option: '-o', command } as const) : undefined) ??
    filesProblem(command, inputs, outputs, text('output'));
  if (problem) return wrong(problem);

  const args: Arguments = {
    command,
    inputs,
    output: text('output') ?? outputs[0],
    json: text('json'),
    documents: text('documents'),
    keepLog: values['keep-log'] === true,
    carry: text('carry'),
    trials: texts('what-if').map((trial) => readTrial(trial) as Trial),
    locale,
    date: parseIsoDay(text('date') ?? ''),
    settings: texts('set').map(splitAtEquals),
    maps: texts('map').map(columnMap),
    force: values.force === true,
    quiet: values.quiet === true,
  };
  return { kind: 'run', args, locale };
}

/** The language of the environment, as other programs find it: the first of the three that is set decides. */
export function environmentLocale(environment: Readonly<Record<string, string | undefined>>, system: string): Locale {
  const named = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || system;
  return /^zh/i.test(named) ? 'zh-CN' : 'en';
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function optionProblem({ name, rawName, value, inlineValue }: OptionToken): UsageProblem | undefined {
  const known = Object.entries(OPTIONS).find(([id]) => id === name)?.[1];
  if (!known) return { kind: 'unknown-option', option: rawName };
  if (known.type === 'boolean') return value === undefined ? undefined : { kind: 'needless-value', option: rawName };
  // `--date --force`: the next option is no value; `--set=-1` says that it is one.
  const missing = value === undefined || value === '' || (!inlineValue && value.startsWith('-'));
  return missing ? { kind: 'no-value', option: rawName } : undefined;
}

function filesProblem(
  command: Command,
  inputs: readonly string[],
  outputs: readonly string[],
  output: string | undefined,
): UsageProblem | undefined {
  const shape = SHAPES[command];
  if (shape.inputs !== 'none' && inputs.length === 0) return { kind: 'no-input', command };
  if (shape.inputs === 'one' && inputs.length > 1) return { kind: 'too-many', command, text: inputs[1]! };
  if (outputs.length > 1) return { kind: 'too-many', command, text: outputs[1]! };
  if (shape.output !== 'optional' && output === undefined && outputs.length === 0) return { kind: 'no-output', command };
  return undefined;
}

function localeOf(text: string | undefined): Locale | undefined {
  return text === 'zh-CN' || text === 'en' ? text : undefined;
}

function localeProblem(text: string | undefined): UsageProblem | undefined {
  return text === undefined || localeOf(text) ? undefined : { kind: 'bad-locale', text };
}

function dateProblem(text: string | undefined): UsageProblem | undefined {
  return text === undefined || parseIsoDay(text) !== undefined ? undefined : { kind: 'bad-date', text };
}

function setProblem(text: string): UsageProblem | undefined {
  const [key] = splitAtEquals(text);
  return key !== '' && text.includes('=') ? undefined : { kind: 'bad-set', text };
}

function mapProblem(text: string): UsageProblem | undefined {
  const [target, heading] = splitAtEquals(text);
  const [roleText = '', fieldText = '', ...more] = target.split('.');
  if (fieldText === '' || heading === '' || more.length > 0) return { kind: 'bad-map', text };
  const role = ROLES.find((name) => name === roleText);
  if (!role) return { kind: 'unknown-map-role', text: roleText, roles: ROLES };
  const fields: readonly Field[] = FIELDS[role];
  return fields.some((field) => field === fieldText) ? undefined : { kind: 'unknown-map-field', text: fieldText, role, fields };
}

function trialProblem(text: string): UsageProblem | undefined {
  const trial = readTrial(text);
  return trial.kind === 'setting' || trial.kind === 'cell' ? undefined : { kind: 'unreadable-trial', text };
}

function columnMap(text: string): ColumnMap {
  const [target, heading] = splitAtEquals(text);
  const [role, field] = target.split('.') as [Role, Field];
  return { role, field, heading };
}

/** At the first `=`: a value or a heading may hold more of them. */
function splitAtEquals(text: string): [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? [text.trim(), ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
