import { beforeEach, describe, expect, test } from 'vitest';

import { given } from '../src/lib/api/calls-scenarios';
import type { ScenarioFigure, ScenarioLine, ScenarioWhole } from '../src/lib/api/calls-scenarios';
import { sheet, topOf } from '../src/lib/print';
import { called, compared, difference, figure } from '../src/lib/seam/scenario-figures';
import { scenario } from '../src/lib/stores/scenario.svelte';

const t = (id: string, args: Record<string, unknown> = {}): string => [id, ...Object.values(args)].join(' ').replace(/[\u2066-\u2069]/g, '');
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');
const one = (name: string, kind: ScenarioFigure['kind'], before: number | null, after: number | null): ScenarioFigure => ({ name, kind, before, after });
const line = (id: string, at: number, figures: ScenarioFigure[]): ScenarioLine => ({ id, party: 'p', name: id, at, changes: 1, figures });

describe('figures of a scenario', () => {
  test('are written by their kind, a share as so many of 1,000', () => {
    expect(plain(figure(615, 'share', t))).toBe('61.5 %');
    expect(plain(figure(3_600, 'seconds', t))).toBe('study-time-hours 1:00');
    expect(plain(figure(42_000, 'metres', t))).toBe('length-km 42.0');
    expect(plain(figure(5_200, 'count', t))).toBe('5,200');
    expect(figure(null, 'count', t)).toBe('study-unknown');
  });

  test('differ in words, and what is not known is not said to differ', () => {
    expect(difference(one('a', 'share', 800, 610), t)).toBe('scenario-lower study-unit-points 19.0');
    expect(difference(one('a', 'count', 1, 4), t)).toBe('scenario-higher 3');
    expect(difference(one('a', 'count', 4, 4), t)).toBe('scenario-same');
    expect(difference(one('a', 'count', null, 4), t)).toBe('');
  });

  test('are called by their words, or as they came', () => {
    expect(called('gone', t, (id) => id === 'study-word-figure-gone')).toBe('study-word-figure-gone');
    expect(plain(called('odd', t, () => false))).toBe('odd');
  });

  test('stand beside the present as the newest scenario had it, and gaps stay gaps', () => {
    const rows = compared([
      line('old', 1, [one('gone', 'count', 0, 3), one('posts', 'count', 9, 7)]),
      line('new', 2, [one('gone', 'count', 1, 5)]),
    ]);
    expect(rows.map((row) => [row.name, row.present])).toEqual([['gone', 1], ['posts', 9]]);
    expect(rows[0]?.each.map((each) => each?.after)).toEqual([3, 5]);
    expect(rows[1]?.each).toEqual([one('posts', 'count', 9, 7), null]);
  });
});

describe('which scenario is looked at', () => {
  const looked = { id: 'x', name: 'X', party: 'p', at: 1, changes: [], figures: [], names: {} };
  beforeEach(() => scenario.leave());

  test('is left by leaving it, or by its going', () => {
    scenario.look(looked);
    scenario.gone('y');
    expect(scenario.looked).toEqual(looked);
    scenario.gone('x');
    expect(scenario.looked).toBeNull();
  });

  test('one that is not kept goes by no id', () => {
    scenario.look({ ...looked, id: '' });
    scenario.gone('');
    expect(scenario.looked?.name).toBe('X');
  });

  test('every sheet says so, beside that it is an exercise', () => {
    expect(sheet(topOf('EXERCISE', 'SCENARIO: X'), 'foot')).toContain('@top-center { content: "EXERCISE · SCENARIO: X"');
    expect(sheet(topOf('', 'SCENARIO: X'), 'foot')).toContain('@top-center { content: "SCENARIO: X"');
    expect(topOf('', '')).toBe('');
  });
});

test('a copy of what came in pieces has what came whole', () => {
  const whole: ScenarioWhole = { now: 1, line: line('a', 1, [one('b', 'count', 1, 2), one('c', 'count', null, 2)]), changes: [{ what: 'post', ob: 'p' }], names: {} };
  expect(given(whole, 'n')).toEqual({ name: 'n', changes: [{ what: 'post', ob: 'p' }], figures: [{ name: 'b', before: 1, after: 2 }] });
});
