import { expect, test } from 'vitest';

import { corrected, inAll, lines, longest } from '../src/components/watch/figures';

const ours = {
  figures: [
    { what: 'spot', sector: 's1', count: 3 },
    { what: 'spot', count: 1 },
    { what: 'uxo', sector: 's2', count: 2 },
  ],
  total: 6,
};
const theirs = { figures: [{ what: 'spot', sector: 's1', count: 5 }, { what: 'med', count: 4 }], total: 9 };

test('a type stands as a whole and then sector by sector, with the count of every view', () => {
  expect(lines([ours, theirs]).map((line) => [line.what, line.whole ? 'whole' : line.sector, ...line.counts])).toEqual([
    ['spot', 'whole', 4, 5],
    ['spot', 's1', 3, 5],
    ['spot', '', 1, 0],
    ['uxo', 'whole', 2, 0],
    ['uxo', 's2', 2, 0],
    ['med', 'whole', 0, 4],
  ]);
});

test('one scale for all bars, and none where nothing was counted', () => {
  expect(longest(lines([ours, theirs]))).toBe(5);
  expect(longest(lines([{}, {}]))).toBe(1);
  expect(lines([{}, { figures: [] }])).toEqual([]);
  expect([inAll(ours), inAll({})]).toEqual([6, 0]);
});

test('what both say of an earlier report is said once, what they say differently twice', () => {
  const one = { hour: 20, what: 'spot', was: 0, count: 3 };
  const other = { hour: 10, what: 'spot', was: 1, count: 2 };
  expect(corrected({ a: { earlier: [one, other] }, b: { earlier: [one] } })).toEqual([
    { ...other, parties: ['a'] },
    { ...one, parties: ['a', 'b'] },
  ]);
});
