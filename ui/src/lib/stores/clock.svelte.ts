// One clock for the page: the node's time, ticking on the full second.
class Clock {
  now = $state(Date.now());
  private skew = 0;
  private timer = 0;

  /** Sets the clock by what the node said its time is. */
  set(nodeNow: number): void {
    this.skew = nodeNow - Date.now();
    this.now = nodeNow;
  }

  start(): void {
    clearTimeout(this.timer);
    const tick = (): void => {
      this.now = Date.now() + this.skew;
      this.timer = window.setTimeout(tick, 1000 - (this.now % 1000) + 5);
    };
    tick();
  }
}

export const clock = new Clock();
