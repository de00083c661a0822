import { gift, goods, type Order, order, pieces, promoted, remark, YES } from './order';
import { DOUBLE_ELEVEN, REGIONS, type Spelled, spelled, text } from './shop';

const cash = text('现金', 'Cash');
const pickUp = text('自提', 'Pick-up');
const courier = text('快递', 'Courier');
const ninetyFive: Spelled = spelled(0.95, '95折', '0.95');

/** In the order in which the desk collected them. */
export const ORDERS: readonly Order[] = [
  order('SO1112-04', 'C004', '2026-11-12', '2026-11-21', [
    goods('B103', 20, { carriedOver: YES, shippedBefore: 100, giftQuantity: 2, ...remark('上周欠货', 'owed from last week') }),
  ]),
  order('SO1113-09', 'C016', '2026-11-13', '2026-11-21', [
    goods('B103', 10, { carriedOver: YES, giftQuantity: 1, ...remark('上周欠货', 'owed from last week') }),
  ]),
  order('SO1117-01', 'C001', '2026-11-17', '2026-11-21', [
    goods('B101', 60),
    goods('B103', 30, { giftQuantity: 3 }),
    goods('S201', 12),
    goods('H301', 4),
  ]),
  order('SO1117-02', 'C002', '2026-11-17', '2026-11-21', [
    goods('B105', 10),
    goods('S205', 20, { discount: ninetyFive }),
    goods('H307', 8),
  ]),
  order('SO1117-03', 'C002', '2026-11-17', '2026-11-22', [
    goods('B101', null, { unitPrice: 28.8, ...remark('数量等客户回复', 'quantity to follow') }),
    goods('B104', text('约30', 'about 30')),
    goods('S202', 5, { requestedDate: text('下周三', 'next Wed') }),
    goods('H306', 4, { unitPrice: { error: '#N/A' } }),
    goods('S201', 6),
  ]),
  order('SO1117-04', 'C009', '2026-11-17', '2026-11-21', [
    goods('B106', 20, remark('门店 12 家分送', 'split over 12 stores')),
    goods('B101', 80),
    goods('S207', 6),
    goods('H303', 15),
  ]),
  order('SO1117-05', 'C008', '2026-11-17', '2026-11-22', [goods('B109', 6), goods('S206', 4), goods('H304', 3)], {
    paymentMethod: cash,
    shipMethod: pickUp,
  }),
  order('SO1117-06', 'C016', '2026-11-17', '2026-11-21', [
    goods('B106', 10, remark('冷柜促销用', 'for the chiller promotion')),
    goods('B108', 12),
    goods('S209', 6),
  ]),
  order('SO1117-07', 'C016', '2026-11-17', '2026-11-22', [
    goods('B105', 8, { discount: text('老价', 'as before') }),
    goods('S206', 10, { discount: '20' }),
    goods('S203', 0, remark('先占位', 'placeholder')),
    goods('H302', 4),
  ]),
  order('SO1117-08', 'C014', '2026-11-17', '2026-11-22', [goods('S205', 15), goods('B101', 40), goods('H307', 10)]),
  order('SO1117-09', 'C004', '2026-11-17', '2026-11-23', [
    promoted('B107', 30),
    promoted('S206', 12),
    gift('G402', 3, { promotion: DOUBLE_ELEVEN }),
  ]),
  order('SO1117-10', 'C015', '2026-11-17', '2026-11-22', [goods('H301', 5), goods('H306', 8), goods('B104', 10)]),
  order('SO1117-11', 'C013', '2026-11-17', '2026-11-23', [
    goods('B106', 4),
    goods('B101', 20),
    goods('S201', 5, remark('要求一次送齐', 'all in one delivery, please')),
  ]),
  order('SO1117-12', 'C009', '2026-11-17', '2026-11-22', [goods('S203', 10), gift('G401', 5), goods('B109', 20)]),
  order('SO1118-01', 'C001', '2026-11-18', '2026-11-22', [goods('S204', 5), goods('S207', 3), goods('B105', 15, { discount: 0.95 })]),
  order('SO1118-02', 'C002', '2026-11-18', '2026-11-26', [
    goods('B106', 6, remark('可等下周到货', 'may wait for next week')),
    goods('B102', 10),
  ]),
  order('SO1118-03', 'C004', '2026-11-18', '2026-11-22', [
    goods('B104', spelled(20, '２０', '20')),
    goods('S201', 10, { discount: spelled(0.95, '九五折', '0.95') }),
    goods('B101', 30),
  ]),
  order('SO1118-04', 'C009', '2026-11-18', '2026-11-23', [
    goods('B105', 12),
    goods('S205', 10, remark('一店', 'store 1')),
    goods('S205', 10, remark('一店', 'store 1')),
  ]),
  order('SO1118-05', 'C014', '2026-11-18', '2026-11-23', [goods('S204', 2, remark('礼盒送员工', 'gifts for staff')), goods('B108', 10)]),
  order('SO1118-06', 'C002', '2026-11-18', '2026-11-22', [
    goods('B103', 10, { unitPrice: 48 }),
    goods('H305', 5, { discount: 0.95, ...remark('老客户优惠', 'long-standing customer') }),
    goods('S202', 8, { amount: 748 }),
  ]),
  order('SO1118-07', 'C016', '2026-11-18', '2026-11-22', [goods('S201', 10), goods('H302', 6), goods('B101', 25)]),
  order('SO1118-08', 'C002', '2026-11-18', '2026-11-22', [
    goods('B109', 8),
    goods('S206', 6, remark('两家店合单？', 'two stores in one order?')),
  ]),
  order('SO1118-08', 'C016', '2026-11-18', '2026-11-22', [goods('B109', 6)]),
  order('SO1118-09', 'C006', '2026-11-18', '2026-11-23', [goods('B101', 10), goods('S205', 4), goods('H304', 2)]),
  order('SO1118-10', 'C015', '2026-11-18', '2026-11-24', [goods('B105', 20, { discount: 0.9 }), goods('S207', 4)]),
  order('SO1118-11', 'C001', '2026-11-18', '2026-11-23', [goods('H303', 20), goods('H304', 10), goods('H307', 20)]),
  order('SO1118-12', 'C005', '2026-11-18', '2026-11-22', [goods('S207', 10), goods('S203', 4), goods('B105', 8)]),
  order('SO1118-13', 'C008', '2026-11-18', '2026-11-23', [pieces('S209', 20, 15.8, { giftQuantity: 2 }), goods('B102', 4)], {
    paymentMethod: cash,
    shipMethod: pickUp,
  }),
  order('SO1118-14', 'C014', '2026-11-18', '2026-11-23', [pieces('H304', 11, 19.8, { giftQuantity: 1 }), goods('B104', 12)]),
  order('SO1118-15', 'C099', '2026-11-18', '2026-11-23', [goods('B101', 10), goods('S201', 3)], {
    region: REGIONS.east,
    ...remark('新客户，资料待建', 'new customer, not set up yet'),
  }),
  order('SO1119-01', 'C016', '2026-11-19', '2026-11-22', [
    goods('H301', 12, { discount: 0.9 }),
    gift('H302', 1),
    goods('B104', 10, { discount: spelled(0.85, '85折', '0.85') }),
    goods('B102', 6, { discount: ninetyFive }),
  ]),
  order('SO1119-02', 'C004', '2026-11-19', '2026-11-22', [
    goods('H301', 10),
    gift('H302', 1),
    goods('B103', 20, { giftQuantity: 1 }),
    goods('B101', 20),
  ]),
  order('SO1119-03', 'C009', '2026-11-19', '2026-11-22', [
    goods('S210', 5, remark('清尾货', 'last ones')),
    pieces('H308', 12, 6.3),
    pieces('H302', 30, 7.8),
    goods('B108', 10),
  ]),
  order('SO1119-04', 'C001', '2026-11-19', '2026-11-23', [
    goods('H310', 5, { unitPrice: 118.8, ...remark('新品首单', 'first order') }),
    goods('B110', 10, { unitPrice: 96 }),
    goods('S208', 6, { discount: 0.9 }),
    goods('B109', 10),
  ]),
  order('SO1119-05', 'C007', '2026-11-19', '2026-11-22', [goods('B101', 50), goods('S205', 12), goods('B108', 8)]),
  order('SO1119-06', 'C016', '2026-11-19', '2026-11-23', [goods('B109', 12), goods('S202', 10, { discount: 0.95 }), goods('H306', 5)]),
  order('SO1119-07', 'C014', '2026-11-19', '2026-11-22', [
    goods('B103', 10, { giftQuantity: 2 }),
    goods('S203', 5),
    gift('G401', 2, { unitPrice: 1.5 }),
  ]),
  order('SO1119-08', 'C002', '2026-11-19', '2026-11-23', [goods('S203', 10), gift('S202', 1, remark('换成薯片', 'crisps instead'))]),
  order('SO1119-09', 'C009', '2026-11-19', '2026-11-23', [goods('H301', 40, { discount: 0.95 }), gift('H302', 4)]),
  order('SO1119-10', 'C015', '2026-11-19', '2026-11-23', [goods('S201', 15), goods('S205', 20)], {
    shipMethod: pickUp,
  }),
  order('SO1119-11', 'C004', '2026-11-19', '2026-11-23', [
    goods('B102', 20),
    gift('H303', 1, remark('业务员答应', 'promised by sales')),
    goods('B104', 5),
  ]),
  order('SO1119-12', 'C001', '2026-11-19', '2026-11-24', [goods('S206', 20), gift('S206', 2)]),
  order('SO1119-13', 'C012', '2026-11-19', '2026-11-23', [goods('S207', 8), goods('B105', 20), goods('S201', 10)]),
  order(
    'SO1119-14',
    'C003',
    '2026-11-19',
    '2026-11-22',
    [goods('B101', 6), goods('S205', 2), goods('B108', 1), gift('G402', 1, { gift: null })],
    {
      paymentMethod: cash,
      shipMethod: pickUp,
    },
  ),
  order('SO1119-15', 'C009', '2026-11-19', '2026-11-22', [goods('B103', 40, { giftQuantity: 4 }), goods('B107', 20), goods('H307', 30)]),
  order('SO1119-16', 'C011', '2026-11-19', '2026-11-23', [goods('H309', 3), goods('B101', 12), goods('S205', 4)]),
  order('SO1119-17', 'C016', '2026-11-19', '2026-11-24', [goods('S205', 50, { unitPrice: 82.8 }), goods('H303', 10)]),
  order('SO1119-18', 'C002', '2026-11-19', '2026-11-24', [goods('B104', 20, { discount: ninetyFive }), goods('S209', 6)], {
    orderStatus: text('已取消', 'cancelled'),
  }),
  order(
    'SO1120-01',
    'C001',
    '2026-11-20',
    '2026-11-23',
    [goods('B103', 20, { giftQuantity: 2 }), goods('B101', 40), goods('S202', 10, { discount: 0.95 })],
    {
      orderDate: text('2026年11月20日', '2026.11.20'),
    },
  ),
  order('SO1120-02', 'C004', '2026-11-20', '2026-11-18', [
    goods('B101', 2.5),
    goods('S205', 5, { unitPrice: 90 }),
    goods('B105', -2, remark('破损退回', 'damaged, returned')),
  ]),
  order('SO1120-03', 'C009', '2026-11-20', '2026-11-24', [goods('S201', 20), goods('S202', 20), goods('S209', 10)], {
    orderDate: '20261120',
  }),
  order('SO1120-04', 'C015', '2026-11-20', '2026-11-24', [goods('H303', 10), goods('B101', 30)], {
    paymentMethod: cash,
    shipMethod: courier,
  }),
  order('SO1120-05', 'C016', '2026-11-20', '2026-11-24', [
    { ...goods('B199', 10), productName: text('柠檬茶（大瓶）', 'Lemon tea, large'), unitPrice: 61.5 },
    goods('H307', 2, { unit: text('打', 'dozen'), unitPrice: 58.8 }),
    goods('B109', 5),
  ]),
  order('SO1120-06', 'C010', '2026-11-20', '2026-11-24', [goods('B101', 20), goods('S201', 6)]),
  order('SO1120-07', 'C002', '2026-11-20', '2026-11-24', [goods('B102', 12), goods('H304', 6), goods('S206', spelled(8, '８', '8'))], {
    orderDate: text('2026/11/20', '2026/11/20'),
  }),
  order('SO1120-08', 'C014', '2026-11-20', '2026-11-25', [
    goods('B107', 10, { unitPrice: spelled(79.2, '￥79.20', '79.20') }),
    goods('B109', 12),
    goods('H305', 3),
  ]),
  order('SO1120-09', 'C008', '2026-11-20', '2026-11-25', [goods('B103', 10, { giftQuantity: 1 }), goods('S201', 4)], {
    paymentMethod: cash,
    shipMethod: pickUp,
  }),
  order('SO1120-10', 'C009', '2026-11-20', '2026-11-25', [
    promoted('H303', 40),
    promoted('B107', 10),
    gift('G401', 3, { promotion: DOUBLE_ELEVEN }),
  ]),
  order('SO1120-11', 'C016', '2026-11-20', '2026-11-25', [goods('B105', 10), goods('S202', 8), goods('H302', 5)]),
  order('SO1120-12', 'C001', '2026-11-20', '2026-11-25', [goods('B104', 20, { discount: 0.95 }), goods('B106', 12), goods('H306', 10)]),
];
