import { DESKTOP, ExcelHost, type Profile } from './excel';
import type { Workbook } from './model';
import { type NativeBridge, nativeBridge, TaskPaneContainer } from './transports';

export type { CellState, Format, Rule } from './cells';
export { type BatchRecord, DESKTOP, ExcelHost, type FaultKind, OLDEST, type Profile, WEB } from './excel';
export { Workbook } from './model';
export { Sheet } from './sheet';

export interface StandIn {
  readonly excel: ExcelHost;
  /** Makes a window look like Excel's task pane; call it before office.js is loaded. */
  install(window: object): void;
  /** Makes a global scope look like Excel's own runtime; call it before the host's library is loaded. */
  installBridge(scope: object): void;
}

/** An Excel with this workbook open, for a page or a test; it needs nothing but timers. */
export function createExcel(workbook: Workbook, profile: Profile = DESKTOP): StandIn {
  const excel = new ExcelHost(workbook, profile);
  return {
    excel,
    install(window) {
      Object.defineProperty(window, 'external', { value: new TaskPaneContainer(excel), configurable: true, writable: true });
    },
    installBridge(scope) {
      const bridge: NativeBridge = nativeBridge(excel);
      Object.defineProperty(scope, '_richApiNativeBridge', { value: bridge, configurable: true, writable: true });
    },
  };
}
