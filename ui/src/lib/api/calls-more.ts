// Calls of the Understanding, Sharing and People pages.
import { ask, askFile } from './http';
import type { Session } from './types';
import type {
  Change,
  Explained,
  Person,
  Quarantined,
  RecallLine,
  Released,
  Shared,
  TextProblem,
  UnderstandingFull,
  UnderstandingLine,
} from './types-more';

const id = encodeURIComponent;

export const understandings = () => ask<UnderstandingLine[]>('GET', '/api/understandings');
export const understanding = (hash: string) => ask<UnderstandingFull>('GET', `/api/understandings/${id(hash)}`);
export const difference = (hash: string, from: string) =>
  ask<Change[]>('GET', `/api/understandings/${id(hash)}/diff?from=${id(from)}`);
export const checkText = (text: string) =>
  ask<{ hash: string; problems: TextProblem[] }>('POST', '/api/understandings/check', { text });
export const propose = (text: string, signatures: string) => ask<object>('POST', '/api/understandings', { text, signatures });
export const sign = (hash: string, pin: string) => ask<object>('POST', `/api/understandings/${id(hash)}/sign`, { pin });
export const suspend = (hash: string, reason: string) =>
  ask<object>('POST', `/api/understandings/${id(hash)}/suspend`, { reason });
export const resume = (hash: string, reason: string) =>
  ask<object>('POST', `/api/understandings/${id(hash)}/resume`, { reason });

export const sharing = () => ask<Shared[]>('GET', '/api/sharing');
export const released = (party: string, after = 0, limit = 100) =>
  ask<Released[]>('GET', `/api/sharing/${id(party)}?after=${after}&limit=${limit}`);
export const explain = (ob: string, party: string) =>
  ask<Explained>('GET', `/api/explain?ob=${id(ob)}&party=${id(party)}`);
export const recalls = () => ask<RecallLine[]>('GET', '/api/recalls');
export const quarantine = () => ask<Quarantined[]>('GET', '/api/quarantine');
export const retryQuarantined = (key: string) => ask<{ code: string }>('POST', '/api/quarantine/retry', { key });
export const dropQuarantined = (key: string) => ask<object>('POST', '/api/quarantine/drop', { key });
export const exportParcels = (party: string) => askFile('/api/parcels/export', { party });
export const importParcels = (file: Blob) =>
  ask<{ taken: number; refused: { name?: string; code: string }[] }>('POST', '/api/parcels/import', file);

export const people = () => ask<Person[]>('GET', '/api/people');
export const addPerson = (alias: string, roles: string[], sectors: string[]) =>
  ask<{ person: string; ticket_link: string }>('POST', '/api/people', { alias, roles, sectors });
export const setRoles = (alias: string, roles: string[], sectors: string[]) =>
  ask<object>('PUT', `/api/people/${id(alias)}/roles`, { roles, sectors });
/** Without a successor's alias the node makes one. */
export const replacePerson = (alias: string, successor: string) =>
  ask<{ ticket_link?: string }>('POST', `/api/people/${id(alias)}/replace`, successor ? { alias: successor } : {});
export const lockPerson = (alias: string) => ask<object>('POST', `/api/people/${id(alias)}/lock`, {});
export const unlockPerson = (alias: string) => ask<object>('POST', `/api/people/${id(alias)}/unlock`, {});
export const newPin = (alias: string) => ask<{ procedure: string }>('POST', `/api/people/${id(alias)}/new-pin`, {});
export const secondPerson = (procedure: string) =>
  ask<{ ticket_link: string }>('POST', `/api/procedures/${id(procedure)}/second`, {});

export const passwordBegin = () => ask<{ sealed: string; address: string; secret: string; svg: string }>('POST', '/api/password/begin', {});
export const passwordSet = (password: string, sealed: string, totp: string) =>
  ask<object>('PUT', '/api/password', { password, sealed, totp });

export const passkeySignInBegin = () => ask<object>('POST', '/api/sign-in/passkey/begin', {});
export const passkeySignInFinish = (credential: object) => ask<Session>('POST', '/api/sign-in/passkey/finish', credential);
export const passkeyAddBegin = () => ask<object>('POST', '/api/passkeys/begin', {});
export const passkeyAddFinish = (credential: object) => ask<object>('POST', '/api/passkeys/finish', credential);
