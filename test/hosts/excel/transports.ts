import type { ExcelHost, Profile } from './excel';

/** What the client library finds as a global where Excel runs it without a browser's window. */
export interface NativeBridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost?(message: string): void;
}

export function nativeBridge(excel: ExcelHost): NativeBridge {
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as { id: number; message: { body: unknown } };
      setTimeout(() => {
        const body = excel.answer(typeof message.body === 'string' ? message.body : JSON.stringify(message.body));
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: 1, message: { statusCode: 200, headers: {}, body } }));
      });
    },
  };
  return bridge;
}

/** Method numbers of `window.external.Execute` and events of `RegisterEvent`. */
const RICH_API = 93;
const SELECTION_CHANGED = 2;

type Callback = (answer: unknown) => void;
type Handler = (event: number, payload: unknown) => void;

/** An array as the container hands it over. */
const safeArray = (items: readonly unknown[]) => ({
  toArray: () => items,
  dimensions: () => 1,
  lbound: () => 0,
  ubound: () => items.length - 1,
  getItem: (i: number) => items[i],
});

/** The container object of the task pane on Windows: the library's whole start-up runs against it. */
export class TaskPaneContainer {
  private readonly handlers = new Map<number, Handler>();
  private readonly context: PaneContext;

  constructor(private readonly excel: ExcelHost) {
    this.context = new PaneContext(excel.profile);
    excel.onSelect = () => this.handlers.get(SELECTION_CHANGED)?.(SELECTION_CHANGED, safeArray([]));
  }

  GetContext(): PaneContext {
    return this.context;
  }
  GetHostInfo(): string {
    return `Excel|Win32|16.01|${this.excel.profile.locale}|||`;
  }
  GetLoggingAllowed(): boolean {
    return false;
  }
  Execute(method: number, params: readonly (readonly string[])[], done: Callback): void {
    const body = params[0]?.[4];
    setTimeout(() => {
      if (method !== RICH_API || body === undefined) done(safeArray([0, null]));
      else done(safeArray([0, safeArray([200, safeArray([]), this.excel.answer(body)])]));
    });
  }
  RegisterEvent(event: number, _target: string, handler: Handler, done: Callback): void {
    this.handlers.set(event, handler);
    setTimeout(() => done(0));
  }
  UnregisterEvent(event: number, _target: string, done: Callback): void {
    this.handlers.delete(event);
    setTimeout(() => done(0));
  }
}

/** What the library asks of its container while it starts. */
class PaneContext {
  constructor(private readonly profile: Profile) {}

  GetAppType(): number {
    return 1;
  }
  GetSolutionRef(): string {
    return 'order-review';
  }
  GetAppVersionMajor(): number {
    return 16;
  }
  GetAppVersionMinor(): number {
    return 1;
  }
  GetAppUILocale(): string {
    return this.profile.locale;
  }
  GetAppDataLocale(): string {
    return this.profile.locale;
  }
  GetDocUrl(): string {
    return 'C:\\orders.xlsx';
  }
  GetAppCapabilities(): number {
    return 1;
  }
  GetActivationMode(): number {
    return 1;
  }
  GetControlIntegrationLevel(): number {
    return 1;
  }
  GetSolutionToken(): string {
    return '';
  }
  GetInstanceId(): string {
    return 'stand-in';
  }
  GetSupportedMatrix(): string {
    const sets = {
      SharedRuntime: '1.1',
      RibbonApi: '1.1',
      DialogApi: '1.2',
      Settings: '1.1',
      DocumentEvents: '1.1',
      RichApiRuntimeFlag: '1.2',
    };
    return JSON.stringify({ ...sets, ExcelApi: this.profile.api });
  }
  GetHostFullVersion(): string {
    return '16.0.17328.20162';
  }
  GetOfficeThemeInfo(): string {
    return '{}';
  }
  GetSettings(): { Read(): void; Write(): void } {
    return { Read() {}, Write() {} };
  }
}
