import { NearestCodes } from '../model/nearest';
import { lineCheck } from './check';
import { fixOf } from './nearest';

// Ten of an unknown unit may be ten pieces or ten pallets.
export const refUnknownUnit = lineCheck({
  code: 'ref/unknown-unit',
  find({ line: { product, unit, unitSize }, book }) {
    if (product === undefined || unitSize !== undefined) return undefined;
    const known = [product.baseUnit, product.packUnit].filter((name) => name !== '');
    const nearest = new NearestCodes(known.map((code) => ({ code, name: '' }))).of(unit);
    return { field: 'unit', data: { text: unit, known, nearest }, evidence: [product.place], fix: fixOf(book, 'unit', unit, nearest) };
  },
});
