import type { Decimal } from '../model/decimal';
import type { PlanCell } from '../port';

/** A number, or text where a cell would lose digits. */
export const numberCell = (value: Decimal | undefined): PlanCell => (value === undefined ? null : (value.toCell() ?? value.toString()));

export const textCell = (text: string): PlanCell => (text === '' ? null : text);

export const dayCell = (day: number | undefined): PlanCell => (day === undefined ? null : { day });
