// Shapes of the pages beside the Watch: agreements, sharing, people, places.
import type { Args, Body, LonLat, Message, Names, Reason, Ticks } from './types';

export interface UnderstandingLine {
  hash: string;
  id: string;
  version: number;
  titles: Names;
  state: 'draft' | 'proposed' | 'signed' | 'in-force' | 'suspended' | 'withdrawn' | 'expired';
  signed: string[];
  missing: string[];
  suspended: string[];
  valid_from: number;
  valid_until: number;
  exercise: boolean;
}
export interface Article {
  number: string;
  status: string;
  titles: Names;
  sentence: string;
  opens: string[];
  kinds: string[];
  from: string[];
  to: string[];
}
export interface UnderstandingFull extends UnderstandingLine {
  text: string;
  parties: { id: string; names: Names; via?: string }[];
  areas: { id: string; names: Names }[];
  articles: Article[];
  authorities: { party: string; roles: string[]; may: string[]; sector?: string }[];
  clocks: Record<string, number>;
  ladder: { level: number; names: Names; minutes: number }[];
}
export interface Change {
  article: string;
  field: string;
  change: 'added' | 'removed' | 'changed';
  old: unknown;
  new: unknown;
  opens: string[];
  closes: string[];
  sentence_old: string;
  sentence_new: string;
}
export interface TextProblem {
  line: number;
  article: string;
  code: string;
  message: string;
}
/** Something a partner sent and this node could not apply. */
export interface Quarantined {
  key: string;
  party: string;
  lane: string;
  epoch: number;
  number: number;
  code: string;
  at: number;
  ob: string;
}
export interface Shared {
  party: string;
  names: Names;
  as_of: number;
  streams: { lane: string; epoch: number; number: number; acknowledged: number }[];
  released: number;
  recalled_outstanding: number;
  queued: number;
  quarantined: number;
}
export interface Released {
  ob: string;
  kind: string;
  title?: Message;
  at: number;
  article: string;
  projection: Body | null;
  ticks: Omit<Ticks, 'party'> | null;
  recalled: boolean | number;
  corrected: boolean;
}
export interface Explained {
  allow: boolean;
  article: string;
  reasons: Reason[];
  projection: Body | null;
}
export interface RecallLine {
  ob: string;
  issued_at: number;
  reason: string;
  /** case, until: of the evidence hold under which it is sealed there. */
  recipients: { party: string; state: string; at: number; due_at: number; case: string; until: number }[];
}
export interface Person {
  person: string;
  alias: string;
  roles: string[];
  sectors: string[];
  since: number;
  until: number;
  has_key: boolean;
  has_certificate: boolean;
  has_passkey: boolean;
  has_password: boolean;
  locked: boolean;
  replaced_by: string;
  pending?: string;
}
export interface FoundPlace {
  names: { text: string; script: string }[];
  kind: string;
  lat_e7: number;
  lon_e7: number;
  mgrs: string;
  distance_m?: number;
  population?: number;
}
export interface Converted {
  mgrs: string;
  lat_e7: number | null;
  lon_e7: number | null;
  precision_m: number;
  dtg: string;
  at: number;
}
export interface LineCheck {
  problems: { code: string; vertex: number; facts?: Args }[];
  length_km: number;
}
export interface Layer {
  id: string;
  names: Names;
  attribution: string;
  licence: string;
  url: string;
  kind: string;
}
export type { LonLat };
/** A partner's newest line, and what going by it would change in the areas between lines. */
export interface PartnerLine {
  party: string;
  version: number;
  agreed_version: number;
  since: number;
  changes: { area: string; names: Names; in_km2: number; out_km2: number }[];
}
