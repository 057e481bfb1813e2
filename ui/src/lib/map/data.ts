// From the picture to what the map draws. Pure: no map, no page.
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';

import type { PresenceLine, Seam, Sector, Thing } from '../api/types';
import type { PostOfRecord } from '../api/posts';
import type { FoundPlace } from '../api/types-more';
import { E7 } from '../format/grid';
import { namesToShow } from './labels';

/** Joins what an image is made of to its name, so that whoever draws it needs nothing else. */
export const ICON = { symbol: 'symbol|', place: 'place|', ours: 'ours|', theirs: 'theirs|', seam: 'seam|', measure: 'measure|', post: 'post|', plan: 'plan|', keep: 'keep|', met: 'met|' } as const;
const CLOSED = new Set(['withdrawn', 'lapsed', 'not-cleared', 'ended', 'expired', 'purged', 'rejected', 'split']);
const CLEARED = new Set(['cleared', 'cleared-with-conditions', 'active', 'extending', 'extended']);
const FORBIDS = /no-fire|restrict/;

export const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
const feature = (geometry: Geometry, properties: Record<string, unknown>): Feature => ({ type: 'Feature', geometry, properties });
const at = (coordinates: Position): Geometry => ({ type: 'Point', coordinates });

export const isOver = (thing: Thing): boolean => thing.withdrawn || CLOSED.has(thing.status);

export function tone(thing: Thing): string {
  if (isOver(thing)) return 'over';
  if (thing.proc === 'crossing') return CLEARED.has(thing.status) ? 'cleared' : 'waiting';
  // A frozen site is drawn as ground that nobody moves onto.
  if (thing.proc === 'posture') return 'forbid';
  if (thing.status === 'proposed') return 'waiting';
  return FORBIDS.test(`${thing.kind} ${thing.title.args?.type ?? ''}`) ? 'forbid' : 'measure';
}

/** Observed longer ago than this is history: shown, but not as the present. */
const OLD_MS = 3 * 86_400_000;

/** What is drawn as a symbol: what stands as ground has no icon, and what is only proposed to be one event is
 * still its reports. */
const isSymbol = (thing: Thing): boolean =>
  Boolean(thing.place && thing.sidc) && !(thing.proc === 'control-measure' && thing.geometry) && (thing.proc !== 'event' || thing.status === 'merged');

/** What a symbol carries besides: that it was corrected or no longer stands, of how many reports it is made. */
export function marks(thing: Thing): string[] {
  const found: string[] = [];
  if (thing.withdrawn) found.push('withdrawn');
  else if (thing.corrected) found.push('corrected');
  if (thing.proc === 'event') found.push(`of-${thing.title.args?.n ?? ''}`);
  if (thing.proc === 'crossing' && thing.status.startsWith('crossed')) found.push('crossed');
  return found;
}

export function symbols(things: Iterable<Thing>, now = 0): FeatureCollection {
  const features: Feature[] = [];
  for (const thing of things) {
    if (!thing.place || !isSymbol(thing)) continue;
    const over = isOver(thing);
    features.push(feature(at([thing.place.lon_e7 / E7, thing.place.lat_e7 / E7]), {
      id: thing.id, icon: ICON.symbol + [thing.sidc, ...marks(thing)].join('|'), over, old: now - (thing.times.observed || now) > OLD_MS,
      rank: over ? 0 : (thing.times.observed ?? 0) / 1e9,
    }));
  }
  return collection(features);
}

export function geometries(things: Iterable<Thing>): { areas: FeatureCollection; tracks: FeatureCollection } {
  const areas: Feature[] = [];
  const tracks: Feature[] = [];
  for (const thing of things) {
    if (!thing.geometry) continue;
    const drawn = feature(thing.geometry, {
      id: thing.id, tone: tone(thing), over: isOver(thing), corridor: thing.proc === 'crossing',
      proposed: ['proposed', 'requested', 'acknowledged'].includes(thing.status),
    });
    if (/Polygon/.test(thing.geometry.type)) areas.push(drawn);
    else if (/LineString/.test(thing.geometry.type)) tracks.push(drawn);
  }
  return { areas: collection(areas), tracks: collection(tracks) };
}

export function presence(lines: PresenceLine[], own: string): FeatureCollection {
  return collection(lines.filter((line) => line.line.length > 1).map((line) =>
    feature({ type: 'LineString', coordinates: line.line }, { party: line.party, side: line.party === own ? 'ours' : 'theirs' })));
}

/** Names of lines, seams and measures, each at the middle of its ground. */
export function groundNames(
  lines: { line: Position[]; name: string; side: string }[],
  seams: { ring: Position[]; name: string }[],
  measures: { geometry: Geometry; name: string }[],
): FeatureCollection {
  return collection([
    ...lines.map(({ line, name, side }) => feature(at(middle(line)), { icon: (side === 'ours' ? ICON.ours : ICON.theirs) + name, rank: 0 })),
    ...seams.map(({ ring, name }) => feature(at(centre(ring)), { icon: ICON.seam + name, rank: 2 })),
    ...measures.map(({ geometry, name }) => feature(at(anchor(geometry)), { icon: ICON.measure + name, rank: 1 })),
  ]);
}

/** Posts of record: each a mark with its name and, below it, who holds it; a frozen one is marked and goes first. */
export function postMarks(list: PostOfRecord[], named: (party: string) => string): FeatureCollection {
  return collection(list.map((post) => feature(at([post.place.lon_e7 / E7, post.place.lat_e7 / E7]), {
    icon: `${ICON.post}${post.frozen ? '⚠ ' : ''}${post.name}${post.holders.length ? `\n${post.holders.map(named).join(' · ')}` : ''}`,
    rank: post.frozen ? 0 : 1,
    frozen: post.frozen,
  })));
}

export const seamShapes = (seams: Seam[]): FeatureCollection =>
  collection(seams.flatMap((seam) => seam.rings.map((ring) => feature({ type: 'Polygon', coordinates: [closed(ring)] }, { id: seam.id }))));

export const sectorShapes = (sectors: Sector[]): FeatureCollection =>
  collection(sectors.filter((sector) => sector.ring.length > 2).map((sector) =>
    feature({ type: 'Polygon', coordinates: [closed(sector.ring)] }, { id: sector.id })));

export function places(found: FoundPlace[]): FeatureCollection {
  return collection(found.map((place) => feature(at([place.lon_e7 / E7, place.lat_e7 / E7]), {
    icon: ICON.place + namesToShow(place).join('\n'), rank: -(place.population ?? 0),
  })));
}

export function closed(ring: Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring;
}

export const middle = (line: Position[]): Position => line[Math.floor(line.length / 2)] ?? [0, 0];

function centre(ring: Position[]): Position {
  const sum = ring.reduce<[number, number]>(([x, y], [lon = 0, lat = 0]) => [x + lon, y + lat], [0, 0]);
  return [sum[0] / ring.length, sum[1] / ring.length];
}

export function anchor(geometry: Geometry): Position {
  if (geometry.type === 'Point') return geometry.coordinates;
  if (geometry.type === 'LineString') return middle(geometry.coordinates);
  if (geometry.type === 'MultiPolygon') return centre(geometry.coordinates[0]?.[0] ?? []);
  return geometry.type === 'Polygon' ? centre(geometry.coordinates[0] ?? []) : [0, 0];
}

export type Extent = [west: number, south: number, east: number, north: number];
/** What all positions take up, null for none. */
export function extent(positions: Position[]): Extent | null {
  if (!positions.length) return null;
  const lons = positions.map(([lon = 0]) => lon);
  const lats = positions.map(([, lat = 0]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
