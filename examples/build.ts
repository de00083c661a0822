import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleBook } from './book';
import { exampleWorkbook } from './workbook';

const folder = process.argv[2] ?? 'examples';
mkdirSync(folder, { recursive: true });
for (const locale of ['zh-CN', 'en'] as const) writeFileSync(join(folder, `orders.${locale}.xlsx`), exampleWorkbook(exampleBook(locale)));
