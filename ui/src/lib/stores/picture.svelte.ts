// What is true now, as the node says it: the whole picture once, then each change as it comes.
import * as api from '../api/calls';
import { Unreachable } from '../api/http';
import type { InboxItem, Inject, LogLine, Partner, Picture, PresenceLine, Seam, Sector, Thing } from '../api/types';
import { words } from '../words/words.svelte';
import { clock } from './clock.svelte';

const MAX_LOG = 400;

class PictureStore {
  loaded = $state(false);
  /** When the node last said anything, by this page's clock; 0 never. */
  heard = $state(0);
  log = $state.raw<LogLine[]>([]);
  inbox = $state.raw<InboxItem[]>([]);
  objects = $state.raw(new Map<string, Thing>());
  partners = $state.raw<Partner[]>([]);
  lines = $state.raw<PresenceLine[]>([]);
  seams = $state.raw<Seam[]>([]);
  sectors = $state.raw<Sector[]>([]);
  inject = $state.raw<Inject | null>(null);
  /** Counts changes of understandings, for the pages that show them. */
  agreements = $state(0);
  private pending = new Map<string, Thing>();
  private frame = 0;

  async load(): Promise<void> {
    this.take(await api.picture());
  }

  /** Loads again what a lost connection may have missed; an unreachable node is no error here. */
  async refresh(): Promise<void> {
    try {
      await this.load();
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
    }
  }

  take(found: Picture): void {
    clock.set(found.now);
    this.log = once(found.log, (line) => String(line.seq));
    this.inbox = sorted(found.inbox);
    this.objects = new Map(found.objects.map((thing) => [thing.id, thing]));
    this.setPartners(found.partners);
    this.lines = found.lines;
    this.seams = found.seams;
    this.sectors = found.sectors;
    this.inject = found.inject;
    this.loaded = true;
  }

  addLog(line: LogLine): void {
    if (this.log[0] && line.seq <= this.log[0].seq && this.log.some((known) => known.seq === line.seq)) return;
    this.log = [line, ...this.log].slice(0, MAX_LOG);
  }

  /** Takes one object; what comes within one frame is shown together, so that a burst costs one drawing. */
  put(thing: Thing): void {
    this.pending.set(thing.id, thing);
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      const next = new Map(this.objects);
      for (const [key, value] of this.pending) next.set(key, value);
      this.pending.clear();
      this.objects = next;
    });
  }

  setInbox(inbox: InboxItem[]): void {
    this.inbox = sorted(inbox);
  }

  setPartners(partners: Partner[]): void {
    this.partners = partners;
    words.know(partners);
  }

  forget(): void {
    this.loaded = false;
    this.log = [];
    this.inbox = [];
    this.objects = new Map();
    this.partners = [];
    this.inject = null;
  }
}

/** The list without what stands in it twice: a page must not stop working because a list repeats itself. */
function once<T>(list: T[], key: (item: T) => string): T[] {
  return [...new Map(list.map((item) => [key(item), item])).values()];
}

/** Soonest clock first; what has no clock comes last, oldest first. */
function sorted(inbox: InboxItem[]): InboxItem[] {
  const due = (item: InboxItem): number => item.due_at || Number.MAX_SAFE_INTEGER;
  return once(inbox, (item) => item.ob + item.clock).sort((a, b) => due(a) - due(b) || a.since - b.since);
}

export const picture = new PictureStore();
