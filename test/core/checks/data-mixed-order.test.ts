import { checkTest, given } from '../../support/check';

checkTest('data/mixed-order', () => {
  given()
    .loud(
      'one order number with two customers, on every row of it',
      `
      orderNo | customer | sku | expect
      SO1     | C1       | A   | data/mixed-order@customer
      SO1     | C2       | B   | data/mixed-order@customer
      SO2     | C2       | A   |`,
    )
    .loud(
      'also where the rows lie apart, and where the customer stands by name',
      `
      orderNo | customerName | sku | expect
      SO1     | Acme         | A   | data/mixed-order
      SO2     | Bright       | A   |
      SO1     | Bright       | B   | data/mixed-order`,
    )
    .quiet(
      'one customer by code and by name',
      `
      orderNo | customer | customerName | sku
      SO1     | C1       | Acme         | A
      SO1     |          | Acme         | B
      SO2     |          | Bright       | A
      SO2     | C2       |              | B`,
    )
    .quiet(
      'one customer with several orders',
      `
      orderNo | customer | sku
      SO1     | C1       | A
      SO1     | C1       | B
      SO2     | C1       | A`,
    )
    .boundary('codes are compared after trimming and width folding, case kept', {
      customers: `
          customer | creditLimit
          C1       | unlimited
          c1       | unlimited`,
      orders: `
          orderNo | customer | sku | expect
          SO1     | C1       | A   |
          SO1     | "Ｃ１ "  | B   |
          SO2     | C1       | A   | data/mixed-order
          SO2     | c1       | B   | data/mixed-order`,
    })
    .boundary(
      'order numbers are texts: 00123 is not 123',
      `
      orderNo | customer | sku | expect
      '00123  | C1       | A   |
      123     | C2       | A   |
      '123    | C2       | B   |`,
    );
});
