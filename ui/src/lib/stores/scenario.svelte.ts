// Which scenario is being looked at. As long as one is, every page and every sheet says so; whoever leaves it, or
// loads the page anew, is back in the present. Nothing of it is kept, and no form reads it.
import type { Change, ScenarioFigure } from '../api/calls-scenarios';

/** id: '' for one that is not kept yet; its name is '' then, and words say so in its place. party: whose. at: as of when, ms UTC. */
export interface Looked {
  id: string;
  name: string;
  party: string;
  at: number;
  changes: Change[];
  figures: ScenarioFigure[];
  names: Record<string, string>;
}

class Scenario {
  looked = $state.raw<Looked | null>(null);

  look(at: Looked): void {
    this.looked = at;
  }

  leave(): void {
    this.looked = null;
  }

  /** It is gone, or is no longer what was looked at: whoever looked at it is back in the present. */
  gone(id: string): void {
    if (id && this.looked?.id === id) this.leave();
  }
}

export const scenario = new Scenario();
