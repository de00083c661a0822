import { lineCheck } from './check';

// Ten of an unknown unit may be ten pieces or ten pallets.
export const refUnknownUnit = lineCheck({
  code: 'ref/unknown-unit',
  find({ line: { product, unit, unitSize } }) {
    if (product === undefined || unitSize !== undefined) return undefined;
    const known = [product.baseUnit, product.packUnit].filter((name) => name !== '');
    return { field: 'unit', data: { text: unit, known }, evidence: [product.place] };
  },
});
