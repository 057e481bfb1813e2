// The sources of the pages, for tests that read them.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { vi } from 'vitest';

import { words } from '../src/lib/words/words.svelte';

export const ROOT = new URL('../src', import.meta.url).pathname;
export const WORDS = new URL('../../src/seamline/words', import.meta.url).pathname;
export const LANGUAGES = ['en', 'ar', 'ckb'] as const;

export function files(...ends: string[]): { path: string; text: string }[] {
  const walk = (folder: string): string[] =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? walk(path) : [path];
    });
  return walk(ROOT)
    .filter((path) => ends.some((end) => path.endsWith(end)))
    .map((path) => ({ path: path.slice(ROOT.length + 1), text: readFileSync(path, 'utf8') }));
}

export function ids(language: string): Set<string> {
  const found = new Set<string>();
  for (const name of readdirSync(join(WORDS, language)))
    for (const [, id] of readFileSync(join(WORDS, language, name), 'utf8').matchAll(/^([a-z][A-Za-z0-9_-]*) ?=/gm)) if (id) found.add(id);
  return found;
}

/** Lets what is tested speak a language, by the words of some topics. */
export async function speak(language: (typeof LANGUAGES)[number], ...topics: string[]): Promise<void> {
  const source = topics.map((name) => readFileSync(join(WORDS, language, `${name}.ftl`), 'utf8')).join('\n');
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(source, { status: 200, headers: { 'content-type': 'text/plain' } })));
  vi.stubGlobal('document', { documentElement: {} });
  await words.use(language);
  vi.unstubAllGlobals();
}
