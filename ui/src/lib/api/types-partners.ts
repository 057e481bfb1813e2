// Shapes of partners, cards and keys, and of what a person changes about the own seat.
import type { Names } from './types';

export interface Key {
  key: string;
  kind: 'node' | 'person';
  subject: string;
  roles: string[];
  valid_from: number;
  until: number;
  revoked: number;
  state: 'trusted' | 'revoked' | 'expired' | 'not-yet' | 'untrusted';
}
export interface OwnCard {
  card: string;
  words: string[];
  digits: string[];
  qr: string;
  root: string;
  spoken: string[];
  keys: Key[];
}
/** Whose card it is. Its fingerprint is not among this: it is to be heard. */
export interface CardSays {
  party: string;
  kind: string;
  names: Names;
  addresses: string[];
  made_at: number;
  valid_from: number;
  until: number;
  paired: boolean;
  other_root: boolean;
  revoked: boolean;
}
export interface PairedPartner {
  party: string;
  kind: string;
  names: Names;
  state: 'up' | 'late' | 'down' | 'never' | 'cut-off';
  as_of: number;
  paired_at: number;
  addresses: string[];
  push: boolean;
  queued: number;
  released: number;
  root: string;
  words: string[];
  digits: string[];
  keys: Key[];
  more_keys: number;
  /** It has yet to take this node's newest key. */
  unaware: boolean;
  /** It was restored and asks to be sent again what it has lost. */
  asks: boolean;
}
export interface Procedure {
  id: string;
  what: 'new-pin' | 'add' | 'roles' | 'replace';
  alias: string;
  first: string;
  asked: number;
  until: number;
  roles?: string[];
  sectors?: string[];
  successor?: string;
}
export interface PendingKey {
  alias: string;
  person: string;
  /** The key's id, which its owner reads out. */
  key: string;
  public: string;
  roles: string[];
}
export interface Sector {
  id: string;
  names: Names;
}
export interface Passkey {
  id: string;
  at: number;
  used: number;
}
export interface OpenSession {
  how: 'ticket' | 'password' | 'passkey';
  since: number;
  seen: number;
  here: boolean;
}
