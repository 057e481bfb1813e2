// Every message that the pages ask for exists in every language, and nothing else stands in their place.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse, type AST } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';

import { format, makeBundle, slug } from '../src/lib/words/bundle';
import { files, ids, LANGUAGES, WORDS } from './sources';

/** Values that complete an id written as a template, such as `link-${state}`. */
const COMPLETED: Record<string, string[]> = {
  'age-': ['seconds', 'minutes', 'hours', 'days'],
  'column-': ['log', 'map', 'inbox'],
  'evidence-hold-act-': ['join', 'decline', 'renew', 'lift'],
  'difference-': ['added', 'removed', 'changed'],
  'board-': ['ours', 'theirs', 'nobody', 'over'],
  'draw-': ['point', 'line', 'area'],
  'ground-hint-': ['line', 'area'],
  'go-': ['watch', 'operations', 'lines', 'seam', 'centre', 'understanding', 'sharing', 'evidence', 'partners', 'people', 'settings'],
  'inject-': ['pause', 'resume', 'next'],
  'keys-': ['go', 'watch', 'object', 'map', 'page'],
  'language-': [...LANGUAGES],
  'key-kind-': ['node', 'person', 'tls-ca'],
  'key-state-': ['trusted', 'revoked', 'expired', 'not-yet', 'untrusted'],
  'link-': ['up', 'late', 'down', 'never', 'cut-off'],
  'nav-': ['watch', 'operations', 'lines', 'seam', 'centre', 'understanding', 'sharing', 'evidence', 'partners', 'people', 'settings'],
  'new-': ['crossing', 'control-measure', 'crossing-explained', 'control-measure-explained'],
  'party-kind-': ['force', 'coalition', 'civil', 'humanitarian'],
  'people-ask-': ['roles', 'replace', 'lock', 'unlock', 'new-pin'],
  'people-explain-': ['roles', 'replace', 'lock', 'unlock', 'new-pin', 'second'],
  'signed-in-': ['ticket', 'password', 'passkey'],
  'waiting-ask-': ['confirm', 'refuse', 'take-back'],
  'waiting-what-': ['new-pin', 'add', 'roles', 'replace'],
  'preview-': ['allow', 'officer', 'later', 'no'],
  'table-': ['title', 'status', 'party', 'place', 'received', 'due'],
  'tick-': ['left', 'reached', 'read'],
  'tick-not-': ['left', 'reached', 'read'],
  'understanding-': ['sign', 'resume'],
  'understanding-done-': ['sign', 'resume'],
  'understanding-explain-': ['sign', 'resume'],
  'understanding-sure-': ['sign', 'resume'],
  'understanding-view-': ['articles', 'difference', 'terms', 'text'],
  'report-do-': ['edit', 'correct', 'withdraw', 'approve'],
};

const completed = Object.entries(COMPLETED).flatMap(([start, ends]) => ends.map((end) => start + end));

function literal(): string[] {
  const found = new Set<string>();
  for (const { text } of files('.svelte', '.ts'))
    for (const [, id] of text.matchAll(/(?:\bt\(|\blabel: )'([a-z0-9]+(?:-[a-z0-9]+)*)'/g)) if (id) found.add(id);
  return [...found];
}

describe.each(LANGUAGES)('%s', (language) => {
  const known = ids(language);

  test('has every word that the pages ask for', () => {
    expect([...literal(), ...completed].filter((id) => !known.has(id))).toEqual([]);
  });

  test('every message of the pages formats without an error', () => {
    const text = ['pages', 'pages-partners', 'pages-people', 'lists', 'errors-ui'].map((name) => readFileSync(join(WORDS, language, `${name}.ftl`), 'utf8')).join('\n');
    const bundle = makeBundle(language, text);
    const args = { n: 3, age: '4', party: 'P', parties: 'P', title: 'T', act: 'A', id: 'x', of: 9, urgent: 1, number: 1, article: '1', length: '1', place: 'x', example: 'x', alias: 'a', km: 1, code: 'c', by: 'b', refused: 0 };
    for (const [, id] of text.matchAll(/^([a-z][a-z0-9-]*) =/gm)) expect(format(bundle, id ?? '', args), id).toBeTruthy();
  });
});

test('slugs follow the rule of the API', () => {
  expect([slug('report.spot'), slug('cell_m'), slug('agreed, not in force'), slug('report.*')]).toEqual(['report-spot', 'cell-m', 'agreed-not-in-force', 'report-any']);
});

/** What may stand in a component as it is: our name, the keys, an example of a grid, signs. */
const LITERALS = /^(Seamline|Ctrl K|38SME4483032510|[^A-Za-z\u0600-\u06ff]*)$/;
const SPOKEN = new Set(['aria-label', 'title', 'alt', 'placeholder', 'label']);

type Node = { type: string; name?: string; data?: string; value?: unknown; parent?: Node };

test('no component holds text of its own', () => {
  const found: string[] = [];
  for (const { path, text } of files('.svelte')) {
    const root = parse(text, { modern: true }) as AST.Root;
    const visit = (value: unknown): void => {
      if (Array.isArray(value)) return value.forEach(visit);
      if (typeof value !== 'object' || value === null) return;
      const node = value as Node;
      if (node.type === 'Text' && !LITERALS.test((node.data ?? '').trim())) found.push(`${path}: ${node.data?.trim()}`);
      if (node.type === 'StyleDirective') return;
      if (node.type === 'Attribute') {
        if (SPOKEN.has(node.name ?? '')) visit(node.value);
        return;
      }
      for (const [key, child] of Object.entries(node)) if (key !== 'parent' && key !== 'css' && key !== 'instance' && key !== 'module') visit(child);
    };
    visit(root.fragment);
  }
  expect(found).toEqual([]);
});
