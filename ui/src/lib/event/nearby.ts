// Which reports may speak of the same thing as one: those that the partner knows too, nearest in place and
// time first.
import type { Point, Thing } from '../api/types';
import { E7 } from '../format/grid';

/** So many are offered; an event takes at most fifty. */
export const MAX_NEAR = 20;
/** Ten minutes count as much as a kilometre. */
const MS_PER_KM = 600_000;
/** What has no place is taken to be as far as this. */
const NOWHERE_KM = 50;
const EARTH_M = 6_371_008.8;

export interface Near {
  thing: Thing;
  /** Null where one of the two has no place. */
  metres: number | null;
}

/** Metres between two places on a sphere: good to half a percent, which is more than reports are. */
export function distance(a: Point, b: Point): number {
  const radians = (e7: number): number => (e7 / E7) * (Math.PI / 180);
  const [north, east] = [radians(b.lat_e7 - a.lat_e7), radians(b.lon_e7 - a.lon_e7)];
  const h = Math.sin(north / 2) ** 2 + Math.cos(radians(a.lat_e7)) * Math.cos(radians(b.lat_e7)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_M * Math.asin(Math.sqrt(h));
}

/** Whether a partner knows a report: it is its own, or it has got ours. */
export function knows(partner: string, thing: Thing, own: string): boolean {
  if (thing.party !== own) return thing.party === partner;
  return thing.ticks.some((ticks) => ticks.party === partner && ticks.left > 0 && !ticks.recalled);
}

/** The partners to whom it can be proposed that a report and others are one event. */
export function partnersOf(report: Thing, own: string): string[] {
  if (report.party !== own) return [report.party];
  return report.ticks.filter((ticks) => knows(ticks.party, report, own)).map((ticks) => ticks.party);
}

const stands = (thing: Thing): boolean => thing.proc === 'report' && !thing.withdrawn && !thing.gone && !thing.dataset && thing.status !== 'draft';

/** The other reports that stand, nearest in place and time first. */
export function nearby(report: Thing, things: Iterable<Thing>): Near[] {
  const found: (Near & { rank: number })[] = [];
  for (const thing of things) {
    if (thing.id === report.id || !stands(thing)) continue;
    const metres = report.place && thing.place ? distance(report.place, thing.place) : null;
    const apart = Math.abs((thing.times.observed ?? 0) - (report.times.observed ?? 0));
    found.push({ thing, metres, rank: (metres === null ? NOWHERE_KM : metres / 1000) + apart / MS_PER_KM });
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ thing, metres }) => ({ thing, metres }));
}
