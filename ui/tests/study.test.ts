// A study on a page: values as on paper, pictures that are nothing but pictures, tables that can be read by ear.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { render } from 'svelte/server';
import { beforeAll, describe, expect, test } from 'vitest';

import StudyView from '../src/components/study/StudyView.svelte';
import { drawing } from '../src/lib/study/drawing';
import type { Cell, StudyDocument } from '../src/lib/study/document';
import { written } from '../src/lib/study/values';
import { words } from '../src/lib/words/words.svelte';
import { LANGUAGES, ROOT, speak } from './sources';

const CASES = JSON.parse(readFileSync(new URL('../../tests/support/study_values.json', import.meta.url), 'utf8')) as [Cell, string, number, string, string][];
const TOPICS = ['pages', 'studies', 'study-rate', 'study-report', 'print'];
const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="720" viewBox="0 0 720 9"><path class="s0" d="M1 2L3 4"/><text class="t" x="1" y="2">a &lt;b&gt;</text></svg>';
const form = (name: string, kind = 'number'): { name: string; kind: string; digits: number; unit: string } => ({ name, kind, digits: 2, unit: '' });

const STUDY: StudyDocument = {
  language: 'en',
  study: 'rate',
  title: 'study-rate',
  about: 'study-rate-about',
  scenario: '',
  command: 'seamline analyse rate --counts <counts>.csv',
  seed: 7,
  replications: 999,
  settings: { level: 0.95 },
  figures: { p: 0.031 },
  forms: { settings: [form('level', 'share')], figures: [form('p')] },
  sources: [{ name: 'events.csv', sha256: 'ab'.repeat(32), rows: 1_200, used: 1_100, licence: 'CC BY 4.0' }],
  tables: { ratios: [{ x1: 12, ratio: 2.41, low: null }, { x1: 0, ratio: 'inf', low: 0 }] },
  columns: { ratios: [form('x1', 'count'), form('ratio'), form('low')] },
  left_out: { ratios: 40 },
  assumptions: [{ message: 'study-rate-poisson', args: {}, text: 'x' }],
  cautions: [{ message: 'no-such-message', args: {}, text: 'as the node says it' }],
  pictures: [{ type: 'chart', name: 'weeks', axis: 'date', x: 'day', series: [{ name: 'north', x: [16_709], y: [null] }] }],
  drawings: [{ caption: 'weeks', svg: SVG }],
};

describe('values', () => {
  beforeAll(() => speak('en', ...TOPICS));
  test.each(CASES)('%s as %s', (value, kind, digits, unit, want) => {
    expect(bare(written(value, { name: 'x', kind, digits, unit }, (id, args) => words.t(id, args)))).toBe(want);
  });
});

describe('a picture', () => {
  test('comes through as it is drawn', () => expect(drawing(SVG)).toBe(SVG));
  test.each([
    ['a script', SVG.replace('<path', '<script>x</script><path')],
    ['a handler', SVG.replace('class="s0"', 'onload="x"')],
    ['a link', SVG.replace('<path', '<a href="x"></a><path')],
    ['a picture within', SVG.replace('<path', '<image x="1"/><path')],
    ['a style', SVG.replace('class="s0"', 'style="fill:red"')],
    ['something from another place', SVG.replace('class="s0"', 'fill="url(x)"')],
    ['foreign markup', SVG.replace('<path', '<foreignObject></foreignObject><path')],
    ['a comment', SVG.replace('<path', '<!-- x --><path')],
    ['an entity of its own', `<!DOCTYPE x>${SVG}`],
    ['more after its end', `${SVG}<p></p></svg>`],
    ['a broken mark', SVG.replace('<path', '<path <path')],
    ['too much', SVG.replace('a &lt;', 'a'.repeat(2_000_000))],
  ])('with %s does not', (_, svg) => expect(drawing(svg)).toBe(''));
});

describe.each(LANGUAGES)('a study in %s', (language) => {
  let html = '';
  beforeAll(async () => {
    await speak(language, ...TOPICS);
    html = render(StudyView, { props: { study: STUDY } }).body;
  });

  test('says everything in the language of the page', () => {
    for (const id of ['study-rate', 'study-rate-about', 'study-rate-poisson', 'study-report-same', 'study-setting-level', 'study-table-ratios', 'study-column-x1', 'study-unknown', 'study-infinite'])
      expect(html, id).toContain(words.t(id));
    expect(html).toContain('as the node says it');
    expect(html.replaceAll(/<[^>]*>/g, '')).not.toMatch(/study-|print-/);
  });

  test('has tables that can be read by ear and reached by keyboard', () => {
    const tables = [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([text]) => text);
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      expect(table).toMatch(/<caption[^>]*>[^<]+<\/caption>/);
      expect(table).toContain('scope="col"');
      expect(table).toContain('scope="row"');
      expect(table.match(/<th(?![^>]*scope=)[ >]/g)).toBeNull();
    }
    expect([...html.matchAll(/class="scroll[^"]*" role="region" aria-label="[^"]+" tabindex="0"/g)]).toHaveLength(4);
  });

  test('shows its picture, what it takes to get the same, and what is left out', () => {
    expect(html).toContain(SVG);
    expect(html).toContain('ab'.repeat(32));
    expect(html).toContain('seamline analyse rate --counts &lt;counts>.csv');
    expect(html).toContain(words.t('study-more-rows', { count: 40 }));
    expect(bare(html)).toContain('2015-10-01');
  });

  test('is a scenario where it is one, and only there', () => {
    const banner = words.t('study-scenario-banner', { name: 'Fewer' });
    expect(html).not.toContain('role="note"');
    expect(render(StudyView, { props: { study: { ...STUDY, scenario: 'Fewer' } } }).body).toContain(banner);
  });
});

test('every ink of a picture has its colour at night', () => {
  const inks = readFileSync(join(ROOT, '../../src/seamline/forms/drawing/ink.py'), 'utf8');
  const style = readFileSync(join(ROOT, 'components/study/StudyPicture.svelte'), 'utf8');
  const made = [...inks.matchAll(/^    "([a-z]+)": \{/gm)].map(([, name]) => name ?? '');
  const numbered = ['s', 'm', 'b', 'r', 'aw', 'ac', 'pw', 'pc', 'lw', 'lc'].flatMap((start) => [1, 2, 3, 4, 5].map((at) => `${start}${at}`));
  expect(made.length).toBeGreaterThan(6);
  expect([...made, ...numbered].filter((name) => !style.includes(`.picture :global(.${name}) {`))).toEqual([]);
});
