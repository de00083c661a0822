import Database from 'better-sqlite3';
import { factsOfRow, query, TABLES, tablesOf } from './sql.mjs';

export const name = 'better-sqlite3, window functions';
export const most = 1_000_000;

const QUERY = query({ least: (a, b) => `MIN(${a}, ${b})`, most: (a, b) => `MAX(${a}, ${b})`, div: (a, b) => `((${a}) / (${b}))` });

// Without its native part it is absent, which is to be known when it is loaded.
new Database(':memory:').close();

/** Load, one query, and every row read back. */
export function run(sheets) {
  const db = new Database(':memory:');
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  const tables = tablesOf(sheets);
  db.transaction(() => {
    for (const [table, columns] of Object.entries(TABLES)) {
      db.exec(`CREATE TABLE ${table} (${columns})`);
      const insert = db.prepare(
        `INSERT INTO ${table} VALUES (${columns
          .split(',')
          .map(() => '?')
          .join(',')})`,
      );
      for (const row of tables[table]) insert.run(row);
    }
    db.exec('CREATE INDEX by_price ON prices (sku, level, start); CREATE INDEX by_customer ON customers (customer)');
    db.exec('CREATE INDEX by_gift ON gifts (sku); CREATE INDEX by_stock ON stock (sku)');
  })();
  const facts = db.prepare(QUERY).raw(true).all().map(factsOfRow);
  db.close();
  return facts;
}
