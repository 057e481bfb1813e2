// The map's layers from bottom to top. Sources are filled by data.ts; there are no glyphs and no sprites.
import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';

import { MAP } from './theme';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
export const SOURCES = ['land', 'sectors', 'seams', 'areas', 'tracks', 'presence', 'names', 'posts', 'ground-names', 'overlay', 'plan', 'plan-names', 'chosen'] as const;
const SIDE: ExpressionSpecification = ['match', ['get', 'side'], 'ours', MAP.ours, MAP.theirs];
const TONE: ExpressionSpecification = [
  'match', ['get', 'tone'], 'waiting', MAP.waiting, 'cleared', MAP.cleared, 'over', MAP.over, 'forbid', MAP.forbid, MAP.measure,
];
const PLAN: ExpressionSpecification = [
  'match', ['get', 'tone'], 'ours', MAP.ours, 'theirs', MAP.theirs, 'keep', MAP.forbid, 'met', MAP.waiting, MAP.measure,
];
const GEOMETRY: ExpressionSpecification = ['geometry-type'];
const COLOUR: ExpressionSpecification = ['coalesce', ['get', 'colour'], MAP.measure];
const WIDTH: ExpressionSpecification = ['coalesce', ['get', 'width'], 7];
const DIMMED: ExpressionSpecification = ['case', ['get', 'over'], 0.4, ['coalesce', ['get', 'old'], false], 0.6, 1];

const layers: LayerSpecification[] = [
  { id: 'sea', type: 'background', paint: { 'background-color': MAP.sea } },
  { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': MAP.land } },
  { id: 'border', type: 'line', source: 'land', paint: { 'line-color': MAP.border, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.6, 8, 1.6] } },
  { id: 'sectors', type: 'line', source: 'sectors', paint: { 'line-color': MAP.sector, 'line-width': 1, 'line-dasharray': [4, 3] } },
  { id: 'seam-fill', type: 'fill', source: 'seams', paint: { 'fill-color': MAP.seam, 'fill-opacity': 0.05 } },
  { id: 'seam-hatch', type: 'fill', source: 'seams', paint: { 'fill-pattern': 'hatch-seam', 'fill-opacity': 0.55 } },
  { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': TONE, 'fill-opacity': 0.1 } },
  { id: 'areas-hatch', type: 'fill', source: 'areas', filter: ['==', ['get', 'tone'], 'forbid'], paint: { 'fill-pattern': 'hatch-forbid', 'fill-opacity': 0.5 } },
  { id: 'areas-edge', type: 'line', source: 'areas', filter: ['!', ['get', 'proposed']], paint: { 'line-color': TONE, 'line-width': 2.2, 'line-opacity': DIMMED } },
  { id: 'areas-edge-proposed', type: 'line', source: 'areas', filter: ['get', 'proposed'], paint: { 'line-color': TONE, 'line-width': 2.2, 'line-dasharray': [3, 2] } },
  { id: 'corridor', type: 'line', source: 'tracks', filter: ['get', 'corridor'], layout: { 'line-cap': 'round', 'line-join': 'round' }, paint: { 'line-color': TONE, 'line-width': ['interpolate', ['exponential', 2], ['zoom'], 6, 8, 12, 44], 'line-opacity': ['case', ['get', 'over'], 0.12, 0.3] } },
  { id: 'tracks', type: 'line', source: 'tracks', filter: ['!', ['get', 'proposed']], paint: { 'line-color': TONE, 'line-width': 2.4, 'line-opacity': DIMMED } },
  { id: 'tracks-proposed', type: 'line', source: 'tracks', filter: ['get', 'proposed'], paint: { 'line-color': TONE, 'line-width': 2.4, 'line-dasharray': [3, 2] } },
  { id: 'presence-edge', type: 'line', source: 'presence', layout: { 'line-join': 'round', 'line-cap': 'round' }, paint: { 'line-color': MAP.labelEdge, 'line-width': 7 } },
  { id: 'presence-ours', type: 'line', source: 'presence', filter: ['==', ['get', 'side'], 'ours'], layout: { 'line-join': 'round', 'line-cap': 'round' }, paint: { 'line-color': SIDE, 'line-width': 4 } },
  { id: 'presence-theirs', type: 'line', source: 'presence', filter: ['!=', ['get', 'side'], 'ours'], paint: { 'line-color': SIDE, 'line-width': 4, 'line-dasharray': [2.4, 1.2] } },
  // What an analysis says of the ground: its colour comes with it, and what is old or unknown is dashed as well.
  { id: 'overlay-fill', type: 'fill', source: 'overlay', filter: ['==', GEOMETRY, 'Polygon'], paint: { 'fill-color': COLOUR, 'fill-opacity': ['coalesce', ['get', 'opacity'], 0.45] } },
  { id: 'overlay-line', type: 'line', source: 'overlay', filter: ['all', ['==', GEOMETRY, 'LineString'], ['!', ['coalesce', ['get', 'dashed'], false]]], layout: { 'line-cap': 'butt', 'line-join': 'round' }, paint: { 'line-color': COLOUR, 'line-width': WIDTH } },
  { id: 'overlay-dashed', type: 'line', source: 'overlay', filter: ['all', ['==', GEOMETRY, 'LineString'], ['coalesce', ['get', 'dashed'], false]], paint: { 'line-color': COLOUR, 'line-width': WIDTH, 'line-dasharray': [1, 0.7] } },
  { id: 'overlay-point', type: 'circle', source: 'overlay', filter: ['==', GEOMETRY, 'Point'], paint: { 'circle-color': COLOUR, 'circle-radius': ['coalesce', ['get', 'radius'], 6], 'circle-stroke-color': MAP.labelEdge, 'circle-stroke-width': ['coalesce', ['get', 'stroke'], 2] } },
  // The chosen plan and what it meets: told apart by dash and sign as well as by colour.
  { id: 'plan-areas', type: 'fill', source: 'plan', filter: ['in', 'Polygon', GEOMETRY], paint: { 'fill-color': PLAN, 'fill-opacity': 0.1 } },
  { id: 'plan-hatch', type: 'fill', source: 'plan', filter: ['all', ['in', 'Polygon', GEOMETRY], ['==', ['get', 'tone'], 'keep']], paint: { 'fill-pattern': 'hatch-forbid', 'fill-opacity': 0.5 } },
  { id: 'plan-lines', type: 'line', source: 'plan', filter: ['all', ['!=', GEOMETRY, 'Point'], ['!=', ['get', 'kind'], 'phase-line'], ['!=', ['get', 'tone'], 'theirs'], ['!=', ['get', 'tone'], 'met']], layout: { 'line-cap': 'round', 'line-join': 'round' }, paint: { 'line-color': PLAN, 'line-width': 3 } },
  { id: 'plan-lines-theirs', type: 'line', source: 'plan', filter: ['all', ['!=', GEOMETRY, 'Point'], ['==', ['get', 'tone'], 'theirs']], paint: { 'line-color': PLAN, 'line-width': 3, 'line-dasharray': [2.4, 1.2] } },
  { id: 'plan-lines-met', type: 'line', source: 'plan', filter: ['all', ['!=', GEOMETRY, 'Point'], ['==', ['get', 'tone'], 'met']], paint: { 'line-color': PLAN, 'line-width': 2.4, 'line-dasharray': [1, 1.4] } },
  { id: 'plan-phase-lines', type: 'line', source: 'plan', filter: ['all', ['!=', GEOMETRY, 'Point'], ['==', ['get', 'kind'], 'phase-line']], paint: { 'line-color': PLAN, 'line-width': 2.4, 'line-dasharray': [5, 2] } },
  label('names', { 'icon-anchor': 'top', 'icon-padding': 3 }),
  // A post is always there; its name comes when there is room for it.
  { id: 'post-points', type: 'circle', source: 'posts', paint: { 'circle-radius': 3.6, 'circle-color': MAP.measure, 'circle-stroke-color': ['case', ['get', 'frozen'], MAP.waiting, MAP.labelEdge], 'circle-stroke-width': ['case', ['get', 'frozen'], 3, 1.5] } },
  label('posts', { 'icon-anchor': 'top', 'icon-padding': 0 }),
  // From far off there is no room for all: then lines go first, and seams last.
  label('ground-names', { 'icon-anchor': 'center', 'icon-allow-overlap': ['step', ['zoom'], false, 6.2, true] }),
  // From far off a plan is a spot: its names come when there is room for them.
  { id: 'plan-points', type: 'circle', source: 'plan', filter: ['==', GEOMETRY, 'Point'], paint: { 'circle-radius': 4.5, 'circle-color': PLAN, 'circle-stroke-color': MAP.labelEdge, 'circle-stroke-width': 1.5 } },
  { ...label('plan-names', { 'icon-anchor': 'top', 'icon-padding': 0 }), minzoom: 8.5 },
  // The symbols lie above it: symbol-canvas.ts.
  { id: 'chosen', type: 'circle', source: 'chosen', paint: { 'circle-radius': 24, 'circle-color': 'rgba(255,255,255,0.10)', 'circle-stroke-color': MAP.chosen, 'circle-stroke-width': 2.5 } },
];

function label(source: string, layout: Record<string, unknown>): LayerSpecification {
  return {
    id: source, type: 'symbol', source,
    layout: { 'icon-image': ['get', 'icon'], 'symbol-sort-key': ['get', 'rank'], ...layout },
  } as LayerSpecification;
}

export function emptyStyle(): StyleSpecification {
  const sources: Record<string, SourceSpecification> = {};
  for (const name of SOURCES) sources[name] = { type: 'geojson', data: NOTHING };
  return { version: 8, sources, layers };
}
