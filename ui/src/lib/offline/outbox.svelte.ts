// Entries wait here while the node cannot be reached, and say so. Only what a person wrote down waits:
// never an answer to a request, whose meaning would change with the time, and never a PIN.
import { openDB, type IDBPDatabase } from 'idb';

import * as api from '../api/calls';
import { ApiError, Unreachable } from '../api/http';
import type { Body } from '../api/types';
import { complete } from '../draft';
import { session } from '../stores/session.svelte';

export interface Waiting {
  key: string;
  person: string;
  at: number;
  line: string;
  body: Body | null;
  error: string;
}

const MAX_WAITING = 200;

/** A key of this page's own making; it only serves the node to spot a repeat. */
export const newKey = (): string => crypto.randomUUID();

class Outbox {
  list = $state.raw<Waiting[]>([]);
  private db: Promise<IDBPDatabase> | null = null;
  private busy = false;

  async start(): Promise<void> {
    this.db ??= openDB('seamline', 1, { upgrade: (db) => void db.createObjectStore('outbox', { keyPath: 'key' }) });
    await this.read();
  }

  /** Files a draft now, or keeps it until the node is back; says which. */
  async file(key: string, line: string, body: Body | null): Promise<{ ob: string } | 'waiting'> {
    try {
      return { ob: (await this.deliver(line, body, key, Date.now())).object.id };
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      await this.keep({ key, person: session.it?.person ?? '', at: Date.now(), line, body, error: '' });
      return 'waiting';
    }
  }

  /** Delivers what waits, oldest first; what the node refuses stays, with the reason, for a person to see. */
  async flush(): Promise<number> {
    if (this.busy || !this.list.length) return 0;
    this.busy = true;
    let done = 0;
    try {
      for (const item of this.list.filter((waiting) => !waiting.error && waiting.person === session.it?.person)) {
        try {
          await this.deliver(item.line, item.body, item.key, item.at);
          await this.drop(item.key);
          done += 1;
        } catch (error) {
          if (error instanceof Unreachable) break;
          await this.keep({ ...item, error: error instanceof ApiError ? error.code : 'page' });
        }
      }
    } finally {
      this.busy = false;
    }
    return done;
  }

  async drop(key: string): Promise<void> {
    await (await this.db)?.delete('outbox', key);
    await this.read();
  }

  private async deliver(line: string, body: Body | null, key: string, at: number) {
    return api.fileReport(body ?? complete(await api.parse(line), line, at), key);
  }

  private async keep(item: Waiting): Promise<void> {
    if (this.list.length >= MAX_WAITING) throw new ApiError(0, 'outbox-full', 'error-outbox-full', { n: MAX_WAITING });
    await (await this.db)?.put('outbox', item);
    await this.read();
  }

  private async read(): Promise<void> {
    const found = ((await (await this.db)?.getAll('outbox')) ?? []) as Waiting[];
    this.list = found.sort((a, b) => a.at - b.at);
  }
}

export const outbox = new Outbox();
