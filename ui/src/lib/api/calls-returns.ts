// Calls of the Seam page about areas of return: for civil leads.
import { ask, askFile } from './http';
import type { Language, Message } from './types';

export type WayKind = 'road' | 'open-ground' | 'not-reached' | 'not-known';
export interface ReturnSaid {
  name: string;
  state: string;
  by: string;
  placed: boolean;
}
export interface ReturnHazard {
  source: 'report' | 'area';
  id: string;
  by: string;
  at: number;
  kind: string;
  state: string;
  what: string;
  place: [number, number];
  along_m: number;
  away_m: number;
  doubt_m: number;
  certain: boolean;
}
export interface ReturnArea {
  id: string;
  name: string;
  keeper: string;
  status: 'kept' | 'stale';
  at: number;
  households: string;
  place: [number, number];
  reach_m: number;
  ring: [number, number][];
  conditions: { name: string; state: string }[];
  services: { name: string; state: string }[];
  hazards: ReturnSaid[];
  routes: ReturnSaid[];
  response: { kind: WayKind; seconds: number | null; post: string; parties: string[] };
  way: { to: 'picked' | 'post' | 'nowhere'; name: string; kind: WayKind; seconds: number | null; length_m: number | null; line: [number, number][]; near: ReturnHazard[]; near_count: number | null };
}
export interface ReturnsPicture {
  now: number;
  within_m: number;
  off_road_kmh: number;
  roads: number;
  posts: number;
  to: [number, number] | null;
  left_out: number;
  areas: ReturnArea[];
  assumptions: Message[];
}
/** Where ways lead, null for the first post of record; what counts as near. */
export interface ReturnsAsked {
  to: { lat_e7: number; lon_e7: number } | null;
  within_m: number;
}

export function query({ to, within_m }: ReturnsAsked): string {
  const place = to ? `&lat=${to.lat_e7 / 1e7}&lon=${to.lon_e7 / 1e7}` : '';
  return `within_m=${within_m}${place}`;
}
export const returns = (asked: ReturnsAsked) => ask<ReturnsPicture>('GET', `/api/seam/returns?${query(asked)}`);
export const printedReturns = (asked: ReturnsAsked, language: Language) => askFile(`/api/seam/returns/print?${query(asked)}&language=${language}`);
