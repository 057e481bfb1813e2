// Date-time groups as spoken: 201430ZSEP20. Always Latin digits. The same rules as the node's.
import { latinDigits } from './digits';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const EAST = 'ABCDEFGHIKLM';
const WEST = 'NOPQRSTUVWXY';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Hours east of UTC of a military time zone letter, null for none such (J is none). */
export function zoneHours(letter: string): number | null {
  if (letter === 'Z') return 0;
  if (letter.length !== 1) return null;
  if (EAST.includes(letter)) return EAST.indexOf(letter) + 1;
  return WEST.includes(letter) ? -WEST.indexOf(letter) - 1 : null;
}

const two = (value: number): string => String(value).padStart(2, '0');

function inZone(atMs: number, zone: string): Date {
  return new Date(atMs + (zoneHours(zone) ?? 0) * HOUR);
}

export function formatDtg(atMs: number, zone = 'Z'): string {
  const when = inZone(atMs, zone);
  const clock = `${two(when.getUTCDate())}${two(when.getUTCHours())}${two(when.getUTCMinutes())}`;
  return `${clock}${zone}${MONTHS[when.getUTCMonth()]}${two(when.getUTCFullYear() % 100)}`;
}

/** "14:30:05", the running clock. */
export function formatClock(atMs: number, zone: string, seconds = true): string {
  const when = inZone(atMs, zone);
  const clock = `${two(when.getUTCHours())}:${two(when.getUTCMinutes())}`;
  return seconds ? `${clock}:${two(when.getUTCSeconds())}` : clock;
}

/** ms UTC of "201430ZSEP20", "201430Z" or "1420C"; null if it is none of them. Either digits. */
export function parseDtg(text: string, nowMs: number): number | null {
  const plain = latinDigits(text).trim().toUpperCase();
  const full = /^(\d{2})(\d{2})(\d{2})\s?([A-IK-Z])\s?(?:([A-Z]{3})\s?(\d{2}))?$/.exec(plain);
  if (full) {
    const [, day = '', hour = '', minute = '', zone = 'Z', month, year] = full;
    const offset = (zoneHours(zone) ?? 0) * HOUR;
    if (month !== undefined) {
      const index = MONTHS.indexOf(month);
      return index < 0 ? null : instant(2000 + Number(year), index, +day, +hour, +minute, offset);
    }
    return latestDay(+day, +hour, +minute, offset, nowMs);
  }
  const clock = /^(\d{2}):?(\d{2})([A-IK-Z])$/.exec(plain);
  if (!clock) return null;
  const offset = (zoneHours(clock[3] ?? 'Z') ?? 0) * HOUR;
  const today = new Date(nowMs + offset);
  const at = instant(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate(), Number(clock[1]), Number(clock[2]), offset);
  return at !== null && at > nowMs + 12 * HOUR ? at - DAY : at;
}

function latestDay(day: number, hour: number, minute: number, offset: number, nowMs: number): number | null {
  const today = new Date(nowMs + offset);
  for (let back = -1; back < 13; back += 1) {
    const at = instant(today.getUTCFullYear(), today.getUTCMonth() - back, day, hour, minute, offset);
    if (at !== null && at <= nowMs + 12 * HOUR) return at;
  }
  return null;
}

function instant(year: number, month: number, day: number, hour: number, minute: number, offset: number): number | null {
  const first = new Date(Date.UTC(year, month, 1));
  const at = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), day, hour, minute);
  const when = new Date(at);
  const sound = when.getUTCDate() === day && when.getUTCMonth() === first.getUTCMonth() && hour < 24 && minute < 60 && day > 0;
  return sound ? at - offset : null;
}
