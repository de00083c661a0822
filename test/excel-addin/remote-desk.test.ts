import { createDesk, type Desk } from '../../excel-addin/pane/desk';
import { type Answer, type Call, remoteDesk, Stopped } from '../../excel-addin/pane/remote-desk';
import { openedWorkbook } from '../../excel-addin/start/workbook';
import { exampleSheets } from '../../excel-addin/starter';

const DAY = '2026-11-20';
const ANSWERS = { settings: [], maps: [], sheets: [] };

/** A worker as far as messages go: what is said is copied as between threads. */
class FakeWorker {
  static started = 0;
  onmessage: ((event: { data: Answer }) => void) | undefined;
  onerror: ((event: { message: string }) => void) | undefined;
  private readonly desk: Desk = createDesk();
  private isGone = false;

  constructor() {
    FakeWorker.started++;
  }
  postMessage(call: Call): void {
    const { id, method, args } = structuredClone(call);
    setTimeout(() => {
      if (this.isGone) return;
      try {
        const value = (this.desk[method] as (...given: readonly unknown[]) => unknown)(...args);
        this.onmessage?.({ data: structuredClone({ id, value }) });
      } catch (error) {
        this.onmessage?.({ data: { id, error: (error as Error).message } });
      }
    });
  }
  terminate(): void {
    this.isGone = true;
  }
}

const remote = () => remoteDesk(() => new FakeWorker() as unknown as Worker);
const snapshot = openedWorkbook(exampleSheets('en')).toSnapshot();

describe('a desk in a worker', () => {
  test('answers what a desk in the same thread answers: nothing is lost on the way', async () => {
    const [far, near] = [remote(), createDesk()];
    expect(await far.recognise(snapshot, ANSWERS, 'en')).toEqual(near.recognise(snapshot, ANSWERS, 'en'));
    expect(await far.review(snapshot, ANSWERS, DAY, 'review')).toEqual(near.review(snapshot, ANSWERS, DAY, 'review'));
    const run = { when: `${DAY}T09:00:00`, who: 'Mei', command: 'review' } as const;
    expect(await far.summary('zh-CN')).toEqual(near.summary('zh-CN'));
    expect(await far.findings('en', 'region')).toEqual(near.findings('en', 'region'));
    expect(await far.plan('en', run)).toEqual(near.plan('en', run));
    const trials = [{ target: 'stock.B101.onHand', value: '0' }];
    expect(await far.tryOut(snapshot, ANSWERS, DAY, trials, 'en')).toEqual(near.tryOut(snapshot, ANSWERS, DAY, trials, 'en'));
  });

  test('a fault in it is a fault here', async () => {
    await expect(remote().summary('en')).rejects.toThrow('nothing was reviewed yet');
  });

  test('stopped, its call fails as stopped, and the next one has a worker again', async () => {
    const desk = remote();
    const review = desk.review(snapshot, ANSWERS, DAY, 'review');
    desk.stop();
    await expect(review).rejects.toThrow(Stopped);
    const started = FakeWorker.started;
    await desk.recognise(snapshot, ANSWERS, 'en');
    expect(FakeWorker.started).toBe(started + 1);
  });

  test('stopping while it rests forgets nothing', async () => {
    const desk = remote();
    await desk.review(snapshot, ANSWERS, DAY, 'review');
    desk.stop();
    expect((await desk.summary('en')).checks.length).toBeGreaterThan(0);
  });
});
