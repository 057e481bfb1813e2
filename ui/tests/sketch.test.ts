import { expect, test } from 'vitest';

import { frame, land, path } from '../src/lib/map/sketch';
import { collection } from '../src/lib/map/data';

const GROUND: [number, number][] = [[42, 34], [46, 34], [46, 37], [42, 37]];

test('the ground lies in the middle of the frame with room around it', () => {
  const into = frame(GROUND, 800, 600);
  const points = GROUND.map((place) => into.at(place));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  expect(Math.min(...xs) + Math.max(...xs)).toBeCloseTo(800, 6);
  expect(Math.min(...ys) + Math.max(...ys)).toBeCloseTo(600, 6);
  expect(Math.min(...xs, ...ys)).toBeGreaterThanOrEqual(50 - 1e-9);
  expect(Math.min(Math.min(...xs), Math.min(...ys))).toBeCloseTo(50, 6);
});

test('north is up and east is to the right', () => {
  const { at } = frame(GROUND, 800, 600);
  expect(at([44, 36])[1]).toBeLessThan(at([44, 35])[1]);
  expect(at([45, 35])[0]).toBeGreaterThan(at([44, 35])[0]);
});

test('a small ground is not drawn larger than the map draws it', () => {
  const { at } = frame([[44, 35], [44.000001, 35.000001]], 800, 600);
  expect(at([45, 35])[0] - at([44, 35])[0]).toBeCloseTo((512 * 2 ** 11) / 360, 3);
});

test('without a ground the frame shows where the map starts', () => {
  const { at } = frame([], 800, 600);
  expect(at([43, 35])).toEqual([400, 300]);
});

test('a path goes from place to place and closes where it is a ring', () => {
  const { at } = frame([], 10, 10);
  const flat = { width: 10, height: 10, at: ([x = 0, y = 0]: number[]) => [x, y] as [number, number] };
  expect(at([43, 35])).toEqual([5, 5]);
  expect(path([[1, 2], [3, 4]], flat)).toBe('M1.0 2.0L3.0 4.0');
  expect(path([[1, 2], [3, 4], [5, 6]], flat, true)).toBe('M1.0 2.0L3.0 4.0L5.0 6.0Z');
  expect(path([], flat, true)).toBe('');
});

test('of the world only what comes into the frame is drawn', () => {
  const square = (lon: number, lat: number) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'MultiPolygon' as const, coordinates: [[[[lon, lat], [lon + 1, lat], [lon + 1, lat + 1], [lon, lat]]]] },
  });
  const into = frame(GROUND, 800, 600);
  expect(land(collection([square(44, 35)]), into)).toMatch(/^M.*Z$/);
  expect(land(collection([square(-100, 35), square(44, -60)]), into)).toBe('');
});
