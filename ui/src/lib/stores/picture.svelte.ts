// What is true now, as the node says it: the whole picture once, then each change as it comes.
import * as api from '../api/calls';
import { Unreachable } from '../api/http';
import type { InboxItem, Inject, LogLine, Partner, Picture, PresenceLine, Seam, Sector, Thing } from '../api/types';
import { calm } from '../calm';
import { firstPicture } from '../first';
import { words } from '../words/words.svelte';
import { clock } from './clock.svelte';
import { session } from './session.svelte';

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
  /** The same for people, and for partners and their keys. */
  people = $state(0);
  keys = $state(0);
  /** The same for scenarios and notes of coverage: come, gone, or got through to a partner. */
  found = $state(0);
  private pending = new Map<string, Thing>();
  private frame = 0;
  private loading: Promise<void> | null = null;
  /** What the node had told when this was true. */
  private told = '';
  /** What came from datasets, as it was when its mark was this. */
  private background: { at: string; objects: Thing[] } = { at: '', objects: [] };

  load(): Promise<void> {
    // Who looks after keys and people alone sees none of it.
    this.loading = session.may('picture.see') ? firstPicture().then((found) => this.take(found)) : Promise.resolve();
    return this.loading;
  }

  /** Loads again unless nothing has been told since this was true. */
  async catchUp(told: string): Promise<void> {
    await this.loading?.catch(() => undefined);
    if (!this.loaded || told !== this.told) await this.refresh();
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
    // Without the node the page goes on by the clock it has: what was kept would put it back.
    if (found.now) clock.set(found.now);
    this.log = once(found.log, (line) => String(line.seq));
    this.inbox = sorted(found.inbox);
    this.told = found.told;
    this.objects = byId([...this.background.objects, ...found.objects]);
    if (found.background.at !== this.background.at) void calm.then(() => this.loadBackground());
    this.setPartners(found.partners);
    this.lines = found.lines;
    this.seams = found.seams;
    this.sectors = found.sectors;
    this.inject = found.inject;
    this.loaded = true;
  }

  /** What comes from datasets: a lot, of no hurry, and the newest state of a thing is never replaced by it. */
  private async loadBackground(): Promise<void> {
    try {
      const found = await api.background();
      const known = new Set(this.background.objects.map((thing) => thing.id));
      this.background = found;
      this.objects = byId([...found.objects, ...[...this.objects.values()].filter((thing) => !known.has(thing.id))]);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
    }
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
    this.background = { at: '', objects: [] };
    this.partners = [];
    this.inject = null;
  }
}

const byId = (things: Thing[]): Map<string, Thing> => new Map(things.map((thing) => [thing.id, thing]));

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
