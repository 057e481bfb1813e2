// The settings of each study as a form has them: the same bounds and defaults as the node's
// (`gateways/studies/settings.py`). What is `more` stands folded away: nobody needs it for a first look.
import type { Settings, StudyKind } from '../api/calls-studies';

export interface NumberField {
  type: 'number';
  name: string;
  label: string;
  min: number;
  max: number;
  step?: number;
  more?: boolean;
  /** May be left empty: no bound. */
  open?: boolean;
}
export interface ChoiceField {
  type: 'choice';
  name: string;
  label: string;
  /** Value and message id. */
  choices: [string, string][];
  more?: boolean;
  /** Only where an area is chosen. */
  placed?: boolean;
}
export interface ListField {
  type: 'list';
  name: string;
  label: string;
  max: number;
  most: number;
  more?: boolean;
}
export interface CheckField {
  type: 'check';
  name: string;
  label: string;
  more?: boolean;
}
export type Field = NumberField | ChoiceField | ListField | CheckField;

const BACK = 3_660;
const back: Field = { type: 'number', name: 'back', label: 'studies-back', min: 7, max: BACK };
const drawn: Field = { type: 'number', name: 'replications', label: 'study-report-replications', min: 99, max: 9_999, more: true };

export const FIELDS: Record<StudyKind, Field[]> = {
  rate: [
    { type: 'number', name: 'days', label: 'studies-window', min: 1, max: BACK },
    { type: 'choice', name: 'baseline', label: 'study-setting-rate-baseline', choices: [['before', 'study-word-rate-baseline-before'], ['season', 'study-word-rate-baseline-season']] },
    { type: 'choice', name: 'by', label: 'studies-by', choices: [['sectors', 'studies-by-sectors'], ['stretches', 'studies-by-stretches'], ['whole', 'studies-by-whole']], placed: true },
    { type: 'number', name: 'baseline_days', label: 'studies-baseline-days', min: 0, max: BACK, more: true },
    { type: 'number', name: 'years', label: 'studies-years', min: 1, max: 20, more: true },
    { type: 'number', name: 'level', label: 'study-setting-level', min: 0.5, max: 0.999, step: 0.001, more: true },
    { type: 'choice', name: 'discovery', label: 'study-setting-rate-method', choices: [['bh', 'study-word-rate-method-bh'], ['by', 'study-word-rate-method-by']], more: true },
    { type: 'check', name: 'reporting', label: 'studies-reporting', more: true },
  ],
  alarms: [
    { type: 'number', name: 'weeks', label: 'study-setting-alarms-weeks', min: 1, max: 520 },
    { type: 'number', name: 'years', label: 'study-setting-alarms-years', min: 1, max: 20, more: true },
    { type: 'number', name: 'alpha', label: 'study-setting-alarms-alpha', min: 0.0001, max: 0.2, step: 0.0001, more: true },
    { type: 'number', name: 'alpha_ears', label: 'study-setting-alarms-alpha-ears', min: 0.0001, max: 0.2, step: 0.0001, more: true },
    { type: 'number', name: 'alpha_three', label: 'study-setting-alarms-alpha-three', min: 0.0001, max: 0.2, step: 0.0001, more: true },
  ],
  scan: [
    { type: 'choice', name: 'look', label: 'study-setting-scan-look', choices: [['prospective', 'study-word-scan-prospective'], ['retrospective', 'study-word-scan-retrospective']] },
    back,
    { type: 'number', name: 'longest', label: 'study-setting-scan-days', min: 1, max: BACK, more: true, open: true },
    { type: 'number', name: 'radius_km', label: 'studies-radius', min: 0.1, max: 500, step: 0.1, more: true, open: true },
    { type: 'number', name: 'cell_km', label: 'studies-cell', min: 0.1, max: 500, step: 0.1, more: true, open: true },
    { type: 'number', name: 'precision_m', label: 'studies-precision', min: 0, max: 100_000, more: true },
    { type: 'number', name: 'share', label: 'studies-share', min: 0.01, max: 1, step: 0.01, more: true },
    { type: 'number', name: 'least', label: 'study-setting-scan-least', min: 2, max: 1_000, more: true },
    { type: 'number', name: 'clusters', label: 'studies-clusters', min: 1, max: 100, more: true },
    drawn,
  ],
  knox: [
    back,
    { type: 'list', name: 'distances_km', label: 'study-setting-knox-distances', max: 500, most: 10 },
    { type: 'list', name: 'within_days', label: 'study-setting-knox-days', max: BACK, most: 10 },
    { type: 'number', name: 'precision_m', label: 'studies-precision', min: 0, max: 100_000, more: true },
    drawn,
  ],
  hotspots: [
    back,
    { type: 'number', name: 'cell_km', label: 'studies-cell', min: 1, max: 100, step: 0.1 },
    { type: 'number', name: 'period_days', label: 'study-setting-hotspots-period', min: 1, max: 366 },
    { type: 'number', name: 'level', label: 'study-setting-hotspots-level', min: 0.001, max: 0.5, step: 0.001, more: true },
    { type: 'number', name: 'least', label: 'study-setting-hotspots-least', min: 1, max: 1_000, more: true },
  ],
  siting: [
    { type: 'choice', name: 'purpose', label: 'study-setting-siting-purpose', choices: [['centre', 'study-word-siting-centre'], ['post', 'study-word-siting-post'], ['relay', 'study-word-siting-relay']] },
    { type: 'number', name: 'count', label: 'study-setting-siting-count', min: 1, max: 100 },
    { type: 'number', name: 'within_min', label: 'studies-within-min', min: 1, max: 1_440 },
    { type: 'number', name: 'within_km', label: 'studies-within-km', min: 0.1, max: 500, step: 0.1 },
    { type: 'choice', name: 'model', label: 'studies-question', choices: [['', 'studies-question-usual'], ['p-median', 'studies-question-p-median'], ['mclp', 'studies-question-mclp'], ['lscp', 'studies-question-lscp']], more: true },
    { type: 'number', name: 'budget', label: 'study-setting-siting-budget', min: 0, max: 100_000_000, step: 0.1, more: true, open: true },
    { type: 'number', name: 'backup', label: 'study-setting-siting-backup', min: 0, max: 1, step: 0.05, more: true },
    { type: 'number', name: 'kmh', label: 'studies-kmh', min: 1, max: 120, more: true },
  ],
};

const DEFAULTS: Record<StudyKind, Settings> = {
  rate: { days: 28, baseline: 'before', by: 'sectors', baseline_days: 0, years: 3, level: 0.95, discovery: 'bh', reporting: true },
  alarms: { weeks: 26, years: 5, alpha: 0.01, alpha_ears: 0.001, alpha_three: 0.025 },
  scan: { look: 'prospective', back: 365, longest: 60, radius_km: 50, cell_km: 2, precision_m: 5_000, share: 0.5, least: 3, clusters: 10, replications: 999 },
  knox: { back: 365, distances_km: [1, 2, 5], within_days: [7, 14, 28], precision_m: 1_000, replications: 999 },
  hotspots: { back: 182, cell_km: 10, period_days: 14, level: 0.05, least: 10 },
  siting: { purpose: 'centre', count: 2, within_min: 60, within_km: 20, model: '', budget: null, backup: 0.5, kmh: 10 },
};

/** A fresh copy of what a kind starts with. */
export const defaults = (kind: StudyKind): Settings => structuredClone(DEFAULTS[kind]);

/** The fields that mean something with what is chosen: a relay has a range, not a travel time. */
export function shown(kind: StudyKind, own: Settings, placed: boolean): Field[] {
  return FIELDS[kind].filter((field) => {
    if (field.type === 'choice' && field.placed) return placed;
    if (kind === 'siting' && (field.name === 'within_min' || field.name === 'kmh')) return own.purpose !== 'relay';
    if (kind === 'siting' && field.name === 'within_km') return own.purpose === 'relay';
    if (kind === 'siting' && field.name === 'count') return own.model !== 'lscp' && !(own.model === '' && own.purpose === 'relay');
    if (kind === 'rate' && field.name === 'years') return own.baseline === 'season';
    if (kind === 'rate' && field.name === 'baseline_days') return own.baseline === 'before';
    return true;
  });
}

/** A list as somebody typed it: numbers with commas; null where it is none. */
export function listed(text: string): number[] | null {
  const parts = text.split(/[,;،؛\s]+/).filter(Boolean).map(Number);
  return parts.length && parts.every(Number.isFinite) ? parts : null;
}

/** The names of fields whose values the node would refuse. */
export function wrong(kind: StudyKind, own: Settings): string[] {
  return FIELDS[kind]
    .filter((field) => {
      const value = own[field.name];
      if (field.type === 'number') {
        if (value === null || value === undefined || value === '') return !field.open;
        if (typeof value !== 'number' || !(value >= field.min && value <= field.max)) return true;
        return !field.step && !Number.isInteger(value);
      }
      if (field.type === 'list') return !rising(value, field);
      return false;
    })
    .map((field) => field.name);
}

function rising(value: unknown, field: ListField): boolean {
  if (!Array.isArray(value) || !value.length || value.length > field.most) return false;
  const numbers = value as number[];
  const whole = field.name !== 'within_days' || numbers.every(Number.isInteger);
  return whole && numbers.every((one, at) => one >= (at ? (numbers[at - 1] as number) + 1e-9 : field.name === 'within_days' ? 0 : 0.1) && one <= field.max);
}

/** The settings as the node takes them: what is empty is no bound. */
export const given = (own: Settings): Settings => Object.fromEntries(Object.entries(own).map(([name, value]) => [name, value === '' || value === undefined ? (name === 'model' ? '' : null) : value]));
