// Calls for studies of what the node may count.
import type { StudyDocument } from '../study/document';
import { ask, askFile } from './http';
import type { Language } from './types';

export const KINDS = ['rate', 'alarms', 'scan', 'knox', 'hotspots', 'siting'] as const;
export type StudyKind = (typeof KINDS)[number];
export const SOURCES = ['reports', 'alerts', 'datasets'] as const;
export type StudySource = (typeof SOURCES)[number];

/** Settings of a kind by name; the node bounds them and knows what is meant where one is left out. */
export type Settings = Record<string, unknown>;

export interface StudyBody {
  kind: StudyKind;
  language: Language;
  area: string;
  of: StudySource[];
  until: string;
  seed: number;
  [kind: string]: unknown;
}

/** Something for the map. tone: -5 to 5; a negative one is the cold side of a scale. */
export interface StudyShape {
  kind: 'line' | 'ring' | 'point';
  points: [number, number][];
  tone: number;
  text: string;
}

/** A study on its way, or made. done of of pieces are made; ahead: so many are made before it; at: ms UTC of its data. */
export interface StudyAnswer {
  now: number;
  id: string;
  kind: StudyKind;
  state: 'waiting' | 'running' | 'done';
  done: number;
  of: number;
  ahead: number;
  at: number;
  study: StudyDocument | null;
  shapes: StudyShape[];
  files: string[];
}

/** What the node may count now, by source; first: the day of the oldest, '' for none. */
export interface Countable {
  now: number;
  counted: Record<StudySource, number>;
  first: string;
}

const one = (id: string): string => `/api/seam/studies/${encodeURIComponent(id)}`;

export const countable = () => ask<Countable>('GET', '/api/seam/studies');
export const askStudy = (body: StudyBody) => ask<StudyAnswer>('POST', '/api/seam/studies', body);
export const lookStudy = (id: string, language: Language) => ask<StudyAnswer>('GET', `${one(id)}?language=${language}`);
export const printStudy = (id: string, language: Language) => askFile(`${one(id)}/print?language=${language}`);
export const studyFile = (id: string, name: string) => askFile(`${one(id)}/files`, { name });
