// Where a border sighting lies: its segment, how far along it, and the way it has gone. Pure: no page.
import type { Position } from 'geojson';

import type { Body, LonLat, Sector } from '../api/types';
import { E7, isPoint } from '../format/grid';

export interface Seen {
  at: number;
  place: Position;
}

const RADIUS_KM = 6371;
const RAD = Math.PI / 180;
const where = (value: unknown): Position | null => (isPoint(value) ? [value.lon_e7 / E7, value.lat_e7 / E7] : null);

/** Every place at which it was seen, first to last; one where it was seen once, none where nobody says where. */
export function trackOf(body: Body): Seen[] {
  const said = Array.isArray(body.track) ? (body.track as Body[]) : [];
  const seen = (said.length ? said : [body]).map((one) => ({ at: typeof one.observed === 'number' ? one.observed : 0, place: where(one.place) }));
  return seen.filter((one): one is Seen => one.place !== null);
}

/** Names of segments are those of the signed understanding; one that it no longer has keeps its id. */
export const segmentOf = (body: Body, sectors: Sector[]): Sector | undefined => sectors.find(({ id }) => id === body.segment);

export function kilometres([a = 0, b = 0]: Position, [c = 0, d = 0]: Position): number {
  const north = (d - b) * RAD;
  const east = (c - a) * RAD * Math.cos(((b + d) / 2) * RAD);
  return RADIUS_KM * Math.hypot(north, east);
}

/** How far along a segment a place lies, in whole kilometres from its western end, and how long that is. The way
 * along it is the straight one between the two corners that lie farthest apart; a place beside it counts where it
 * is nearest to that. Both sides count alike, for the corners are signed. */
export function alongOf(place: Position, ring: LonLat[]): { km: number; of: number } | null {
  let [from, to, length]: [Position, Position, number] = [[0, 0], [0, 0], 0];
  for (const [index, one] of ring.entries()) {
    for (const other of ring.slice(index + 1)) {
      const apart = kilometres(one, other);
      if (apart > length) [from, to, length] = [one, other, apart];
    }
  }
  if (!length) return null;
  const [west, east] = (from[0] ?? 0) <= (to[0] ?? 0) ? [from, to] : [to, from];
  const scale = Math.cos((((west[1] ?? 0) + (east[1] ?? 0)) / 2) * RAD);
  const [x, y] = [((east[0] ?? 0) - (west[0] ?? 0)) * scale, (east[1] ?? 0) - (west[1] ?? 0)];
  const [u, v] = [((place[0] ?? 0) - (west[0] ?? 0)) * scale, (place[1] ?? 0) - (west[1] ?? 0)];
  const share = Math.min(1, Math.max(0, (u * x + v * y) / (x * x + y * y)));
  return { km: Math.round(share * length), of: Math.round(length) };
}
