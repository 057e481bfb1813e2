// Who is signed in at which node.
import * as api from '../api/calls';
import { useToken, whenSignedOut } from '../api/http';
import { ahead, wordsOf } from '../first';
import type { Language, Session } from '../api/types';
import { words } from '../words/words.svelte';

const LANGUAGE_KEY = 'seamline.language';

class SessionStore {
  it = $state.raw<Session | null>(null);

  get in(): boolean {
    return this.it?.signed_in ?? false;
  }

  has(...roles: string[]): boolean {
    return roles.some((role) => this.it?.roles?.includes(role));
  }

  /** Whether the node would let this person do it; the node decides again. */
  may(action: string): boolean {
    return this.it?.may?.includes(action) ?? false;
  }

  async load(): Promise<void> {
    whenSignedOut(() => this.out());
    // The language of the last visit is most likely that of this one.
    const kept = localStorage.getItem(LANGUAGE_KEY) as Language | null;
    if (kept) {
      void wordsOf(kept).catch(() => undefined);
      ahead();
    }
    await this.use(await api.session());
  }

  /** Takes what a sign-in or a change answered; asking once more lets the service worker keep it for a day without the node. */
  async take(found: Session): Promise<void> {
    if (found.signed_in && !this.in && found.may?.includes('picture.see')) ahead();
    await this.use(found);
    if (found.signed_in) void api.session().catch(() => undefined);
  }

  private async use(found: Session): Promise<void> {
    useToken(found.token ?? '');
    words.parties = new Map([found.party, ...(found.parties ?? [])].filter(Boolean).map((party) => [party.id, party.names]));
    words.zone = found.zone || 'C';
    // Before sign-in the language is this browser's choice; afterwards it is the person's.
    const kept = localStorage.getItem(LANGUAGE_KEY) as Language | null;
    await words.use(found.signed_in ? found.language : (kept ?? found.language ?? 'en'));
    this.it = found;
    if (found.signed_in) localStorage.setItem(LANGUAGE_KEY, found.language);
  }

  async language(language: Language): Promise<void> {
    localStorage.setItem(LANGUAGE_KEY, language);
    if (this.in) await this.take(await api.settings({ language }));
    else await words.use(language);
  }

  async signOut(): Promise<void> {
    await api.signOut();
    this.out();
  }

  private out(): void {
    if (!this.it?.signed_in) return;
    useToken('');
    navigator.serviceWorker?.controller?.postMessage('forget');
    this.it = { ...this.it, signed_in: false, roles: [], may: [], person: '', alias: '' };
  }
}

export const session = new SessionStore();
