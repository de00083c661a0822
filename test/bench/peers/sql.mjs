/** What both databases are asked: the numbers of every line, sums that run on by windows. */

export const TABLES = {
  lines:
    'n INTEGER, order_no TEXT, day INTEGER, customer TEXT, sku TEXT, quantity BIGINT, price BIGINT, factor BIGINT, written BIGINT, gift BIGINT',
  prices: 'sku TEXT, level TEXT, start INTEGER, finish INTEGER, price BIGINT',
  discounts: 'level TEXT, factor BIGINT',
  gifts: 'sku TEXT, step BIGINT',
  stock: 'sku TEXT, on_hand BIGINT',
  customers: 'customer TEXT, level TEXT, credit BIGINT, receivable BIGINT',
};

const cents = (value) => Math.round(value * 100);

/** The rows of each table, from the sheets as a host hands them over. */
export function tablesOf(sheets) {
  const rows = (name) => sheets.find((sheet) => sheet.name === name).rows.slice(1);
  return {
    lines: rows('Orders').map((r, i) => [i + 2, r[0], r[2], r[4], r[5], r[7], cents(r[8]), cents(r[9]), cents(r[10]), r[11] ?? 0]),
    prices: rows('Prices').map(([sku, price, level, from, to]) => [sku, level, from ?? 0, to ?? 99999, cents(price)]),
    discounts: rows('Discounts').map(([, level, factor]) => [level, cents(factor)]),
    gifts: rows('Gifts').map(([, sku, step]) => [sku, step]),
    stock: rows('Stock').map(([sku, onHand]) => [sku, onHand]),
    customers: rows('Customers').map((r) => [r[0], r[2], cents(r[6]), cents(r[7])]),
  };
}

export const COLUMNS = [
  'row',
  'written',
  'amount',
  'factor',
  'policy',
  'gift',
  'entitled',
  'price',
  'list',
  'quantity',
  'ship',
  'free',
  'blocked',
  'exposure',
  'limit',
];

/** `least` and `most`: how the database calls the smaller and the larger of two; `div`: its whole-number division. */
export const query = ({ least, most, div }) => `
WITH priced AS (
  SELECT l.*, c.credit, c.receivable, p.price AS list, d.factor AS policy, s.on_hand,
    ${div('l.quantity * l.price * l.factor + 50', '100')} AS amount, ${div('l.quantity', 'g.step')} AS entitled
  FROM lines l
  JOIN customers c ON c.customer = l.customer
  JOIN prices p ON p.sku = l.sku AND p.level = c.level AND l.day >= p.start AND l.day <= p.finish
  JOIN discounts d ON d.level = c.level
  JOIN gifts g ON g.sku = l.sku
  JOIN stock s ON s.sku = l.sku
), judged AS (
  SELECT *,
    MAX(CASE WHEN written <> amount OR factor < policy OR gift > entitled OR price < list THEN 1 ELSE 0 END) OVER (PARTITION BY order_no) AS blocked,
    on_hand - COALESCE(SUM(quantity + gift) OVER (PARTITION BY sku ORDER BY day, order_no, n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS remaining
  FROM priced
), shipped AS (
  SELECT *, ${most('0', least('quantity', 'remaining'))} AS ship, ${most('0', least('gift', 'remaining - quantity'))} AS free FROM judged
), valued AS (
  SELECT *, CASE WHEN blocked = 1 THEN 0 ELSE ${div('ship * price * factor + 50', '100')} END AS ship_amount FROM shipped
)
SELECT n, written, amount, factor, policy, gift, entitled, price, list, quantity, ship, free, blocked,
  receivable + SUM(ship_amount) OVER (PARTITION BY customer ORDER BY day, order_no) AS exposure, credit
FROM valued`;

export const factsOfRow = (row) => {
  const facts = {};
  for (let i = 0; i < COLUMNS.length; i++) facts[COLUMNS[i]] = Number(row[i]);
  facts.blocked = facts.blocked === 1;
  return facts;
};
