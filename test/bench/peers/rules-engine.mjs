import { Engine } from 'json-rules-engine';

export const name = 'json-rules-engine, told all numbers';
export const most = 100_000;
/** It is told what to compare: the look-ups and running sums are not charged to it. */
export const takesFacts = true;

const fact = (id) => ({ fact: id });
const RULES = {
  'data/amount-mismatch': [{ fact: 'written', operator: 'notEqual', value: fact('amount') }],
  'discount/over-policy': [{ fact: 'factor', operator: 'lessThan', value: fact('policy') }],
  'discount/under-policy': [{ fact: 'factor', operator: 'greaterThan', value: fact('policy') }],
  'gift/over-entitled': [{ fact: 'gift', operator: 'greaterThan', value: fact('entitled') }],
  'gift/under-claimed': [{ fact: 'gift', operator: 'lessThan', value: fact('entitled') }],
  'price/below-list': [{ fact: 'price', operator: 'lessThan', value: fact('list') }],
  'price/above-list': [{ fact: 'price', operator: 'greaterThan', value: fact('list') }],
  stock: [
    { fact: 'blocked', operator: 'equal', value: false },
    {
      any: [
        { fact: 'ship', operator: 'lessThan', value: fact('quantity') },
        { fact: 'free', operator: 'lessThan', value: fact('gift') },
      ],
    },
  ],
  'credit/over-limit': [
    { fact: 'blocked', operator: 'equal', value: false },
    { fact: 'exposure', operator: 'greaterThan', value: fact('limit') },
  ],
};

const engine = new Engine();
for (const [type, all] of Object.entries(RULES)) engine.addRule({ conditions: { all }, event: { type } });

/** The codes per row, from which the findings follow. */
export async function run(facts) {
  const codes = [];
  for (const line of facts) {
    const { events } = await engine.run(line);
    codes.push(events.map(({ type }) => type));
  }
  return codes;
}
