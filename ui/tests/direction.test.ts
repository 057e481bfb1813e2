// Right to left is a matter of one attribute on the root only if no style says left or right.
import { expect, test } from 'vitest';

import { files } from './sources';

const PHYSICAL = [
  /(^|[\s;{])(margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right|top|bottom)\b/,
  /(^|[\s;{])(left|right|top|bottom)\s*:/,
  /(^|[\s;{])((min|max)-)?(width|height)\s*:/,
  /text-align\s*:\s*(left|right)/,
  /float\s*:\s*(left|right)/,
  /border-(top|bottom)-(left|right)-radius/,
];

function styles(): { path: string; text: string }[] {
  return files('.svelte', '.css').map(({ path, text }) => ({
    path,
    text: path.endsWith('.css') ? text : [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((found) => found[1]).join('\n'),
  }));
}

test('styles use logical properties only', () => {
  const found: string[] = [];
  for (const { path, text } of styles())
    for (const line of text.split('\n'))
      if (!line.includes('@media') && PHYSICAL.some((form) => form.test(line))) found.push(`${path}: ${line.trim()}`);
  expect(found).toEqual([]);
});

test('the test sees a physical property', () => {
  expect(PHYSICAL.some((form) => form.test('  margin-left: 2px;'))).toBe(true);
  expect(PHYSICAL.some((form) => form.test('  margin-inline-start: 2px;'))).toBe(false);
});

test('no markup carries a style of its own, which the content security policy would refuse', () => {
  expect(files('.svelte').filter(({ text }) => /\sstyle="/.test(text)).map(({ path }) => path)).toEqual([]);
});

test('nothing is fetched from another place', () => {
  const found = files('.svelte', '.ts', '.js', '.css').filter(({ text }) => /https?:\/\//.test(text.replace(/http:\/\/www\.w3\.org\/\S+/g, '')));
  expect(found.map(({ path }) => path)).toEqual([]);
});
