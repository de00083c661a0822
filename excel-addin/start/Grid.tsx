import { Input, makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef, useSyncExternalStore } from 'react';
import { columnIndex, columnName, dayOfSerial, formatDay, type Locale } from '../../core';
import type { CellState, Format, Rule, Sheet } from '../../test/hosts/excel';
import { words } from '../words';
import type { StandInExcel } from './stage';

const useStyles = makeStyles({
  book: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
  bar: { display: 'flex', gap: tokens.spacingHorizontalS, padding: tokens.spacingHorizontalXS, alignItems: 'center' },
  name: { minWidth: '48px', textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
  formula: { flexGrow: 1 },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'white',
    color: 'black',
  },
  table: { borderCollapse: 'collapse', tableLayout: 'fixed', fontSize: '12px' },
  top: { position: 'sticky', top: 0, zIndex: 1 },
  head: {
    backgroundColor: '#f0f0f0',
    color: '#444444',
    fontWeight: tokens.fontWeightRegular,
    padding: '2px',
    border: '1px solid #d8d8d8',
  },
  cell: {
    border: '1px solid #e4e4e4',
    padding: '1px 4px',
    height: '19px',
    maxHeight: '19px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    cursor: 'cell',
  },
  number: { textAlign: 'right' },
  spill: { overflow: 'visible' },
  selected: { outline: '2px solid #217346', outlineOffset: '-2px' },
  tabs: { overflowX: 'auto', flexShrink: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface Props {
  readonly excel: StandInExcel;
  readonly locale: Locale;
}

/** The workbook of the stand-in, to look at and to type into. */
export function Grid({ excel, locale }: Props) {
  const styles = useStyles();
  useSyncExternalStore(excel.subscribe, excel.version);
  const { workbook, touch } = excel;
  const { active, selection, sheets } = workbook;
  const { top, left } = selection;
  const name = `${columnName(left)}${top + 1}`;
  const cell = active?.cell(top, left);
  const value = cell ? shown(cell) : '';
  const isFormula = cell?.formula !== undefined;
  const select = (row: number, column: number) => {
    workbook.select({ top: row, left: column, bottom: row, right: column });
    touch();
  };
  const type = (text: string) => {
    if (!active) return;
    workbook.type(active.name, name, text === '' ? null : text);
    touch();
  };
  const show = (sheet: Sheet | undefined) => {
    workbook.active = sheet;
    select(0, 0);
  };
  const w = words(locale).start;
  const scroll = useRef<HTMLElement>(null);
  return (
    <section className={styles.book} aria-label={w.workbook}>
      <div className={styles.bar}>
        <span className={styles.name}>{name}</span>
        <Input
          key={`${active?.name} ${name} ${value}`}
          className={styles.formula}
          size="small"
          aria-label={w.cell}
          defaultValue={value}
          readOnly={isFormula}
          title={isFormula ? w.formula : undefined}
          onKeyDown={({ key, currentTarget }) => key === 'Enter' && type(currentTarget.value)}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section ref={scroll} className={styles.scroll} aria-label={active?.name} tabIndex={0}>
        {active && <Cells key={active.id} sheet={active} scroll={scroll} row={top} column={left} onSelect={select} />}
      </section>
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={active?.name}
        onTabSelect={(_, data) => show(workbook.sheet(String(data.value)))}
      >
        {sheets
          .filter(({ visibility }) => visibility === 'Visible')
          .map(({ name }) => (
            <Tab key={name} value={name}>
              {name}
            </Tab>
          ))}
      </TabList>
    </section>
  );
}

interface CellsProps {
  readonly sheet: Sheet;
  readonly scroll: RefObject<HTMLElement | null>;
  readonly row: number;
  readonly column: number;
  readonly onSelect: (row: number, column: number) => void;
}

/** Points to pixels. */
const SCALE = 1.33;
const STANDARD_WIDTH = 48;
const NUMBERS_WIDTH = 40;
const ROW_HEIGHT = 24;

function Cells({ sheet, scroll, row: selectedRow, column: selectedColumn, onSelect }: CellsProps) {
  const styles = useStyles();
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 6);
  const rows = Array.from({ length: Math.max(20, sheet.rows.length) }, (_, row) => row).filter((row) => !sheet.hiddenRows.has(row));
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) => !sheet.hiddenColumns.has(at));
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 20,
  });
  const shownRows = virtual.getVirtualItems();
  const [first, last] = [shownRows[0], shownRows.at(-1)];
  const place = rows.indexOf(selectedRow);
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: 'auto' });
  }, [virtual, place]);
  const widths = columns.map((at) => Math.min(360, (sheet.columnWidths.get(at) ?? STANDARD_WIDTH) * SCALE));
  return (
    <table className={styles.table} style={{ width: widths.reduce((sum, each) => sum + each, NUMBERS_WIDTH) }}>
      <colgroup>
        <col style={{ width: NUMBERS_WIDTH }} />
        {columns.map((at, index) => (
          <col key={at} style={{ width: widths[index] }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <td className={mergeClasses(styles.head, styles.top)} />
          {columns.map((at) => (
            <th key={at} className={mergeClasses(styles.head, styles.top)} scope="col">
              {columnName(at)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Gap height={first?.start ?? 0} />
        {shownRows.map(({ index }) => {
          const row = rows[index]!;
          return (
            <tr key={row} style={{ height: ROW_HEIGHT }}>
              <th className={styles.head} scope="row">
                {row + 1}
              </th>
              {columns.map((column) => (
                <CellView
                  key={column}
                  state={sheet.cell(row, column)}
                  rule={ruleAt(sheet, row, column)}
                  name={`${columnName(column)}${row + 1}`}
                  isSelected={selectedRow === row && selectedColumn === column}
                  onSelect={() => onSelect(row, column)}
                />
              ))}
            </tr>
          );
        })}
        <Gap height={virtual.getTotalSize() - (last?.end ?? 0)} />
      </tbody>
    </table>
  );
}

/** The place of the rows that are out of sight. */
const Gap = ({ height }: { readonly height: number }) => (height > 0 ? <tr aria-hidden style={{ height }} /> : null);

interface CellProps {
  readonly state: CellState;
  readonly rule: Rule | undefined;
  readonly name: string;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

function CellView({ state, rule, name, isSelected, onSelect }: CellProps) {
  const styles = useStyles();
  const ref = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    if (isSelected) ref.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isSelected]);
  const text = shown(state);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the pane's list is the way by keyboard
    <td
      ref={ref}
      className={mergeClasses(
        styles.cell,
        typeof state.value === 'number' && styles.number,
        /^A\d+$/.test(name) && text.length > 14 && styles.spill,
        isSelected && styles.selected,
      )}
      style={css({ ...state.format, ...rule })}
      title={text.length > 20 ? text : undefined}
      data-cell={name}
      onClick={onSelect}
    >
      {text}
    </td>
  );
}

/** The rule that holds for a cell: ours look for a token in the row's key. */
function ruleAt({ rules, rows }: Sheet, row: number, column: number): Rule | undefined {
  return rules.find(({ areas, formula }) => {
    if (!areas.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right)) return false;
    const [, token, key] = /SEARCH\("([^"]*)",\$([A-Z]+)\d+\)/.exec(formula) ?? [];
    if (token === undefined || key === undefined) return false;
    const value = rows[row]?.[columnIndex(key)]?.value;
    return typeof value === 'string' && value.toLowerCase().includes(token.toLowerCase());
  });
}

const css = ({ fill, color, bold, italic, strike }: Partial<Format>) => ({
  ...(fill && { backgroundColor: hex(fill) }),
  ...(color && { color: hex(color) }),
  ...(bold && { fontWeight: 600 }),
  ...(italic && { fontStyle: 'italic' }),
  ...(strike && { textDecoration: 'line-through' }),
});

const hex = (color: string): string => `#${color.replace('#', '')}`;

function shown({ value, format: { numberFormat } }: CellState): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value !== 'number') return String(value);
  if (/y/i.test(numberFormat)) return formatDay(dayOfSerial(value, false));
  if (/^\[?h/i.test(numberFormat)) return timeOfDay(value);
  if (numberFormat.endsWith('%')) return `${Math.round(value * 10_000) / 100}%`;
  return /0\.00/.test(numberFormat) ? value.toFixed(2) : String(value);
}

function timeOfDay(days: number): string {
  const minutes = Math.round(days * 1440);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
