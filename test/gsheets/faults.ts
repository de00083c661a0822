import { bookOf } from '../hosts/sheets/fill';
import { lookAt } from '../hosts/sheets/look';
import { type KeptRealm, type PushedFile, Script } from '../hosts/sheets/script';
import type { SheetLook } from '../port/host';
import { SMALL } from './small';

const COLUMNS = 'ABCDEFG';
/** Calls between which nothing changes leave the same spreadsheet: one of them is enough to show that it is mended. */
const CHANGE = /\.(set|insert|delete|remove|hide)/;

export function faults(files: () => readonly PushedFile[]): void {
  const kept: KeptRealm = {};
  const opened = (): Script => new Script(files(), bookOf(SMALL), { kept });

  /** As it is when the run begins that the fault strikes. */
  function prepared({ before, correct }: Situation): Script {
    const script = opened();
    for (let run = 0; run < before; run++) script.call('menuReview');
    if (correct) script.model.sheet('Orders').values.set(2, 4, 2);
    script.meter.reset();
    return script;
  }

  /** One run with the fault, and one that finds Google well again. */
  function expectMended(situation: Situation, call: number, complete: ReturnType<typeof seen>, mended: Set<number>): void {
    const script = prepared(situation);
    const untouched = usersPart(lookAt(script.model));
    script.meter.fault = { call, when: call % 2 === 0 ? 'before' : 'after' };
    const alerts = script.desk.alerts.length;
    try {
      script.call('menuReview');
      expect({ call, alerts: script.desk.alerts.length }).toEqual({ call, alerts: alerts + 1 });
    } catch (error) {
      expect(String(error)).toContain('failed while accessing document');
    }
    script.desk.isLocked = false;
    script.meter.fault = undefined;
    expect({ call, users: usersPart(lookAt(script.model)) }).toEqual({ call, users: untouched });
    const changes = script.meter.log.filter((name, i) => CHANGE.test(name) && (i + 1 < call || call % 2 === 1)).length;
    if (mended.has(changes)) return;
    mended.add(changes);
    script.call('menuReview');
    const after = seen(script);
    // Thousands of cells are compared as one text, and one by one only where it differs.
    if (JSON.stringify(after) !== JSON.stringify(complete)) expect({ call, ...after }).toEqual({ call, ...complete });
  }

  test.each<[string, Situation, number]>([
    ['the first review', { before: 0, correct: false }, 30],
    ['a review of reviewed orders', { before: 1, correct: false }, 2],
    ['a review of corrected orders', { before: 1, correct: true }, 10],
  ])(
    'in %s leaves the cells of the person alone, and the next run completes the rest',
    (_, situation, steps) => {
      const whole = prepared(situation);
      whole.call('menuReview');
      const { calls } = whole.meter;
      whole.call('menuReview');
      const complete = seen(whole);
      const mended = new Set<number>();
      for (let call = 1; call <= calls; call++) expectMended(situation, call, complete, mended);
      expect(mended.size).toBeGreaterThan(steps);
    },
    60_000,
  );
}

interface Situation {
  /** Reviews before. */
  readonly before: number;
  /** A price was corrected since. */
  readonly correct: boolean;
}

/** Everything but the log, which tells of every run. */
function seen({ model, desk }: Script) {
  const looks = lookAt(model);
  return {
    sheets: looks.map(({ name }) => name),
    looks: looks.filter(({ name }) => name !== 'Review log'),
    kept: [...model.properties.keys()].sort(),
    charts: model.sheets.map(({ charts }) => charts.length),
    told: desk.alerts[desk.alerts.length - 1],
  };
}

function usersPart(looks: readonly SheetLook[]) {
  return looks
    .filter(({ name }) => SMALL.some((sheet) => sheet.name === name))
    .map(({ name, hidden, cells, fills, notes, rules, hiddenRows }) => ({
      name,
      hidden,
      cells: ofUser(cells),
      fills: ofUser(fills),
      notes: ofUser(notes),
      rules: rules.filter(({ formula }) => !formula.includes('order-review')),
      hiddenRows,
    }));
}

const ofUser = <T>(cells: { readonly [cell: string]: T }): { [cell: string]: T } =>
  Object.fromEntries(Object.entries(cells).filter(([cell]) => COLUMNS.includes(cell.replace(/\d/g, ''))));
