import { orderCheck } from './check';

// One order number belongs to one customer; with two, nobody knows who pays.
export const dataMixedOrder = orderCheck({
  code: 'data/mixed-order',
  scope: 'order',
  find({ order }) {
    if (order.orderNo === '' || order.lines.every((line) => line.customerCode === order.customerCode)) return [];
    const customers = [...new Set(order.lines.map((line) => line.customerCode).filter((code) => code !== ''))];
    if (customers.length < 2) return [];
    return order.lines.map((line) => ({ line, field: 'customer', data: { customers } }));
  },
});
