// Stock phrases as the page deals with them: what fills their gaps, how they are found, and the quick line.
import type { ActField, Args, Body, Point } from '../api/types';
import { latinDigits } from '../format/digits';
import { parseDtg } from '../format/dtg';
import { finds, fold } from '../format/fold';
import { formatGrid, isPoint, parseGrid } from '../format/grid';

export interface Phrase {
  number: number;
  group: string;
  needs: string[];
  may: string[];
  warning: boolean;
}

export const GROUPS = ['contact', 'where', 'stop', 'crossing', 'medical', 'civilians', 'answers', 'administration'];
const SLOTS = ['place', 'when', 'number', 'sector', 'object'] as const;
const KINDS: Record<(typeof SLOTS)[number], ActField['kind']> = { place: 'point', when: 'time', number: 'number', sector: 'text', object: 'id' };
const MAX_SECTOR = 32;

/** What the words of a phrase take; a gap that is not filled yet is shown as one. */
export function args(said: Body, gap = ''): Args {
  return {
    place: isPoint(said.place) ? formatGrid(said.place as Point) : gap,
    when_at: typeof said.when === 'number' ? said.when : gap,
    number: said.number === undefined ? gap : String(said.number),
    sector: typeof said.sector === 'string' ? said.sector : gap,
  };
}

/** The fields that a phrase asks for, those that it needs first. */
export const fieldsOf = (phrase: Phrase): ActField[] =>
  [...phrase.needs, ...phrase.may].map((name) => ({
    name,
    kind: KINDS[name as (typeof SLOTS)[number]],
    required: phrase.needs.includes(name),
    choices: [],
    ...(name === 'sector' ? { most: MAX_SECTOR } : {}),
  }));

/** What of a message its phrase does not say itself: shown beside it. All of it, where the phrase is not known. */
export const beside = (said: Body, phrase: Phrase | undefined): [string, unknown][] =>
  SLOTS.filter((name) => name !== 'object' && said[name] !== undefined && !phrase?.needs.includes(name)).map((name) => [name, said[name]]);

/** Phrases by number or by words of any language; `saying`: the words of a phrase in all of them. */
export function search(all: Phrase[], asked: string, group: string, saying: (phrase: Phrase) => string): Phrase[] {
  const typed = latinDigits(asked).trim();
  const some = group ? all.filter((one) => one.group === group) : all;
  if (/^\d+$/.test(typed)) return all.filter((one) => String(one.number).startsWith(typed)).sort((a, b) => a.number - b.number);
  return typed ? some.filter((one) => finds(typed)(fold(saying(one)))) : some;
}

const QUICK = /^(?:msg|message)\s+(\d{1,3})(?=\s|$)\s*(.*)$/i;

/** "msg 12 38SME4483032510 1420C": a phrase with its place, time and number; null for any other line. */
export function quick(line: string, now: number): Body | null {
  const found = QUICK.exec(latinDigits(line).trim());
  if (!found) return null;
  const said: Body = { phrase: Number(found[1]) };
  for (const part of (found[2] ?? '').split(/\s+/).filter(Boolean)) {
    const place = parseGrid(part);
    const when = parseDtg(part, now);
    if (place) said.place = place;
    else if (when !== null) said.when = when;
    else if (/^\d{1,4}$/.test(part)) said.number = Number(part);
  }
  return said;
}
