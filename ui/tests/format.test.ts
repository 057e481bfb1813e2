import { describe, expect, test } from 'vitest';

import { age, countdown, urgency } from '../src/lib/format/age';
import { latinDigits, wholeNumber } from '../src/lib/format/digits';
import { formatClock, formatDtg, parseDtg, zoneHours } from '../src/lib/format/dtg';
import { fold, matches } from '../src/lib/format/fold';
import { formatGrid, gridParts, parseGrid } from '../src/lib/format/grid';
import { bare, ltr } from '../src/lib/format/isolate';
import { DOWN_MS, LATE_MS, linkState } from '../src/lib/format/link';

const NOW = Date.UTC(2020, 8, 20, 14, 30);

describe('digits', () => {
  test('both sets of eastern digits are read', () => {
    expect(latinDigits('٣٨SME٤٤٨ ۱۲۳')).toBe('38SME448 123');
    expect(wholeNumber(' ٤٥ ')).toBe(45);
    expect(wholeNumber('4.5')).toBeNull();
    expect(wholeNumber('')).toBeNull();
  });
});

describe('date-time groups', () => {
  test('are written as spoken', () => {
    expect(formatDtg(NOW)).toBe('201430ZSEP20');
    expect(formatDtg(NOW, 'C')).toBe('201730CSEP20');
    expect(formatClock(NOW, 'C')).toBe('17:30:00');
  });
  test('are read in every form, in either digits', () => {
    expect(parseDtg('201430ZSEP20', NOW)).toBe(NOW);
    expect(parseDtg('٢٠١٤٣٠ZSEP٢٠', NOW)).toBe(NOW);
    expect(parseDtg('201430z', NOW)).toBe(NOW);
    expect(parseDtg('1730C', NOW)).toBe(NOW);
  });
  test('without a day are the latest that is not far ahead', () => {
    expect(parseDtg('0300Z', NOW)).toBe(Date.UTC(2020, 8, 20, 3, 0));
    expect(parseDtg('311200Z', NOW)).toBe(Date.UTC(2020, 7, 31, 12, 0));
  });
  test.each(['321200Z', '202460ZSEP20', '201430JSEP20', '201430ZXXX20', 'soon', ''])('%s is refused', (text) => {
    expect(parseDtg(text, NOW)).toBeNull();
  });
  test('a round trip in every zone', () => {
    for (const zone of 'ABCDEFGHIKLMNOPQRSTUVWXYZ') expect(parseDtg(formatDtg(NOW, zone), NOW)).toBe(NOW);
    expect(zoneHours('J')).toBeNull();
  });
});

describe('ages and countdowns', () => {
  test('age in the largest unit that says something', () => {
    expect(age(25_000)).toEqual({ unit: 'seconds', n: 20 });
    expect(age(4 * 60_000 + 59_000)).toEqual({ unit: 'minutes', n: 4 });
    expect(age(3 * 3_600_000)).toEqual({ unit: 'hours', n: 3 });
    expect(age(-5)).toEqual({ unit: 'seconds', n: 0 });
  });
  test('countdown and how near it is', () => {
    expect(countdown(9 * 60_000 + 41_000)).toBe('09:41');
    expect(countdown(-3_661_000)).toBe('1:01:01');
    expect([urgency(0), urgency(1), urgency(5 * 60_000), urgency(3_600_000)]).toEqual(['over', 'close', 'soon', 'calm']);
  });
});

describe('searching', () => {
  test('folds the letters that keyboards differ in', () => {
    expect(fold('كەركوك')).toBe(fold('کەرکوک'));
    expect(fold('هەولێر')).toBe(fold('ههولير'));
    expect(fold('أربيل')).toBe(fold('اربیل'));
    expect(fold('Sinjār')).toBe('sinjar');
    expect(fold('٣٨')).toBe('38');
  });
  test('every word counts, in any order', () => {
    expect(matches('Spot report 38SME448251', '448 spot')).toBe(true);
    expect(matches('Spot report', 'spot flash')).toBe(false);
  });
});

describe('grids', () => {
  test('are read aloud in groups, the zone never dropped', () => {
    expect(gridParts('38SME4483032510')).toEqual(['38S', 'ME', '44830', '32510']);
    expect(gridParts('38SME')).toEqual(['38S', 'ME']);
    expect(gridParts('not a grid')).toEqual(['not a grid']);
  });
  test('precision follows the digits', () => {
    const exact = parseGrid('38SME4483032510');
    expect(exact?.precision_m).toBe(1);
    expect(parseGrid('38s me 44 32')?.precision_m).toBe(1000);
    expect(parseGrid('٣٨SME٤٤٨٣٠٣٢٥١٠')).toEqual(exact);
  });
  test('a round trip', () => {
    const found = parseGrid('38SME4483032510');
    expect(found && formatGrid(found)).toBe('38SME4483032510');
    expect(found && formatGrid({ ...found, precision_m: 1000 })).toBe('38SME4432');
  });
  test.each(['', '38S', 'SME4483032510', '61SME44', '38SME448', '38SMI4432'])('%s is refused', (text) => {
    expect(parseGrid(text)).toBeNull();
  });
});

test('isolates are added and taken away', () => {
  expect(bare(ltr('38SME'))).toBe('38SME');
  expect(ltr('x')).toHaveLength(3);
});

describe('the link to a partner', () => {
  const at = (age: number, state: 'up' | 'cut-off' = 'up') => linkState({ state, as_of: NOW - age }, NOW);
  test('goes quiet by its age, whatever the node said last', () => {
    expect([0, LATE_MS, LATE_MS + 1, DOWN_MS, DOWN_MS + 1].map((age) => at(age))).toEqual(['up', 'up', 'late', 'late', 'down']);
    expect(linkState({ state: 'down', as_of: NOW - 1_000 }, NOW)).toBe('up');
  });
  test('is what the node says where there is no age, or where the partner is cut off', () => {
    expect(at(0, 'cut-off')).toBe('cut-off');
    expect(linkState({ state: 'never', as_of: 0 }, NOW)).toBe('never');
  });
});
