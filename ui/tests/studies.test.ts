// Studies asked for from the Seam page: settings within the node's bounds, sites, shapes for the map, and the wait.
import { readFileSync } from 'node:fs';

import { render } from 'svelte/server';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import StudyFields from '../src/components/study/StudyFields.svelte';
import type { StudyAnswer, StudyShape } from '../src/lib/api/calls-studies';
import { KINDS } from '../src/lib/api/calls-studies';
import type { PostOfRecord } from '../src/lib/api/posts';
import { StudyRun } from '../src/lib/stores/study-run.svelte';
import { defaults, FIELDS, given, listed, shown, wrong } from '../src/lib/study/fields';
import { UNKNOWN, colour, extent, overlay } from '../src/lib/study/shapes';
import { around, bodies, candidates, MAX_SITES, plain, unused } from '../src/lib/study/sites';
import { LANGUAGES, speak } from './sources';

const SETTINGS = readFileSync(new URL('../../src/seamline/gateways/studies/settings.py', import.meta.url), 'utf8');

describe('settings', () => {
  test.each(KINDS)('%s: what a form begins with is what the node takes where nothing is said', (kind) => {
    const name_of = kind[0]?.toUpperCase() + kind.slice(1);
    const [, body = ''] = SETTINGS.split(`class ${name_of}In(`);
    const lines = (body.split('\nclass ')[0] ?? '').split(/\n(?= {4}[a-z_]+: )/);
    for (const [name, value] of Object.entries(defaults(kind))) {
      const line = lines.find((one) => one.trimStart().startsWith(`${name}: `)) ?? '';
      const said = line.slice(line.lastIndexOf(' = ') + 3).trim();
      const plainly = said.replace(/_/g, '').replace('True', 'true').replace('None', 'null').replace(/^\(\s*(.*?),?\s*\)$/s, '[$1]').replace(/(\d)\.0\b/g, '$1');
      expect(JSON.parse(plainly), `${kind}.${name}`).toEqual(name === 'sites' ? [] : value);
    }
  });

  test.each(KINDS)('%s: each number is taken at its bounds and refused one past them', (kind) => {
    expect(wrong(kind, defaults(kind))).toEqual([]);
    for (const field of FIELDS[kind]) {
      if (field.type !== 'number') continue;
      const step = field.step ?? 1;
      for (const [value, fits] of [[field.min, true], [field.max, true], [field.min - step, false], [field.max + step, false], [Number.NaN, false], ['x', false]] as const)
        expect(wrong(kind, { ...defaults(kind), [field.name]: value }).includes(field.name), `${field.name} ${value}`).toBe(!fits);
      expect(wrong(kind, { ...defaults(kind), [field.name]: null }).includes(field.name)).toBe(!field.open);
      if (!field.step) expect(wrong(kind, { ...defaults(kind), [field.name]: field.min + 0.5 })).toContain(field.name);
    }
  });

  test('bands rise, and are whole where they are days', () => {
    for (const [name, list, fits] of [
      ['distances_km', [1, 2.5], true], ['distances_km', [2, 1], false], ['distances_km', [1, 1], false], ['distances_km', [0], false], ['distances_km', [], false],
      ['distances_km', null, false], ['distances_km', Array.from({ length: 11 }, (_, at) => at + 1), false], ['distances_km', [501], false],
      ['within_days', [0, 7], true], ['within_days', [1.5], false], ['within_days', [3_661], false],
    ] as const)
      expect(wrong('knox', { ...defaults('knox'), [name]: list }).includes(name), `${name} ${String(list)}`).toBe(!fits);
    expect(listed('1, 2;5')).toEqual([1, 2, 5]);
    expect(listed('١')).toBeNull();
    expect(listed('1,x')).toBeNull();
    expect(listed(' ')).toBeNull();
  });

  test('a relay has a range and no travel time; without an area nothing is told by sectors', () => {
    const names = (own: object, placed = true): string[] => shown('siting', { ...defaults('siting'), ...own }, placed).map((one) => one.name);
    expect(names({ purpose: 'relay' })).toContain('within_km');
    expect(names({ purpose: 'relay' })).not.toContain('within_min');
    expect(names({ purpose: 'relay' })).not.toContain('count');
    expect(names({ purpose: 'relay', model: 'mclp' })).toContain('count');
    expect(names({})).not.toContain('within_km');
    expect(shown('rate', defaults('rate'), false).some((one) => one.name === 'by')).toBe(false);
  });

  test('what is left empty is no bound', () => {
    expect(given({ radius_km: '', longest: undefined, model: '', days: 3 })).toEqual({ radius_km: null, longest: null, model: '', days: 3 });
  });

  test.each(LANGUAGES)('every setting has its words in %s', async (language) => {
    await speak(language, 'studies', 'study-rate', 'study-alarms', 'study-scan', 'study-knox', 'study-hotspots', 'study-siting', 'study-report', 'seam-studies');
    for (const kind of KINDS) {
      const { body } = render(StudyFields, { props: { kind, own: { ...defaults(kind), [FIELDS[kind].find((one) => one.type === 'number')?.name ?? '']: -9 }, placed: true } });
      expect(body.replace(/<[^>]*>/g, ' ')).not.toMatch(/\bstud(y|ies)-[a-z]/);
      expect(body).toContain('aria-invalid="true"');
    }
  });
});

describe('sites', () => {
  const post = (name: string, lat: number, lon: number, standing = 'held'): PostOfRecord => ({ name, standing, place: { lat_e7: lat * 1e7, lon_e7: lon * 1e7 } }) as PostOfRecord;
  const town = (text: string, lat: number, lon: number, population: number) => ({ names: [{ text, script: 'latin' }], kind: 'town', lat_e7: lat * 1e7, lon_e7: lon * 1e7, mgrs: '', population });

  test('posts come first, then the largest places; one spot is one candidate and every name its own', () => {
    const found = candidates([post('North', 35, 44), post('North', 36, 44), post('Left', 37, 44, 'neither')], [town('Small', 35.5, 44, 9), town('Large', 35.6, 44, 90), town('At North', 35.0001, 44, 900)], (one) => one.names[0]?.text ?? '');
    expect(found.map((one) => one.name)).toEqual(['North', 'North 2', 'Large', 'Small']);
    expect(bodies(found.map((one, at) => ({ ...one, on: at > 1 }))).map((one) => one.name)).toEqual(['Large', 'Small']);
  });

  test('no more than the node takes', () => {
    const many = Array.from({ length: 150 }, (_, at) => post(`P${at}`, at / 2, 0));
    expect(candidates(many, [], () => '')).toHaveLength(MAX_SITES);
  });

  test('a name has nothing that would break a file or begin a formula', () => {
    expect(plain(' =1+1, "x";\ny\u2066 ')).toBe('1+1 x y');
    expect(plain('a'.repeat(200))).toHaveLength(80);
    expect(plain('=+@-')).toBe('');
    expect(unused([{ name: 'a'.repeat(80) } as never], 'a'.repeat(90)).length).toBeLessThanOrEqual(80);
  });

  test('the box around the segments', () => {
    expect(around([[[44, 35], [45, 36]], [[43, 35.5]]], 0.5)).toEqual([42.5, 34.5, 45.5, 36.5]);
    expect(around([], 1)).toBeNull();
  });
});

describe('shapes on the map', () => {
  const ring: StudyShape = { kind: 'ring', points: [[44, 35], [45, 35], [45, 36]], tone: 5, text: '1' };
  const spot: StudyShape = { kind: 'point', points: [[44.5, 35.5]], tone: 0, text: '' };

  test('a ring is ground with an edge, closed; cold tones are dashed; points lie on top', () => {
    const { features } = overlay([spot, ring, { ...ring, tone: -5 }]);
    expect(features.map((one) => one.geometry.type)).toEqual(['Polygon', 'LineString', 'Polygon', 'LineString', 'Point']);
    const ground = features[0]?.geometry;
    expect(ground?.type === 'Polygon' && ground.coordinates[0]?.at(-1)).toEqual([44, 35]);
    expect(features.map((one) => one.properties?.dashed)).toEqual([false, false, true, true, false]);
    expect(overlay([{ ...ring, points: [] }]).features).toEqual([]);
  });

  test('what the data say nothing of is an edge alone, dashed, and below all else', () => {
    const { features } = overlay([{ ...ring, tone: UNKNOWN }, { ...ring, tone: 1 }, { ...spot, tone: UNKNOWN }]);
    expect(features.map((one) => one.geometry.type)).toEqual(['LineString', 'Polygon', 'LineString', 'Point']);
    expect(features[0]?.properties?.dashed).toBe(true);
    expect(features.at(-1)?.properties?.radius).toBe(4);
    expect(colour(UNKNOWN)).toBe(colour(0));
  });

  test('each tone has its colour', () => {
    const tones = Array.from({ length: 11 }, (_, at) => at - 5);
    for (const tone of tones) expect(colour(tone)).toMatch(/^#[0-9a-f]{6}$/);
    expect(colour(5)).not.toBe(colour(1));
    expect(colour(-5)).not.toBe(colour(5));
    expect(colour(99)).toBe(colour(5));
  });

  test('the map looks at all of it', () => {
    expect(extent([spot, ring])).toEqual([44, 35, 45, 36]);
    expect(extent([spot])).toEqual([44.5, 35.5, 44.5, 35.5]);
    expect(extent([])).toBeNull();
  });
});

describe('a study on its way', () => {
  const answer = (state: StudyAnswer['state'], language = 'en', id = 'a'): StudyAnswer =>
    ({ now: 1, id, kind: 'rate', state, done: 0, of: 9, ahead: 0, at: 1, study: state === 'done' ? { language } : null, shapes: [], files: [] }) as unknown as StudyAnswer;
  const body = { kind: 'rate', language: 'en', area: '', of: ['reports'], until: '', seed: 1 } as never;
  let answers: (StudyAnswer | Error | { status: number; code: string })[] = [];
  let asked: string[] = [];

  beforeAll(() => speak('en', 'errors', 'errors-ui', 'seam-studies'));
  beforeEach(() => {
    vi.useFakeTimers();
    asked = [];
    vi.stubGlobal('fetch', (path: string, { method }: RequestInit) => {
      asked.push(`${method} ${path}`);
      const next = answers.shift();
      if (next instanceof Error) return Promise.reject(next);
      if (next && 'code' in next) return Promise.resolve(Response.json({ error: { code: next.code } }, { status: next.status }));
      return Promise.resolve(Response.json(next));
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('it is looked at each second until it is there', async () => {
    answers = [answer('waiting'), answer('running'), answer('done')];
    const run = new StudyRun();
    const going = run.start(body);
    await vi.advanceTimersByTimeAsync(10);
    expect(run.answer?.state).toBe('waiting');
    expect(run.busy).toBe(true);
    await vi.advanceTimersByTimeAsync(2_100);
    await going;
    expect([run.answer?.state, run.busy]).toEqual(['done', false]);
    expect(asked).toEqual(['POST /api/seam/studies', 'GET /api/seam/studies/a?language=en', 'GET /api/seam/studies/a?language=en']);
  });

  test('whoever stops waiting asks no more', async () => {
    answers = [answer('running'), answer('running')];
    const run = new StudyRun();
    void run.start(body);
    await vi.advanceTimersByTimeAsync(10);
    run.stop();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveLength(1);
    expect([run.answer, run.busy]).toEqual([null, false]);
  });

  test('a refusal says why at once; a link that fails is tried again', async () => {
    answers = [{ status: 503, code: 'study-busy' }];
    const run = new StudyRun();
    await run.start(body);
    expect(run.problem).toContain('Other analyses');
    answers = [answer('running'), new Error('gone'), new Error('gone'), answer('done')];
    const going = run.start(body);
    await vi.advanceTimersByTimeAsync(5_000);
    await going;
    expect([run.problem, run.answer?.state]).toEqual(['', 'done']);
  });

  test('it is asked for anew in another language, and only then', async () => {
    answers = [answer('done'), answer('done', 'ar')];
    const run = new StudyRun();
    await run.start(body);
    await run.speak('en');
    expect(asked).toHaveLength(1);
    await run.speak('ar');
    expect(asked.at(-1)).toBe('GET /api/seam/studies/a?language=ar');
    expect(run.answer?.study?.language).toBe('ar');
  });
});
