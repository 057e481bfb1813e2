// Areas of return as their page shows them. Pure. Nothing here adds up, compares or sorts areas: there is no score.
import type { Feature, FeatureCollection } from 'geojson';

import type { ReturnArea, ReturnsPicture } from '../api/calls-returns';

const AREA = '#8f9bea';
const WAY = '#5db8e0';
const HAZARD = '#ffb454';

/** How a condition is marked beside its word: never by colour alone. */
export function mark(state: string): { icon: 'check' | 'close' | 'clock' | 'alert'; tone: 'good' | 'warn' | '' } {
  if (state === 'met' || state === 'working') return { icon: 'check', tone: 'good' };
  if (state === 'unmet' || state === 'not-working') return { icon: 'close', tone: 'warn' };
  if (state === 'partly') return { icon: 'alert', tone: 'warn' };
  return { icon: 'clock', tone: '' };
}

/** How long a way takes: a message id and its number, never less than a minute. */
export function minutes(seconds: number): { id: string; n: number } {
  const whole = Math.max(1, Math.round(seconds / 60));
  return whole < 120 ? { id: 'length-minutes', n: whole } : { id: 'length-hours', n: Math.round(whole / 6) / 10 };
}

function shapeOf(area: ReturnArea, chosen: string): Feature[] {
  const wide = area.id === chosen;
  const feature = (geometry: Feature['geometry'], properties: Record<string, unknown>): Feature => ({ type: 'Feature', geometry, properties });
  const found: Feature[] = [];
  if (area.ring.length > 2) found.push(feature({ type: 'Polygon', coordinates: [[...area.ring, area.ring[0] as [number, number]]] }, { id: area.id, colour: AREA, opacity: wide ? 0.5 : 0.25 }));
  // Over open ground the way is a guess, and is drawn as one.
  if (area.way.line.length > 1) found.push(feature({ type: 'LineString', coordinates: area.way.line }, { colour: WAY, dashed: area.way.kind !== 'road', width: wide ? 6 : 3 }));
  found.push(feature({ type: 'Point', coordinates: area.place }, { id: area.id, colour: AREA, radius: wide ? 10 : 7 }));
  return found;
}

/** What the map draws: areas, their ways, hazards near the way of the chosen area, or of all where none is chosen. */
export function overlay(picture: ReturnsPicture, chosen: string): FeatureCollection {
  const hazards = picture.areas.filter((one) => !chosen || one.id === chosen).flatMap((one) => one.way.near);
  const seen = new Set<string>();
  const dots = hazards.flatMap((one): Feature[] => {
    const key = `${one.id} ${one.place.join()}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ type: 'Feature', geometry: { type: 'Point', coordinates: one.place }, properties: { colour: HAZARD, radius: one.certain ? 6 : 4 } }];
  });
  const to: Feature[] = picture.to ? [{ type: 'Feature', geometry: { type: 'Point', coordinates: picture.to }, properties: { colour: WAY, radius: 8 } }] : [];
  return { type: 'FeatureCollection', features: [...picture.areas.flatMap((one) => shapeOf(one, chosen)), ...to, ...dots] };
}
