// A sketch of the ground in SVG paths, as the map will show it: for the seconds until the map's own code is
// there, and where it cannot run. Pure: no page.
import type { Feature, FeatureCollection, Position } from 'geojson';

import { extent } from './data';
import { mercatorX as x, mercatorY as y, WORLD_PX } from './mercator';

export interface Frame {
  /** Pixels of the frame. */
  width: number;
  height: number;
  /** Where a place lies in it. */
  at: (place: Position) => [number, number];
}

const PADDING = 50;
const MAX_ZOOM = 11;
const HOME: { centre: Position; zoom: number } = { centre: [43, 35], zoom: 4 };

/** The frame that shows all of some ground with room around it; the same that the map chooses. */
export function frame(ground: Position[], width: number, height: number): Frame {
  const box = extent(ground);
  let [mx, my, scale] = [x(HOME.centre[0] ?? 0), y(HOME.centre[1] ?? 0), WORLD_PX * 2 ** HOME.zoom];
  if (box) {
    const [west, south, east, north] = [x(box[0]), y(box[1]), x(box[2]), y(box[3])];
    [mx, my] = [(west + east) / 2, (south + north) / 2];
    const fits = Math.min((width - 2 * PADDING) / (east - west), (height - 2 * PADDING) / (south - north));
    scale = Math.min(Math.max(fits, WORLD_PX), WORLD_PX * 2 ** MAX_ZOOM);
  }
  return { width, height, at: ([lon = 0, lat = 0]) => [width / 2 + (x(lon) - mx) * scale, height / 2 + (y(lat) - my) * scale] };
}

export function path(places: Position[], { at }: Frame, closed = false): string {
  const points = places.map((place) => at(place).map((value) => value.toFixed(1)).join(' '));
  return points.length ? `M${points.join('L')}${closed ? 'Z' : ''}` : '';
}

/** The outlines that come into the frame, as one path. */
export function land(world: FeatureCollection, into: Frame): string {
  return world.features.flatMap((feature) => rings(feature)).filter((ring) => comesInto(ring, into)).map((ring) => path(ring, into, true)).join('');
}

function rings({ geometry }: Feature): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

function comesInto(ring: Position[], { at, width, height }: Frame): boolean {
  const box = extent(ring);
  if (!box) return false;
  const [[left, bottom], [right, top]] = [at([box[0], box[1]]), at([box[2], box[3]])];
  return left < width && right > 0 && top < height && bottom > 0;
}
