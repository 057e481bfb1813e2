// Calls about scenarios: kept here, shared by partners.
import { ask, askFile } from './http';
import type { Language, Preview } from './types';

/** One thing that would be different; which fields it has hangs on what it is. */
export interface Change {
  what: 'party' | 'strength' | 'post' | 'capability' | 'add-post' | 'add-drone' | 'add-relay' | 'add-owner';
  party?: string;
  ob?: string;
  capability?: string;
  from?: number;
  to?: number;
  lat_e7?: number;
  lon_e7?: number;
  range_m?: number;
}
/** kind: share (of 1,000), seconds, metres, count. */
export interface ScenarioFigure {
  name: string;
  kind: 'share' | 'seconds' | 'metres' | 'count';
  before: number | null;
  after: number | null;
}
/** state: waiting, sent, reached, or of a recall queued, notified, attested, refused, sealed. */
export interface ScenarioWith {
  party: string;
  state: string;
  at: number;
  article: string;
}
/** A scenario in a list. version, by, fixed, shared: of an own one; article, received, until: of a partner's. */
export interface ScenarioLine {
  id: string;
  party: string;
  name: string;
  at: number;
  changes: number;
  figures: ScenarioFigure[];
  version?: number;
  by?: string;
  fixed?: boolean;
  shared?: ScenarioWith[];
  article?: string;
  understanding?: string;
  received?: number;
  until?: number;
}
export interface ScenarioList {
  now: number;
  own: ScenarioLine[];
  received: ScenarioLine[];
  most: number;
}
/** names: of the posts of record that it names, by id. */
export interface ScenarioWhole {
  now: number;
  line: ScenarioLine;
  changes: Change[];
  names: Record<string, string>;
}
/** A scenario as it is given to be kept. */
export interface ScenarioGiven {
  name: string;
  changes: Change[];
  figures: { name: string; before: number; after: number }[];
}

const ALL = '/api/seam/scenarios';
const at = (id: string): string => `${ALL}/${encodeURIComponent(id)}`;

export const scenarios = () => ask<ScenarioList>('GET', ALL);
export const scenario = (id: string) => ask<ScenarioWhole>('GET', at(id));
export const keepScenario = (given: ScenarioGiven, key = '') => ask<ScenarioWhole>('POST', ALL, { ...given, ...(key ? { key } : {}) });
export const changeScenario = (id: string, version: number, given: ScenarioGiven) => ask<ScenarioWhole>('PUT', at(id), { ...given, version });
export const deleteScenario = (id: string, version: number) => ask<object>('POST', `${at(id)}/delete`, { version });
export const scenarioOutlook = (id: string) => ask<{ now: number; version: number; to: Preview[] }>('GET', `${at(id)}/outlook`);
export const shareScenario = (id: string, version: number, to: string[]) => ask<ScenarioWhole>('POST', `${at(id)}/share`, { to, version });
export const recallScenario = (id: string, reason: string) => ask<ScenarioWhole>('POST', `${at(id)}/recall`, { reason });
export const scenarioPaper = (id: string, language: Language) => askFile(`${at(id)}/print?language=${language}`);

/** A kept one as it would be given again: figures that did not come whole are left out. */
export function given(whole: ScenarioWhole, name = whole.line.name): ScenarioGiven {
  const figures = whole.line.figures.flatMap(({ name: figure, before, after }) => (before === null || after === null ? [] : [{ name: figure, before, after }]));
  return { name, changes: whole.changes, figures };
}
