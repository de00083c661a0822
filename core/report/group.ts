export { groupBy } from '../model/lists';
