import { expect, test } from 'vitest';

import { ATLAS_PX, Shelves } from '../src/lib/map/atlas';
import { collection } from '../src/lib/map/data';
import { crowding, marksOf, sizes, under, type View } from '../src/lib/map/marks';
import { mercatorX, mercatorY, WORLD_PX } from '../src/lib/map/mercator';
import { rest } from '../src/lib/pace';

const mark = (id: string, lon: number, lat: number, more: Record<string, unknown> = {}) => ({
  type: 'Feature' as const,
  geometry: { type: 'Point' as const, coordinates: [lon, lat] },
  properties: { id, icon: 'symbol|1', rank: 0, over: false, old: false, ...more },
});
const at = (lon: number, lat: number, zoom = 8): View => ({ x: mercatorX(lon), y: mercatorY(lat), zoom, width: 800, height: 600 });

test('Mercator has its ends where maps on the web have them', () => {
  expect([mercatorX(-180), mercatorX(0), mercatorX(180)]).toEqual([0, 0.5, 1]);
  expect(mercatorY(0)).toBeCloseTo(0.5, 12);
  expect(mercatorY(85.0511287798066)).toBeCloseTo(0, 9);
});

test('what ranks higher is drawn later', () => {
  const marks = marksOf(collection([mark('b', 1, 1, { rank: 2 }), mark('a', 2, 2, { rank: 1 }), mark('c', 3, 3, { rank: 3 })]));
  expect(marks.ids).toEqual(['a', 'b', 'c']);
  expect(marks.places[0]).toEqual([2, 2]);
  expect(marks.x[2]).toBe(mercatorX(3));
});

test('what is over is dimmed most, what is old somewhat, the present not at all', () => {
  const { ids, opacity } = marksOf(collection([mark('over', 0, 0, { over: true, old: true }), mark('old', 0, 0, { old: true }), mark('now', 0, 0)]));
  const shown = Object.fromEntries(ids.map((id, index) => [id, opacity[index] as number]));
  expect(shown.over).toBeLessThan(shown.old as number);
  expect(shown.old).toBeLessThan(shown.now as number);
  expect(shown.now).toBe(1);
});

test('a click finds the symbol under it, the topmost first, and nothing beside it', () => {
  const marks = marksOf(collection([mark('low', 44, 35), mark('high', 44, 35, { rank: 1 }), mark('far', 45, 35)]));
  const view = at(44, 35);
  expect(under(marks, view, { x: 400, y: 300 }, 22, 6)).toEqual(['high', 'low']);
  const away = (WORLD_PX * 2 ** 8) / 360;
  expect(under(marks, view, { x: 400 + away, y: 300 }, 22, 6)).toEqual(['far']);
  expect(under(marks, view, { x: 400 + away / 2, y: 300 }, 22, 6)).toEqual([]);
  const edge = 22 * sizes(8)[0] + 6;
  expect(under(marks, view, { x: 400 + edge - 0.5, y: 300 }, 22, 6)).toEqual(['high', 'low']);
  expect(under(marks, view, { x: 400 + edge + 0.5, y: 300 }, 22, 6)).toEqual([]);
});

test('where many stand in view they are drawn smaller, down to a limit; what is out of view does not count', () => {
  const many = (count: number, lon: number) => Array.from({ length: count }, (_, index) => mark(`${index}`, lon + index / 1e6, 35));
  const view = at(44, 35);
  expect(crowding(marksOf(collection([])), view)).toBe(1);
  expect(crowding(marksOf(collection(many(700, 44))), view)).toBe(1);
  expect(crowding(marksOf(collection(many(1_600, 44))), view)).toBeCloseTo(Math.sqrt(0.5), 6);
  expect(crowding(marksOf(collection(many(20_000, 44))), view)).toBe(0.45);
  expect(crowding(marksOf(collection(many(20_000, 100))), view)).toBe(1);
});

test('symbols grow from far to near, what is old stays smaller', () => {
  expect(sizes(3)).toEqual(sizes(5));
  expect(sizes(9)).toEqual([1, 0.7]);
  expect(sizes(16)).toEqual([1, 0.7]);
  for (const zoom of [4, 6, 7.5, 9]) expect(sizes(zoom)[1]).toBeLessThan(sizes(zoom)[0]);
});

test('images stand side by side in the atlas, never over one another nor over its edge', () => {
  const shelves = new Shelves();
  const cells = [];
  for (let cell = shelves.place(90, 70); cell; cell = shelves.place(90, 70)) cells.push(cell);
  expect(cells.length).toBe(11 * 14);
  const taken = new Set<string>();
  for (const { x, y, width, height } of cells) {
    expect(x + width).toBeLessThanOrEqual(ATLAS_PX);
    expect(y + height).toBeLessThanOrEqual(ATLAS_PX);
    for (const corner of [[x, y], [x + width - 1, y + height - 1]]) {
      expect(taken.has(corner.join())).toBe(false);
      taken.add(corner.join());
    }
  }
  expect(new Shelves().place(ATLAS_PX + 1, 1)).toBeNull();
});

test('drawing takes a fifth of the time at most, and what is quick is never held up', () => {
  expect(rest(1, 500)).toBe(0);
  expect(rest(10, 34)).toBe(100);
  expect(rest(50, 34)).toBe(200);
  expect(rest(50, 134)).toBe(600);
  expect(rest(900, 34)).toBe(1_000);
});
