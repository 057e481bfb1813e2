// Calls of the Seam page about time: who gets there, and what is lost if some of it goes.
import type { Change } from './calls-scenarios';
import { ask } from './http';
import type { Message, Names } from './types';

/** Of some ground: seconds within which half of it is reached, null for never; shares in time; ids of posts. */
export interface Reach {
  id: string;
  first_s: number | null;
  backup_s: number | null;
  covered: number | null;
  backed: number | null;
  post: string;
  backup: string;
}
export interface SegmentReach extends Reach {
  from_m: number;
  to_m: number;
  sector: string;
  middle: [number, number];
}
export type Box = [west: number, south: number, east: number, north: number];
/** boxes: squares for a map; bands: of each box's slowest cell, 0 (15 min) to 4 (later than 120, or never). */
export interface ResponseArea {
  id: string;
  agreement: string;
  names: Names;
  cells: number;
  cell_km: number;
  ways: Record<string, number>;
  covered: number | null;
  backed: number | null;
  reached: number | null;
  first_50_s: number | null;
  first_90_s: number | null;
  first_95_s: number | null;
  backup_50_s: number | null;
  backup_90_s: number | null;
  backup_95_s: number | null;
  segments: SegmentReach[];
  sectors: Reach[];
  boxes: Box[];
  first_bands: number[];
  backup_bands: number[];
}
export interface ResponsePost {
  id: string;
  name: string;
  parties: string[];
  place: [number, number];
  first_km2: number;
  backup_km2: number;
  on_road: boolean;
}
export interface RoadsSaid {
  digest: string;
  at: number;
  source: string;
  licence: string;
  edges: number;
  length_m: number;
  pieces: number;
  largest: number | null;
  shut: number;
}
export interface ResponsePicture {
  now: number;
  within_min: number;
  off_road_kmh: number;
  roads: RoadsSaid | null;
  measures: { ob: string; name: string }[];
  posts: ResponsePost[];
  areas: ResponseArea[];
  speeds: { class: string; kmh: number; km: number }[];
  cautions: Message[];
  assumptions: Message[];
}

/** state: before, after, with (one addition, by the number of its change), with-all. */
export interface WhatIfState {
  state: 'before' | 'after' | 'with' | 'with-all';
  change: number;
  figures: Record<string, number | null>;
}
export interface PostClosed {
  post: string;
  name: string;
  party: string;
  why: string;
  stands: boolean;
}
export interface RestLost {
  kind: 'capability' | 'workflow' | 'clock';
  name: string;
  user: string;
  outcome: 'stays' | 'less' | 'gone';
  providers: string[];
  without: string[];
  with_all: 'stays' | 'less' | 'gone';
}
/** tones: a digit for each box of the area: 0 nothing to lose, 1 as before, 2 backup lost, 3 lost. */
export interface WhatIf {
  now: number;
  as_of: number;
  area: string;
  within_min: number;
  posts_before: number;
  posts_after: number;
  states: WhatIfState[];
  tones: string;
  tones_with: string;
  lost_km2: number;
  backup_lost_km2: number;
  ground_km2: number;
  closed: PostClosed[];
  rests: RestLost[];
  cautions: Message[];
  assumptions: Message[];
}

export const response = (within: number) => ask<ResponsePicture>('GET', `/api/seam/response?within=${within}`);
export const whatIf = (changes: Change[], area: string, within: number) => ask<WhatIf>('POST', '/api/seam/what-if', { changes, area, within });
