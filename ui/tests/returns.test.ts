// Areas of return on their page: indicators with a sign and a word each, in the order given, for civil leads alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { query, type ReturnArea, type ReturnHazard, type ReturnsPicture } from '../src/lib/api/calls-returns';
import * as returns from '../src/lib/seam/returns';
import { NEEDS, TABS } from '../src/lib/seam/tabs';
import { ROOT } from './sources';

const hazard = (id: string, place: [number, number], certain = true): ReturnHazard => ({
  source: 'report', id, by: 'civil', at: 1, kind: '', state: '', what: '', place, along_m: 0, away_m: 0, doubt_m: 0, certain,
});
const area = (id: string, more: Partial<ReturnArea['way']> = {}, ring: [number, number][] = []): ReturnArea => ({
  id, name: id, keeper: 'civil', status: 'kept', at: 1, households: '20-49', place: [43, 35], reach_m: 0, ring, conditions: [], services: [], hazards: [], routes: [],
  response: { kind: 'not-known', seconds: null, post: '', parties: [] },
  way: { to: 'picked', name: '', kind: 'road', seconds: 60, length_m: 1000, line: [[43, 35], [43.1, 35]], near: [], near_count: 0, ...more },
});
const picture = (areas: ReturnArea[], to: [number, number] | null = null): ReturnsPicture => ({ now: 1, within_m: 1000, off_road_kmh: 10, roads: 0, posts: 0, to, left_out: 0, areas, assumptions: [] });

test('every state has a sign of its own beside its word', () => {
  expect(['met', 'unmet', 'not-looked-at', 'working', 'partly', 'not-working'].map((one) => returns.mark(one).icon)).toEqual(['check', 'close', 'clock', 'check', 'alert', 'close']);
});

test('a way over open ground is dashed, one by road is not, and none is not drawn', () => {
  const drawn = returns.overlay(picture([area('a'), area('b', { kind: 'open-ground' }), area('c', { kind: 'not-known', line: [] })]), '').features;
  expect(drawn.filter((one) => one.geometry.type === 'LineString').map((one) => one.properties?.dashed)).toEqual([false, true]);
  expect(drawn.filter((one) => one.geometry.type === 'Point')).toHaveLength(3);
});

test('hazards are drawn once each, those of the chosen area alone where one is chosen, smaller where not certain', () => {
  const near = [hazard('h', [43.05, 35]), hazard('i', [43.06, 35], false)];
  const areas = [area('a', { near }), area('b', { near: [hazard('h', [43.05, 35]), hazard('j', [43.07, 35])] })];
  const radius = (chosen: string): unknown[] => returns.overlay(picture(areas), chosen).features.filter((one) => one.properties?.colour === '#ffb454').map((one) => one.properties?.radius);
  expect(radius('')).toEqual([6, 4, 6]);
  expect(radius('a')).toEqual([6, 4]);
});

test('an outline is closed, and the picked place is on the map', () => {
  const ring: [number, number][] = [[43, 35], [43.1, 35], [43.1, 35.1]];
  const drawn = returns.overlay(picture([area('a', {}, ring)], [44, 36]), 'a').features;
  const [polygon] = drawn.filter((one) => one.geometry.type === 'Polygon');
  expect(polygon?.geometry).toEqual({ type: 'Polygon', coordinates: [[...ring, ring[0]]] });
  expect(drawn.some((one) => one.geometry.type === 'Point' && String(one.geometry.coordinates) === '44,36')).toBe(true);
});

test('a time is never less than a minute and in hours from two on', () => {
  expect([0, 29, 90, 7_139, 7_200, 9_000].map(returns.minutes)).toEqual([
    { id: 'length-minutes', n: 1 }, { id: 'length-minutes', n: 1 }, { id: 'length-minutes', n: 2 }, { id: 'length-minutes', n: 119 }, { id: 'length-hours', n: 2 }, { id: 'length-hours', n: 2.5 },
  ]);
});

test('a place is asked for in degrees, and none is left out', () => {
  expect(query({ to: { lat_e7: 355_800_000, lon_e7: 436_000_000 }, within_m: 250 })).toBe('within_m=250&lat=35.58&lon=43.6');
  expect(query({ to: null, within_m: 1000 })).toBe('within_m=1000');
});

test('the tab needs an action of its own, which opens no other', () => {
  expect(TABS.filter((one) => NEEDS(one) === 'returns.see')).toEqual(['returns']);
  expect(new Set(TABS.map(NEEDS))).toEqual(new Set(['seam.see', 'returns.see']));
});

test('nothing on the page sorts, sums or scores areas', () => {
  for (const name of ['lib/seam/returns.ts', 'components/seam/returns/Returns.svelte', 'components/seam/returns/Area.svelte']) {
    expect(readFileSync(join(ROOT, name), 'utf8')).not.toMatch(/\.(sort|toSorted|reduce)\(/);
  }
});
