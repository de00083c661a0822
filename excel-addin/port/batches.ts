/** Bytes of a batch; Excel on the web takes 5 MB. */
const MOST = 2_000_000;

/** Gathers what is to be written into batches of a size that every Excel takes. */
export class Batches {
  private bytes = 0;
  private rows = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly onRows: (rows: number) => void,
  ) {}

  /** True where it has to be cut up. */
  isTooMuch(bytes: number): boolean {
    return bytes > MOST;
  }

  /** Makes room for what is written next; it stands in one batch. */
  async room(bytes: number, rows: number): Promise<void> {
    if (this.bytes > 0 && this.bytes + bytes > MOST) await this.send();
    this.bytes += bytes;
    this.rows += rows;
  }

  async send(): Promise<void> {
    await this.context.sync();
    this.onRows(this.rows);
    this.bytes = 0;
    this.rows = 0;
  }
}
