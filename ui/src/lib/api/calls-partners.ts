// Calls about partners and keys, and about the own seat.
import { ask } from './http';
import type { CardSays, OpenSession, OwnCard, PairedPartner, Passkey, PendingKey, Procedure, Sector } from './types-partners';

const id = encodeURIComponent;

export const ownCard = () => ask<OwnCard>('GET', '/api/card');
export const readCard = (card: string) => ask<CardSays>('POST', '/api/card/read', { card });
export const partners = () => ask<PairedPartner[]>('GET', '/api/partners');
export const pair = (party: string, order: { card: string; fingerprint: string; push: boolean }) =>
  ask<object>('POST', `/api/partners/${id(party)}/pair`, order);
/** Without a key it is the partner's node. */
export const revoke = (party: string, reason: string, key = '') =>
  ask<object>('POST', `/api/partners/${id(party)}/revoke`, key ? { reason, key } : { reason });

export const procedures = () => ask<Procedure[]>('GET', '/api/procedures');
export const refuseProcedure = (procedure: string) => ask<object>('POST', `/api/procedures/${id(procedure)}/refuse`, {});
export const pendingKeys = () => ask<PendingKey[]>('GET', '/api/keys');
export const certify = (alias: string, certificate: string) =>
  ask<object>('PUT', `/api/people/${id(alias)}/certificate`, { certificate });
export const sectors = () => ask<Sector[]>('GET', '/api/sectors');

export const passkeys = () => ask<Passkey[]>('GET', '/api/passkeys');
export const removePasskey = (passkey: string) => ask<object>('POST', '/api/passkeys/remove', { id: passkey });
export const sessions = () => ask<OpenSession[]>('GET', '/api/sessions');
export const endOtherSessions = () => ask<{ ended: number }>('POST', '/api/sessions/end-others', {});
