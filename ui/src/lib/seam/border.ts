// The border as its page shows it: rows, figures, strip and map of segments and of what happened on them. Pure.
import type { Feature, FeatureCollection } from 'geojson';

import type { BorderPicture, BorderSegment, BorderTold } from '../api/calls-border';
import type { SeamSegment } from '../api/calls-seam';
import { coverage } from './overlay';
import { alike } from './runs';
import { NOTHING, WITHHELD, type Look } from './strip';
import { STEPS } from './tones';

/** A segment with what happened on it. */
export interface Both {
  cover: SeamSegment;
  on: BorderSegment;
}
export interface BorderRun {
  key: string;
  parts: Both[];
  cover: SeamSegment;
  from_m: number;
  to_m: number;
  oldest_h: number | null;
  alerts: number;
  open: number;
  waiting: number;
  leveled: number;
  slowest_s: number | null;
  crossings: number;
  crossed: number;
  occasions: number;
  told: BorderTold[];
}
export interface BorderFigures {
  length_m: number;
  seen_24h: number | null;
  alerts: number;
  waiting: number;
  slowest_s: number | null;
  crossings: number;
  crossed: number;
}

const GOOD = '#4fb58c';
const BAD = '#ffb454';

/** Segments with what happened on them, of one sector where one is given. */
export const joined = (picture: BorderPicture, sector = ''): Both[] =>
  (picture.cover?.segments ?? []).flatMap((cover, at) => {
    const on = picture.segments[at];
    return on && (!sector || cover.sector === sector) ? [{ cover, on }] : [];
  });

const quiet = (one: BorderSegment): boolean => !(one.alerts || one.crossings || one.crossed || one.occasions);
const toldAlike = (a: BorderTold[], b: BorderTold[]): boolean => a.length === b.length && a.every((one, at) => one.answer === b[at]?.answer && one.may === b[at]?.may && one.at === b[at]?.at);

/** Neighbouring segments of which the same is to be said, as one row; one on which something happened stands alone. */
export function borderRuns(parts: Both[]): BorderRun[] {
  const found: BorderRun[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    const before = last?.parts.at(-1);
    if (last && before && quiet(before.on) && quiet(part.on) && toldAlike(before.on.told, part.on.told) && alike(before.cover, part.cover) && before.cover.to_m === part.cover.from_m) {
      last.parts.push(part);
      last.to_m = part.cover.to_m;
      last.oldest_h = last.oldest_h === null || part.cover.age_h === null ? null : Math.max(last.oldest_h, part.cover.age_h);
    } else {
      const { id: _, ...on } = part.on;
      found.push({ ...on, key: part.cover.id, parts: [part], cover: part.cover, from_m: part.cover.from_m, to_m: part.cover.to_m, oldest_h: part.cover.age_h });
    }
  }
  return found;
}

const sum = (parts: Both[], name: 'alerts' | 'waiting' | 'crossings' | 'crossed'): number => parts.reduce((all, one) => all + one.on[name], 0);

/** The figures of some segments. What is placed on no segment is in none of them. */
export function figures(parts: Both[]): BorderFigures {
  const length = parts.reduce((all, { cover }) => all + cover.length_m, 0);
  const seen = parts.reduce((all, { cover }) => all + (cover.band <= 1 ? cover.length_m : 0), 0);
  const slowest = parts.flatMap(({ on }) => (on.slowest_s === null ? [] : [on.slowest_s]));
  return {
    length_m: length,
    seen_24h: length ? seen / length : null,
    alerts: sum(parts, 'alerts'),
    waiting: sum(parts, 'waiting'),
    slowest_s: slowest.length ? Math.max(...slowest) : null,
    crossings: sum(parts, 'crossings'),
    crossed: sum(parts, 'crossed'),
  };
}

/** From one to many; nothing for none. */
export const ofCount = (count: number): Look => (count ? { tone: STEPS[Math.min(count, STEPS.length) - 1] ?? '', dashed: false, withheld: false } : NOTHING);

/** Whether every level has acknowledged: whole where all have, hatched while one has not, nothing where none need. */
export const ofLevels = (one: BorderSegment): Look => (one.leveled ? { tone: one.waiting ? BAD : GOOD, dashed: one.waiting > 0, withheld: false } : NOTHING);

/** What a neighbour was told: hatched while it is not certain that it knows, dotted where no article lets it be told. */
export function ofTold(one: BorderTold | undefined): Look {
  if (!one || one.answer === 'nothing') return one?.may ? NOTHING : WITHHELD;
  const knows = one.answer !== 'waiting' && one.answer !== 'no-answer';
  return { tone: knows ? GOOD : BAD, dashed: !knows, withheld: false };
}

/** How a length of time is said: a message id and its number. */
export function took(seconds: number): { id: string; n: number } {
  if (seconds < 60) return { id: 'age-seconds', n: seconds };
  if (seconds < 7200) return { id: 'age-minutes', n: Math.round(seconds / 60) };
  return { id: 'age-hours', n: Math.round(seconds / 3600) };
}

/** What the map draws: segments by coverage, and repeat places on top, wider where there were more occasions. */
export function overlay(picture: BorderPicture, parts: Both[], chosen: string): FeatureCollection {
  const shown = new Set(parts.map(({ cover }) => cover.id));
  const places = (picture.repeats?.places ?? [])
    .filter((place) => place.ids.some((id) => shown.has(id)))
    .map((place): Feature => ({ type: 'Feature', properties: { colour: BAD, radius: Math.min(8 + place.occasions, 18) }, geometry: { type: 'Point', coordinates: place.place } }));
  const drawn = coverage(parts.map(({ cover }) => cover), chosen);
  return { ...drawn, features: [...drawn.features, ...places] };
}
