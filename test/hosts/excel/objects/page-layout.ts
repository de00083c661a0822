import { parseAddress } from '../address';
import type { PrintLayout } from '../cells';
import { HostObject } from '../object';
import type { Sheet } from '../sheet';
import { invalidArgument, notImplemented } from '../wire';

/** How a sheet is printed: to be set, never read. */
export class PageLayoutObject extends HostObject {
  readonly kind = 'PageLayout';
  private readonly print: PrintLayout;

  constructor(private readonly sheet: Sheet) {
    super();
    this.print = sheet.print;
  }

  get HeadersFooters(): HeaderFooterGroupObject {
    return new HeaderFooterGroupObject(this.sheet);
  }

  get Orientation(): never {
    throw unread('orientation');
  }
  set Orientation(orientation: string) {
    this.sheet.assertWritable('PageLayout.orientation');
    if (!/^(Portrait|Landscape)$/.test(orientation)) throw invalidArgument('PageLayout.orientation');
    this.print.orientation = orientation;
  }
  get PaperSize(): never {
    throw unread('paperSize');
  }
  set PaperSize(size: string) {
    if (!/^(A4|Letter)$/.test(size)) throw notImplemented(`the paper ${size}`);
    this.print.paperSize = size;
  }
  get Zoom(): never {
    throw unread('zoom');
  }
  set Zoom({ horizontalFitToPages, ...others }: { readonly horizontalFitToPages?: number }) {
    if (horizontalFitToPages === undefined || Object.keys(others).length > 0) throw notImplemented('a zoom other than pages in width');
    this.print.pagesWide = horizontalFitToPages;
  }

  get LeftMargin(): never {
    throw unread('leftMargin');
  }
  set LeftMargin(points: number) {
    this.setMargin('left', points);
  }
  get RightMargin(): never {
    throw unread('rightMargin');
  }
  set RightMargin(points: number) {
    this.setMargin('right', points);
  }
  get TopMargin(): never {
    throw unread('topMargin');
  }
  set TopMargin(points: number) {
    this.setMargin('top', points);
  }
  get BottomMargin(): never {
    throw unread('bottomMargin');
  }
  set BottomMargin(points: number) {
    this.setMargin('bottom', points);
  }
  get HeaderMargin(): never {
    throw unread('headerMargin');
  }
  set HeaderMargin(points: number) {
    this.setMargin('header', points);
  }
  get FooterMargin(): never {
    throw unread('footerMargin');
  }
  set FooterMargin(points: number) {
    this.setMargin('footer', points);
  }

  SetPrintTitleRows(rows: unknown): void {
    if (typeof rows !== 'string' || !parseAddress(rows)) throw invalidArgument('PageLayout.setPrintTitleRows');
    this.print.titleRows = rows;
  }

  private setMargin(side: string, points: number): void {
    if (!(points >= 0)) throw invalidArgument(`PageLayout.${side}Margin`);
    this.print.margins[side] = points;
  }
}

class HeaderFooterGroupObject extends HostObject {
  readonly kind = 'HeaderFooterGroup';

  constructor(private readonly sheet: Sheet) {
    super();
  }

  get DefaultForAllPages(): HeaderFooterObject {
    return new HeaderFooterObject(this.sheet);
  }
}

class HeaderFooterObject extends HostObject {
  readonly kind = 'HeaderFooter';

  constructor(private readonly sheet: Sheet) {
    super();
  }

  get LeftHeader(): never {
    throw unread('leftHeader');
  }
  set LeftHeader(text: string) {
    this.sheet.print.leftHeader = shortEnough(text, 'HeaderFooter.leftHeader');
  }
  get CenterFooter(): never {
    throw unread('centerFooter');
  }
  set CenterFooter(text: string) {
    this.sheet.print.centerFooter = shortEnough(text, 'HeaderFooter.centerFooter');
  }
}

const unread = (member: string) => notImplemented(`PageLayout.${member} to be read`);

function shortEnough(text: string, place: string): string {
  if (text.length > 255) throw invalidArgument(place);
  return text;
}
