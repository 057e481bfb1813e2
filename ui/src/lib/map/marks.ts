// The symbols of the map as numbers: where each stands, how it looks, which lies above which. Pure.
import type { FeatureCollection, Position } from 'geojson';

import { mercatorX, mercatorY, WORLD_PX } from './mercator';

/** In the order in which they are drawn, lowest first; all arrays side by side. */
export interface Marks {
  ids: string[];
  icons: string[];
  places: Position[];
  x: Float64Array;
  y: Float64Array;
  /** 1 where it is history, shown smaller. */
  old: Uint8Array;
  opacity: Float32Array;
}

export const NO_MARKS: Marks = { ids: [], icons: [], places: [], x: new Float64Array(), y: new Float64Array(), old: new Uint8Array(), opacity: new Float32Array() };

const OVER = 0.4;
const OLD = 0.6;

/** Makes marks of what data.ts makes of things. */
export function marksOf({ features }: FeatureCollection): Marks {
  const ranked = features.map((feature, index) => ({ index, rank: Number(feature.properties?.rank ?? 0) }));
  ranked.sort((a, b) => a.rank - b.rank);
  const marks: Marks = {
    ids: [], icons: [], places: [],
    x: new Float64Array(features.length), y: new Float64Array(features.length),
    old: new Uint8Array(features.length), opacity: new Float32Array(features.length),
  };
  ranked.forEach(({ index }, at) => {
    const { geometry, properties } = features[index] as (typeof features)[number];
    const place = geometry.type === 'Point' ? geometry.coordinates : [0, 0];
    marks.ids.push(String(properties?.id));
    marks.icons.push(String(properties?.icon));
    marks.places.push(place);
    marks.x[at] = mercatorX(place[0] ?? 0);
    marks.y[at] = mercatorY(place[1] ?? 0);
    marks.old[at] = properties?.old ? 1 : 0;
    marks.opacity[at] = properties?.over ? OVER : properties?.old ? OLD : 1;
  });
  return marks;
}

/** What the map shows: its middle in Mercator, its zoom, its size in pixels. */
export interface View {
  x: number;
  y: number;
  zoom: number;
  width: number;
  height: number;
}

const ROOM_PX2 = 600;
const SMALLEST = 0.45;

/** How much smaller symbols are drawn where many stand in view, so that they do not become one heap. */
export function crowding(marks: Marks, view: View): number {
  const world = WORLD_PX * 2 ** view.zoom;
  const [dx, dy] = [view.width / world / 2, view.height / world / 2];
  let count = 0;
  for (let at = 0; at < marks.x.length; at += 1)
    if (Math.abs((marks.x[at] as number) - view.x) < dx && Math.abs((marks.y[at] as number) - view.y) < dy) count += 1;
  if (!count) return 1;
  return Math.max(SMALLEST, Math.min(1, Math.sqrt((view.width * view.height) / count / ROOM_PX2)));
}

const FAR = 5;
const NEAR = 9;

/** Smaller from far away, and smaller again for what is old, so that the present stands out: [present, old]. */
export function sizes(zoom: number): [number, number] {
  const way = Math.max(0, Math.min(1, (zoom - FAR) / (NEAR - FAR)));
  return [0.75 + 0.25 * way, 0.38 + 0.32 * way];
}

/** The marks under a point of the view, topmost first. half: half the side of a symbol at size 1, pixels. */
export function under(marks: Marks, view: View, point: { x: number; y: number }, half: number, reach: number): string[] {
  const world = WORLD_PX * 2 ** view.zoom;
  const [present, old] = sizes(view.zoom).map((size) => size * crowding(marks, view)) as [number, number];
  const [px, py] = [view.x + (point.x - view.width / 2) / world, view.y + (point.y - view.height / 2) / world];
  const found: string[] = [];
  for (let at = marks.x.length - 1; at >= 0; at -= 1) {
    const room = (half * (marks.old[at] ? old : present) + reach) / world;
    if (Math.abs((marks.x[at] as number) - px) <= room && Math.abs((marks.y[at] as number) - py) <= room) found.push(marks.ids[at] as string);
  }
  return found;
}
