import { checkTest, given } from '../../support/check';

checkTest('ref/unknown-unit', () => {
  const boxed = {
    products: `
      sku | baseUnit | packUnit | packSize
      A   | pc       | box      | 12
      B   | 瓶       | 箱       | 24
      C   | kg       |          |
      G   | pc       | case     |`,
    prices: `
      sku | price
      A   | 10
      B   | 20
      C   | 8
      G   | 5`,
  };

  given(boxed)
    .loud(
      'a unit that the product does not have',
      `
      sku | unit  | =status | expect
      A   | crate | unknown | ref/unknown-unit@unit
      A   | 箱    | unknown | ref/unknown-unit@unit
      C   | box   | unknown | ref/unknown-unit@unit`,
    )
    .loud(
      'a pack whose size nobody said',
      `
      sku | unit | unitPrice | expect
      G   | case | 5         | ref/unknown-unit@unit`,
    )
    .quiet(
      'blank, the base unit, the pack unit',
      `
      sku | unit | unitPrice
      A   |      | 10
      A   | pc   | 10
      A   | box  | 120
      B   | 瓶   | 20
      B   | 箱   | 480
      C   | kg   | 8`,
    )
    .quiet('without a products sheet a unit is taken as it stands', {
      products: null,
      orders: `
        sku | unit
        A   | crate`,
    })
    .quiet('and so it is where the product has no unit', {
      products: `
        sku | category
        A   | Drinks`,
      orders: `
        sku | unit
        A   | crate`,
    })
    .boundary(
      'a unit in the brackets of the heading is that of rows that say none',
      `
      Order no. | Customer | SKU | 数量(箱) | 单价(元) | 单位 | expect
      SO1       | C1       | B   | 2        | 480      |      |
      SO2       | C1       | B   | 2        | 20       | 瓶   |
      SO3       | C1       | A   | 2        | 120      |      | ref/unknown-unit
      SO4       | C1       | A   | 2        | 120      | box  |`,
    );
});
