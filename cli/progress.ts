import type { Output } from './io';

export type Stage = 'reading' | 'reviewing' | 'writing';

/** One line on a terminal that says what is being done, and goes when it is done; anywhere else nothing. */
export class Progress {
  private shown = '';

  constructor(
    private readonly terminal: Output | undefined,
    private readonly words: { readonly [S in Stage]: string },
  ) {}

  readonly step = (stage: Stage, done: number, total: number): void => {
    this.show(stage, total > 0 ? Math.floor((100 * done) / total) : 0);
  };

  show(stage: Stage, percent = 0): void {
    const line = percent === 0 ? `${this.words[stage]} …` : `${this.words[stage]} ${percent} %`;
    if (!this.terminal || line === this.shown) return;
    this.terminal.write(CLEAR_LINE + line);
    this.shown = line;
  }

  done(): void {
    if (this.shown !== '') this.terminal?.write(CLEAR_LINE);
    this.shown = '';
  }
}

const CLEAR_LINE = '\r\u001b[2K';
