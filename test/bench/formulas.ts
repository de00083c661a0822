import { rowsOf } from './facts';
import { LEVELS, type Workload } from './workload';
import type { Written } from './xlsx-min';

const formula = (text: string): Written => ({ formula: text });

/** The workbook that a person would build: look-ups, sums per order and running sums per product and customer in columns beside the orders. */
export function formulaSheets(work: Workload): { readonly name: string; readonly rows: readonly (readonly Written[])[] }[] {
  const last = work.lines + 1;
  const [headings, ...lines] = work.sheets.find(({ name }) => name === 'Orders')!.rows;
  const wide = wideprices(work);
  const range = (sheet: string, column: string, rows: number) => `${sheet}!${column}$2:${column}$${rows + 1}`;
  const look = (key: string, sheet: string, keys: string, values: string, rows: number) =>
    `INDEX(${range(sheet, values, rows)},MATCH(${key},${range(sheet, keys, rows)},0))`;
  const customers = rowsOf(work, 'Customers').length;
  const stock = rowsOf(work, 'Stock').length;
  const own = lines.map((row, i): Written[] => {
    const n = i + 2;
    const customer = (column: string) => look(`E${n}`, 'Customers', 'A', column, customers);
    const price = (column: string) => look(`F${n}&"|"&P${n}`, 'Wide', 'A', column, wide.length);
    return [
      ...Array.from({ length: 15 }, (_, column) => row[column] ?? null),
      formula(customer('C')),
      formula(`IF(C${n}>${price('C')},${price('D')},${price('B')})`),
      formula(look(`P${n}`, 'Discounts', 'B', 'C', LEVELS.length)),
      formula(`ROUND(H${n}*I${n}*J${n},2)`),
      formula(`INT(H${n}/10)`),
      formula(`IF(OR(ROUND(K${n}-S${n},2)<>0,ROUND(J${n}-R${n},4)<0,L${n}>T${n},ROUND(I${n}-Q${n},2)<0),1,0)`),
      formula(`SUMIFS(U$2:U$${last},A$2:A$${last},A${n})`),
      formula(
        `${look(`F${n}`, 'Stock', 'A', 'B', stock)}-SUMIFS(H$1:H${n - 1},F$1:F${n - 1},F${n})-SUMIFS(L$1:L${n - 1},F$1:F${n - 1},F${n})`,
      ),
      formula(`MAX(0,MIN(H${n},W${n}))`),
      formula(`MAX(0,MIN(L${n},W${n}-H${n}))`),
      formula(`IF(V${n}>0,0,ROUND(X${n}*I${n}*J${n},2))`),
      formula(`${customer('H')}+SUMIFS(Z$2:Z$${last},E$2:E$${last},E${n},A$2:A$${last},"<="&A${n})`),
      formula(customer('G')),
      formula(
        `IF(ROUND(K${n}-S${n},2)<>0,"data/amount-mismatch ","")&IF(ROUND(J${n}-R${n},4)<0,"discount/over-policy ","")&IF(ROUND(J${n}-R${n},4)>0,"discount/under-policy ","")&IF(L${n}>T${n},"gift/over-entitled ","")&IF(L${n}<T${n},"gift/under-claimed ","")&IF(ROUND(I${n}-Q${n},2)<0,"price/below-list ","")&IF(ROUND(I${n}-Q${n},2)>0,"price/above-list ","")&IF(V${n}>0,"",IF(X${n}<H${n},IF(X${n}=0,"stock/none ","stock/short "),IF(Y${n}<L${n},IF(Y${n}=0,"stock/none ","stock/short "),""))&IF(ROUND(AA${n}-AB${n},2)>0,"credit/over-limit ",""))`,
      ),
    ];
  });
  return [
    {
      name: 'Orders',
      rows: [
        [
          ...headings!,
          'Level',
          'List',
          'Policy',
          'Right amount',
          'Earned',
          'Fault',
          'Faults of order',
          'Left',
          'Ships',
          'Free',
          'Ship amount',
          'Exposure',
          'Limit',
          'Findings',
        ],
        ...own,
      ],
    },
    { name: 'Wide', rows: [['Key', 'Price', 'To', 'Price then'], ...wide] },
    ...['Discounts', 'Stock', 'Customers'].map((name) => work.sheets.find((sheet) => sheet.name === name)!),
  ];
}

/** A row per SKU and level, as look-ups need it. */
function wideprices(work: Workload): Written[][] {
  const rows = new Map<string, Written[]>();
  for (const [sku, price, level, , to] of rowsOf(work, 'Prices')) {
    const key = `${sku}|${level}`;
    const row = rows.get(key);
    if (row) row.push(price!);
    else rows.set(key, [key, price!, to!]);
  }
  return [...rows.values()];
}
