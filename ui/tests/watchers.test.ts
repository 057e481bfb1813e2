// Who has acknowledged a border alert, and whom a broker has told.
import { describe, expect, test } from 'vitest';

import { furtherOf, sidesOf } from '../src/lib/border/watchers';

const said = (party: string, echelon: number, echelons: number, at = 5) => ({ party, echelon, echelons, person: `${party}/duty-1`, at });

describe('sides', () => {
  test('each level of a side stands in its order, those that are still to acknowledge too', () => {
    const body = { acknowledged: [said('a', 2, 2, 7), said('b', 1, 1, 8)] };
    expect(sidesOf(body, ['a', 'b', 'c'])).toEqual([
      { party: 'a', count: 2, levels: [{ number: 1, at: 0 }, { number: 2, at: 7 }] },
      { party: 'b', count: 1, levels: [{ number: 1, at: 8 }] },
      { party: 'c', count: 0, levels: [] },
    ]);
  });
  test('what a peer left out or garbled is nothing', () => {
    expect(sidesOf({ acknowledged: 'x' }, ['a'])).toEqual([{ party: 'a', count: 0, levels: [] }]);
    expect(furtherOf({ onward: 'x', relay: null })).toEqual([]);
  });
});

test('whom it is to be passed on to, with what was answered', () => {
  const body = { onward: ['n', 'r'], relay: [{ whom: 'r', answer: 'told', party: 'c', at: 9 }] };
  expect(furtherOf(body)).toEqual([
    { party: 'n', answer: '', by: '', at: 0 },
    { party: 'r', answer: 'told', by: 'c', at: 9 },
  ]);
});
