// Short messages at the edge of the page: what was done, what was refused.
import { ApiError, Unreachable } from '../api/http';
import { t, words } from '../words/words.svelte';

export interface Notice {
  key: number;
  tone: 'done' | 'warn' | 'bad';
  text: string;
  /** What can be done about it while it shows: taking back what was done by a slip. */
  act?: { label: string; run: () => void };
}

const SHOWN_MS = 7_000;
/** Where something can be done about it: long enough to see the slip and to reach the button. */
const ACT_MS = 20_000;
const MAX_SHOWN = 4;

class Notices {
  list = $state<Notice[]>([]);
  private next = 1;

  say(tone: Notice['tone'], text: string, act?: Notice['act']): void {
    const key = this.next++;
    this.list = [...this.list.slice(1 - MAX_SHOWN), { key, tone, text, ...(act ? { act } : {}) }];
    // What went wrong stays until it is put away; a tired reader must not miss it.
    if (tone !== 'bad') setTimeout(() => this.drop(key), act ? ACT_MS : SHOWN_MS);
  }

  drop(key: number): void {
    this.list = this.list.filter((notice) => notice.key !== key);
  }

  failed(error: unknown): void {
    this.say('bad', explainError(error));
  }
}

/** What went wrong, in words; the code stands beside it where the words do not know it. */
export function explainError(error: unknown): string {
  if (error instanceof Unreachable) return t('error-unreachable');
  if (error instanceof ApiError) {
    // A form has many fields: which of them it is comes first.
    if (error.code === 'move-field' && error.facts.field) return t('error-move-field-named', error.facts);
    if (words.has(error.messageId)) return t(error.messageId, error.facts);
    return t('error-unnamed', { code: error.code });
  }
  if (error instanceof DOMException && error.name === 'NotAllowedError') return t('error-passkey-cancelled');
  if (error instanceof DOMException && error.name === 'InvalidStateError') return t('error-passkey-known');
  console.error(error);
  return t('error-page');
}

export const notices = new Notices();
