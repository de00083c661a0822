import { type Cell, cellIndex, fingerprintOf, type WritePlan } from '../../core';
import { SheetsPort } from '../../gsheets/port';
import { SerialClock } from '../../gsheets/port/serial';
import { bookOf, putCell } from '../hosts/sheets/fill';
import { lookAt, placeOf } from '../hosts/sheets/look';
import { Meter } from '../hosts/sheets/meter';
import type { BookModel } from '../hosts/sheets/model';
import { newDesk, services } from '../hosts/sheets/services';
import { Gate } from '../hosts/sheets/strict';
import { Zone } from '../hosts/sheets/values';
import { portConformance } from './conformance';
import type { Session } from './host';

/** The services take a person's document over, one at a time. */
class SheetsSession implements Session {
  private fault: number | undefined;

  constructor(
    private readonly book: BookModel,
    private readonly when: 'before' | 'after',
  ) {}

  port(): Pick<SheetsPort, 'read' | 'apply'> {
    const meter = new Meter();
    Object.assign(globalThis, services(new Gate(meter, globalThis), this.book, newDesk(), {}).globals);
    const port = new SheetsPort();
    return {
      read: () => port.read(),
      apply: (plan) => {
        meter.reset();
        if (this.fault !== undefined) meter.fault = { call: this.fault, when: this.when };
        return port.apply(plan);
      },
    };
  }

  look() {
    return lookAt(this.book);
  }

  type(sheet: string, cell: string, value: Cell): void {
    const { row, column } = placeOf(cell);
    putCell(this.book.sheet(sheet), row, column, value);
  }

  failAt(step: number | undefined): void {
    this.fault = step;
  }
}

portConformance('a Google spreadsheet', () => ({ open: (sheets) => new SheetsSession(bookOf(sheets), 'before') }));
portConformance('a Google spreadsheet whose calls fail after their work', () => ({
  open: (sheets) => new SheetsSession(bookOf(sheets), 'after'),
}));

test.each(['Asia/Shanghai', 'America/New_York', 'Africa/Casablanca', 'Asia/Kathmandu', 'Etc/UTC'])(
  'dates are read as days in %s',
  (zone) => {
    const days = [45_000, 45_738, 45_957, 46_000, 46_346];
    const book = bookOf([{ name: 'Orders', rows: [...days, 0.5, 601 / 1440, 1 + 601 / 1440].map((serial) => [serial]) }], zone);
    const { formats } = book.sheet('Orders');
    [...days, ''].forEach((_, row) => {
      formats.set(row, 0, row < days.length ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm');
    });
    formats.set(6, 0, 'h:mm');
    formats.set(7, 0, '[h]:mm');
    const { rows, times } = new SheetsSession(book, 'before').port().read().sheets[0]!;
    expect(rows.map(([cell]) => cell)).toEqual([...days, 0.5, 601 / 1440, 1 + 601 / 1440]);
    expect([...times]).toEqual([5, 6, 7].map((row) => cellIndex(row, 0)));
  },
);

test.each(['Africa/Cairo', 'Africa/Casablanca', 'Asia/Gaza', 'Australia/Lord_Howe'])(
  'days of three decades in %s, where clocks were changed there and back within weeks',
  (name) => {
    const zone = new Zone(name);
    let asked = 0;
    const clock = new SerialClock((instant) => {
      asked++;
      return new Date(zone.wall(instant.getTime())).toISOString().slice(0, -1);
    });
    const wrong: number[] = [];
    for (let day = 36_500; day < 49_500; day++) if (clock.serialOf(new Date(zone.instantOf(day + 0.5))) !== day + 0.5) wrong.push(day);
    expect(wrong).toEqual([]);
    expect(asked).toBeLessThan(13_000 / 10);
  },
);

test('a text that looks like an error stays a text; a formula that is still loading has no value', () => {
  const book = bookOf([{ name: 'Orders', rows: [['#N/A', { error: '#N/A' }, { formula: 'IMPORTRANGE("x","A1")', value: 'Loading...' }]] }]);
  const { rows } = new SheetsSession(book, 'before').port().read().sheets[0]!;
  expect(rows[0]).toEqual(['#N/A', { error: '#N/A' }, { error: 'no-value' }]);
});

test('memory of any length is kept in properties that Google takes, and goes when there is none', () => {
  const session = new SheetsSession(bookOf([{ name: 'Orders', rows: [['Order no.']] }]), 'before');
  const memory = { 'map:orders': '审'.repeat(9000), other: 'x' };
  const kept = (next: Record<string, string>) => {
    const port = session.port();
    const snapshot = port.read();
    const plan: WritePlan = {
      locale: 'en',
      fingerprint: fingerprintOf(snapshot, { removeColumns: [] }),
      sheets: [],
      names: [],
      removeColumns: [],
      removeSheets: [],
      memory: next,
    };
    expect(port.apply(plan)).toEqual({ kind: 'applied' });
    return session.port().read().memory;
  };
  expect(kept(memory)).toEqual(memory);
  expect(kept({ short: 'y' })).toEqual({ short: 'y' });
  expect(kept({})).toBeUndefined();
});
