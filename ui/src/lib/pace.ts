// Drawing that keeps coming is done now and then: at once after a rest, and otherwise so that it takes a fifth of
// the time at most, what it costs until it is on the screen included. What came last is what is drawn.
const SHARE = 4;
const SHORTEST_MS = 100;
const LONGEST_MS = 1_000;
/** Work shorter than this needs no pacing. */
const SHORT_MS = 2;
/** Two frames that nothing holds up. */
const FREE_MS = 34;

/** How long to rest after work that took so long, and so long again until two frames had gone by. */
export function rest(work: number, shown: number): number {
  if (work < SHORT_MS) return 0;
  return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, SHARE * (work + Math.max(0, shown - FREE_MS))));
}

export class Pace {
  private next: (() => void) | null = null;
  private busy = false;
  private stopped = false;

  run(work: () => void): void {
    this.next = work;
    if (!this.busy) this.go();
  }

  stop(): void {
    this.stopped = true;
    this.next = null;
  }

  private go(): void {
    const work = this.next;
    this.next = null;
    this.busy = Boolean(work) && !this.stopped;
    if (!work || this.stopped) return;
    const began = performance.now();
    work();
    const done = performance.now();
    if (!rest(done - began, 0)) {
      this.busy = false;
      return;
    }
    // In the second frame after it, what was drawn in the first is on the screen.
    requestAnimationFrame(() => requestAnimationFrame(() => {
      setTimeout(() => this.go(), rest(done - began, performance.now() - done));
    }));
  }
}
