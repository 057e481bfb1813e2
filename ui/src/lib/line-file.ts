// Reading a line out of a GeoJSON file: the first line in it, whatever it is wrapped in.
import type { LonLat } from './api/types';

const MAX_VERTICES = 2_000;
const MAX_DEPTH = 12;

export function readLine(text: string): LonLat[] | null {
  try {
    return find(JSON.parse(text), 0);
  } catch {
    return null;
  }
}

function find(value: unknown, depth: number): LonLat[] | null {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return null;
  const item = value as { type?: unknown; coordinates?: unknown; geometry?: unknown; geometries?: unknown; features?: unknown };
  if (item.type === 'LineString') return positions(item.coordinates);
  if (item.type === 'MultiLineString' && Array.isArray(item.coordinates)) return item.coordinates.length === 1 ? positions(item.coordinates[0]) : null;
  for (const part of [item.geometry, ...list(item.features), ...list(item.geometries)]) {
    const found = find(part, depth + 1);
    if (found) return found;
  }
  return null;
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function positions(value: unknown): LonLat[] | null {
  if (!Array.isArray(value) || value.length < 2 || value.length > MAX_VERTICES) return null;
  const found: LonLat[] = [];
  for (const position of value) {
    const [lon, lat] = list(position);
    if (typeof lon !== 'number' || typeof lat !== 'number' || Math.abs(lon) > 180 || Math.abs(lat) > 90) return null;
    found.push([lon, lat]);
  }
  return found;
}
