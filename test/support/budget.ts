import { appendFileSync } from 'node:fs';

/** What a host was asked for by one run; the benchmark collects it, a test alone does not keep it. */
export interface BudgetNote {
  readonly host: 'Excel' | 'Google Sheets';
  readonly run: string;
  readonly rows: number;
  readonly figures: { readonly [name: string]: number };
}

export function noteBudget(note: BudgetNote): void {
  const file = process.env.BUDGET_NOTES;
  if (file) appendFileSync(file, `${JSON.stringify(note)}\n`);
}

/** Rows of orders: the benchmark asks for more than a test needs. */
export const budgetRows = (usual: number): number => Number(process.env.BUDGET_ROWS ?? usual);
