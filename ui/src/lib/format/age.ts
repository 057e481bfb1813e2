// Ages and countdowns.
import { DAY, HOUR, MINUTE } from './dtg';

export interface Age {
  unit: 'seconds' | 'minutes' | 'hours' | 'days';
  n: number;
}

/** How long ago in the largest unit that says at least 1; below a minute in steps of 10 s, to stay calm. */
export function age(ms: number): Age {
  const span = Math.max(0, ms);
  if (span < MINUTE) return { unit: 'seconds', n: Math.floor(span / 10_000) * 10 };
  if (span < 2 * HOUR) return { unit: 'minutes', n: Math.floor(span / MINUTE) };
  if (span < 2 * DAY) return { unit: 'hours', n: Math.floor(span / HOUR) };
  return { unit: 'days', n: Math.floor(span / DAY) };
}

/** "09:41", "1:05:00", "3 d"-like "74:00:00" for long ones; the absolute span, the caller says which side. */
export function countdown(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}

export type Urgency = 'calm' | 'soon' | 'close' | 'over';

/** How near a clock is: over; close below 2 min; soon below 10 min. Shown in words as well as in colour. */
export function urgency(leftMs: number): Urgency {
  if (leftMs <= 0) return 'over';
  if (leftMs < 2 * MINUTE) return 'close';
  return leftMs < 10 * MINUTE ? 'soon' : 'calm';
}
