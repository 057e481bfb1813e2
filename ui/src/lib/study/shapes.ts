// What a study draws on the page's map. Pure: no map, no page. Tones are never the only way to tell: cold ones are
// dashed, and every shape stands in a table of the study as well.
import type { Feature, FeatureCollection, Geometry } from 'geojson';

import type { StudyShape } from '../api/calls-studies';
import { STEPS } from '../seam/tones';

/** What is there and says nothing. */
const FAINT = '#7d93a3';
/** From cold and sure to hardly cold. */
const COLD = ['#4f7fd9', '#6f97df', '#93b1e6'] as const;
const STRONG = 5;
/** The tone of what the data say nothing of (`studies/study.py`): an edge alone, dotted, and never strong. */
export const UNKNOWN = 9;
/** From here on a point is what the study is about, not one of many. */
const MARKED = 4;

const strength = (tone: number): number => (tone === UNKNOWN ? 0 : Math.min(Math.abs(tone), STRONG));

export function colour(tone: number): string {
  if (tone === UNKNOWN) return FAINT;
  const size = strength(tone);
  if (tone < 0) return COLD[Math.min(COLD.length - 1, Math.floor((STRONG - size) / 2))] as string;
  return tone === 0 ? FAINT : (STEPS[Math.min(STEPS.length - 1, Math.max(1, size - 1))] as string);
}

export function overlay(shapes: StudyShape[]): FeatureCollection {
  const features = shapes.flatMap((shape): Feature[] => {
    const look = { colour: colour(shape.tone), dashed: shape.tone < 0 || shape.tone === UNKNOWN, tone: shape.tone, text: shape.text };
    const feature = (geometry: Geometry, more: object): Feature => ({ type: 'Feature', properties: { ...look, ...more }, geometry });
    const first = shape.points[0];
    if (!first) return [];
    if (shape.kind === 'point') return [feature({ type: 'Point', coordinates: first }, strength(shape.tone) >= MARKED ? { radius: 8 } : { radius: 4, stroke: 0.5 })];
    const line = feature({ type: 'LineString', coordinates: shape.points }, { width: shape.kind === 'ring' ? 2.5 : 1.5 });
    if (shape.kind === 'line') return [line];
    if (shape.tone === UNKNOWN) return [{ ...line, geometry: { type: 'LineString', coordinates: closed(shape.points) } }];
    return [feature({ type: 'Polygon', coordinates: [closed(shape.points)] }, { opacity: 0.22 }), { ...line, geometry: { type: 'LineString', coordinates: closed(shape.points) } }];
  });
  // What is strong lies on top, and points above grounds.
  const rank = ({ geometry, properties }: Feature): number => strength(Number(properties?.tone)) + (geometry.type === 'Point' ? 10 : 0);
  return { type: 'FeatureCollection', features: features.sort((a, b) => rank(a) - rank(b)) };
}

function closed(points: [number, number][]): [number, number][] {
  const [first, last] = [points[0], points.at(-1)];
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...points, first] : points;
}

/** West, south, east and north of shapes; null for none. */
export function extent(shapes: StudyShape[]): [number, number, number, number] | null {
  const points = shapes.flatMap((one) => one.points);
  if (!points.length) return null;
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  const least = (values: number[]): number => values.reduce((a, b) => Math.min(a, b));
  const most = (values: number[]): number => values.reduce((a, b) => Math.max(a, b));
  return [least(lons), least(lats), most(lons), most(lats)];
}
