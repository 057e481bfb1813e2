// What the map draws of the chosen plan, and of what it meets. Pure: no map, no page.
import type { Feature, FeatureCollection, Geometry } from 'geojson';

import { anchor, collection, ICON } from '../map/data';

export interface Drawn {
  kind: string;
  name: string;
  side: string;
  /** ms UTC; 0 for no end. */
  since: number;
  until: number;
  geometry: Geometry;
}

/** A sign before the name, so that kinds are told apart without colour. */
export const SIGNS: Record<string, string> = {
  area: '▭', track: '→', 'other-track': '⇢', movement: '→', 'phase-line': '┃', 'link-up-point': '◎', 'second-point': '○',
  'site-civil': '■', 'site-aid': '◆', 'site-medical': '✚', medical: '⊕', box: '⚠', measure: '▱', place: '●', position: '▲', frozen: '✱', restraint: '◆',
};
const KEEP = new Set(['site-civil', 'site-aid', 'site-medical', 'restraint', 'frozen', 'box']);
const THEIRS = new Set(['other-track']);

export type Tone = 'ours' | 'theirs' | 'keep' | 'plan' | 'met';

export function toneOf(drawn: Drawn, own: string): Tone {
  if (KEEP.has(drawn.kind)) return 'keep';
  if (drawn.side) return drawn.side === own ? 'ours' : 'theirs';
  return THEIRS.has(drawn.kind) ? 'theirs' : 'plan';
}

/** The kinds that are drawn, in the order in which they come, each once: the map's legend. */
export const kindsOf = (drawn: Drawn[]): string[] => [...new Set(drawn.map(({ kind }) => kind))];

export function shapes(plan: Drawn[], met: Drawn[], own: string): FeatureCollection {
  const feature = (one: Drawn, tone: Tone): Feature => ({ type: 'Feature', geometry: one.geometry, properties: { kind: one.kind, tone } });
  return collection([...met.map((one) => feature(one, 'met')), ...plan.map((one) => feature(one, toneOf(one, own)))]);
}

/** One label for each piece, where it is; `said`: its words, one line or two. */
export function labels(plan: Drawn[], met: Drawn[], said: (one: Drawn) => string): FeatureCollection {
  const label = (one: Drawn, icon: string, rank: number): Feature => ({
    type: 'Feature', geometry: { type: 'Point', coordinates: anchor(one.geometry) }, properties: { icon: icon + said(one), rank },
  });
  return collection([
    ...plan.map((one) => label(one, KEEP.has(one.kind) ? ICON.keep : ICON.plan, 0)),
    ...met.map((one) => label(one, ICON.met, 1)),
  ]);
}
