import { OWN_SHEET_HEADER, type OwnSheet } from '../../core/index';
import { hasHeadings } from './sheet-looks';
import { supports } from './support';

const INCH = 72;
const MARGINS = {
  leftMargin: 0.4 * INCH,
  rightMargin: 0.4 * INCH,
  topMargin: 0.75 * INCH,
  bottomMargin: 0.6 * INCH,
  headerMargin: 0.3 * INCH,
  footerMargin: 0.3 * INCH,
};
/** Characters of a header. */
const LONGEST = 200;

/**
 * Landscape, one page wide, headings and title on every page. Only for sheets that are new: what a person changed stays. An Excel
 * that knows no printer may refuse all of it; the sheets are whole without, so nothing is said.
 */
export async function setUpPrinting(context: Excel.RequestContext, sheets: readonly OwnSheet[]): Promise<void> {
  if (sheets.length === 0 || !supports('1.9')) return;
  for (const sheet of sheets) setUp(context.workbook.worksheets.getItem(sheet.name).pageLayout, sheet);
  await context.sync().catch(() => {});
}

function setUp(page: Excel.PageLayout, sheet: OwnSheet): void {
  page.set({ orientation: 'Landscape', paperSize: 'A4', zoom: { horizontalFitToPages: 1 }, ...MARGINS });
  const texts = page.headersFooters.defaultForAllPages;
  texts.leftHeader = `&"-,Bold"${sheet.title.replaceAll('&', '&&').slice(0, LONGEST)}`;
  texts.centerFooter = '&P / &N';
  if (hasHeadings(sheet)) page.setPrintTitleRows(`$${OWN_SHEET_HEADER + 1}:$${OWN_SHEET_HEADER + 1}`);
}
