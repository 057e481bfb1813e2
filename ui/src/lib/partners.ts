// With whom something can be opened, and whose line is nearest.
import type { Partner, Party, Point, PresenceLine } from './api/types';
import { E7 } from './format/grid';

export interface Other {
  id: string;
  names: Party['names'] | null;
}

/** The other direct parties of what has been agreed. */
export const agreed = (parties: Party[], own: string): Other[] =>
  parties.filter((party) => party.id !== own && !party.via && party.agreed !== false).map(({ id, names }) => ({ id, names }));

/** All whose nodes are paired with ours, agreed or not: safety needs no understanding. */
export const paired = (partners: Partner[]): Other[] => partners.map(({ party, names }) => ({ id: party, names: names?.en ? names : null }));

/** Of some parties the one whose line of presence runs nearest to a place; without a place the first that has a
 * line, for a line is what can be crossed. "" for none. */
export function nearestLine(place: Point | undefined, lines: PresenceLine[], among: string[]): string {
  const drawn = lines.filter((line) => among.includes(line.party) && line.line.length > 1);
  if (!place) return among.find((party) => drawn.some((line) => line.party === party)) ?? among[0] ?? '';
  const [lon, lat] = [place.lon_e7 / E7, place.lat_e7 / E7];
  const wide = Math.cos((lat * Math.PI) / 180);
  const off = ({ line }: PresenceLine): number =>
    Math.min(...line.slice(1).map((end, index) => beside([(line[index]?.[0] ?? 0) * wide, line[index]?.[1] ?? 0], [end[0] * wide, end[1]], [lon * wide, lat])));
  return [...drawn].sort((a, b) => off(a) - off(b))[0]?.party ?? among[0] ?? '';
}

/** How far a point lies from a stretch, in the plane. */
function beside(a: [number, number], b: [number, number], p: [number, number]): number {
  const [x, y] = [b[0] - a[0], b[1] - a[1]];
  const along = Math.max(0, Math.min(1, ((p[0] - a[0]) * x + (p[1] - a[1]) * y) / (x * x + y * y || 1)));
  return Math.hypot(p[0] - a[0] - along * x, p[1] - a[1] - along * y);
}
