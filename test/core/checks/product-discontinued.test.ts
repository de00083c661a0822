import { checkTest, given } from '../../support/check';

checkTest('product/discontinued', () => {
  given({
    products: `
      sku | status
      A   | active
      B   | discontinued
      C   |
      G   | 停产`,
  })
    .loud(
      'it warns, and ships while there is some',
      `
      sku | quantity | =ship | =status | expect
      B   | 2        | 2     | warn    | product/discontinued@sku
      G   | 2        | 2     | warn    | product/discontinued@sku`,
    )
    .quiet(
      'active, and where nothing is said',
      `
      sku
      A
      C`,
    )
    .quiet(
      'what is gone may come back as a return',
      `
      sku | quantity | expect
      B   | -1       | data/return-line`,
    )
    .boundary('a mark under a heading of its own, as databases write it', {
      products: `
        SKU | Category | Discontinued
        A   | Juice    | 0
        B   | Tea      | 1`,
      orders: `
        sku | expect
        A   |
        B   | product/discontinued`,
    });
});
