// The base map: country outlines, made at build time from Natural Earth (public domain), so that a
// page never fetches anything from elsewhere. `base/world.json` is the coarse world in one file;
// `base/<id>.json` is one country at 1:10 million, fetched only when it comes into view.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Plugin } from 'vite';

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

const require = createRequire(import.meta.url);

function read(resolution: string): FeatureCollection<Geometry> {
  const file = require.resolve(`world-atlas/countries-${resolution}.json`);
  const topology = JSON.parse(readFileSync(file, 'utf8')) as World;
  return feature(topology, topology.objects.countries);
}

/** Coordinates rounded to this many decimals: 3 is about 100 m, enough at 1:10 million. */
function rounded(value: unknown, decimals: number): unknown {
  if (typeof value === 'number') return Number(value.toFixed(decimals));
  return Array.isArray(value) ? value.map((item) => rounded(item, decimals)) : value;
}

function positions(geometry: Geometry): Position[] {
  if (geometry.type === 'Polygon') return geometry.coordinates.flat();
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat(2) : [];
}

type Box = [west: number, south: number, east: number, north: number];

/** The box around a country; two where it lies on both sides of the 180th meridian. */
function bounds(geometry: Geometry): Box[] {
  const all = positions(geometry);
  const whole = box(all);
  if (whole[2] - whole[0] < 180) return [whole];
  return [box(all.filter(([lon = 0]) => lon < 0)), box(all.filter(([lon = 0]) => lon >= 0))];
}

function box(places: Position[]): Box {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon = 0, lat = 0] of places) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

function slim(source: Feature, decimals: number): Feature {
  const geometry = source.geometry as Geometry & { coordinates: unknown };
  return {
    type: 'Feature',
    id: String(source.id),
    properties: { c: String(source.id) },
    geometry: { type: geometry.type, coordinates: rounded(geometry.coordinates, decimals) } as Geometry,
  };
}

/** Emits the base map's files beside the pages. */
export function baseMap(): Plugin {
  return {
    name: 'seamline-base-map',
    apply: 'build',
    generateBundle() {
      const coarse = read('110m').features.map((item) => slim(item, 2));
      const fine = read('10m').features.filter((item) => item.id !== undefined && item.geometry);
      const index = fine.map((item) => ({ id: String(item.id), bounds: bounds(slim(item, 3).geometry) }));
      const files: Record<string, unknown> = {
        'world.json': { type: 'FeatureCollection', features: coarse },
        'index.json': index,
      };
      for (const item of fine) files[`${String(item.id)}.json`] = slim(item, 3);
      for (const [name, value] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName: `base/${name}`, source: JSON.stringify(value) });
    },
  };
}
