import { createDesk } from './desk';
import type { Answer, Call } from './remote-desk';

interface Scope {
  onmessage: ((event: MessageEvent<Call>) => void) | null;
  postMessage(answer: Answer): void;
}

const scope = globalThis as unknown as Scope;
const desk = createDesk();

scope.onmessage = ({ data: { id, method, args } }) => {
  try {
    const value = (desk[method] as (...given: readonly unknown[]) => unknown)(...args);
    scope.postMessage({ id, value });
  } catch (error) {
    scope.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
};
