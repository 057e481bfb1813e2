// Every call of docs/api.md that the Watch and Lines pages make, by name.
import { ask, askFile, askNode, askTimed } from './http';
import type { Body, Language, MayOpen, Panel, Parsed, Picture, Preview, Session, Thing } from './types';
import type { Converted, FoundPlace, Layer, LineCheck, LonLat, PartnerLine } from './types-more';

const id = encodeURIComponent;

export const session = () => ask<Session>('GET', '/api/session');
export const sessionNow = () => askNode<Session>('/api/session');
export const signInLink = (ticket: string) => ask<Session>('POST', '/api/sign-in/link', { ticket });
export const signInPassword = (alias: string, password: string, totp: string) =>
  ask<Session>('POST', '/api/sign-in/password', { alias, password, totp });
export const signOut = () => ask<object>('POST', '/api/sign-out', {});
export const settings = (change: { language?: Language; quiet?: boolean; zone?: string }) =>
  ask<Session>('PUT', '/api/session/settings', change);
export const setPin = (pin: string) => ask<object>('POST', '/api/pin', { pin });
export const words = (language: Language) => ask<string>('GET', `/api/words/${language}`);

export const picture = () => askTimed<Picture>('/api/picture');
export const background = () => ask<{ at: string; objects: Thing[] }>('GET', '/api/background');
export const layers = () => ask<Layer[]>('GET', '/api/layers');
export const panel = (ob: string) => ask<Panel>('GET', `/api/objects/${id(ob)}`);
export const openings = () => ask<MayOpen[]>('GET', '/api/openings');
export const checkText = (text: string) => ask<{ warnings: Parsed['warnings'] }>('POST', '/api/check-text', { text });
export const printed = (ob: string, language: Language) => askFile(`/api/objects/${id(ob)}/print?language=${language}`);
export const objects = (query: Record<string, string>) =>
  ask<{ objects: Thing[]; total: number }>('GET', `/api/objects?${new URLSearchParams(query)}`);

export const parse = (line: string) => ask<Parsed>('POST', '/api/parse', { line });
export const preview = (what: { body: Body } | { ob: string }) => ask<Preview[]>('POST', '/api/preview', what);
export const fileReport = (body: Body, key: string) => ask<Panel>('POST', '/api/reports', { body, key });
export const editReport = (ob: string, body: Body, reason?: string) =>
  ask<Panel>('PUT', `/api/reports/${id(ob)}`, reason ? { body, reason } : { body });
export const sendReport = (ob: string, to?: string[]) =>
  ask<Panel>('POST', `/api/reports/${id(ob)}/send`, to ? { to } : {});
export const approveReport = (ob: string, to: string[], pin: string) =>
  ask<Panel>('POST', `/api/reports/${id(ob)}/approve`, { to, pin });
export const withdrawReport = (ob: string, reason: string) =>
  ask<Panel>('POST', `/api/reports/${id(ob)}/withdraw`, { reason });
export const recall = (ob: string, reason: string) => ask<object>('POST', '/api/recalls', { ob, reason });
export const open = (order: { proc: string; act: string; data: Body; parties: string[]; pin?: string; late?: boolean; at?: number; key: string }) =>
  ask<Panel>('POST', '/api/objects', order);
export const move = (ob: string, order: { act: string; data: Body; pin?: string; late?: boolean; at?: number }) =>
  ask<Panel>('POST', `/api/objects/${id(ob)}/moves`, order);
export const read = (ob: string) => ask<object>('POST', `/api/objects/${id(ob)}/read`, {});

export const setLine = (line: LonLat[]) => ask<object>('PUT', '/api/line', { line });
export const checkLine = (line: LonLat[]) => ask<LineCheck>('POST', '/api/lines/check', { line });
export const convert = (text: string) => ask<Converted>('GET', `/api/convert?text=${id(text)}`);
export const places = (query: string) => ask<FoundPlace[]>('GET', `/api/places?q=${id(query)}`);
export const placesIn = (bbox: [number, number, number, number], limit: number) =>
  ask<FoundPlace[]>('GET', `/api/places?bbox=${bbox.map((x) => x.toFixed(2)).join(',')}&limit=${limit}`);

export const inject = (order: 'pause' | 'resume' | 'next') => ask<object>('POST', `/api/inject/${order}`, {});
export const partnerLine = (party: string) => ask<PartnerLine>('GET', `/api/lines/${id(party)}`);
export const acknowledgeLine = (party: string, version: number) =>
  ask<object>('POST', `/api/lines/${id(party)}/acknowledge`, { version });
