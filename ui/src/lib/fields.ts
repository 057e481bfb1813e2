// How fields are ordered and read. The order is that of SALUTE; what is unknown comes last, as it came.
import type { ActField, Body } from './api/types';
import { isPoint } from './format/grid';

const ORDER = [
  'type', 'name', 'size', 'activity', 'place', 'direction', 'unit', 'observed', 'equipment', 'tear', 'text', 'reported', 'received', 'grade',
  'source', 'found', 'level', 'releasable_to', 'caveats', 'flash', 'callsign', 'strength', 'corridor', 'reason', 'from', 'until', 'minutes', 'contact', 'note',
];
/** Said elsewhere on the panel, or of no use to a reader. */
const HIDDEN = new Set(['originator', 'id', 'ob', 'version', 'exercise', 'ex', 'lat_e7', 'lon_e7', 'precision_m', 'about', 'merge', 'measure', 'reports', 'views', 'voice', 'extension_s', 'limit_s', 'joint_plan', 'series', 'parts_had', 'alert', 'offer', 'taken', 'unrelayed', 'plan', 'go', 'bound', 'confirmed', 'may_be_out', 'has_signed', 'signed', 'signed_once', 'told_at', 'alone', 'close', 'alarm_at', 'alarms', 'agree', 'script', 'seen', 'unread']);

const rank = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

/** A report carries its place as three numbers; people read it as one. */
function placed(body: Body): Body {
  const { lat_e7, lon_e7, precision_m } = body;
  if (typeof lat_e7 !== 'number' || typeof lon_e7 !== 'number') return body;
  return { ...body, place: { lat_e7, lon_e7, precision_m: typeof precision_m === 'number' ? precision_m : 0 } };
}

/** The body with a corrected place written back where it came from. */
export function unplaced(body: Body): Body {
  const { place, ...rest } = body;
  return 'lat_e7' in rest && isPoint(place) ? { ...rest, ...place } : body;
}

export function ordered(body: Body): [string, unknown][] {
  return Object.entries(placed(body))
    .filter(([name, value]) => !HIDDEN.has(name) && value !== null && value !== '' && !(Array.isArray(value) && !value.length))
    .sort((a, b) => rank(a[0]) - rank(b[0]));
}

/** Fields in the order of the printed form, then the others as they came. */
export function byForm(rows: [string, unknown][], printed: string[]): [string, unknown][] {
  const place = (name: string): number => (printed.includes(name) ? printed.indexOf(name) : printed.length);
  return printed.length ? [...rows].sort((a, b) => place(a[0]) - place(b[0])) : rows;
}

/** The parts of a record that have numbers of their own stand apart, by `<record>/<part>`, in the order of these. */
export function apart(rows: [string, unknown][], numbers: Record<string, number>): [string, unknown][] {
  return rows.flatMap(([name, value]): [string, unknown][] => {
    const parts = Object.keys(numbers).filter((one) => one.startsWith(`${name}/`));
    if (!parts.length || typeof value !== 'object' || value === null) return [[name, value]];
    const held = value as Body;
    const others = Object.entries(held).filter(([part]) => !parts.includes(`${name}/${part}`));
    return [...parts.map((one): [string, unknown] => [one, held[one.slice(name.length + 1)]]), ...(others.length ? [[name, Object.fromEntries(others)] as [string, unknown]] : [])];
  });
}

/** A list of groups of fields; a list of places is none. */
export const isRecords = (value: unknown): value is Body[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one) && !isPoint(one));

/** Every free text that a form holds, groups and lists of groups included. */
export function written(fields: ActField[], data: Body): string[] {
  return fields.flatMap((field): string[] => {
    const value = data[field.name];
    if (typeof value === 'string' && (field.kind === 'text' || field.kind === 'word-or-number')) return [value];
    if (field.kind === 'record' && value) return written(field.fields ?? [], value as Body);
    if (field.kind === 'records' && Array.isArray(value)) return (value as Body[]).flatMap((one) => written(field.fields ?? [], one));
    return [];
  });
}

/** Times that have been when they are asked for: what is offered for them lies back. */
const PAST = new Set(['observed', 'noticed_at', 'known_at', 'began', 'ended', 'asked', 'checked']);
export const hasBeen = (name: string): boolean => PAST.has(name);

/** Times are told by their size: nothing else in a report is as large. 1e11 ms is the year 1973. */
export const isTime = (value: unknown): value is number => typeof value === 'number' && value > 1e11;

/** Text that reads left to right wherever it stands: grades, counts, call signs, grids, codes. */
export const isLatinCode = (value: string): boolean => /^[\x20-\x7e]*$/.test(value) && /[A-Z0-9]/.test(value);

export const LISTS: Record<string, string> = { level: 'level', caveats: 'caveat', language: 'language-name' };
