import { civil, type Day, dayOf, dayOfSerial } from '../model/date';
import type { Cell } from '../port';
import { errorOf, Fault, faultOf, isBlank, type Read, shown } from './text';

export interface DateFrame {
  /** Gives `11月3日` its year. */
  readonly businessDate: Day;
  readonly date1904: boolean;
}

const LAST_SERIAL = 2958465;
const TIME_OF_DAY =
  /(?:[t\s]+|(?<=[日号]))(?:[上下]午|am|pm)?\s*\d{1,2}[:时点]\d{1,2}(?:[:分]\d{1,2}(?:\.\d+)?)?[分秒]?\s*(?:am|pm|z|[+-]\d{2}:?\d{2})?$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const CHINESE = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;

export function readDay(cell: Cell | undefined, frame: DateFrame): Read<Day> {
  if (typeof cell === 'number') return dayOfNumber(cell, frame.date1904) ?? new Fault('unreadable', shown(cell));
  if (cell === undefined || isBlank(cell)) return undefined;
  return typeof cell === 'string' && errorOf(cell) === undefined ? parseDay(cell, frame.businessDate) : faultOf(cell);
}

/** A time of day behind the date is dropped; month and day in an order that could be either way are a fault. */
export function parseDay(text: string, businessDate: Day): Day | Fault {
  const date = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(TIME_OF_DAY, '')
    .replace(/\s*([年月日])\s*/g, '$1')
    .trim();
  const day = yearFirst(date) ?? chineseDay(date, businessDate) ?? yearLast(date);
  return day === undefined ? new Fault('unreadable', text.trim()) : day === 'ambiguous' ? new Fault('ambiguous', text.trim()) : day;
}

function dayOfNumber(value: number, date1904: boolean): Day | undefined {
  if (value >= 1 && value < LAST_SERIAL + 1) return dayOfSerial(value, date1904);
  return Number.isInteger(value) ? compactDay(String(value)) : undefined;
}

function yearFirst(text: string): Day | undefined {
  const match = YEAR_FIRST.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[3]), Number(match[4])) : compactDay(text);
}

function compactDay(text: string): Day | undefined {
  const match = COMPACT.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  return year >= 1900 && year <= 2199 ? dayOf(year, Number(match[2]), Number(match[3])) : undefined;
}

function chineseDay(text: string, businessDate: Day): Day | undefined {
  const match = CHINESE.exec(text);
  if (!match) return undefined;
  const year = match[1] === undefined ? civil(businessDate).year : Number(match[1]);
  return dayOf(year, Number(match[2]), Number(match[3]));
}

function yearLast(text: string): Day | 'ambiguous' | undefined {
  const match = YEAR_LAST.exec(text);
  if (!match) return undefined;
  const year = Number(match[4]);
  const monthFirst = dayOf(year, Number(match[1]), Number(match[3]));
  const dayFirst = dayOf(year, Number(match[3]), Number(match[1]));
  if (monthFirst !== undefined && dayFirst !== undefined && monthFirst !== dayFirst) return 'ambiguous';
  return monthFirst ?? dayFirst;
}
