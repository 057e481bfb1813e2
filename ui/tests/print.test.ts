import { expect, test } from 'vitest';

import { quoted, sheet } from '../src/lib/print';

test('a text stays one text between quotes of a style sheet', () => {
  expect(quoted('he said "no" \\ and\nleft')).toBe('"he said \\"no\\" \\\\ and left"');
});

test('every sheet says what it is, and an exercise says so on top', () => {
  expect(sheet('EXERCISE', 'Party · duty-1')).toContain('@top-center { content: "EXERCISE"');
  expect(sheet('', 'Party · duty-1')).not.toContain('@top-center');
  expect(sheet('', 'Party · duty-1')).toMatch(/@bottom-left \{ content: "Party · duty-1".*\n.*counter\(page\) " \/ " counter\(pages\).*direction: ltr/);
});
