import type { Cell, Snapshot } from '../../../core/index';
import { ORDERS } from '../workload';
import { cents, rowsOf } from './references';

/** The orders sheet, and what becomes of each of its lines, as typed columns. */
export class Lines {
  readonly rows: readonly (readonly Cell[])[];
  readonly count: number;
  readonly sku: Int32Array;
  readonly quantity: Int32Array;
  readonly gift: Int32Array;
  /** In cents. */
  readonly list: Int32Array;
  readonly amount: Float64Array;
  readonly ship: Int32Array;
  readonly freeShip: Int32Array;

  constructor(snapshot: Snapshot) {
    this.rows = rowsOf(snapshot, 'Orders');
    this.count = this.rows.length - 1;
    this.sku = new Int32Array(this.count);
    this.quantity = new Int32Array(this.count);
    this.gift = new Int32Array(this.count);
    this.list = new Int32Array(this.count);
    this.amount = new Float64Array(this.count);
    this.ship = new Int32Array(this.count);
    this.freeShip = new Int32Array(this.count);
  }

  shippable(line: number): number {
    if (this.ship[line] === this.quantity[line]) return this.amount[line]!;
    const row = this.rows[line + 1]!;
    return Math.round((this.ship[line]! * cents(row[ORDERS.price]!) * cents(row[ORDERS.factor]!)) / 100);
  }
}
