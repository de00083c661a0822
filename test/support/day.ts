import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import type { Cell, Locale } from '../../core';
import { namesIn, OWN_COLUMNS, OWN_SHEETS, type OwnSheetId } from '../../core/model/own';
import { FIELD_NAMES, ROLE_NAMES } from '../../core/words/fields';
import { type Labels, labels } from '../../core/words/labels';
import { Desk } from './desk';
import { humanCells, twice } from './human';
import { Paper, type PaperSheet } from './paper';
import { amount, expectReconciled, table } from './reconcile';

/** What a sales manager would ask after a step. */
export interface Told {
  readonly did: string;
  readonly exit: number;
  readonly rows: Counts;
  readonly orders: Counts;
  readonly amounts: { readonly [what: string]: string };
  /** Order number → what it was and is, where its status or amounts changed. */
  readonly changed: { readonly [orderNo: string]: string };
  /** What the run wrote into the hidden log. */
  readonly log: string;
}

type Counts = { readonly [word: string]: number };

interface OrderRow {
  readonly orderNo: string;
  readonly lineNo: number;
}

/** A row of the example's orders, as a line of a new one. */
type NewLine = readonly [orderNo: string, from: OrderRow];

const NEXT_DAY = 46347;

/** Plays the tool and the people around it on an example workbook, and expects after each run what must never break. */
export class Day {
  readonly story: Told[] = [];
  readonly words: Labels;
  protected readonly desk: Desk;
  private readonly orders: string;
  protected latest = 'in.xlsx';
  private logged: readonly string[] = [];
  private standing: ReadonlyMap<string, string> = new Map();

  constructor(
    readonly locale: Locale,
    folder: string,
  ) {
    mkdirSync(folder);
    this.words = labels(locale);
    this.orders = ROLE_NAMES.orders[locale];
    this.desk = new Desk(folder, 'M. Chen', locale === 'en' ? 'en_US.UTF-8' : 'zh_CN.UTF-8', '2026-11-20');
    copyFileSync(`examples/orders.${locale}.xlsx`, this.desk.at('in.xlsx'));
  }

  /** A person opens what the last run wrote, changes it and saves it. */
  edit(change: (paper: Paper) => void): void {
    const paper = Paper.open(this.desk.at(this.latest));
    change(paper);
    this.latest = `edited${this.story.length}.xlsx`;
    paper.save(this.desk.at(this.latest));
  }

  type(paper: Paper, line: OrderRow, field: keyof (typeof FIELD_NAMES)['orders'], value: Cell): void {
    this.typeUnder(paper, line, { [FIELD_NAMES.orders[field][this.locale]]: value });
  }

  decide(paper: Paper, line: OrderRow, [decision, by, note]: readonly [string, string, string]): void {
    const own = namesIn(OWN_COLUMNS, this.locale);
    this.typeUnder(paper, line, { [own.decision]: decision, [own.decidedBy]: by, [own.decisionNote]: note });
  }

  /** Writes beside the one row of an own sheet that has the text under the heading. */
  note(paper: Paper, id: OwnSheetId, [heading, text]: readonly [string, string], values: { readonly [heading: string]: Cell }): void {
    const sheet = paper.sheet(OWN_SHEETS[id][this.locale]);
    const { row, columns } = sheet.header(heading, ...Object.keys(values));
    const at = rowsBelow(sheet, row).find((each) => sheet.value(each, columns[0]!) === text);
    if (at === undefined) throw new Error(`${text} is not on ${sheet.name}`);
    Object.values(values).forEach((value, i) => {
      sheet.set(at, columns[i + 1]!, value);
    });
  }

  async run(command: 'review' | 'finance', did: string): Promise<void> {
    const before = Paper.open(this.desk.at(this.latest));
    const next = `step${this.story.length}`;
    const ran = await this.desk.order(`${command} @${this.latest} -o @${next}.xlsx --json @${next}.json`);
    expect(ran.err).toBe('');
    const paper = Paper.open(this.desk.at(`${next}.xlsx`));
    expect(humanCells(paper.grids, this.orders)).toEqual(humanCells(before.grids, this.orders));
    expect(twice(paper.grids, this.orders)).toEqual([]);
    expectReconciled(paper, JSON.parse(readFileSync(this.desk.at(`${next}.json`), 'utf8')), this.locale);
    this.tell(did, ran.exit, paper);
    this.latest = `${next}.xlsx`;
  }

  /** A copy of the morning's workbook holds what is left in stock, and a few new orders; what is owed is carried over. */
  async nextDay(newOrders: readonly NewLine[], arrived: { readonly [sku: string]: number }): Promise<void> {
    this.desk.date = '2026-11-21';
    const yesterday = this.latest;
    const left = this.stockLeft(Paper.open(this.desk.at(yesterday)));
    this.latest = 'in.xlsx';
    this.edit((paper) => {
      this.keepAsNew(paper.sheet(this.orders), newOrders);
      this.updateStock(paper.sheet(ROLE_NAMES.stock[this.locale]), left, arrived);
    });
    const ran = await this.desk.order(`consolidate @${this.latest} --carry @${yesterday} -o @second.xlsx`);
    expect(ran.err).toBe('');
    this.latest = 'second.xlsx';
    this.logged = [];
    this.standing = new Map();
  }

  private typeUnder(paper: Paper, { orderNo, lineNo }: OrderRow, values: { readonly [heading: string]: Cell }): void {
    const sheet = paper.sheet(this.orders);
    const names = FIELD_NAMES.orders;
    const { row, columns } = sheet.header(names.orderNo[this.locale], names.lineNo[this.locale], ...Object.keys(values));
    const [order, line, ...rest] = columns;
    const at = rowsBelow(sheet, row).find((each) => sheet.value(each, order!) === orderNo && Number(sheet.value(each, line!)) === lineNo);
    if (at === undefined) throw new Error(`${orderNo} ${lineNo} is not there`);
    Object.values(values).forEach((value, i) => {
      sheet.set(at, rest[i]!, value);
    });
  }

  private stockLeft(paper: Paper): ReadonlyMap<Cell, number> {
    const { sku, onHand, shipped } = this.words.balance.columns;
    const rows = table(paper.sheet(OWN_SHEETS.balance[this.locale]), [sku, onHand, shipped]);
    return new Map(rows.map((row) => [row[sku]!, Number(row[onHand]) - Number(row[shipped])]));
  }

  private keepAsNew(sheet: PaperSheet, newOrders: readonly NewLine[]): void {
    const { orderNo, lineNo, orderDate, requestedDate } = FIELD_NAMES.orders;
    const { row, columns } = sheet.header(...[orderNo, lineNo, orderDate, requestedDate].map((name) => name[this.locale]));
    const [order, line, ordered, requested] = columns;
    for (let at = sheet.height - 1; at > row; at--) {
      const kept = newOrders.find(([, from]) => sheet.value(at, order!) === from.orderNo && Number(sheet.value(at, line!)) === from.lineNo);
      if (!kept) {
        sheet.deleteRow(at);
        continue;
      }
      sheet.set(at, order!, kept[0]);
      sheet.set(at, ordered!, NEXT_DAY);
      sheet.set(at, requested!, NEXT_DAY + 5);
    }
  }

  private updateStock(sheet: PaperSheet, left: ReadonlyMap<Cell, number>, arrived: { readonly [sku: string]: number }): void {
    const names = FIELD_NAMES.stock;
    const { row, columns } = sheet.header(names.sku[this.locale], names.onHand[this.locale], names.asOf[this.locale]);
    const [sku, onHand, asOf] = columns;
    for (const at of rowsBelow(sheet, row)) {
      const code = String(sheet.value(at, sku!));
      sheet.set(at, onHand!, (left.get(code) ?? 0) + (arrived[code] ?? 0));
      sheet.set(at, asOf!, NEXT_DAY);
    }
  }

  private tell(did: string, exit: number, paper: Paper): void {
    const own = namesIn(OWN_COLUMNS, this.locale);
    const { columns: money } = this.words.financeSheet;
    const finance = table(paper.sheet(OWN_SHEETS.finance[this.locale]), Object.values(money));
    const asked = finance.filter((row) => row[money.orderNo] !== null);
    const bottom = finance.find((row) => row[money.customer] === this.words.total)!;
    const standing = new Map(
      asked.map((row) => [
        String(row[money.key]),
        `${row[money.status]} ${amount(row[money.shippable])}, ${money.due} ${amount(row[money.due])}`,
      ]),
    );
    const changed = asked.flatMap((row) => {
      const [was, now] = [this.standing, standing].map((all) => all.get(String(row[money.key])));
      return this.standing.size === 0 || was === now ? [] : [[String(row[money.orderNo]), `${was} → ${now}`] as const];
    });
    this.story.push({
      did,
      exit,
      rows: counts(table(paper.sheet(this.orders), [own.review]).map((row) => row[own.review]!)),
      orders: counts(asked.map((row) => row[money.status]!)),
      amounts: Object.fromEntries(
        (['ordered', 'shippable', 'short', 'rejected', 'due', 'matched', 'left'] as const).map((id) => [
          money[id],
          amount(bottom[money[id]]),
        ]),
      ),
      changed: Object.fromEntries(changed),
      log: this.logLine(paper),
    });
    this.standing = standing;
  }

  /** The log grew by one row, and those before stand as they stood. */
  private logLine(paper: Paper): string {
    const sheet = paper.sheet(OWN_SHEETS.log[this.locale]);
    expect(sheet.hidden).toBe(true);
    const { columns } = this.words.log;
    const rows = table(sheet, Object.values(columns));
    const texts = rows.map((row) => JSON.stringify(row));
    expect(texts.slice(0, -1)).toEqual(this.logged);
    this.logged = texts;
    const last = rows.at(-1)!;
    const told = (['command', 'when', 'who', 'verdict', 'honoured', 'voided', 'returns'] as const).map((id) => last[columns[id]]);
    return told.filter((cell) => cell !== null).join(' · ');
  }
}

const rowsBelow = (sheet: PaperSheet, header: number): readonly number[] =>
  Array.from({ length: Math.max(0, sheet.height - header - 1) }, (_, i) => header + 1 + i);

const counts = (words: readonly Cell[]): Counts => {
  const found: Record<string, number> = {};
  for (const word of words) if (word !== null) found[String(word)] = (found[String(word)] ?? 0) + 1;
  return found;
};
