// Layers that the installation brings: roads, rivers, districts, where a data folder was given.
import type { LayerSpecification } from 'maplibre-gl';

import { layers as askLayers } from '../api/calls';
import type { Layer } from '../api/types-more';
import { calm } from '../calm';
import { MAP } from './theme';
import type { MapView } from './view';

const MAX_LAYERS = 20;

function specification(layer: Layer, id: string): LayerSpecification | null {
  const line = (colour: string, width: number, dash?: number[]): LayerSpecification => ({
    id, type: 'line', source: id, paint: { 'line-color': colour, 'line-width': ['interpolate', ['linear'], ['zoom'], 5, width / 2, 11, width * 1.6], ...(dash ? { 'line-dasharray': dash } : {}) },
  });
  if (/road|transport/.test(`${layer.kind} ${layer.id}`)) return line(MAP.road, 1.4);
  if (/river|water|hydro/.test(`${layer.kind} ${layer.id}`)) return line(MAP.water, 1.6);
  if (/bound|admin|line|polygon/.test(`${layer.kind} ${layer.id}`)) return line(MAP.sector, 0.8, [5, 3]);
  return null;
}

/** Adds every layer the map can draw beneath the seam; returns what must be said about their sources. */
export async function showLayers(view: MapView): Promise<string[]> {
  await calm;
  let list: Layer[] = [];
  try {
    list = (await askLayers()).slice(0, MAX_LAYERS);
  } catch {
    return [];
  }
  await view.ready;
  const said = new Set<string>();
  for (const layer of list) {
    const id = `extra-${layer.id}`;
    const made = specification(layer, id);
    if (layer.attribution) said.add(layer.attribution);
    if (!made || !layer.url.startsWith('/')) continue;
    view.map.addSource(id, { type: 'geojson', data: layer.url });
    view.map.addLayer(made, 'sectors');
  }
  return [...said];
}
