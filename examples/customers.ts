import { on, REGIONS, type Row, type Text, text } from './shop';

export interface Customer {
  readonly code: string;
  readonly name: Text;
  readonly region: Text;
  readonly level: 'A' | 'B' | 'C';
  readonly row: Row<'customers'>;
}

const active = text('正常', 'active');
const cash = { terms: text('现款', 'cash') };
const credit = (creditLimit: number | Text | null, receivable: number) => ({ terms: text('月结', 'credit'), creditLimit, receivable });
const deposit = (depositRate: number, balance: number) => ({ terms: text('订金', 'deposit'), depositRate, balance });

const customer = (code: string, name: Text, region: Text, level: 'A' | 'B' | 'C', row: Row<'customers'>): Customer => ({
  code,
  name,
  region,
  level,
  row,
});

const { east, south, north, west, northeast } = REGIONS;

export const CUSTOMERS: readonly Customer[] = [
  customer('C001', text('东湖超市', 'Lakeside Market'), east, 'A', { priority: 1, ...credit(200000, 35200) }),
  customer('C002', text('滨江便利', 'Riverside Stores'), east, 'B', { priority: 2, ...credit(80000, 12640.5) }),
  customer('C003', text('望江小卖部', 'Hilltop Kiosk'), east, 'C', { ...cash }),
  customer('C004', text('榕树商贸', 'Banyan Trading'), south, 'A', { priority: 1, ...credit(150000, 48000) }),
  customer('C005', text('木棉食品', 'Kapok Foods'), south, 'B', { priority: 3, ...credit(30000, 24180), unshipped: 2000 }),
  customer('C006', text('荔枝小店', 'Lychee Corner Shop'), south, 'C', { ...deposit(0.3, 500) }),
  customer('C007', text('白杨批发', 'Poplar Wholesale'), north, 'B', {
    priority: 2,
    ...credit(60000, 18320),
    overdueDays: 35,
    overdueAmount: 6200,
  }),
  customer('C008', text('槐树便利', 'Acacia Convenience'), north, 'C', { ...cash, balance: 20000 }),
  customer('C009', text('橡树连锁', 'Great Oak Stores'), north, 'A', { priority: 1, ...credit(text('不限', 'unlimited'), 126400) }),
  customer('C010', text('竹园超市', 'Bamboo Garden Market'), west, 'B', {
    ...credit(40000, 39500),
    status: text('冻结', 'frozen'),
  }),
  customer('C011', text('山城百货', 'Hill City Stores'), west, 'C', { ...credit(null, 3150) }),
  customer('C012', text('嘉木商行', 'Redwood Trading'), west, 'B', {
    priority: 3,
    ...credit(20000, 17500),
    temporaryLimit: 10000,
    temporaryUntil: on('2026-11-10'),
  }),
  customer('C013', text('松江副食', 'Pine River Grocers'), northeast, 'C', {
    ...credit(40000, 5200),
    shipPolicy: text('整单', 'whole-order'),
  }),
  customer('C014', text('雪原商贸', 'Snowfield Trading'), northeast, 'B', { priority: 3, ...deposit(0.2, 30000) }),
  customer('C015', text('北极星超市', 'Northstar Markets'), northeast, 'A', {
    priority: 2,
    ...credit(120000, 22000),
    shipPolicy: text('整行', 'whole-line'),
    paymentMethods: text('转账、承兑', 'Transfer, Draft'),
    shipMethods: text('物流、自提', 'Truck, Pick-up'),
  }),
  customer('C016', text('云杉便利', 'Spruce Convenience'), north, 'B', { priority: 2, ...credit(90000, 8800) }),
];

export const CUSTOMER_ROWS: readonly Row<'customers'>[] = CUSTOMERS.map(({ code, name, region, level, row }) => ({
  customer: code,
  customerName: name,
  level,
  region,
  status: active,
  shipPolicy: text('可部分', 'partial'),
  ...row,
}));
