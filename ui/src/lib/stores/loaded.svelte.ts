// What a page shows of its node: asked for when it opens, and again whenever what it watches has changed.
import { explainError } from './notices.svelte';

export class Loaded<T> {
  value = $state.raw<T | null>(null);
  /** Why it could not be had, in words; '' where the last time it could. */
  problem = $state('');
  private turn = 0;

  /**
   * Made while a page is made, which it lives as long as.
   * @param watch reads what, when it has changed, makes the page look again
   */
  constructor(private readonly ask: () => Promise<T>, watch: () => unknown) {
    $effect(() => {
      watch();
      void this.load();
    });
  }

  /** Ask again; of several answers under way only the one asked for last counts. What was there stays if it fails. */
  load = async (): Promise<void> => {
    const turn = ++this.turn;
    try {
      const found = await this.ask();
      if (turn !== this.turn) return;
      this.value = found;
      this.problem = '';
    } catch (error) {
      if (turn === this.turn) this.problem = explainError(error);
    }
  };
}
