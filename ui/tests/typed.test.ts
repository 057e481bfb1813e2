import { describe, expect, test } from 'vitest';

import { pinFits, samePin } from '../src/lib/pin';
import { completed, heard, suggestions, type Form } from '../src/lib/spoken';

const SPOKEN = ['acid', 'agent', 'album', 'barrel', 'basket', 'zebra', 'canyon', 'cedar', 'desert', 'eagle', 'falcon', 'garden', 'harbour'];
const form: Form = { words: SPOKEN, wordCount: 12, digitCount: 30 };
const twelve = SPOKEN.slice(0, 12);
const thirty = '61506 38944 22828 69412 25139 54821';

describe('a fingerprint as it is typed', () => {
  test.each([
    twelve.join(' '),
    twelve.join(', ').toUpperCase(),
    `- ${twelve.join(' – ')}.`,
    twelve.map((word, at) => `${at % 2 ? '\u200f' : ''}${word}`).join('\n'),
  ])('twelve words in any dress: %s', (text) => {
    expect(heard(text, form)).toMatchObject({ kind: 'words', count: 12, of: 12, unknown: [], whole: true });
  });
  test.each([
    thirty,
    thirty.replace(/ /g, ''),
    thirty.replace(/ /g, ' - '),
    thirty.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? ''),
    thirty.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? ''),
  ])('thirty digits in any dress: %s', (text) => {
    expect(heard(text, form)).toMatchObject({ kind: 'digits', count: 30, of: 30, unknown: [], whole: true });
  });
  test('what is missing or too much is not whole', () => {
    for (const text of ['', ' ', twelve.slice(1).join(' '), [...twelve, 'acid'].join(' '), thirty.slice(1), `${thirty}1`, `${thirty} acid`])
      expect(heard(text, form).whole).toBe(false);
  });
  test('a word that does not exist is named, one that is only begun is not', () => {
    expect(heard('acid ajent basket ', form).unknown).toEqual(['ajent']);
    expect(heard('acid bar', form).unknown).toEqual([]);
    expect(heard('acid bar ', form).unknown).toEqual(['bar']);
    expect(heard('12345 x', form).unknown).toEqual(['x']);
  });
  test('begun words are offered whole, from the second letter on', () => {
    expect(suggestions('acid ba', form)).toEqual(['barrel', 'basket']);
    expect([suggestions('acid b', form), suggestions('acid ba ', form), suggestions('acid', form), suggestions('12', form), suggestions('', form)]).toEqual([[], [], [], [], []]);
    expect(completed('acid BA', 'basket')).toBe('acid basket ');
    expect(suggestions('xx', { ...form, words: Array.from({ length: 9 }, (_, at) => `xx${'abcdefghi'[at]}`) })).toHaveLength(4);
  });
});

describe('PINs', () => {
  test('six to thirty-two characters of any kind, counted as the node counts', () => {
    expect(['12345', '123456', 'harbour', 'x'.repeat(32), 'x'.repeat(33), ''].map(pinFits)).toEqual([false, true, true, true, false, false]);
    expect(['٢٧١٨٢٨', '𝟐𝟕𝟏𝟖𝟐𝟖', 'ﬃﬃ', '😀😀😀😀😀'].map(pinFits)).toEqual([true, true, true, false]);
  });
  test('the same PIN in another script is the same', () => {
    expect([samePin('271828', '٢٧١٨٢٨'), samePin('271828', '۲۷۱۸۲۸'), samePin('271828', '271829'), samePin('Harbour', 'harbour')]).toEqual([true, true, false, false]);
  });
});
