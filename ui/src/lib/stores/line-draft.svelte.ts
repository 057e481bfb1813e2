// The line of presence that somebody is drawing: it stays while they look at other pages, until it is put in
// force or discarded, or whoever drew it leaves. In memory only: where a line will run is nothing to leave behind
// in a browser.
import type { LineCheck, LonLat } from '../api/types-more';

class LineDraft {
  line = $state.raw<LonLat[]>([]);
  check = $state.raw<LineCheck | null>(null);

  get open(): boolean {
    return this.line.length > 0;
  }

  forget(): void {
    this.line = [];
    this.check = null;
  }
}

export const draft = new LineDraft();
