// Calls of the Centre page, and the note of a call.
import { ask } from './http';
import type { Message, Names, RosterPost } from './types';

export interface OwnPost {
  post: string;
  name: string;
  languages: string[];
  seat: string;
  since: number;
  /** The handover of this post that runs, or "". */
  handover: string;
}
export interface Hour {
  ob: string;
  hour: number;
  status: string;
  title: Message;
}
export interface Hours {
  kind: 'line-check' | 'sitrep';
  last: Hour | null;
  now: Hour | null;
  next_at: number;
}
export interface PartnerCentre {
  party: string;
  names: Partial<Names>;
  roster: { posts: RosterPost[]; at: number };
  ahead_ms: number | null;
  clock_off: boolean;
  hours: Hours[];
}
export interface CentrePage {
  now: number;
  posts: OwnPost[];
  handover_at: number;
  partners: PartnerCentre[];
  clock_limit_s: number;
}

const id = encodeURIComponent;

export const centre = () => ask<CentrePage>('GET', '/api/centre');
export const setPost = (post: string, order: { name: string; languages: string[] }) => ask<object>('PUT', `/api/duty-posts/${id(post)}`, order);
export const removePost = (post: string) => ask<object>('POST', `/api/duty-posts/${id(post)}/remove`, {});
export const noteCall = (text: string, key: string) => ask<object>('POST', '/api/calls', { text, key });
