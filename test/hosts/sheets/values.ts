/** What a cell holds; dates are numbers, as Sheets stores them. */
export type Stored = number | string | boolean | { readonly error: string };

const DAY = 86_400_000;
const EPOCH_DAYS = 25_569;

const ERRORS = ['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!'];

/** Clocks of time zones, as old as the records go. */
export class Zone {
  private readonly format: Intl.DateTimeFormat;

  constructor(zone: string) {
    this.format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** The wall clock as if it were Greenwich's. */
  wall(instant: number): number {
    const part: Record<string, number> = {};
    for (const { type, value } of this.format.formatToParts(instant)) part[type] = Number(value);
    const seconds = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second);
    return seconds + (((instant % 1000) + 1000) % 1000);
  }

  instantOf(serial: number): number {
    const wall = Math.round(serial * DAY) - EPOCH_DAYS * DAY;
    let instant = wall;
    for (let i = 0; i < 3; i++) instant = wall - (this.wall(instant) - instant);
    return instant;
  }
}

export function showsDate(format: string): boolean {
  return /[ydhs]/i.test(format.replace(/"[^"]*"|\\.|General|@/g, ''));
}

export interface Coerced {
  readonly value?: Stored;
  readonly formula?: string;
  /** What the cell becomes formatted as, where it was automatic. */
  readonly format?: string;
}

/** What becomes of a text that a script writes, as if it were typed. */
export function coerceText(text: string, format: string): Coerced {
  if (text.startsWith("'")) return text === "'" ? {} : { value: text.slice(1) };
  if (format === '@') return { value: text };
  if (text.startsWith('=')) return { formula: text, value: { error: '#NAME?' } };
  const bare = text.trim();
  if (ERRORS.includes(bare)) return { value: { error: bare } };
  if (/^(true|false)$/i.test(bare)) return { value: bare.toLowerCase() === 'true' };
  if (/^[+-]?[$¥￥]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?(e[+-]?\d+)?$/i.test(bare)) return { value: Number(bare.replace(/[,$¥￥]/g, '')) };
  if (/^[+-]?\d+(\.\d+)?%$/.test(bare)) return { value: Number(bare.slice(0, -1)) / 100, format: '0.00%' };
  const time = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/.exec(bare);
  if (time) return { value: (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400, format: 'h:mm' };
  const date = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare);
  if (date) return { value: Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / DAY + EPOCH_DAYS, format: 'yyyy-mm-dd' };
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(bare);
  if (short) return { value: Date.UTC(2026, Number(short[1]) - 1, Number(short[2])) / DAY + EPOCH_DAYS, format: 'd-mmm' };
  return { value: text };
}
