const DAY = 86_400_000;
/** 1899-12-30, the day that Sheets counts from. */
const EPOCH = -25_569 * DAY;
/** No place on earth changes its clock there and back within so few days. */
const STRETCH = 5 * DAY;

/** Turns instants into serial numbers of a spreadsheet's time zone, asking for the wall clock a few times a month only. */
export class SerialClock {
  private readonly offsets = new Map<number, number>();

  /** `wallClock` gives `2026-11-21T19:01:32.000` in the spreadsheet's time zone. */
  constructor(private readonly wallClock: (instant: Date) => string) {}

  serialOf(date: Date): number {
    const instant = date.getTime();
    return (instant + this.offsetAt(instant) - EPOCH) / DAY;
  }

  private offsetAt(instant: number): number {
    const start = Math.floor(instant / STRETCH) * STRETCH;
    const offset = this.exactOffset(start);
    return offset === this.exactOffset(start + STRETCH) ? offset : this.exactOffset(instant);
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
