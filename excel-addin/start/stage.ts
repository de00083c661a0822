import { createExcel, DESKTOP, type Workbook } from '../../test/hosts/excel';
import type { Theme } from '../host';
import type { Mirror } from './mirrored';

/** What the pane's frame finds in the page around it. */
export interface Stage {
  /** Makes the frame's window look like Excel's task pane. */
  install(frame: Window): void;
  /** The file that the workbook was brought in, where it was. */
  readonly mirror: Mirror | undefined;
  /** Opens a file that was dropped on the pane. */
  take(file: File | undefined): void;
}

/** An in-memory Excel with one workbook open, and what tells the grid to look again. */
export interface StandInExcel extends Pick<Stage, 'install'> {
  readonly workbook: Workbook;
  /** No two are alike. */
  readonly number: number;
  /** Grows whenever something may have changed. */
  version(): number;
  subscribe(tell: () => void): () => void;
  /** A person did something in the grid. */
  touch(): void;
  /** Office's colours change, as under a person's settings. */
  paint(theme: Theme): void;
}

/** Background and text, as Office hands its colours over. */
const COLORS: { readonly [T in Theme]: readonly [background: number, text: number] } = {
  light: [0xffffff, 0x242424],
  dark: [0x1f1f1f, 0xffffff],
  contrast: [0x000000, 0xffffff],
};

let made = 0;

export function standInExcel(workbook: Workbook, language: string): StandInExcel {
  let colors = COLORS.light;
  const { excel, install } = createExcel(workbook, { ...DESKTOP, locale: language });
  const watchers = new Set<() => void>();
  let version = 0;
  let isTold = false;
  const touch = () => {
    if (isTold) return;
    isTold = true;
    // Many batches make one picture.
    requestAnimationFrame(() => {
      isTold = false;
      version++;
      for (const tell of watchers) tell();
    });
  };
  const answer = excel.answer.bind(excel);
  excel.answer = (body) => {
    const answered = answer(body);
    touch();
    return answered;
  };
  return {
    workbook,
    number: ++made,
    install(frame) {
      install(frame);
      const container = frame.external as unknown as { GetContext(): object };
      const tellColors = () => {
        const [bodyBackgroundColor, bodyForegroundColor] = colors;
        return JSON.stringify({ bodyBackgroundColor, bodyForegroundColor });
      };
      Object.assign(container.GetContext(), { GetOfficeThemeInfo: tellColors });
    },
    version: () => version,
    subscribe(tell) {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    touch,
    paint(theme) {
      colors = COLORS[theme];
    },
  };
}
