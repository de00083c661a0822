/** What may be tried: a setting, or a cell of a sheet whose rows are known by a code. */
export const TRIAL_KINDS = ['customers', 'products', 'stock', 'prices', 'setting'] as const;
export type TrialKind = (typeof TRIAL_KINDS)[number];

/** One trial as a person fills it in. */
export interface TrialForm {
  readonly kind: TrialKind;
  /** Of the row; not asked of a setting. */
  readonly code: string;
  readonly field: string;
  readonly value: string;
}

/** One trial as `readTrial` reads it. */
export interface TrialText {
  readonly target: string;
  readonly value: string;
}

/** What is asked about first. */
export const FIRST_FIELD: { readonly [K in TrialKind]: string } = {
  customers: 'creditLimit',
  products: 'status',
  stock: 'onHand',
  prices: 'price',
  setting: 'priceTolerance',
};

export const BLANK_TRIAL: TrialForm = { kind: 'customers', code: '', field: FIRST_FIELD.customers, value: '' };

export const isFilledIn = ({ kind, code, value }: TrialForm): boolean => value.trim() !== '' && (kind === 'setting' || code.trim() !== '');

export const trialOf = ({ kind, code, field, value }: TrialForm): TrialText => ({
  target: kind === 'setting' ? field : `${kind}.${code.trim()}.${field}`,
  value: value.trim(),
});
