import type { DocumentSheet } from '../core';
import { HEADER_ROW, layOut } from './files/own-sheet';
import type { FreshSheet } from './files/sheet-new';

/** A sheet that is printed, as own sheets are laid out, with a new page where it asks for one. */
export const documentSheet = (sheet: DocumentSheet): FreshSheet => ({
  ...layOut(sheet),
  pages: sheet.pages.map((row) => HEADER_ROW + 1 + row),
});
