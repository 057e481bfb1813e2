// The symbols that the node names: the library that draws them knows each, and nobody is called an enemy.
import { readFileSync } from 'node:fs';

import ms from 'milsymbol';
import { expect, test } from 'vitest';

const TABLE = readFileSync(new URL('../../src/seamline/centre/symbols.py', import.meta.url), 'utf8');
const SETS = Object.fromEntries([...TABLE.matchAll(/^(LAND_UNIT|[A-Z_, ]+) = ("\d\d"(?:, "\d\d")+)$/gm)].flatMap(([, names = '', codes = '']) =>
  names.split(', ').map((name, index) => [name, codes.match(/\d\d/g)?.[index] ?? ''])));
const ROWS = [...TABLE.matchAll(/Symbol\((\w+), "(\d{6})"(?:, "(\w+)")?(?:, (\w+))?\)/g)].map(([, set = '', entity = '', frame = 'unknown', post = '']) => ({
  set: SETS[set] ?? '', entity, frame, post: post ? '2' : '0',
}));
const FRAMES: Record<string, string[]> = { unknown: ['1'], neutral: ['4'], own: ['2', '3'] };
const codes = ROWS.flatMap(({ set, entity, frame, post }) =>
  ['0', '1'].flatMap((context) => (FRAMES[frame] ?? []).map((affiliation) => `10${context}${affiliation}${set}0${post}00${entity}0000`)));

test('the table is read as it stands', () => {
  expect(ROWS.length).toBeGreaterThanOrEqual(14);
  expect(codes.every((code) => /^\d{20}$/.test(code))).toBe(true);
  expect(Object.keys(FRAMES)).toEqual(expect.arrayContaining(ROWS.map((row) => row.frame)));
});

test.each(codes)('the library knows %s', (code) => {
  expect(new ms.Symbol(code).isValid()).toBe(true);
});

test('what the library does not know is told from what it knows', () => {
  // A line of the control-measure set: the standard has no icon for it.
  expect(new ms.Symbol('10032500002605000000').isValid()).toBe(false);
});
