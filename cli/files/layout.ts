import { damaged } from './problem';
import { Element, Scanner, XmlFault } from './xml';

/** CT_Worksheet's order. */
const ORDER = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges'],
  ...['scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting'],
  ...['dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks'],
  ...['customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'drawingHF', 'legacyDrawing', 'legacyDrawingHF'],
  ...['picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst'],
];

/** A worksheet part taken apart at its top level; its rows are not looked at. */
export class SheetLayout {
  readonly children: readonly Element[];
  readonly prefix: string;
  /** Behind the last child. */
  readonly end: number;

  constructor(
    readonly bytes: Buffer,
    part: string,
  ) {
    try {
      const scanner = new Scanner(bytes);
      if (!scanner.next()) throw damaged(part);
      const name = bytes.toString('utf8', scanner.start + 1, scanner.end).split(/[\s/>]/)[0] ?? '';
      this.end = scanner.closes ? scanner.start : bytes.lastIndexOf(`</${name}`);
      if (scanner.closes || this.end < 0) throw damaged(part);
      this.prefix = name.slice(0, name.indexOf(':') + 1);
      this.children = Element.among(bytes, scanner.end, this.end, 'sheetData');
    } catch (error) {
      if (error instanceof XmlFault) throw damaged(part);
      throw error;
    }
  }

  first(name: string): Element | undefined {
    return this.children.find((child) => child.name === name);
  }

  all(name: string): readonly Element[] {
    return this.children.filter((child) => child.name === name);
  }

  get rows(): Element {
    const rows = this.first('sheetData');
    if (!rows) throw damaged('sheetData');
    return rows;
  }

  /** Where an element of that name has to stand. */
  placeOf(name: string): number {
    const later = ORDER.slice(ORDER.indexOf(name) + 1);
    const next = this.children.find(
      (child) => later.includes(child.name) || (child.name === 'AlternateContent' && later.includes('controls')),
    );
    return next?.start ?? this.end;
  }
}
