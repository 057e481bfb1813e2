// The alarm: something urgent waits and nobody has touched the page for a minute. Touching it silences it.
import { clock } from '../stores/clock.svelte';
import { picture } from '../stores/picture.svelte';
import { session } from '../stores/session.svelte';
import { audible, play, unlock } from './tone';

export const UNTOUCHED_MS = 60_000;
const AGAIN_MS = 4_000;
const LINGER_MS = 400;
const LONGEST_PRESS_MS = 5_000;

/** Whether the alarm is due: urgent since, and nobody there, for the whole of the time. */
export function due(now: number, touchedAt: number, urgentSince: number[]): boolean {
  return urgentSince.some((since) => now - Math.max(since, touchedAt) >= UNTOUCHED_MS);
}

class Alarm {
  ringing = $state(false);
  silent = $state(true);
  private touchedAt = Date.now();
  private last = 0;
  private raised = new Map<string, number>();
  private touched = false;

  start(onTouch: () => void): void {
    const touch = (): void => {
      this.touchedAt = clock.now;
      this.touched = true;
      this.raised.clear();
      unlock();
      this.silent = !audible();
      onTouch();
    };
    for (const name of ['pointerdown', 'keydown', 'wheel', 'touchstart']) window.addEventListener(name, touch, { passive: true });
    // It is silent at once, but the banner stays until the press is over and has become a click: everything moves
    // when it goes, and what somebody aims at must not slip away from under the finger.
    const gone = (): void => {
      this.touched = false;
      this.look();
    };
    for (const name of ['pointerup', 'pointercancel', 'keyup', 'wheel']) window.addEventListener(name, () => setTimeout(gone, LINGER_MS), { passive: true });
    window.setInterval(() => this.look(), 1000);
  }

  /** The node says that something urgent waits. */
  raise(ob: string): void {
    if (!this.raised.has(ob)) this.raised.set(ob, clock.now);
  }

  test(): void {
    unlock();
    play();
    setTimeout(() => (this.silent = !audible()), 200);
  }

  private look(): void {
    if (this.ringing && this.touched && clock.now - this.touchedAt < LONGEST_PRESS_MS) return;
    const urgent = picture.inbox.filter((item) => item.urgent).map((item) => item.since);
    this.ringing = session.in && due(clock.now, this.touchedAt, [...urgent, ...this.raised.values()]);
    this.silent = !audible();
    if (!this.ringing || session.it?.quiet || clock.now - this.last < AGAIN_MS) return;
    this.last = clock.now;
    play();
  }
}

export const alarm = new Alarm();
