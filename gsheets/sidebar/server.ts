/** What Google puts into the page. */
interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
}
declare const google: { readonly script: { readonly run: Runner } };

/** Calls a function of the script; the answer is the plain data that it returned. */
export function call<T>(name: string, ...given: readonly unknown[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run.withSuccessHandler((answer) => resolve(answer as T)).withFailureHandler(reject);
    const run = (runner as unknown as Record<string, ((...values: readonly unknown[]) => void) | undefined>)[name];
    if (run) run.apply(runner, [...given]);
    else reject(new Error(`google.script.run.${name}`));
  });
}

/** Why Google refused, as far as its message tells. */
export type Trouble = 'accounts' | 'permission' | 'time' | 'other';

export function troubleOf(message: string): Trouble {
  if (/PERMISSION_DENIED|ScriptError: We're sorry|HTTP 403/i.test(message)) return 'accounts';
  if (/permission|authoriz|权限|授权/i.test(message)) return 'permission';
  return /time|超时|HTTP 0|NetworkError/i.test(message) ? 'time' : 'other';
}
