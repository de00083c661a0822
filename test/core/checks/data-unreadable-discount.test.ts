import { checkTest, given } from '../../support/check';

const FREE_HAND = `
  sku | maxDiscount
  A   | 0折
  B   | 0折`;

checkTest('data/unreadable-discount', () => {
  given({ discounts: FREE_HAND })
    .loud(
      'words that are no factor',
      `
      sku | discount | expect
      A   | 打折     | data/unreadable-discount@discount
      A   | special  | data/unreadable-discount@discount
      A   | 九折吧   | data/unreadable-discount@discount
      A   | TRUE     | data/unreadable-discount@discount`,
    )
    .loud(
      'the order is rejected with it',
      `
      orderNo | sku | discount | =status | =rejected | expect
      SO1     | A   | ?        | block   | 1         | data/unreadable-discount
      SO1     | A   |          | pass    | 1         |
      SO2     | A   |          | pass    | 0         |`,
    )
    .quiet('factors in digits and in words: the price after them is 9.00, 8.50, 7.50', {
      orders: `
          sku | unitPrice | discount | quantity | amount
          A   | 10        | 9折      | 1        | 9
          A   | 10        | 九折     | 1        | 9
          A   | 10        | 90折     | 1        | 9
          A   | 10        | ９折     | 1        | 9
          A   | 10        | "9 折"   | 1        | 9
          A   | 10        | 95折     | 1        | 9.50
          A   | 10        | 九五折   | 1        | 9.50
          A   | 10        | 8.5折    | 1        | 8.50
          A   | 10        | 八点五折 | 1        | 8.50
          A   | 10        | 85折     | 1        | 8.50
          A   | 10        | 八五折   | 1        | 8.50
          A   | 10        | 75折     | 1        | 7.50
          A   | 10        | 7.5折    | 1        | 7.50
          A   | 10        | 七五折   | 1        | 7.50
          A   | 10        | 3折      | 1        | 3.00`,
    })
    .quiet(
      'one after the other, taken off, and none',
      `
      sku | unitPrice | quantity | discount   | amount
      A   | 10        | 100      | 9折95折    | 855
      A   | 10        | 100      | 9折再95折  | 855
      A   | 10        | 100      | 九折九五折 | 855
      A   | 10        | 100      | 10% off    | 900
      A   | 10        | 100      | 10% OFF    | 900
      A   | 10        | 100      | 减10%      | 900
      A   | 10        | 100      | 让利10%    | 900
      A   | 10        | 100      | 让利１０％ | 900
      A   | 10        | 100      | 10折       | 1000
      A   | 10        | 100      | 十折       | 1000
      A   | 10        | 100      | 无         | 1000
      A   | 10        | 100      |            | 1000
      A   | 10        | 100      | 免费       | 0
      A   | 10        | 100      | 0折        | 0
      A   | 10        | 100      | 90%        | 900
      A   | 10        | 100      | 0.9        | 900`,
    )
    .boundary(
      'off all of it is a factor, off more than all is none',
      `
      sku | discount | amount | expect
      A   | 100% off | 0      |
      A   | 101% off |        | data/unreadable-discount@discount
      A   | -1折     |        | data/unreadable-discount@discount`,
    );
});
