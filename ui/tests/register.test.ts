// The register of what rests on whom as a picture.
import { describe, expect, test } from 'vitest';

import { AHEAD, barOf, countOf, DAY, linesOf, matrixOf, placeOf, scaleOf, type Register, type Row, type Span } from '../src/lib/support/register';

const FOREVER = Number.MAX_SAFE_INTEGER;
const NOW = 20_000 * DAY;
const span = (provider: string, from_at: number, until_at = FOREVER, capability = 'fuel-supply'): Span =>
  ({ ob: `${provider}${from_at}`, user: 'region', capability, provider, share: 'all-of-it', from_at, until_at, disputed: false });
const row = (capability: string, outcome: Row['outcome']): Row => ({ user: 'region', capability, providers: [], without: [], outcome, ends_at: 0 });

describe('the scale', () => {
  test('begins with the first declaration and reaches half a year ahead', () => {
    expect(scaleOf([span('a', NOW - 10 * DAY)], NOW, FOREVER)).toEqual({ start: NOW - 10 * DAY, end: NOW + AHEAD * DAY });
    expect(scaleOf([], NOW, FOREVER)).toEqual({ start: NOW, end: NOW + AHEAD * DAY });
  });
  test('reaches to the last end that is stated, and no end stretches it for ever', () => {
    const far = NOW + 400 * DAY;
    expect(scaleOf([span('a', NOW, far), span('b', NOW)], NOW, FOREVER).end).toBe(far);
  });
});

describe('bars', () => {
  const scale = { start: 0, end: 100 * DAY };
  test('a bar begins and ends where it was declared', () => {
    expect(barOf(span('a', 25 * DAY, 75 * DAY), scale)).toEqual({ begin: 25, length: 50 });
  });
  test('what has no end runs to the edge, and what lies outside stays inside the picture', () => {
    expect(barOf(span('a', 40 * DAY), scale)).toEqual({ begin: 40, length: 60 });
    expect(barOf(span('a', -40 * DAY, 10 * DAY), scale)).toEqual({ begin: 0, length: 10 });
    expect(placeOf(200 * DAY, scale)).toBe(100);
  });
});

describe('lines', () => {
  test('what holds at the moment comes first in the order of the node, then what does not', () => {
    const value: Register = {
      at: NOW, without: 'a', providers: ['a', 'b'], forever: FOREVER, rows: [row('signals', 'gone'), row('fuel-supply', 'less')],
      spans: [span('a', NOW), span('b', NOW), span('a', NOW, FOREVER, 'signals'), span('a', NOW + DAY, FOREVER, 'training')],
    };
    expect(linesOf(value).map((line) => [line.capability, line.spans.length, line.row?.outcome])).toEqual([
      ['signals', 1, 'gone'],
      ['fuel-supply', 2, 'less'],
      ['training', 1, undefined],
    ]);
    expect(countOf(value.rows, 'gone')).toBe(1);
  });
});

describe('the matrix', () => {
  const value = (spans: Span[], without = ''): Register => ({ at: NOW, without, providers: [], rows: [], spans, forever: FOREVER });
  test('a row that rests on one alone says on whom, and comes first', () => {
    const { providers, lines } = matrixOf(value([span('b', NOW - DAY), span('a', NOW - DAY), span('c', NOW - DAY, FOREVER, 'signals')]));
    expect(providers).toEqual(['a', 'b', 'c']);
    expect(lines.map(({ capability, only }) => [capability, only])).toEqual([['signals', 'c'], ['fuel-supply', '']]);
  });
  test('who is thought away keeps the column and leaves the others alone', () => {
    const { providers, lines } = matrixOf(value([span('b', NOW - DAY), span('a', NOW - DAY)], 'a'));
    expect(providers).toEqual(['a', 'b']);
    expect(lines[0]?.only).toBe('b');
    expect(lines[0]?.cells.has('a')).toBe(true);
  });
  test('what has ended by then or has not begun is not in it; the end itself is not included', () => {
    expect(matrixOf(value([span('a', NOW - DAY, NOW), span('b', NOW + 1)])).lines).toEqual([]);
    expect(matrixOf(value([span('a', NOW, NOW + 1)])).lines).toHaveLength(1);
  });
});
