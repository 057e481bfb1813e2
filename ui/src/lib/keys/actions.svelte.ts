// Every action of the pages, in one place: its words, its keys, when it can be done, what it does.
// The palette lists them, the keyboard runs them, `?` shows their keys.
import { untrack } from 'svelte';

import type { Args } from '../api/types';

export interface Action {
  id: string;
  /** Message id of its words; `args` where the words need them. */
  label: string;
  args?: Args;
  /** Group for the list of keys: a message id `keys-<group>`. */
  group: 'go' | 'watch' | 'object' | 'map' | 'page';
  /** One key, such as "l", or a pair typed one after the other, such as "g w"; "Mod+k" with Ctrl or Cmd. */
  keys?: string;
  when?: () => boolean;
  run: () => void;
}

class Actions {
  list = $state.raw<Action[]>([]);

  /** Adds actions for as long as whoever added them is on the page: returns what takes them away. */
  add(added: Action[]): () => void {
    // Whoever adds does so from an effect, and must not run again because the list has changed.
    this.list = [...untrack(() => this.list), ...added];
    return () => {
      this.list = untrack(() => this.list).filter((action) => !added.includes(action));
    };
  }

  possible(): Action[] {
    return this.list.filter((action) => action.when?.() ?? true);
  }
}

export const actions = new Actions();
