// The alarm: something urgent waits and nobody has touched the page for a minute. Touching it silences it.
import type { InboxItem } from '../api/types';
import { picture } from '../stores/picture.svelte';
import { session } from '../stores/session.svelte';
import { audible, hush, play, unlock } from './tone';

export const UNTOUCHED_MS = 60_000;
const AGAIN_MS = 4_000;
/** A press becomes a click a moment after it is let go. */
const LINGER_MS = 400;
const LONGEST_PRESS_MS = 5_000;
const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchstart'];
const PRESSES = new Set(['pointerdown', 'keydown']);
const RELEASES = ['pointerup', 'pointercancel', 'keyup', 'blur'];

/** Whether the alarm is due: urgent since, and nobody there, for the whole of the time. */
export function due(now: number, touchedAt: number, urgentSince: Iterable<number>): boolean {
  return [...urgentSince].some((since) => now - Math.max(since, touchedAt) >= UNTOUCHED_MS);
}

/** Since when each urgent thing has been seen to be urgent; what is urgent no longer is forgotten. */
export function seen(now: number, before: ReadonlyMap<string, number>, inbox: Pick<InboxItem, 'ob' | 'clock' | 'urgent'>[]): Map<string, number> {
  const keys = inbox.filter((item) => item.urgent).map((item) => `${item.ob}/${item.clock}`);
  return new Map(keys.map((key) => [key, before.get(key) ?? now]));
}

class Alarm {
  ringing = $state(false);
  /** No tone could be heard now: browsers allow sound only once the page has been touched. */
  silent = $state(false);
  // By this page's own running time: the clocks of browser and node may be minutes apart, and may step.
  private touchedAt = 0;
  private last = -AGAIN_MS;
  /** Something is pressed: what stands on the page must not move before it is let go, or the press is lost. */
  private pressed = false;
  private urgent = new Map<string, number>();
  private raised = new Map<string, number>();

  /** Watches over the page; returns what stops it. */
  start(onTouch: () => void): () => void {
    this.touchedAt = performance.now();
    const touch = (event: Event): void => {
      this.pressed = PRESSES.has(event.type);
      this.touchedAt = performance.now();
      this.raised.clear();
      hush();
      void unlock().then(() => this.listen());
      onTouch();
      if (!this.pressed) release();
    };
    // It is silent at once, but the banner stays until the press has become a click: everything moves when it
    // goes, and what somebody aims at must not slip away from under the finger.
    const release = (): void => void setTimeout(() => {
      this.pressed = false;
      this.look();
    }, LINGER_MS);
    for (const name of TOUCHES) window.addEventListener(name, touch, { passive: true });
    for (const name of RELEASES) window.addEventListener(name, release);
    const timer = window.setInterval(() => this.look(), 1000);
    // Whoever has just signed in has touched this very page.
    if (navigator.userActivation?.hasBeenActive) void unlock().then(() => this.listen());
    else this.listen();
    return () => {
      for (const name of TOUCHES) window.removeEventListener(name, touch);
      for (const name of RELEASES) window.removeEventListener(name, release);
      clearInterval(timer);
      hush();
      this.ringing = false;
    };
  }

  /** The node says that something urgent waits. */
  raise(ob: string): void {
    if (!this.raised.has(ob)) this.raised.set(ob, performance.now());
  }

  async test(): Promise<void> {
    if (!(await unlock())) this.silent = true;
    play();
  }

  private listen(): void {
    if (!this.pressed) this.silent = !audible();
  }

  /** Also called whenever the node says something: a page in the background is woken seldom by its own clock. */
  look(): void {
    const now = performance.now();
    if (this.ringing && this.pressed && now - this.touchedAt < LONGEST_PRESS_MS) return;
    this.urgent = seen(now, this.urgent, picture.inbox);
    this.ringing = session.in && due(now, this.touchedAt, [...this.urgent.values(), ...this.raised.values()]);
    this.listen();
    if (!this.ringing || session.it?.quiet || now - this.last < AGAIN_MS) return;
    this.last = now;
    play();
  }
}

export const alarm = new Alarm();
