// Where on the border a sighting lies, and the way it has gone.
import { describe, expect, test } from 'vitest';

import { stateOf, saidOf } from '../src/lib/aid/area';
import { alongOf, kilometres, segmentOf, trackOf } from '../src/lib/border/track';

const point = (lat: number, lon: number) => ({ lat_e7: lat * 1e7, lon_e7: lon * 1e7, precision_m: 100 });
const RING: [number, number][] = [[42, 36], [43, 36], [43, 36.2], [42, 36.2]];

describe('the track', () => {
  test('is every place at which it was seen, first to last', () => {
    const body = { place: point(36, 42), track: [{ place: point(36, 42), observed: 1 }, { place: point(36.5, 42), observed: 2 }] };
    expect(trackOf(body)).toEqual([{ at: 1, place: [42, 36] }, { at: 2, place: [42, 36.5] }]);
  });
  test('of what was seen once is that place, and of garbage nothing', () => {
    expect(trackOf({ place: point(36, 42), observed: 7 })).toEqual([{ at: 7, place: [42, 36] }]);
    expect(trackOf({ track: [{ place: 'x' }, {}] })).toEqual([]);
    expect(trackOf({})).toEqual([]);
  });
});

describe('the kilometre', () => {
  test('counts from the western end along the longest way, and stays on it', () => {
    const [west, middle, east] = [alongOf([42, 36], RING), alongOf([42.5, 36.1], RING), alongOf([43, 36.2], RING)];
    expect(west?.km).toBe(0);
    expect(east?.km).toBe(east?.of);
    expect(Math.abs((middle?.km ?? 0) * 2 - (middle?.of ?? 0))).toBeLessThan(2);
    expect(alongOf([30, 36], RING)?.km).toBe(0);
    expect(alongOf([50, 36], RING)?.km).toBe(east?.of);
  });
  test('does not hang on the order of the corners', () => {
    expect(alongOf([42.3, 36.1], [...RING].reverse())?.of).toBe(alongOf([42.3, 36.1], RING)?.of);
  });
  test('of a ring that is none is not said', () => {
    expect(alongOf([42, 36], [])).toBeNull();
    expect(alongOf([42, 36], [[42, 36]])).toBeNull();
  });
  test('a degree of latitude is 111 km', () => {
    expect(Math.round(kilometres([42, 36], [42, 37]))).toBe(111);
  });
});

test('a segment that the understanding no longer has is not guessed', () => {
  const names = { en: 'N', ar: 'N', ckb: 'N' };
  expect(segmentOf({ segment: 'b1' }, [{ id: 'b1', names, ring: RING }])?.names).toBe(names);
  expect(segmentOf({ segment: 'b9' }, [{ id: 'b1', names, ring: RING }])).toBeUndefined();
  expect(segmentOf({}, [])).toBeUndefined();
});

test('what nobody has looked at is neither met nor unmet', () => {
  const body = { conditions: { water: 'met', clinic: 'unmet', school: 'nonsense' } };
  expect(['water', 'clinic', 'school', 'access'].map((name) => stateOf(body, name))).toEqual(['met', 'unmet', 'not-looked-at', 'not-looked-at']);
  expect(stateOf({}, 'water')).toBe('not-looked-at');
  expect(saidOf({ hazards: 'x' }, 'hazards')).toEqual([]);
});
