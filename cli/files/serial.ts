import { dayOf, serialOfDay } from '../../core/index';

/** `2026-11-21`, `2026-11-21T08:30:00`, `2026-11-21T08:30:00Z` or `08:30:00` as a serial number. */
export function isoSerial(text: string, date1904: boolean): number | undefined {
  const match = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(text.trim());
  if (!match || text.trim() === '') return undefined;
  const [, year, month, date, hours = '0', minutes = '0', seconds = '0'] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const day = dayOf(Number(year), Number(month), Number(date));
  return day === undefined ? undefined : serialOfDay(day, date1904) + time;
}
