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

/** Neighbouring squares of one row with the same tone: drawn as one, there are a tenth as many. */
interface Band {
  tone: number;
  boxes: Box[];
}
const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-5;
function bands(boxes: Box[], toneOf: (at: number) => number): Band[] {
  const found: Band[] = [];
  boxes.forEach((box, at) => {
    const tone = toneOf(at);
    const last = found.at(-1);
    const before = last?.boxes.at(-1);
    if (last && before && last.tone === tone && near(before[2], box[0]) && near(before[1], box[1])) last.boxes.push(box);
    else found.push({ tone, boxes: [box] });
  });
  return found;
}
function filled({ boxes }: Band, colour: string, opacity: number): Feature {
  const [first, last] = [boxes[0] as Box, boxes.at(-1) as Box];
  const [west, south, east, north] = [first[0], first[1], last[2], first[3]];
  const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]];
  return { type: 'Feature', properties: { colour, opacity }, geometry: { type: 'Polygon', coordinates: [ring] } };
}
/** A mark that is seen without colour: each square struck through once, or, on the way back, crossed. */
function struck({ boxes }: Band, twice: boolean, colour: string): Feature {
  const there = boxes.flatMap(([west, south, east, north]) => [[west, south], [east, north]]);
  const back = [...boxes].reverse().flatMap(([west, south, east, north]) => [[east, south], [west, north]]);
  return { type: 'Feature', properties: { colour, width: 1 }, geometry: { type: 'LineString', coordinates: twice ? [...there, ...back] : there } };
}

/** The ground in tones of time: of the first post, or of the second. */
export function reached(area: ResponseArea, backup: boolean): FeatureCollection {
  const tones = backup ? area.backup_bands : area.first_bands;
  const last = BANDS_MIN.length;
  const features = bands(area.boxes, (at) => Math.min(tones[at] ?? last, last)).flatMap((band) => {
    const colour = TIME_COLOURS[band.tone] ?? '';
    return band.tone === last ? [filled(band, colour, 0.25), struck(band, false, colour)] : [filled(band, colour, 0.5)];
  });
  return { type: 'FeatureCollection', features };
}

/** What would be lost, in tones: a digit for each square. */
export function lost(boxes: Box[], tones: string): FeatureCollection {
  const shown = bands(boxes, (at) => Number(tones[at] ?? NEVER)).filter((band) => band.tone > NEVER);
  const fills = shown.map((band) => filled(band, LOSS_COLOURS[band.tone] ?? '', LOSS_OPACITY[band.tone] ?? 0));
  const strokes = shown.filter((band) => band.tone >= BACKUP_LOST).map((band) => struck(band, band.tone === LOST, LOSS_COLOURS[band.tone] ?? ''));
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
