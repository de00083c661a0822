/** @jest-environment jsdom */
import { isDark, officeHost } from '../../excel-addin/office-host';

const LIGHT = '#ffffff';
const DARK = '#1f1f1f';

/** An Office of these colours, on a screen with or without high contrast. */
function office(): { color: string | undefined; contrast: EventTarget & { matches: boolean } } {
  const place = { color: LIGHT as string | undefined, contrast: Object.assign(new EventTarget(), { matches: false }) };
  Object.assign(globalThis, {
    Office: {
      context: {
        get officeTheme() {
          return place.color === undefined ? undefined : { bodyBackgroundColor: place.color };
        },
      },
    },
  });
  window.matchMedia = () => place.contrast as unknown as MediaQueryList;
  return place;
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test.each([
  [LIGHT, false],
  [DARK, true],
  ['000000', true],
  ['#217346', true],
  ['#f3f2f1', false],
  [undefined, false],
  ['window', false],
])('the colour %s is dark: %s', (color, dark) => {
  expect(isDark(color)).toBe(dark);
});

describe('the theme', () => {
  test('follows Office’s colours, which change without a word', () => {
    const place = office();
    const told: string[] = [];
    const stop = officeHost().onTheme((theme) => told.push(theme));
    jest.advanceTimersByTime(10_000);
    expect(told).toEqual([]);
    place.color = DARK;
    jest.advanceTimersByTime(2_000);
    place.color = LIGHT;
    jest.advanceTimersByTime(2_000);
    expect(told).toEqual(['dark', 'light']);
    stop();
    place.color = DARK;
    jest.advanceTimersByTime(10_000);
    expect(told).toEqual(['dark', 'light']);
  });

  test('follows high contrast at once', () => {
    const place = office();
    const told: string[] = [];
    officeHost().onTheme((theme) => told.push(theme));
    place.contrast.matches = true;
    place.contrast.dispatchEvent(new Event('change'));
    expect(told).toEqual(['contrast']);
  });
});
