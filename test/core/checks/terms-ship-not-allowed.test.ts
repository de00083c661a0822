import { checkTest, given } from '../../support/check';

checkTest('terms/ship-not-allowed', () => {
  given({
    customers: `
      customer | creditLimit | shipMethods
      C1       | unlimited   | 汽运，自提
      C2       | unlimited   | road/rail
      C3       | unlimited   |`,
  })
    .loud(
      'a way to ship that was not agreed',
      `
      customer | shipMethod | =status | expect
      C1       | 空运       | block   | terms/ship-not-allowed@shipMethod
      C2       | air        | block   | terms/ship-not-allowed@shipMethod`,
    )
    .quiet(
      'one of those that were agreed',
      `
      customer | shipMethod
      C1       | 汽运
      C1       | 自提
      C2       | rail
      C2       | Road`,
    )
    .boundary(
      'the whole name, not a part of it; where nothing was agreed everything goes',
      `
      customer | shipMethod | expect
      C1       | 运         | terms/ship-not-allowed
      C1       |            |
      C3       | 空运       |`,
    );
});
