const DAY = 86_400_000;
/** 1899-12-30, the day that Sheets counts from. */
const EPOCH = -25_569 * DAY;
/** No place on earth changed its clock there and back within so few days; before 2005 some did within a week. */
const STRETCH = 20 * DAY;
const OLD_STRETCH = 5 * DAY;
/** Clocks change on the quarter of an hour. */
const QUARTER = 15 * 60_000;
const LONG_SINCE = Date.UTC(2005, 0, 1);

/** Turns instants into serial numbers of a spreadsheet's time zone, asking for the wall clock once or twice a month only. */
export class SerialClock {
  private readonly offsets = new Map<number, number>();
  /** Where stretches are counted from: the days of one document lie near each other, most of them after the first that is asked for. */
  private origin: number | undefined;
  /** By the start of the stretch: the last instant known to be before a change, and the first known to be after it. */
  private readonly changes = new Map<number, { from: number; until: number }>();

  /** `wallClock` gives `2026-11-21T19:01:32.000` in the spreadsheet's time zone. */
  constructor(private readonly wallClock: (instant: Date) => string) {}

  serialOf(date: Date): number {
    return (this.wallOf(date) - EPOCH) / DAY;
  }

  /** Local time, `2026-11-21T19:01:32`. */
  textOf(date: Date): string {
    return new Date(this.wallOf(date)).toISOString().slice(0, 19);
  }

  /** The wall clock as if it were Greenwich's. */
  private wallOf(date: Date): number {
    const instant = date.getTime();
    return instant + this.offsetAt(instant);
  }

  private offsetAt(instant: number): number {
    const stretch = instant < LONG_SINCE ? OLD_STRETCH : STRETCH;
    this.origin ??= (Math.floor(instant / DAY) - 1) * DAY;
    const start = this.origin + Math.floor((instant - this.origin) / stretch) * stretch;
    const offset = this.exactOffset(start);
    return offset === this.exactOffset(start + stretch) ? offset : this.offsetNearChange(instant, start, start + stretch);
  }

  /** Comes as near to the change as the instant needs, and remembers it for those that follow. */
  private offsetNearChange(instant: number, start: number, end: number): number {
    const [before, after] = [this.exactOffset(start), this.exactOffset(end)];
    const gap = this.changes.get(start) ?? { from: start, until: end };
    this.changes.set(start, gap);
    while (gap.from < instant && instant < gap.until && gap.until - gap.from > QUARTER) {
      const middle = Math.floor((gap.from + gap.until) / 2 / QUARTER) * QUARTER;
      const offset = this.exactOffset(middle);
      if (offset === before) gap.from = middle;
      else if (offset === after) gap.until = middle;
      else return this.exactOffset(instant);
    }
    return instant < gap.until ? before : after;
  }

  private exactOffset(instant: number): number {
    let offset = this.offsets.get(instant);
    if (offset === undefined) {
      offset = Date.parse(`${this.wallClock(new Date(instant))}Z`) - instant;
      this.offsets.set(instant, offset);
    }
    return offset;
  }
}
