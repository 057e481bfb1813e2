// Where something may stand: posts of record, places with names, and what somebody adds.
import type { PostOfRecord } from '../api/posts';
import type { FoundPlace } from '../api/types-more';
import { bare } from '../format/isolate';

export interface Candidate {
  name: string;
  lat: number;
  lon: number;
  from: 'post' | 'place' | 'added';
  on: boolean;
  cost: number;
  use: '' | 'keep' | 'forbid';
}
export interface SiteBody {
  name: string;
  lat: number;
  lon: number;
  cost: number;
  use: string;
}

export const MAX_SITES = 100;
const MAX_NAME = 80;
const E7 = 1e7;
/** Places and posts that stand nearer to each other than this, in degrees, are one spot. */
const SAME = 0.002;

/** A name as the node's files take it: no separators, no sign at which a spreadsheet would begin to reckon. */
export function plain(name: string): string {
  return bare(name).replace(/[,;"\s]+/g, ' ').replace(/^[\s=+@-]+/, '').trim().slice(0, MAX_NAME).trim();
}

/** Candidates under names of their own, posts first, then the most populous places, within the node's bound. */
export function candidates(posts: PostOfRecord[], places: FoundPlace[], named: (place: FoundPlace) => string): Candidate[] {
  const found: Candidate[] = [];
  const take = (name: string, lat_e7: number, lon_e7: number, from: Candidate['from']): void => {
    const [lat, lon] = [lat_e7 / E7, lon_e7 / E7];
    if (found.length >= MAX_SITES || found.some((one) => Math.abs(one.lat - lat) < SAME && Math.abs(one.lon - lon) < SAME)) return;
    const own = unused(found, name);
    if (own) found.push({ name: own, lat, lon, from, on: true, cost: 1, use: '' });
  };
  for (const post of posts) if (post.standing !== 'neither') take(post.name, post.place.lat_e7, post.place.lon_e7, 'post');
  for (const place of [...places].sort((a, b) => (b.population ?? 0) - (a.population ?? 0))) take(named(place), place.lat_e7, place.lon_e7, 'place');
  return found;
}

/** A name that no other candidate has; '' where nothing is left of it. */
export function unused(known: Candidate[], name: string): string {
  const own = plain(name);
  if (!own) return '';
  const taken = new Set(known.map((one) => one.name));
  let found = own;
  for (let number = 2; taken.has(found); number++) found = `${own.slice(0, MAX_NAME - 5)} ${number}`;
  return found;
}

export const bodies = (found: Candidate[]): SiteBody[] =>
  found.filter((one) => one.on).map(({ name, lat, lon, cost, use }) => ({ name, lat, lon, cost, use }));

/** The box around lines, widened by so many degrees: west, south, east, north. */
export function around(lines: [number, number][][], wider: number): [number, number, number, number] | null {
  const points = lines.flat();
  if (!points.length) return null;
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lons) - wider, Math.min(...lats) - wider, Math.max(...lons) + wider, Math.max(...lats) + wider];
}
