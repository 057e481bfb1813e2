// Evidence holds: an auditor's calls.
import { ask } from './http';
import type { Message } from './types';

export interface HoldObject {
  id: string;
  state: 'in-sight' | 'sealed' | 'gone' | 'not-here';
  why: string;
  at: number;
  party: string;
  title: Message | null;
}
export interface Hold {
  id: string;
  case: string;
  why: string;
  party: string;
  told: string[];
  mine: boolean;
  status: string;
  since: number;
  until: number;
  /** Until when it keeps anything on this node, 0 where it does not. */
  kept_until: number;
  joined_to: string;
  said: { act: string; party: string; why: string; at: number; until: number }[];
  acts: string[];
  objects: HoldObject[];
}
export interface NewHold {
  case: string;
  why: string;
  objects: string[];
  until: number;
  parties: string[];
  key: string;
}

export const REASONS = ['harm-inquiry', 'incident-inquiry', 'complaint', 'court', 'audit', 'other'] as const;
export const DECLINED = ['not-held', 'no-basis', 'other'] as const;
export const MAX_OBJECTS = 100;
/** The same form as the node's: capitals, digits and ./- with a digit among them. */
export const CASE_FORM = /^(?=[^0-9]*[0-9])[A-Z0-9][A-Z0-9./-]{2,23}$/;

export const holds = () => ask<Hold[]>('GET', '/api/holds');
export const openHold = (hold: NewHold) => ask<{ id: string }>('POST', '/api/holds', hold);
export const moveHold = (id: string, move: { act: string; until?: number; why?: string }) =>
  ask<{ id: string }>('POST', `/api/holds/${encodeURIComponent(id)}/moves`, move);
