// The live connection: one WebSocket a tab. After a gap the whole picture is asked for again.
import { sessionNow } from '../api/calls';
import type { InboxItem, Inject, LogLine, Message, Partner, Thing } from '../api/types';
import { alarm } from '../alarm/alarm.svelte';
import { clock } from '../stores/clock.svelte';
import { picture } from '../stores/picture.svelte';
import { session } from '../stores/session.svelte';

type Said =
  | { event: 'hello'; now: number; told: string }
  | { event: 'log'; line: LogLine }
  | { event: 'object'; object: Thing }
  | { event: 'inbox'; inbox: InboxItem[] }
  | { event: 'partners'; partners: Partner[] }
  | { event: 'inject'; inject: Inject | null }
  | { event: 'alarm'; ob: string; title: Message }
  | { event: 'understandings' | 'lines' | 'people' | 'keys' | 'seam' | 'signed-out' };

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;
const ALIVE_EVERY_MS = 10_000;

class Live {
  state = $state<'off' | 'trying' | 'on'>('off');
  /** Called with the id of each object that changed, for the open panel. */
  changed = $state.raw({ id: '', count: 0 });
  private socket: WebSocket | null = null;
  private wait = FIRST_WAIT_MS;
  private timer = 0;
  private lastAlive = 0;
  private onBack: (() => void)[] = [];

  /** Runs something each time the node can be reached again. */
  whenBack(run: () => void): void {
    this.onBack.push(run);
  }

  start(): void {
    this.stop();
    this.state = 'trying';
    this.open();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.socket?.close();
    this.socket = null;
    this.state = 'off';
  }

  touched(): void {
    if (this.state !== 'on' || Date.now() - this.lastAlive < ALIVE_EVERY_MS) return;
    this.lastAlive = Date.now();
    this.socket?.send(JSON.stringify({ do: 'alive' }));
  }

  private open(): void {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const socket = new WebSocket(`${scheme}://${location.host}/api/live`);
    this.socket = socket;
    socket.onmessage = (event) => this.take(JSON.parse(String(event.data)) as Said);
    socket.onopen = () => {
      this.wait = FIRST_WAIT_MS;
      this.state = 'on';
      for (const run of this.onBack) run();
    };
    socket.onclose = () => {
      if (this.socket !== socket) return;
      this.state = 'trying';
      this.timer = window.setTimeout(() => this.open(), this.wait * (0.75 + Math.random() / 2));
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
      // The socket does not say why it was refused; a session that ended must lead to the sign-in page. Only the node
      // knows whether it did: what was kept may be from before the sign-in.
      void sessionNow().then(
        (found) => { if (!found.signed_in) void session.take(found); },
        () => undefined,
      );
    };
  }

  private take(said: Said): void {
    picture.heard = clock.now;
    if (said.event === 'hello') {
      clock.set(said.now);
      void picture.catchUp(said.told);
    } else if (said.event === 'log') picture.addLog(said.line);
    else if (said.event === 'object') {
      picture.put(said.object);
      this.changed = { id: said.object.id, count: this.changed.count + 1 };
    } else if (said.event === 'inbox') picture.setInbox(said.inbox);
    else if (said.event === 'partners') picture.setPartners(said.partners);
    else if (said.event === 'inject') picture.inject = said.inject;
    else if (said.event === 'understandings') picture.agreements += 1;
    else if (said.event === 'people') picture.people += 1;
    else if (said.event === 'keys') picture.keys += 1;
    else if (said.event === 'seam') picture.found += 1;
    else if (said.event === 'lines') void picture.refresh();
    else if (said.event === 'alarm') alarm.raise(said.ob);
    else if (said.event === 'signed-out') void session.load();
    alarm.look();
  }
}

export const live = new Live();
