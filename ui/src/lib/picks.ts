// What may be picked in a field that names things the page knows: parties, objects, parts of an object.
import type { ActField, Body, Panel, Party, Thing } from './api/types';
import { posts } from './stores/posts.svelte';
import { say, word, words } from './words/words.svelte';

export interface Pick {
  value: string;
  text: string;
}

export const MAX_PICKS = 60;

/** Objects by the field's name: `reports` and `report` name reports, `events` events; any other name, all of them. */
export function things(field: ActField, all: Iterable<Thing>): Pick[] {
  if (field.name === 'post') return posts.list.slice(0, MAX_PICKS).map((post) => ({ value: post.id, text: post.name }));
  const name = field.name.replace(/s$/, '').replaceAll('_', '-');
  const known = [...all].filter((thing) => !thing.withdrawn && !thing.gone);
  const fitting = known.some((thing) => thing.proc === name) || name === 'report' ? known.filter((thing) => thing.proc === name) : known;
  return fitting
    .sort((a, b) => (b.times.received ?? 0) - (a.times.received ?? 0))
    .slice(0, MAX_PICKS)
    .map((thing) => ({ value: thing.id, text: say(thing.title) }));
}

export const partiesOf = (parties: Party[]): Pick[] => parties.map((party) => ({ value: party.id, text: words.names(party.names) }));

export const choicesOf = (field: ActField): Pick[] => (field.choices ?? []).map((choice) => ({ value: choice, text: word('choice', choice) }));

export const partsOf = (parts: Panel['parts']): Pick[] => (parts ?? []).map(({ part }) => ({ value: part, text: word('part', part) }));

/** Where a plan names what a field asks for: phase lines are picked, for a slip of a letter is another line. */
const NAMED: Record<string, string> = { line: 'phases', phase_line: 'phase_lines' };

/** The names that a plan has for what a field asks for; none where it is to be typed. */
export function namedIn(field: ActField, body: Body): Pick[] {
  const found = field.kind === 'text' ? body[NAMED[field.name] ?? ''] : null;
  return Array.isArray(found) ? found.map(({ name }: { name: string }) => ({ value: name, text: name })) : [];
}

/** What is sent of several picks: choices in their own order, all else sorted, so that a set has one spelling. */
export function spelling(field: ActField, picked: string[]): string[] {
  if (field.kind === 'choices') return (field.choices ?? []).filter((choice) => picked.includes(choice));
  return [...picked].sort((a, b) => (a < b ? -1 : 1));
}
