import type { CellError, PlanCell } from '../../core/index';
import { serialOfDay } from '../../core/index';
import { escapeString, escapeXml } from './text';

/** The most characters that a cell holds. */
const LONGEST = 32_767;

/** Writes cells in a workbook's date system, with its namespace prefix. */
export class CellWriter {
  constructor(
    private readonly prefix: string,
    private readonly date1904: boolean,
  ) {}

  /** A cell's XML; a blank one only where it has a style. Text is always text, whatever it begins with. */
  cell(name: string, style: number | undefined, value: PlanCell | CellError): string {
    const x = this.prefix;
    const styled = style === undefined ? '' : ` s="${style}"`;
    if (value === null || value === '') return style === undefined ? '' : `<${x}c r="${name}"${styled}/>`;
    if (typeof value === 'string') {
      return `<${x}c r="${name}"${styled} t="inlineStr"><${x}is>${this.text(value.slice(0, LONGEST))}</${x}is></${x}c>`;
    }
    if (typeof value === 'boolean') return `<${x}c r="${name}"${styled} t="b"><${x}v>${value ? 1 : 0}</${x}v></${x}c>`;
    if (typeof value === 'object' && 'error' in value) {
      return `<${x}c r="${name}"${styled} t="e"><${x}v>${escapeXml(value.error)}</${x}v></${x}c>`;
    }
    const number = typeof value === 'number' ? value : serialOfDay(value.day, this.date1904);
    return `<${x}c r="${name}"${styled}><${x}v>${number}</${x}v></${x}c>`;
  }

  text(value: string): string {
    const space = /^\s|\s$|[\n\t]| {2}/.test(value) ? ' xml:space="preserve"' : '';
    return `<${this.prefix}t${space}>${escapeString(value)}</${this.prefix}t>`;
  }

  row(row: number, cells: string, attributes = ''): string {
    return `<${this.prefix}row r="${row + 1}"${attributes}>${cells}</${this.prefix}row>`;
  }
}
