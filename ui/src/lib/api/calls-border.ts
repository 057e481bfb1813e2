// Calls of the Seam page's border.
import type { SeamArea } from './calls-seam';
import { ask } from './http';
import type { Message, Names } from './types';

/** What a neighbour was told of a segment last. may: an article lets an alert from there go on to it. */
export interface BorderTold {
  party: string;
  may: boolean;
  answer: 'told' | 'acknowledged' | 'has-it' | 'no-answer' | 'waiting' | 'nothing';
  at: number;
}
/** leveled: alerts that concern levels of the own side; waiting: those of which one has yet to acknowledge. */
export interface BorderSegment {
  id: string;
  alerts: number;
  open: number;
  waiting: number;
  leveled: number;
  slowest_s: number | null;
  crossings: number;
  crossed: number;
  occasions: number;
  told: BorderTold[];
}
export interface BorderAlert {
  id: string;
  type: string;
  status: string;
  at: number;
  by: string;
  origin: string;
  outcome: string;
  segment: string;
  levels: { level: number; roles: string[]; after_s: number | null }[];
  others: { party: string; all: boolean }[];
  told: { whom: string; answer: string; at: number }[];
}
export interface BorderCrossing {
  id: string;
  status: string;
  at: number;
  by: string;
  crossed: boolean;
  segment: string;
}
export interface RepeatPlace {
  place: [number, number];
  occasions: number;
  alerts: number;
  first: number;
  last: number;
  ids: string[];
}
export interface Repeats {
  least: number;
  radius_m: number;
  gap_h: number;
  used: number;
  false_alarms: number;
  vague: number;
  enough: boolean;
  places: RepeatPlace[];
}
export interface BorderNeighbour {
  party: string;
  names: Names;
  via: string;
  link: 'self' | 'unpaired' | 'never' | 'up' | 'late' | 'down' | 'cut-off';
  contact: number;
  named: number;
  answered: number;
  no_answer: number;
  waiting: number;
  last: string;
  last_at: number;
}
export interface BorderPicture {
  now: number;
  days: number;
  recorded: number;
  stated: { at: number; version: number; vertices: number } | null;
  cover: Pick<SeamArea, 'length_m' | 'parties' | 'segments' | 'within_6h' | 'within_24h' | 'within_72h' | 'first' | 'backup'> | null;
  segments: BorderSegment[];
  alerts: BorderAlert[];
  crossings: BorderCrossing[];
  left_out: number;
  repeats: Repeats | null;
  neighbours: BorderNeighbour[];
  assumptions: Message[];
}

export const border = (days: number) => ask<BorderPicture>('GET', `/api/seam/border?days=${days}`);
