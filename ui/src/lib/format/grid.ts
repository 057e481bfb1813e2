// MGRS as spoken, the zone never dropped.
import { forward, toPoint } from 'mgrs';

import type { Point } from '../api/types';
import { latinDigits } from './digits';

export const E7 = 10_000_000;
const FORM = /^(\d{1,2})([C-HJ-NP-X])([A-HJ-NP-Z][A-HJ-NP-V])((?:\d\d){0,5})$/;

/** The parts as they are read aloud: "38S", "ME", "44830", "32510"; the text itself if it is no grid. */
export function gridParts(grid: string): string[] {
  const found = FORM.exec(grid.replace(/\s+/g, '').toUpperCase());
  if (!found) return [grid];
  const [, zone, band, square, digits = ''] = found;
  const half = digits.length / 2;
  return [`${zone}${band}`, square ?? '', digits.slice(0, half), digits.slice(half)].filter(Boolean);
}

/** Half-width of a grid of so many digits a side: 5 is 1 m, 0 is 100 km. */
const width = (digits: number): number => 10 ** (5 - digits);

/** The point of a grid that somebody typed, in either set of digits; null if it is none. */
export function parseGrid(text: string): (Point & { precision_m: number }) | null {
  const plain = latinDigits(text).replace(/\s+/g, '').toUpperCase();
  const found = FORM.exec(plain);
  if (!found || Number(found[1]) < 1 || Number(found[1]) > 60) return null;
  try {
    const [lon, lat] = toPoint(plain);
    if (!Number.isFinite(lat) || !Number.isFinite(lon)) return null;
    return { lat_e7: Math.round(lat * E7), lon_e7: Math.round(lon * E7), precision_m: width((found[4] ?? '').length / 2) };
  } catch {
    return null;
  }
}

/** The grid of a point; the digits follow the precision, so that a coarse place does not look exact. */
export function formatGrid(point: Point): string {
  const lat = point.lat_e7 / E7;
  if (lat > 84 || lat < -80) return `${lat.toFixed(4)} ${(point.lon_e7 / E7).toFixed(4)}`;
  const precision = Math.max(1, point.precision_m ?? 1);
  const digits = Math.max(0, Math.min(5, 5 - Math.round(Math.log10(precision))));
  return forward([point.lon_e7 / E7, lat], digits);
}

export const point = (lon: number, lat: number, precision_m = 10): Point & { precision_m: number } => ({
  lat_e7: Math.round(lat * E7),
  lon_e7: Math.round(lon * E7),
  precision_m,
});

export const isPoint = (value: unknown): value is Point =>
  typeof value === 'object' && value !== null && 'lat_e7' in value && 'lon_e7' in value;
