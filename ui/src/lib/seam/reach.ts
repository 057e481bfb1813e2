// Times on the map and in rows. Pure: no map, no page.
import type { Feature, FeatureCollection } from 'geojson';

import type { Box, ResponseArea, SegmentReach } from '../api/calls-response';
import { BAND_COLOURS } from './tones';

/** Upper ends of the tones, minutes; the last tone has none. */
export const BANDS_MIN = [15, 30, 60, 120] as const;
export const TIME_COLOURS = BAND_COLOURS.slice(0, BANDS_MIN.length + 1);
export const WITHIN = [15, 30, 60, 90, 120, 240] as const;

/** What became of a square: nothing to lose, as before, no second in time any more, nobody in time any more. */
export const NEVER = 0;
export const STILL = 1;
export const BACKUP_LOST = 2;
export const LOST = 3;
export const LOSS_COLOURS = ['', '#4fb58c', '#ffb454', '#ff5c8a'] as const;
const LOSS_OPACITY = [0, 0.16, 0.5, 0.6] as const;

/** A square as a ring of geographic corners. */
function ring([west, south, east, north]: Box): [number, number][] {
  return [[west, south], [east, south], [east, north], [west, north], [west, south]];
}
const filled = (box: Box, colour: string, opacity: number): Feature => ({
  type: 'Feature',
  properties: { colour, opacity },
  geometry: { type: 'Polygon', coordinates: [ring(box)] },
});
/** A mark that is seen without colour: one stroke, or a cross drawn in one go. */
function struck([west, south, east, north]: Box, twice: boolean, colour: string): Feature {
  const once: [number, number][] = [[west, south], [east, north]];
  const cross: [number, number][] = [...once, [(west + east) / 2, (south + north) / 2], [west, north], [east, south]];
  return { type: 'Feature', properties: { colour, width: 1 }, geometry: { type: 'LineString', coordinates: twice ? cross : once } };
}

/** The ground in tones of time: of the first post, or of the second. */
export function reached(area: ResponseArea, backup: boolean): FeatureCollection {
  const bands = backup ? area.backup_bands : area.first_bands;
  const last = BANDS_MIN.length;
  const features = area.boxes.flatMap((box, at) => {
    const band = Math.min(bands[at] ?? last, last);
    const colour = TIME_COLOURS[band] ?? '';
    return band === last ? [filled(box, colour, 0.25), struck(box, false, colour)] : [filled(box, colour, 0.5)];
  });
  return { type: 'FeatureCollection', features };
}

/** What would be lost, in tones: a digit for each square. */
export function lost(boxes: Box[], tones: string): FeatureCollection {
  const fills: Feature[] = [];
  const strokes: Feature[] = [];
  boxes.forEach((box, at) => {
    const tone = Number(tones[at] ?? NEVER);
    if (!tone) return;
    const colour = LOSS_COLOURS[tone] ?? '';
    fills.push(filled(box, colour, LOSS_OPACITY[tone] ?? 0));
    if (tone >= BACKUP_LOST) strokes.push(struck(box, tone === LOST, colour));
  });
  return { type: 'FeatureCollection', features: [...fills, ...strokes] };
}

export interface ReachRun {
  key: string;
  from_m: number;
  to_m: number;
  first: SegmentReach;
  /** The slowest of them, seconds; null where one is never reached. */
  slowest_s: number | null;
  backup_s: number | null;
}

const later = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : Math.max(a, b));

/** Neighbouring segments of one sector with the same first and second post, as one row. */
export function reachRuns(segments: SegmentReach[]): ReachRun[] {
  const found: ReachRun[] = [];
  for (const one of segments) {
    const last = found.at(-1);
    const alike = last && last.to_m === one.from_m && last.first.post === one.post && last.first.backup === one.backup && last.first.sector === one.sector;
    if (last && alike) {
      last.to_m = one.to_m;
      last.slowest_s = later(last.slowest_s, one.first_s);
      last.backup_s = later(last.backup_s, one.backup_s);
    } else {
      found.push({ key: one.id, from_m: one.from_m, to_m: one.to_m, first: one, slowest_s: one.first_s, backup_s: one.backup_s });
    }
  }
  return found;
}
