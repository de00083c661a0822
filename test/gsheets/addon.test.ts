import type { PushedFile } from '../hosts/sheets/script';
import { budget } from './budget';
import { faults } from './faults';
import { golden } from './golden';
import { people } from './people';
import { pushed } from './push';
import { pushedFiles } from './pushed-files';
import { runs } from './runs';
import { sidebar } from './sidebar';

/** The very files that `clasp push` sends, built and pushed once. */
let files: readonly PushedFile[] = [];
const given = () => files;
beforeAll(async () => {
  files = await pushed();
}, 120_000);

describe('what is pushed', () => pushedFiles(given));
describe('the menu', () => runs(given));
describe('people at work in it', () => people(given));
describe('the same results as the command line', () => golden(given));
describe('a fault at any call', () => faults(given));
describe('the budget', () => budget(given));
describe('the sidebar', () => sidebar(given));
