// What this person may open now and with whom: the node says it, and says it anew when an understanding changes.
import * as api from '../api/calls';
import { Unreachable } from '../api/http';
import type { MayOpen } from '../api/types';
import { session } from './session.svelte';

class Openings {
  list = $state.raw<MayOpen[]>([]);
  loaded = $state(false);

  async load(): Promise<void> {
    if (!session.may('object.open')) return;
    try {
      this.list = await api.openings();
      this.loaded = true;
    } catch (error) {
      // Without the node what was offered last is offered still: it decides when it can be reached again.
      if (!(error instanceof Unreachable)) throw error;
    }
  }
}

export const openings = new Openings();
