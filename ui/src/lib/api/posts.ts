// The register of posts of record. The node makes it from signed moves; no call writes it.
import { ask } from './http';
import type { Thing } from './types';

export interface PostOfRecord {
  id: string;
  name: string;
  place: NonNullable<Thing['place']>;
  holders: string[];
  standing: 'held' | 'joint' | 'neither' | 'monitored';
  since: number;
  by: string;
  works: string[];
  watched: string;
  open: string[];
  frozen: boolean;
  radius_m: number;
  exercise: boolean;
}

export const posts = () => ask<PostOfRecord[]>('GET', '/api/posts');
