import { join } from 'node:path';
import { run } from '../../cli/run';
import { parseIsoDay } from '../../core';

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs command lines in one folder, which `@` stands for; a clock that goes on by a minute with each. */
export class Desk {
  private minutes = 0;

  constructor(
    private readonly folder: string,
    readonly who: string,
    private readonly language: string,
    public date: string,
  ) {}

  at(name: string): string {
    return join(this.folder, name);
  }

  /** When the last command was given. */
  get now(): string {
    return `${this.date}T14:${String(this.minutes).padStart(2, '0')}:00`;
  }

  async order(line: string): Promise<Ran> {
    const texts = { out: '', err: '' };
    const collect = (name: 'out' | 'err') => ({
      write(text: string) {
        texts[name] += text;
      },
    });
    this.minutes++;
    const exit = await run(
      line.split(' ').map((word) => word.replace('@', `${this.folder}/`)),
      {
        out: collect('out'),
        err: collect('err'),
        environment: { LANG: this.language, USER: this.who },
        systemLocale: 'en',
        today: () => parseIsoDay(this.date)!,
        now: () => this.now,
      },
    );
    return { exit, ...texts };
  }
}
