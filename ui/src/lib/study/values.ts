// Values of a study as they are written on paper too: the same rules as `forms/study_words.py`, and one set of
// cases holds both (`tests/support/study_values.json`).
import type { Args } from '../api/types';
import { isolated, ltr } from '../format/isolate';
import type { Cell, Form } from './document';

export type Say = (id: string, args?: Args) => string;

export const NOTHING = '–';
const TEXTS = new Set(['text', 'word', 'id', 'place']);
const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;
const KILOMETRE = 1_000;

/** Whether values of a kind are numbers, which stand with digits below digits. */
export const numeric = (kind: string): boolean => !TEXTS.has(kind);

export function written(value: Cell, how: Form, t: Say): string {
  if (value === null) return t('study-unknown');
  if (typeof value === 'boolean') return t(value ? 'study-word-yes' : 'study-word-no');
  if (typeof value === 'string' && !numeric(how.kind)) {
    if (how.kind === 'word') return t(`study-word-${value}`);
    if (how.kind === 'text') return value ? isolated(value) : NOTHING;
    return ltr(value);
  }
  if (typeof value === 'number' && how.kind === 'metres') return length(value, t);
  if (typeof value === 'number' && how.kind === 'seconds') return time(value, t);
  const plain = number(value, how, t);
  return how.unit ? t(`study-unit-${how.unit}`, { value: plain }) : ltr(plain);
}

/** A setting: what nobody set is not a figure that the data do not carry. */
export const setting = (value: Cell, how: Form, t: Say): string => (value === null ? t('study-not-set') : written(value, how, t));

function number(value: string | number, how: Form, t: Say): string {
  if (value === 'inf') return t('study-infinite');
  if (value === '-inf') return `-${t('study-infinite')}`;
  if (typeof value === 'string') return value;
  if (how.kind === 'date') return day(value);
  if (how.kind === 'count') return decimals(Math.trunc(value), 0);
  if (how.kind === 'share') return `${decimals(100 * value, how.digits, false)} %`;
  return decimals(value, how.digits);
}

/** A day since 1970 as a date. */
export const day = (value: number): string => new Date(Math.trunc(value) * DAY * 1_000).toISOString().slice(0, 10);

const BEYOND = 40;

/** A number with so many decimals, as paper has it: what lies exactly between two goes to the even digit. */
function decimals(value: number, digits: number, grouped = true): string {
  const size = Math.abs(value);
  const exact = size.toFixed(digits + BEYOND);
  const down = exact.slice(0, -BEYOND).replace(/\.$/, '');
  const between = /^50*$/.test(exact.slice(-BEYOND)) && /[02468]$/.test(down);
  const [whole = '', part] = (between ? down : size.toFixed(digits)).split('.');
  const grouping = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return (value < 0 ? '-' : '') + grouping + (part ? `.${part}` : '');
}

function length(metres: number, t: Say): string {
  if (Math.abs(metres) >= KILOMETRE) return t('length-km', { n: decimals(metres / KILOMETRE, 1) });
  return t('length-m', { n: decimals(metres, 0, false) });
}

function time(seconds: number, t: Say): string {
  const whole = Math.round(seconds);
  if (whole < HOUR) return t('study-time-minutes', { value: `${Math.floor(whole / MINUTE)}:${two(whole % MINUTE)}` });
  const rest = whole % DAY;
  const clock = t('study-time-hours', { value: `${Math.floor(rest / HOUR)}:${two(Math.floor((rest % HOUR) / MINUTE))}` });
  return whole >= DAY ? t('study-time-days', { days: String(Math.floor(whole / DAY)), clock }) : clock;
}

const two = (value: number): string => String(value).padStart(2, '0');
