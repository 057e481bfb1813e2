import { describe, expect, test } from 'vitest';

import { filledGroups, missing, spelt } from '../src/lib/acts';
import { seen } from '../src/lib/alarm/alarm.svelte';
import type { ActField, Thing, Ticks } from '../src/lib/api/types';
import { distance, knows, nearby, partnersOf } from '../src/lib/event/nearby';
import { happened, once, partsOf } from '../src/lib/event/once';
import { VIEW, viewFrom } from '../src/lib/event/view';
import { marks, symbols } from '../src/lib/map/data';
import { CROSSED, OPENING } from '../src/lib/opening';
import { agreed, nearestLine, paired } from '../src/lib/partners';

const HOUR = 3_600_000;
const place = (lat: number, lon: number) => ({ lat_e7: lat * 1e7, lon_e7: lon * 1e7, precision_m: 10, mgrs: '' });
const tick = (party: string, more: Partial<Ticks> = {}): Ticks => ({ party, left: 1, reached: 0, read: 0, read_by: '', ...more });
const report = (id: string, more: Partial<Thing> = {}): Thing => ({
  id, proc: 'report', kind: 'report.spot', status: 'sent', party: 'ours', title: { id: 't' }, place: place(35, 43), geometry: null, sidc: 's', label: null, grade: '',
  times: { observed: 10 * HOUR }, version: 1, corrected: false, withdrawn: false, exercise: true, flags: [], due_at: 0, ticks: [tick('theirs')], event: '', ...more,
});
const map = (...things: Thing[]): Map<string, Thing> => new Map(things.map((thing) => [thing.id, thing]));

describe('reports nearby', () => {
  test('a degree of latitude is a hundred and eleven kilometres, of longitude less', () => {
    expect(distance(place(35, 43), place(36, 43)) / 1000).toBeCloseTo(111.19, 1);
    expect(distance(place(35, 43), place(35, 44)) / 1000).toBeCloseTo(91.09, 1);
    expect(distance(place(35, 43), place(35, 43))).toBe(0);
  });
  test('near in place and time come first, what has no place after what is a day\'s walk off', () => {
    const found = nearby(report('a'), [
      report('far', { place: place(35.2, 43) }),
      report('late', { times: { observed: 14 * HOUR } }),
      report('near', { place: place(35.01, 43) }),
      report('nowhere', { place: null }),
    ]);
    expect(found.map(({ thing }) => thing.id)).toEqual(['near', 'far', 'late', 'nowhere']);
    expect(found.at(-1)?.metres).toBeNull();
  });
  test('only reports that stand: no draft, nothing withdrawn or erased, nothing of a data set, not itself', () => {
    const others = [report('a'), report('b', { status: 'draft' }), report('c', { withdrawn: true }), report('d', { gone: 'expired' }), report('e', { dataset: 'x' }), report('f', { proc: 'crossing' })];
    expect(nearby(report('a'), others)).toEqual([]);
  });
  test('a partner knows its own, and of ours what has left for it and was not taken back', () => {
    expect(knows('theirs', report('a', { party: 'theirs' }), 'ours')).toBe(true);
    expect(knows('theirs', report('a', { party: 'third' }), 'ours')).toBe(false);
    expect(knows('theirs', report('a'), 'ours')).toBe(true);
    expect(knows('third', report('a'), 'ours')).toBe(false);
    expect(knows('theirs', report('a', { ticks: [tick('theirs', { recalled: true })] }), 'ours')).toBe(false);
    expect(knows('theirs', report('a', { ticks: [tick('theirs', { left: 0 })] }), 'ours')).toBe(false);
  });
  test('it is proposed to whoever knows it', () => {
    expect(partnersOf(report('a', { party: 'third' }), 'ours')).toEqual(['third']);
    expect(partnersOf(report('a', { ticks: [tick('theirs'), tick('third', { recalled: true })] }), 'ours')).toEqual(['theirs']);
  });
});

describe('counted once', () => {
  const event = report('e', { proc: 'event', kind: 'event', status: 'merged', event: 'e', title: { id: 't', args: { n: 2 } } });
  const all = map(event, report('a', { event: 'e' }), report('b', { event: 'e' }), report('c'));
  test('an event stands for its reports', () => {
    expect(once(all).map((thing) => thing.id)).toEqual(['e', 'c']);
    expect(partsOf(event, all.values()).map((thing) => thing.id)).toEqual(['a', 'b']);
  });
  test('a report whose event is not on the page stands for itself', () => {
    expect(once(map(report('a', { event: 'elsewhere' }))).map((thing) => thing.id)).toEqual(['a']);
  });
  test('what is only proposed counts for nothing and is not drawn', () => {
    const proposed = { ...event, status: 'proposed', event: '' };
    expect([event, proposed, report('a')].map(happened)).toEqual([true, false, true]);
    expect(symbols([event, proposed]).features).toHaveLength(1);
  });
  test('the map marks what was merged, corrected, taken back and crossed', () => {
    expect(marks(event)).toEqual(['of-2']);
    expect(marks(report('a', { corrected: true }))).toEqual(['corrected']);
    expect(marks(report('a', { corrected: true, withdrawn: true }))).toEqual(['withdrawn']);
    expect(marks(report('a', { proc: 'crossing', status: 'crossed-known' }))).toEqual(['crossed']);
  });
  test('a measure that is ground has no icon, one that is a point has', () => {
    const line = report('m', { proc: 'control-measure', geometry: { type: 'LineString', coordinates: [[43, 35], [44, 35]] } });
    expect(symbols([line, { ...line, geometry: null }]).features).toHaveLength(1);
  });
});

describe('our view', () => {
  test('says what the partner has got, its line that may be told as text, and nothing else', () => {
    const body = { type: 'spot', lat_e7: 1, lon_e7: 2, precision_m: 500, size: 6, activity: 'moving', tear: 'Six on foot', text: 'prose', source: 'Post 12', observed: 5 };
    expect(viewFrom(body)).toEqual({ observed: 5, place: { lat_e7: 1, lon_e7: 2, precision_m: 500 }, activity: 'moving', size: 6, text: 'Six on foot' });
  });
  test('leaves out what would not fit', () => {
    expect(viewFrom({ unit: 'u'.repeat(81), activity: ' ', size: 'x'.repeat(41), direction: 'S' })).toEqual({ direction: 'S' });
  });
  test('a group that says nothing is not sent, and is missing where it is needed', () => {
    const needed: ActField = { ...VIEW, required: true };
    expect(filledGroups([VIEW], { view: { size: '', text: undefined }, note: 'n' })).toEqual({ note: 'n' });
    expect(filledGroups([VIEW], { view: { size: 0, text: '' } })).toEqual({ view: { size: 0 } });
    expect(missing([needed], { view: { size: '' } })).toEqual(['view']);
    expect(missing([needed], { view: { size: 0 } })).toEqual([]);
  });
});

describe('crossing', () => {
  const party = (id: string, via = '') => ({ id, via, kind: 'force', names: { en: id, ar: id, ckb: id } });
  const lines = [
    { party: 'north', line: [[43, 36], [44, 36]] as [number, number][], since: 0, version: 1, acknowledged: true, agreed: [], exercise: true },
    { party: 'south', line: [[43, 35], [44, 35]] as [number, number][], since: 0, version: 1, acknowledged: true, agreed: [], exercise: true },
  ];
  test('one field is enough to tell that somebody crossed', () => {
    expect(missing(CROSSED.first, {})).toEqual(['why']);
    expect(missing(CROSSED.first, { why: 'lost' })).toEqual([]);
  });
  test('the party told is the one whose line is nearest; without a place one that has a line', () => {
    expect(nearestLine({ lat_e7: 35.1e7, lon_e7: 43.5e7 }, lines, ['third', 'north', 'south'])).toBe('south');
    expect(nearestLine({ lat_e7: 35.9e7, lon_e7: 43.5e7 }, lines, ['third', 'north', 'south'])).toBe('north');
    expect(nearestLine(undefined, lines, ['third', 'north'])).toBe('north');
    expect(nearestLine(undefined, [], ['third'])).toBe('third');
    expect(nearestLine(undefined, [], [])).toBe('');
  });
  test('safety is told to whoever is paired, the rest is asked of direct parties', () => {
    const partner = { party: 'north', names: {} as never, state: 'up' as const, as_of: 0, unsent: {}, oldest_unsent: 0, held: [], suspended: false, understanding: null };
    expect(paired([partner])).toEqual([{ id: 'north', names: null }]);
    const known = { ...party('far'), agreed: false };
    expect(agreed([party('ours'), known, party('north'), party('aid', 'north')], 'ours').map(({ id }) => id)).toEqual(['north']);
  });
  test('both sides spell a clearance code alike', () => {
    expect(['b7-482 913', 'B7 482913', 'b7.٤٨٢٩١٣'].map((code) => spelt({ code }).code)).toEqual(['B7482913', 'B7482913', 'B7482913']);
    expect(spelt({ note: 'a b' })).toEqual({ note: 'a b' });
  });
  test('what was heard asks when it was said; what was said is signed and counts from now', () => {
    expect([OPENING.heard?.voice, OPENING.heard?.signed(['x'])]).toEqual(['told', false]);
    expect([OPENING.said?.voice, OPENING.said?.signed(['x'])]).toEqual(['telling', true]);
    expect(OPENING.heard?.fields({}).map((field) => field.name)).toContain('code');
  });
});

test('what is urgent is counted from when this page saw it, and forgotten when it no longer is', () => {
  const item = (ob: string, urgent = true) => ({ ob, clock: 'c', urgent });
  const first = seen(5, new Map(), [item('a'), item('b', false)]);
  expect([...first]).toEqual([['a/c', 5]]);
  expect([...seen(9, first, [item('a'), item('b')])]).toEqual([['a/c', 5], ['b/c', 9]]);
  expect([...seen(9, first, [item('b')])]).toEqual([['b/c', 9]]);
});
