// The border page: rows that merge only what is the same, figures of what is shown, nothing told by colour alone.
import { describe, expect, test } from 'vitest';

import type { BorderPicture, BorderSegment, BorderTold } from '../src/lib/api/calls-border';
import type { SeamSegment } from '../src/lib/api/calls-seam';
import { borderRuns, figures, joined, ofCount, ofLevels, ofTold, overlay, took } from '../src/lib/seam/border';
import { coverageRows, ofBand } from '../src/lib/seam/strip';

const cover = (at: number, more: Partial<SeamSegment> = {}): SeamSegment => ({
  id: `b${at + 1}`, from_m: 1500 * at, to_m: 1500 * (at + 1), length_m: 1500, sector: '', line: [[41 + at / 100, 36], [41 + (at + 1) / 100, 36]],
  band: 5, basis: 'none', age_h: null, by: '', kind: '', quality: 0, units: 0, parties: 0, each: [5, -1], ...more,
});
const on = (at: number, more: Partial<BorderSegment> = {}): BorderSegment => ({
  id: `b${at + 1}`, alerts: 0, open: 0, waiting: 0, leveled: 0, slowest_s: null, crossings: 0, crossed: 0, occasions: 0, told: [], ...more,
});
const told = (answer: BorderTold['answer'], may = true, at = 0): BorderTold => ({ party: 'neighbour', may, answer, at });
const picture = (covers: SeamSegment[], segments: BorderSegment[], more: Partial<BorderPicture> = {}): BorderPicture => ({
  now: 1, days: 30, recorded: 0, stated: { at: 1, version: 1, vertices: 2 },
  cover: { length_m: 0, parties: [], segments: covers, within_6h: null, within_24h: null, within_72h: null, first: null, backup: null },
  segments, alerts: [], crossings: [], left_out: 0, repeats: null, neighbours: [], assumptions: [], ...more,
});
const all = (covers: SeamSegment[], segments: BorderSegment[]) => joined(picture(covers, segments));

describe('rows', () => {
  test('merge neighbours on which nothing happened and of which the same is known', () => {
    const rows = borderRuns(all([0, 1, 2].map((at) => cover(at)), [0, 1, 2].map((at) => on(at))));
    expect(rows.map((one) => [one.from_m, one.to_m, one.parts.length])).toEqual([[0, 4500, 3]]);
  });
  test('keep apart where something happened, even the same on both sides', () => {
    const rows = borderRuns(all([0, 1, 2].map((at) => cover(at)), [on(0, { alerts: 1 }), on(1, { alerts: 1 }), on(2)]));
    expect(rows.map((one) => one.alerts)).toEqual([1, 1, 0]);
  });
  test.each([
    ['another band', { band: 1 }, {}],
    ['another sector', { sector: 's2' }, {}],
    ['a gap between them', { from_m: 1600 }, {}],
    ['another word from the broker', {}, { told: [told('no-answer')] }],
    ['another article', {}, { told: [told('nothing', false)] }],
    ['a crossing', {}, { crossings: 1 }],
    ['one without clearance', {}, { crossed: 1 }],
    ['a repeat place', {}, { occasions: 3 }],
  ])('keep apart for %s', (_, covered, happened) => {
    const first = 'told' in happened ? { told: [told('nothing')] } : {};
    expect(borderRuns(all([cover(0), cover(1, covered)], [on(0, first), on(1, happened)]))).toHaveLength(2);
  });
  test('say the oldest look, and none where one is not known', () => {
    const seen = { band: 1, basis: 'exact', by: 'a', kind: 'patrol' } as const;
    const rows = borderRuns(all([cover(0, { ...seen, age_h: 7 }), cover(1, { ...seen, age_h: 20 })], [on(0), on(1)]));
    expect(rows.map((one) => one.oldest_h)).toEqual([20]);
    expect(borderRuns(all([cover(0, { ...seen, age_h: 7 }), cover(1, { ...seen, age_h: null })], [on(0), on(1)])).map((one) => one.oldest_h)).toEqual([null]);
  });
  test('there are none where there are no segments', () => {
    expect(borderRuns([])).toEqual([]);
    expect(joined({ ...picture([], []), cover: null })).toEqual([]);
  });
});

test('figures are of what is shown: one sector alone, where one is chosen', () => {
  const whole = picture(
    [cover(0, { sector: 's1', band: 0 }), cover(1, { sector: 's1', band: 2 }), cover(2, { sector: 's2', band: 1 })],
    [on(0, { alerts: 2, waiting: 1, slowest_s: 40 }), on(1, { crossings: 1 }), on(2, { alerts: 5, slowest_s: 90, crossed: 2 })],
  );
  expect(figures(joined(whole))).toEqual({ length_m: 4500, seen_24h: 2 / 3, alerts: 7, waiting: 1, slowest_s: 90, crossings: 1, crossed: 2 });
  expect(figures(joined(whole, 's1'))).toMatchObject({ length_m: 3000, seen_24h: 0.5, alerts: 2, slowest_s: 40, crossed: 0 });
  expect(figures(joined(whole, 'elsewhere'))).toMatchObject({ length_m: 0, seen_24h: null, slowest_s: null });
});

test('what is doubtful is hatched and what is not told is dotted, whatever the colour', () => {
  expect([ofCount(0).tone, ofCount(1).tone === ofCount(5).tone, ofCount(5).tone === ofCount(500).tone]).toEqual(['', false, true]);
  expect(ofLevels(on(0)).tone).toBe('');
  expect([ofLevels(on(0, { leveled: 2 })).dashed, ofLevels(on(0, { leveled: 2, waiting: 1 })).dashed]).toEqual([false, true]);
  expect((['told', 'acknowledged', 'has-it', 'waiting', 'no-answer'] as const).map((one) => ofTold(told(one)).dashed)).toEqual([false, false, false, true, true]);
  expect([ofTold(told('nothing')).withheld, ofTold(told('nothing', false)).withheld, ofTold(undefined).withheld]).toEqual([false, true, true]);
  expect([ofBand(0).dashed, ofBand(5).dashed, ofBand(-1).withheld]).toEqual([false, true, true]);
});

test('the strip has a row for all together and one a party, as many cells as segments', () => {
  const rows = coverageRows({ parties: [{ party: 'a', basis: 'exact', as_of: 0 }, { party: 'b', basis: 'none', as_of: 0 }], segments: [cover(0), cover(1)] }, 'Together', (id) => id.toUpperCase());
  expect(rows.map((one) => [one.key, one.name, one.strong, one.looks.length])).toEqual([['', 'Together', true, 2], ['a', 'A', false, 2], ['b', 'B', false, 2]]);
  expect(rows[2]?.looks.every((one) => one.withheld)).toBe(true);
});

test('the map has the segments that are shown and only their repeat places, on top', () => {
  const places = [{ place: [41, 36] as [number, number], occasions: 3, alerts: 3, first: 1, last: 2, ids: ['b1'] }, { place: [42, 36] as [number, number], occasions: 9, alerts: 9, first: 1, last: 2, ids: ['b9'] }];
  const whole = picture([cover(0), cover(1)], [on(0), on(1)], { repeats: { least: 3, radius_m: 2000, gap_h: 6, used: 12, false_alarms: 0, vague: 0, enough: true, places } });
  const drawn = overlay(whole, joined(whole), 'b1').features;
  expect(drawn.map((one) => one.geometry.type)).toEqual(['LineString', 'LineString', 'Point']);
  expect(drawn[1]?.properties).toMatchObject({ id: 'b1', width: 14 });
});

test('a time is said in the largest unit that fits', () => {
  expect([0, 59, 60, 7199, 7200, 90_000].map(took)).toEqual([
    { id: 'age-seconds', n: 0 }, { id: 'age-seconds', n: 59 }, { id: 'age-minutes', n: 1 }, { id: 'age-minutes', n: 120 }, { id: 'age-hours', n: 2 }, { id: 'age-hours', n: 25 },
  ]);
});
