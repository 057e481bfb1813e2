import { afterEach, describe, expect, test, vi } from 'vitest';

import { alarm, due, UNTOUCHED_MS } from '../src/lib/alarm/alarm.svelte';
import { allActs, asked, filled, given, missing, simple } from '../src/lib/acts';
import type { Act, Panel, Thing } from '../src/lib/api/types';
import { ask, askNode, askTimed, Unreachable } from '../src/lib/api/http';
import { complete } from '../src/lib/draft';
import { ordered, unplaced } from '../src/lib/fields';
import { find } from '../src/lib/keys/keyboard';
import { readLine } from '../src/lib/line-file';
import { closed, extent, geometries, symbols, tone } from '../src/lib/map/data';
import { namesToShow } from '../src/lib/map/labels';
import { OPENING } from '../src/lib/opening';

const act = (more: Partial<Act> = {}): Act => ({ act: 'acknowledge', label_id: 'x', signed: false, authority: '', fields: [], confirm: false, ...more });
const thing = (more: Partial<Thing> = {}): Thing => ({
  id: 'a', proc: 'crossing', kind: 'crossing', status: 'requested', party: 'p', title: { id: 't' }, place: null, geometry: null, sidc: '', label: null, grade: '',
  times: {}, version: 3, corrected: false, withdrawn: false, exercise: true, flags: [], due_at: 0, ticks: [], ...more,
});

describe('acts', () => {
  test('one key does only what nothing hangs on', () => {
    expect(simple(act())).toBe(true);
    expect([act({ signed: true }), act({ confirm: true }), act({ fields: [{ name: 'n', kind: 'text', required: false }] })].map(simple)).toEqual([false, false, false]);
  });
  test('an answer names the version on the screen and is never typed', () => {
    const dispose = act({ fields: [{ name: 'version', kind: 'number', required: true }, { name: 'measure', kind: 'hash', required: true }, { name: 'note', kind: 'text', required: false }] });
    expect(asked(dispose).map((field) => field.name)).toEqual(['note']);
    expect(given(dispose, { version: 3 }, { measure: 'ab' })).toEqual({ version: 3, measure: 'ab' });
    const agree = act({ fields: [{ name: 'version', kind: 'hash', required: true }] });
    expect(given(agree, { version: 3 }, { version: 'ab' })).toEqual({ version: 'ab' });
  });
  test('empty fields are not sent', () => {
    expect(filled({ a: '', b: 0, c: null, d: undefined, e: 'x' })).toEqual({ b: 0, e: 'x' });
    expect(missing([{ name: 'a', kind: 'text', required: true }, { name: 'b', kind: 'number', required: true }], { b: 0 })).toEqual(['a']);
  });
  test('a correction and a withdrawal of a report must say why', () => {
    const panel = { object: thing({ proc: 'report' }), acts: [act({ act: 'correct' }), act({ act: 'withdraw' }), act({ act: 'seen' })] } as unknown as Panel;
    expect(allActs(panel).map((found) => found.fields.map((field) => field.name))).toEqual([['why'], ['why'], []]);
  });
  test('a measure that names nobody else binds only ourselves, and is signed at once', () => {
    const form = OPENING['control-measure'];
    expect([form?.act([]), form?.signed([]), form?.act(['x']), form?.signed(['x'])]).toEqual(['declare', true, 'propose', false]);
    expect(form?.fields({ type: 'phase-line' }).some((field) => field.name === 'line')).toBe(true);
    expect(form?.fields({ type: 'no-fire-area' }).some((field) => field.name === 'line')).toBe(false);
  });
});

describe('fields', () => {
  test('a report shows its place as one, and a corrected one goes back as it came', () => {
    const body = { text: 'x', lat_e7: 1, lon_e7: 2, precision_m: 10, type: 'spot' };
    expect(ordered(body)).toEqual([['type', 'spot'], ['place', { lat_e7: 1, lon_e7: 2, precision_m: 10 }], ['text', 'x']]);
    expect(unplaced({ ...body, place: { lat_e7: 5, lon_e7: 6, precision_m: 1 } })).toEqual({ ...body, lat_e7: 5, lon_e7: 6, precision_m: 1 });
  });
});

describe('alarm', () => {
  test('rings after a minute in which nobody touched the page and something urgent waited', () => {
    expect(due(UNTOUCHED_MS, 0, [0])).toBe(true);
    expect(due(UNTOUCHED_MS - 1, 0, [0])).toBe(false);
    expect(due(UNTOUCHED_MS, 1, [0])).toBe(false);
    expect(due(10 * UNTOUCHED_MS, 0, [])).toBe(false);
  });
  test('its banner does not move the page under a press that is not over', () => {
    vi.useFakeTimers();
    const page = Object.assign(new EventTarget(), { setInterval: () => 0 });
    vi.stubGlobal('window', page);
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('AudioContext', class { state = 'suspended'; resume = (): Promise<void> => Promise.resolve(); });
    alarm.start(() => {});
    alarm.ringing = true;
    page.dispatchEvent(new Event('pointerdown'));
    vi.advanceTimersByTime(1_000);
    expect(alarm.ringing).toBe(true);
    page.dispatchEvent(new Event('pointerup'));
    expect(alarm.ringing).toBe(true);
    vi.advanceTimersByTime(1_000);
    expect(alarm.ringing).toBe(false);
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
});

test('keys: a pair wins over its second key alone', () => {
  const list = [{ id: 's', label: '', group: 'page', keys: 's', run: () => {} }, { id: 'gs', label: '', group: 'page', keys: 'g s', run: () => {} }] as const;
  expect(find([...list], 's', 'g')?.id).toBe('gs');
  expect(find([...list], 's', '')?.id).toBe('s');
  expect(find([...list], 'x', 'g')).toBeUndefined();
});

describe('lines from files', () => {
  const line = { type: 'LineString', coordinates: [[43, 35], [44, 36]] };
  test('the first line is found wherever it is wrapped', () => {
    for (const value of [line, { type: 'Feature', geometry: line }, { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: line }] }, { type: 'GeometryCollection', geometries: [line] }])
      expect(readLine(JSON.stringify(value))).toEqual([[43, 35], [44, 36]]);
  });
  test.each(['', '{', '[]', 'null', '{"type":"Point","coordinates":[1,2]}', '{"type":"LineString","coordinates":[[1,2],[1,200]]}', '{"type":"LineString","coordinates":[[1,2]]}', '{"type":"LineString","coordinates":[["a",2],[1,2]]}'])('%s is refused', (text) => {
    expect(readLine(text)).toBeNull();
  });
  test('a hundred levels of wrapping and one vertex too many are refused', () => {
    expect(readLine(`${'{"type":"Feature","geometry":'.repeat(100)}null${'}'.repeat(100)}`)).toBeNull();
    expect(readLine(JSON.stringify({ type: 'LineString', coordinates: Array.from({ length: 2001 }, () => [1, 2]) }))).toBeNull();
  });
});

describe('map data', () => {
  test('tones are those of the state', () => {
    expect([thing(), thing({ status: 'active' }), thing({ status: 'lapsed' }), thing({ proc: 'control-measure', status: 'active', title: { id: 't', args: { type: 'no-fire-area' } } })].map(tone)).toEqual(['waiting', 'cleared', 'over', 'forbid']);
  });
  test('what has no place is no symbol; lines and areas part', () => {
    expect(symbols([thing()]).features).toEqual([]);
    const { areas, tracks } = geometries([thing({ geometry: { type: 'LineString', coordinates: [[1, 2], [3, 4]] } }), thing({ geometry: { type: 'Polygon', coordinates: [] } }), thing()]);
    expect([areas.features.length, tracks.features.length]).toEqual([1, 1]);
  });
  test('rings are closed once; extents cover', () => {
    expect(closed([[0, 0], [1, 0], [1, 1]])).toHaveLength(4);
    expect(closed([[0, 0], [1, 0], [0, 0]])).toHaveLength(3);
    expect(extent([])).toBeNull();
    expect(extent([[1, 5], [3, 2]])).toEqual([1, 2, 3, 5]);
  });
  test('one name per script, none left out, none first by rank', () => {
    expect(namesToShow({ names: [{ text: 'أربيل', script: 'arab' }, { text: 'هەولێر', script: 'sorani' }, { text: 'Erbil', script: 'latn' }, { text: 'Arbil', script: 'latn' }] })).toEqual(['أربيل', 'هەولێر', 'Erbil']);
  });
});

test('a typed line that leaves fields open still makes a draft', () => {
  const parsed = { body: { type: 'spot', size: 6 }, unparsed: 'near the bridge', warnings: [] };
  expect(complete(parsed, 'SPOT 6pax near the bridge', 5)).toEqual({ type: 'spot', size: 6, observed: 5, level: 'restricted', activity: 'near the bridge' });
  expect(complete({ body: { activity: 'moving', observed: 1, level: 'secret' }, unparsed: '', warnings: [] }, 'x', 5)).toEqual({ activity: 'moving', observed: 1, level: 'secret' });
  expect(complete({ body: {}, unparsed: [], warnings: [] }, 'y'.repeat(300), 5).activity).toHaveLength(200);
});

describe('a node out of reach', () => {
  afterEach(() => vi.unstubAllGlobals());
  const answers = (headers: Record<string, string>): void => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"signed_in":false,"now":5}', { headers: { 'Content-Type': 'application/json', ...headers } })));
  };

  test('what was kept from before the sign-in does not sign anybody out', async () => {
    answers({ 'X-Seamline-Kept': '1' });
    await expect(askNode('/api/session')).rejects.toBeInstanceOf(Unreachable);
    await expect(ask('GET', '/api/session')).resolves.toEqual({ signed_in: false, now: 5 });
  });
  test('what was kept does not put the clock back', async () => {
    answers({ 'X-Seamline-Kept': '1' });
    await expect(askTimed('/api/picture')).resolves.toMatchObject({ now: 0 });
    answers({});
    await expect(askTimed('/api/picture')).resolves.toMatchObject({ now: 5 });
  });
  test('what the node says now does', async () => {
    answers({});
    await expect(askNode('/api/session')).resolves.toEqual({ signed_in: false, now: 5 });
  });
});
