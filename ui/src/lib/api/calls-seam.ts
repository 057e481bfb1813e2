// Calls of the Seam page.
import { ask, askFile } from './http';
import type { Language, Message, Names } from './types';

/** A stretch of a seam or a border. band: 0 (to 6 h) to 5 (never, or not known). each: the band of each party, in the order of the area's parties; -1 where it gives nothing. */
export interface SeamSegment {
  id: string;
  from_m: number;
  to_m: number;
  length_m: number;
  sector: string;
  line: [number, number][];
  band: number;
  basis: 'exact' | 'banded' | 'none';
  age_h: number | null;
  by: string;
  kind: string;
  quality: number;
  units: number;
  parties: number;
  each: number[];
}
/** basis: what this node has of the party: its own looks, bands that the party gives, nothing. as_of: ms UTC of the newest, 0 for none. */
export interface SeamParty {
  party: string;
  basis: 'exact' | 'banded' | 'none';
  as_of: number;
}
export interface SeamArea {
  id: string;
  agreement: string;
  names: Names;
  kind: 'seam' | 'border';
  length_m: number;
  parties: SeamParty[];
  segments: SeamSegment[];
  within_6h: number | null;
  within_24h: number | null;
  within_72h: number | null;
  first: number | null;
  backup: number | null;
}
export interface SeamPicture {
  now: number;
  areas: SeamArea[];
  assumptions: Message[];
}

export const seam = () => ask<SeamPicture>('GET', '/api/seam');

/** What is printed: a tab with what it was asked with. */
export interface GroundAsked {
  what: 'coverage' | 'response' | 'border';
  area?: string;
  within?: number;
  days?: number;
}
export const groundPaper = (asked: GroundAsked, language: Language) =>
  askFile(`/api/seam/print?${new URLSearchParams({ ...Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, String(value)])), language })}`);
