// Calls about plans: what one meets, and the words about it.
import type { Drawn } from '../plan/drawn';
import type { Body, Message } from './types';
import { ask } from './http';

export interface Met {
  ob: string;
  proc: string;
  kind: string;
  party: string;
  status: string;
  title: Message;
  /** ms UTC; 0 for no end. */
  since: number;
  until: number;
  aid: boolean;
  needs: boolean;
  /** What has been said about it as it is now, "" for nothing. */
  word: string;
  text: string;
  spoken: string;
  by: string;
  ground: Drawn[];
}
/** `plan`: hash of its ground and time, "" while it has none. `open`: how many lack a word. */
export type Meets = { plan: string; open: number; items: Met[] };
export type Plan = { proc: string; data: Body; ob?: string };

export const meets = (plan: Plan) => ask<Meets>('POST', '/api/meets', plan);
export const sayOfMet = (word: Plan & { item: string; word: string; text: string; spoken: string }) =>
  ask<Meets>('POST', '/api/meets/word', word);
