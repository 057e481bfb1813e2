import { expect, test } from 'vitest';

import type { ResponseArea, SegmentReach, WhatIf } from '../src/lib/api/calls-response';
import type { Change } from '../src/lib/api/calls-scenarios';
import { Newest, Steps, figuresOf, has, kindOf, strengthOf, strengthened, toggled } from '../src/lib/seam/question';
import { LOST, lost, reached, reachRuns } from '../src/lib/seam/reach';

const post = (ob: string): Change => ({ what: 'post', ob });

test('a tick goes in and out, and what is added is never taken for it', () => {
  const added: Change = { what: 'add-owner', capability: 'signals', party: 'a' };
  const gone: Change = { what: 'capability', capability: 'signals', party: 'a' };
  let now = toggled([added], gone);
  expect(now).toEqual([added, gone]);
  expect([has(now, gone), has(now, added), has(now, post('1'))]).toEqual([true, false, false]);
  now = toggled(now, { ...gone });
  expect(now).toEqual([added]);
  expect(has([gone], { ...gone, party: 'b' })).toBe(false);
  expect(toggled([post('1'), post('2')], post('1'))).toEqual([post('2')]);
});

test('a strength that does not fall is no change, and each party has one', () => {
  const once = strengthened([post('1')], 'a', 5_200, 3_000);
  expect(strengthOf(once, 'a')).toEqual({ what: 'strength', party: 'a', from: 5_200, to: 3_000 });
  expect(strengthened(once, 'a', 5_200, 4_000)).toHaveLength(2);
  expect(strengthened(once, 'b', 100, 50)).toHaveLength(3);
  expect(strengthened(once, 'a', 5_200, 5_200)).toEqual([post('1')]);
});

test('a slider that is dragged is one step back, whatever else is one each', () => {
  const steps = new Steps();
  expect(steps.canUndo).toBe(false);
  steps.take([post('1')]);
  for (const to of [5_000, 4_000, 3_000]) steps.take(strengthened([post('1')], 'a', 5_200, to), 'strength a');
  steps.take([post('2')]);
  steps.undo();
  expect(strengthOf(steps.now, 'a')?.to).toBe(3_000);
  steps.undo();
  expect(steps.now).toEqual([post('1')]);
  steps.undo();
  expect([steps.now, steps.canUndo]).toEqual([[], false]);
  steps.undo();
  steps.take([post('3')], 'x');
  steps.undo();
  steps.take([post('4')], 'x');
  expect(steps.canUndo).toBe(true);
});

test('one request at a time, and of those that come meanwhile only the newest', async () => {
  const asked: number[] = [];
  let free = (): void => {};
  const newest = new Newest<number>(async (one) => {
    asked.push(one);
    await new Promise<void>((done) => (free = done));
  });
  const turn = (): Promise<void> => new Promise((done) => setTimeout(done));
  for (const one of [1, 2, 3, 4]) newest.ask(one);
  await turn();
  expect(asked).toEqual([1]);
  free();
  await turn();
  expect(asked).toEqual([1, 4]);
  free();
  await turn();
  newest.ask(5);
  await turn();
  expect(asked).toEqual([1, 4, 5]);
  free();
});

const answer = (states: WhatIf['states']): WhatIf => ({ now: 2, as_of: 1, area: 'seam', within_min: 60, posts_before: 1, posts_after: 1, states, tones: '', tones_with: '', lost_km2: 0, backup_lost_km2: 0, ground_km2: 1, closed: [], rests: [], cautions: [], assumptions: [] });

test('what a scenario keeps is the present and all of it, additions as well', () => {
  const found = figuresOf(
    answer([
      { state: 'before', change: -1, figures: { 'covered-permille': 500, 'time-50-s': 100, posts: 3 } },
      { state: 'after', change: -1, figures: { 'covered-permille': 300, 'time-50-s': null, posts: 2 } },
      { state: 'with', change: 1, figures: { 'covered-permille': 400, 'time-50-s': 150, posts: 3 } },
    ]),
  );
  expect(found).toEqual([
    { name: 'covered-permille', kind: 'share', before: 500, after: 400 },
    { name: 'time-50-s', kind: 'seconds', before: 100, after: 150 },
    { name: 'posts', kind: 'count', before: 3, after: 3 },
  ]);
  expect(figuresOf(answer([]))).toEqual([]);
  expect(kindOf('lost-m')).toBe('metres');
});

const box = (column: number, row = 0): [number, number, number, number] => [44 + column, 35 + row, 45 + column, 36 + row];
const area = { boxes: [box(0), box(1)], first_bands: [0, 4], backup_bands: [2, 4] } as unknown as ResponseArea;
const kinds = (found: GeoJSON.FeatureCollection): string[] => found.features.map((one) => one.geometry.type);

test('ground that nobody reaches in time, or that is lost, is marked and not by colour alone', () => {
  expect(kinds(reached(area, false))).toEqual(['Polygon', 'Polygon', 'LineString']);
  expect(reached(area, true).features[0]?.properties?.colour).not.toBe(reached(area, false).features[0]?.properties?.colour);
  const drawn = lost([box(0), box(1), box(2), box(3)], `01${LOST}2`);
  expect(kinds(drawn)).toEqual(['Polygon', 'Polygon', 'Polygon', 'LineString', 'LineString']);
  const [cross, stroke] = drawn.features.slice(3).map((one) => (one.geometry as GeoJSON.LineString).coordinates.length);
  expect([cross, stroke]).toEqual([4, 2]);
  expect(kinds(lost([box(0)], ''))).toEqual([]);
});

test('neighbours of one row and tone are drawn as one, and no others', () => {
  const drawn = lost([box(0), box(1), box(3), box(0, 1), box(1, 1)], '33331');
  const wide = drawn.features.map((one) => one.geometry).filter((one) => one.type === 'Polygon').map((one) => one.coordinates[0]?.map(([lon]) => lon));
  expect(wide).toEqual([[44, 46, 46, 44, 44], [47, 48, 48, 47, 47], [44, 45, 45, 44, 44], [45, 46, 46, 45, 45]]);
  const line = drawn.features.find((one) => one.geometry.type === 'LineString')?.geometry as GeoJSON.LineString;
  expect(line.coordinates).toHaveLength(8);
});

const segment = (id: string, from: number, more: Partial<SegmentReach> = {}): SegmentReach => ({ id, from_m: from, to_m: from + 1, sector: 's', middle: [0, 0], first_s: 10, backup_s: 20, covered: 1, backed: 1, post: 'p', backup: 'q', ...more });

test('stretches with the same first and second post are one row, told by the slowest', () => {
  const rows = reachRuns([segment('a', 0), segment('b', 1, { first_s: 30 }), segment('c', 2, { backup_s: null }), segment('d', 3, { post: 'x' }), segment('e', 9, { post: 'x' })]);
  expect(rows.map((row) => [row.key, row.from_m, row.to_m, row.slowest_s, row.backup_s])).toEqual([
    ['a', 0, 3, 30, null],
    ['d', 3, 4, 10, 20],
    ['e', 9, 10, 10, 20],
  ]);
});
