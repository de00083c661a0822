import { checkTest, given } from '../../support/check';

checkTest('ref/unknown-customer', () => {
  given()
    .loud(
      'a customer that is not in the list, on each of its rows',
      `
      orderNo | customer | sku | =status | expect
      SO1     | C9       | A   | unknown | ref/unknown-customer@customer
      SO1     | C9       | B   | unknown | ref/unknown-customer@customer
      SO2     | C1       | A   | pass    |`,
    )
    .loud(
      'a name that nobody bears',
      `
      customerName | sku | expect
      Nobody       | A   | ref/unknown-customer@customerName`,
    )
    .loud(
      'its goods are not reserved',
      `
      customer | sku | quantity | =ship | =rejected | expect
      C9       | A   | 3        | 0     | 3         | ref/unknown-customer`,
    )
    .quiet(
      'by code, by name, and by code where the name is written otherwise',
      `
      orderNo | customer | customerName | sku
      SO1     | C1       |              | A
      SO2     |          | Acme         | A
      SO3     | C2       | Bright Ltd   | A
      SO4     | " C1 "   |              | A
      SO5     | Ｃ１     |              | A`,
    )
    .quiet('without a customers sheet nobody is unknown', {
      customers: null,
      orders: `
        customer | sku
        C9       | A`,
    });

  given({
    customers: `
      customer | customerName | creditLimit
      '00123   | Acme         | unlimited
      123      | Acme         | unlimited
      C1       | Bright       | unlimited`,
  })
    .boundary(
      'codes are texts, and case is kept',
      `
      customer | sku | expect
      '00123   | A   |
      '123     | A   |
      123      | A   |
      '0123    | A   | ref/unknown-customer
      c1       | A   | ref/unknown-customer`,
    )
    .boundary(
      'a name that two bear is not guessed',
      `
      customerName | sku | expect
      Bright       | A   |
      Acme         | A   | ref/unknown-customer`,
    );
});
