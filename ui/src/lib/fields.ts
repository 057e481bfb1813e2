// How fields are ordered and read. The order is that of SALUTE; what is unknown comes last, as it came.
import type { Body } from './api/types';

const ORDER = [
  'type', 'size', 'count', 'activity', 'location', 'place', 'direction', 'unit', 'uniform', 'time', 'observed', 'reported', 'received',
  'equipment', 'text', 'tear_line', 'remarks', 'grade', 'source', 'level', 'releasable_to', 'caveats', 'flash', 'danger',
];
/** Said elsewhere on the panel, or of no use to a reader. */
const HIDDEN = new Set(['originator', 'id', 'ob', 'version', 'exercise', 'ex']);

const rank = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

export function ordered(body: Body): [string, unknown][] {
  return Object.entries(body)
    .filter(([name, value]) => !HIDDEN.has(name) && value !== null && value !== '' && !(Array.isArray(value) && !value.length))
    .sort((a, b) => rank(a[0]) - rank(b[0]));
}

/** Times are told by their size: nothing else in a report is as large. 1e11 ms is the year 1973. */
export const isTime = (value: unknown): value is number => typeof value === 'number' && value > 1e11;

/** Text that reads left to right wherever it stands: grades, counts, call signs, grids, codes. */
export const isLatinCode = (value: string): boolean => /^[\x20-\x7e]*$/.test(value) && /[A-Z0-9]/.test(value);

export const LISTS: Record<string, string> = { type: 'report-type', level: 'level', caveats: 'caveat', direction: 'direction', activity: 'activity' };
