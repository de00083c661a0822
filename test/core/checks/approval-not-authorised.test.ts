import { checkTest, given } from '../../support/check';

checkTest('approval/not-authorised', () => {
  given({
    discounts: `
      policy | sku | maxDiscount | approver
      D      | A   | 0.9         | Li Jing
      E      | B   | 0.9         |`,
  })
    .loud(
      'the policy names somebody else: the decision counts for nothing',
      `
      quantity | discount | decision | decidedBy | expect                                                    | =status | =ship
      10       | 0.8      | approve  | Wang      | discount/over-authority approval/not-authorised | block   | 0`,
    )
    .quiet(
      'the one that is named',
      `
      quantity | discount | decision | decidedBy | expect                  | =status  | =ship
      10       | 0.8      | approve  | Li Jing   | discount/over-authority | approved | 10`,
    )
    .boundary(
      'nobody is named, or there is nothing to approve: any name will do',
      `
      sku | quantity | discount | decision | decidedBy | expect                  | =status
      B   | 10       | 0.8      | approve  | Wang      | discount/over-authority | approved
      A   | 10       | 0.9      | approve  | Wang      |                         | pass`,
    )
    .boundary('the name put right', [
      `
      discount | decision | decidedBy | expect                                          | =status
      0.8      | approve  | Wang      | discount/over-authority approval/not-authorised | block`,
      `
      discount | decision | decidedBy | expect                                          | =status
      0.8      | approve  | Li Jing   | discount/over-authority                         | approved`,
      `
      discount | decision | decidedBy | expect                                          | =status
      0.7      | approve  | Li Jing   | discount/over-authority approval/stale          | block`,
    ])
    .boundary(
      'a return needs no authority, and width, case and spaces around a name do not matter',
      `
      discount | decision | decidedBy  | expect                  | =status
      0.8      | return   | Wang       | discount/over-authority | returned
      0.8      | approve  | " ｌｉ jing " | discount/over-authority | approved`,
    );
});
