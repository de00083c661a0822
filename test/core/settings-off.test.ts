import { checkTest, given } from '../support/check';

checkTest('data/unreadable-number', () => {
  given({}, { settings: { 'severity.data/unreadable-number': 'off' } }).quiet(
    'a row that cannot be read is never a pass, even where nobody wants to hear of it',
    `
    quantity | expect | =status | =finance
    about 5  |        | unknown | held
    5        |        | pass    | ready`,
  );
  given().loud('else it is said', 'quantity | expect\nabout 5 | data/unreadable-number@quantity');
  given().boundary('in full-width digits it can be read', 'quantity | expect\n５ |\n５？ | data/unreadable-number@quantity');
});
