import { FIELDS } from '../../core/model/roles';
import { BLANK_TRIAL, FIRST_FIELD, isFilledIn, TRIAL_KINDS, type TrialForm, trialOf } from '../../core/trial-form';
import { trialFields } from '../../core/trial-view';
import { readTrial } from '../../core/what-if';

const SETTINGS = [{ key: 'priceTolerance' }, { key: 'giftOnShortage' }];
const read = (form: TrialForm) => {
  const { target, value } = trialOf(form);
  return readTrial(`${target}=${value}`);
};

test.each(TRIAL_KINDS)('every field that a form offers for %s is read back as it was chosen', (kind) => {
  const fields = trialFields(kind, SETTINGS, 'en').map(([field]) => field);
  expect(fields).toEqual(kind === 'setting' ? SETTINGS.map(({ key }) => key) : FIELDS[kind]);
  for (const field of fields) {
    const expected = kind === 'setting' ? { kind, key: field, value: '7' } : { kind: 'cell', role: kind, code: 'C.01', field, value: '7' };
    expect(read({ kind, code: ' C.01 ', field, value: ' 7 ' })).toEqual(expected);
  }
});

test('what is asked about first is among the fields', () => {
  for (const kind of TRIAL_KINDS) if (kind !== 'setting') expect(FIELDS[kind]).toContain(FIRST_FIELD[kind]);
});

test('a code and a value are needed; a setting has no code', () => {
  expect(isFilledIn(BLANK_TRIAL)).toBe(false);
  expect(isFilledIn({ ...BLANK_TRIAL, value: '5' })).toBe(false);
  expect(isFilledIn({ ...BLANK_TRIAL, code: 'C01', value: '5' })).toBe(true);
  expect(isFilledIn({ ...BLANK_TRIAL, kind: 'setting', value: '5' })).toBe(true);
});

test('names stand as on the sheet, in either language', () => {
  expect(trialFields('customers', [], 'en')).toContainEqual(['creditLimit', 'Credit limit']);
  expect(trialFields('customers', [], 'zh-CN')).toContainEqual(['creditLimit', '信用额度']);
});
