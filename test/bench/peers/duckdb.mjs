import { BIGINT, DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from '@duckdb/node-api';
import { factsOfRow, query, TABLES, tablesOf } from './sql.mjs';

export const name = 'DuckDB, window functions';
export const most = 1_000_000;

const QUERY = query({ least: (a, b) => `LEAST(${a}, ${b})`, most: (a, b) => `GREATEST(${a}, ${b})`, div: (a, b) => `((${a}) // (${b}))` });
const TYPES = { INTEGER, BIGINT, TEXT: VARCHAR };
const CHUNK = 2048;

let connection;

/** Load through data chunks, one query, and every row read back. */
export async function run(sheets) {
  connection ??= await (await DuckDBInstance.create(':memory:')).connect();
  const tables = tablesOf(sheets);
  for (const [table, columns] of Object.entries(TABLES)) await load(table, columns, tables[table]);
  const reader = await connection.runAndReadAll(QUERY);
  return reader.getRows().map(factsOfRow);
}

async function load(table, columns, rows) {
  await connection.run(`CREATE OR REPLACE TABLE ${table} (${columns.replaceAll('TEXT', 'VARCHAR')})`);
  const appender = await connection.createAppender(table);
  const types = columns.split(', ').map((column) => column.split(' ')[1]);
  for (let from = 0; from < rows.length; from += CHUNK) {
    const part = rows.slice(from, from + CHUNK);
    const chunk = DuckDBDataChunk.create(
      types.map((type) => TYPES[type]),
      part.length,
    );
    chunk.setColumns(types.map((type, i) => part.map((row) => (type === 'BIGINT' ? BigInt(row[i]) : row[i]))));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
