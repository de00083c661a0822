import { DEFAULTS } from '../decode/settings';
import type { Settings } from '../model/settings';

/** `key=value`, as on the command line, of each setting that is not at its default. */
export function changedSettings(settings: Settings): readonly string[] {
  const { unused, severity, ...plain } = settings;
  const { unused: _, severity: __, ...defaults } = DEFAULTS;
  const texts = (values: object): Map<string, string> => new Map(Object.entries(values).map(([key, value]) => [key, textOf(value)]));
  const usual = texts(defaults);
  return [
    ...[...texts(plain)].filter(([key, text]) => text !== usual.get(key)).map(([key, text]) => `${key}=${text}`),
    ...[...unused].map((role) => `use.${role}=no`),
    ...[...severity].map(([code, grade]) => `severity.${code}=${grade}`),
  ];
}

function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
