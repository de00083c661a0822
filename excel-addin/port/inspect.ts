import type { Snapshot, WritePlan } from '../../core/index';
import { HostTrouble } from './problem';
import { isHalfWritten } from './read';
import { readRules, type SheetRules } from './rules';
import { supports } from './support';

/** What a plan has to reckon with beyond the cells. */
export interface Inspection {
  readonly readOnly: boolean;
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** By sheet name. */
  readonly sheets: ReadonlyMap<string, InspectedSheet>;
  /** Sheets that a run before left half written. */
  readonly leftovers: readonly Excel.Worksheet[];
}

export interface InspectedSheet {
  readonly sheet: Excel.Worksheet;
  readonly position: number;
  readonly visibility: Excel.Worksheet['visibility'];
  readonly rules: SheetRules;
  readonly charts: readonly Excel.Chart[];
  /** Absent where there is none, or where this Excel cannot tell. */
  readonly filter: { readonly criteria: readonly unknown[] } | undefined;
}

/** Looks at protection, names, rules, charts and filters; throws where the plan cannot be carried out. */
export async function inspect(context: Excel.RequestContext, snapshot: Snapshot, plan: WritePlan): Promise<Inspection> {
  const { workbook } = context;
  workbook.load({ readOnly: true });
  const protection = workbook.protection.load({ protected: true });
  const all = workbook.worksheets.load({ name: true, visibility: true, position: true });
  const names = workbook.names.load({ name: true, formula: true });
  await context.sync();
  const leftovers = all.items.filter(({ name }) => isHalfWritten(name, snapshot.names));
  const sheets = all.items.filter((sheet) => !leftovers.includes(sheet));
  const asked = sheets.map((sheet) => ({
    sheet,
    protection: sheet.protection.load({ protected: true }),
    charts: changesWhole(plan, sheet.name) ? sheet.charts.load({ name: true }) : undefined,
    filter: supports('1.9') ? sheet.autoFilter.load({ enabled: true, isDataFiltered: true, criteria: true }) : undefined,
  }));
  const rules = await readRules(context, sheets);
  assertNamesFree(plan, sheets);
  for (const each of asked) if (each.protection.protected) assertUntouched(plan, snapshot, each.sheet.name);
  if (protection.protected && changesStructure(plan)) throw new HostTrouble({ kind: 'protected-workbook' });
  return {
    readOnly: workbook.readOnly,
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    sheets: new Map(
      asked.map(({ sheet, charts, filter }, i) => [
        sheet.name,
        {
          sheet,
          position: sheet.position,
          visibility: sheet.visibility,
          rules: rules[i]!,
          charts: charts?.items ?? [],
          filter: filter?.enabled ? { criteria: filter.isDataFiltered ? filter.criteria : [] } : undefined,
        },
      ]),
    ),
    leftovers,
  };
}

const changesWhole = (plan: WritePlan, name: string): boolean => plan.sheets.some(({ replaces }) => replaces === name);

const changesStructure = ({ sheets, removeSheets }: WritePlan): boolean =>
  removeSheets.length > 0 || sheets.some(({ replaces, name }) => replaces !== name);

function assertNamesFree({ sheets }: WritePlan, standing: readonly Excel.Worksheet[]): void {
  for (const { name, replaces } of sheets) {
    const taken = standing.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (taken && taken.name !== replaces) throw new HostTrouble({ kind: 'name-taken', sheet: name });
  }
}

function assertUntouched(plan: WritePlan, snapshot: Snapshot, sheet: string): void {
  const { orders, removeColumns, removeSheets } = plan;
  const isChanged =
    orders?.sheet === sheet ||
    removeColumns.some((column) => column.sheet === sheet) ||
    removeSheets.includes(sheet) ||
    changesWhole(plan, sheet);
  if (isChanged && snapshot.sheets.some(({ name }) => name === sheet)) throw new HostTrouble({ kind: 'protected-sheet', sheet });
}
