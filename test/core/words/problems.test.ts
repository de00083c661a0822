import type { Problem } from '../../../core/decode/problem';
import { problemSentence } from '../../../core/words/problems';

const quantity = { role: 'orders', sheet: '订单', field: 'quantity' } as const;
const two = [
  { letter: 'F', heading: '数量' },
  { letter: 'H', heading: '件数 (箱)' },
];

const CASES: readonly (readonly [title: string, problem: Problem, chinese: string, english: string])[] = [
  [
    'two columns: both with their letters, and the option that answers',
    { kind: 'two-columns', ...quantity, columns: two },
    '工作表「订单」有 2 列都像数量：F 列「数量」、H 列「件数 (箱)」。指定用哪一列：--map orders.quantity=数量 或 --map "orders.quantity=件数 (箱)"。',
    'On sheet “订单” 2 columns look like Quantity: F “数量” and H “件数 (箱)”. Say which one is meant: --map orders.quantity=数量 or --map "orders.quantity=件数 (箱)".',
  ],
  [
    'two columns of one heading: told apart by their number',
    { kind: 'two-columns', ...quantity, columns: [two[0]!, { letter: 'G', heading: '数量' }] },
    '工作表「订单」有 2 列都像数量：F 列「数量」、G 列「数量」。指定用哪一列：--map "orders.quantity=数量#1" 或 --map "orders.quantity=数量#2"。',
    'On sheet “订单” 2 columns look like Quantity: F “数量” and G “数量”. Say which one is meant: --map "orders.quantity=数量#1" or --map "orders.quantity=数量#2".',
  ],
  [
    'several order sheets: consolidate',
    { kind: 'several-orders', sheets: ['华东', '华南'] },
    '有 2 张表都像订单：「华东」、「华南」，没有一张叫「订单」。用 order-review consolidate 合并成一张「订单」；只审其中一张的，把它改名为「订单」。',
    '2 sheets look like orders: “华东” and “华南”, and none is called “Orders”. Collect them into one sheet with order-review consolidate; to review one of them, name it “Orders”.',
  ],
  [
    'fill down: both answers',
    { kind: 'fill-down', sheet: 'Orders', rows: [3, 4] },
    '工作表「Orders」第 3、4 行的整单信息（订单号、客户等）是空的。沿用上一行的：--set fillDown=yes；就当空白：--set fillDown=no。',
    'On sheet “Orders” the cells of the order (order number, customer …) are blank in rows 3 and 4. To take the cell above: --set fillDown=yes; to take them as blank: --set fillDown=no.',
  ],
  [
    'unknown setting: the nearest keys and where all of them stand',
    { kind: 'unknown-setting', key: 'priceTolerence', keys: ['graceDays', 'priceTolerance', 'priceTolerancePercent'] },
    '没有「priceTolerence」这个设置项。是不是 priceTolerance？全部设置项见 order-review template 写出的「审单设置」表。',
    'There is no setting “priceTolerence”. Did you mean priceTolerance? All settings stand on the Settings sheet that order-review template writes.',
  ],
  [
    'unknown setting that nothing resembles',
    { kind: 'unknown-setting', key: 'colour', keys: ['graceDays', 'priceTolerance'] },
    '没有「colour」这个设置项。全部设置项见 order-review template 写出的「审单设置」表。',
    'There is no setting “colour”. All settings stand on the Settings sheet that order-review template writes.',
  ],
  [
    'an option for a role that is not one',
    { kind: 'map-unknown-field', text: 'order.quantity', fields: ['orders', 'products'] },
    '--map 里的「order.quantity」不认识。是不是 orders？照 --map orders.quantity=数量 的样子写；可用的有 orders、products。',
    '--map does not know “order.quantity”. Did you mean orders? Write it like --map orders.quantity=Qty; it knows orders, products.',
  ],
  [
    'an option for a sheet that is not there',
    { kind: 'map-not-found', role: 'prices', field: 'price', heading: '单价', columns: [] },
    '--map prices.price=单价：没有表头为「单价」的列。没有认出价格表，先把那张表改名为「价格表」。',
    '--map prices.price=单价: no column is headed “单价”. No sheet serves as Prices: name the one that is meant “Prices”.',
  ],
];

test.each(CASES)('%s', (_, problem, chinese, english) => {
  expect(problemSentence(problem, 'zh-CN')).toBe(chinese);
  expect(problemSentence(problem, 'en')).toBe(english);
});
