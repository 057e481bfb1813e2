// What the stand-in answers. A session is signed in unless the address of the page asked for `signed-out`.
import { register } from './register.mjs';
import * as agreements from './agreements.mjs';
import { CENTRE, FEDERAL, PARTIES, PLACES, REGION, SEAM } from './ground.mjs';
import { panel } from './panels.mjs';
import * as people from './people.mjs';
import { ago, id, inbox, log, MINUTE, things } from './things.mjs';

const session = {
  signed_in: process.env.SIGNED_OUT !== '1', person: 'federal/duty-1', alias: 'duty-1', roles: ['duty-officer', 'commander', 'administrator', 'release-officer'],
  party: PARTIES[0], parties: PARTIES, centre: CENTRE, language: process.env.LANGUAGE_CODE ?? 'en', languages: ['en', 'ar', 'ckb'], exercise: true,
  token: 'token', zone: 'C', quiet: false, must_set_pin: false, sign_in: { passkey: true, password: true, link: true }, may: people.may,
};
const tellers = new Set();
const inject = { running: true, paused: false, number: 4, of: 9, next_at: Date.now() + 4 * MINUTE, title_id: '' };

export function onTell(tell) {
  tellers.add(tell);
  return () => tellers.delete(tell);
}
const tell = (value) => tellers.forEach((each) => each(value));

export const picture = () => ({
  now: Date.now(), told: '0-0', party: 'federal', exercise: true, centre: CENTRE,
  partners: [
    { party: 'region', names: PARTIES[1].names, state: 'up', as_of: Date.now() - 20_000, unsent: {}, oldest_unsent: 0, held: [], suspended: false, understanding: { id: 'northern-seam', version: 1, standing: 'in-force' } },
    { party: 'coalition', names: PARTIES[2].names, state: 'late', as_of: ago(4), unsent: { routine: 3 }, oldest_unsent: ago(9), held: [], suspended: false, understanding: { id: 'northern-seam', version: 1, standing: 'in-force' } },
  ],
  log, inbox, objects: things, background: { count: 0, at: '' },
  lines: [{ party: 'federal', line: FEDERAL, since: ago(5000), version: 1, acknowledged: true, agreed: [], exercise: true }, { party: 'region', line: REGION, since: ago(5000), version: 2, acknowledged: false, agreed: REGION, exercise: true }],
  seams: [{ id: 'seam', names: { en: 'The seam', ar: 'منطقة التماس', ckb: 'ناوچەی نێوان هێڵەکان' }, rings: [SEAM], area_m2: 9.4e9, length_km: 402 }],
  sectors: [], inject,
});

function parse(text) {
  const grid = /\b\d{1,2}[A-Z]{3}\d+\b/.exec(text)?.[0] ?? '';
  const name = /(?:name|اسم|ناو)\s+\S+/i.exec(text);
  return {
    body: { type: 'spot', size: Number(/(\d+)pax/.exec(text)?.[1] ?? 0), activity: /2moto/.test(text) ? 'moving' : text.slice(0, 40), lat_e7: 354600000, lon_e7: 440500000, precision_m: 100, observed: ago(4), equipment: '2 motorcycles', direction: 'S', level: 'restricted', ...(grid ? {} : {}) },
    unparsed: /near.*/.exec(text)?.[0] ?? '', warnings: name ? [{ code: 'person-name', start: name.index, end: name.index + name[0].length }] : [],
  };
}

function places(url) {
  const box = url.searchParams.get('bbox')?.split(',').map(Number);
  const query = url.searchParams.get('q') ?? '';
  const inside = (place) => { const [lon, lat] = [place.lon_e7 / 1e7, place.lat_e7 / 1e7]; return lon > box[0] && lon < box[2] && lat > box[1] && lat < box[3]; };
  return PLACES.filter((place) => (box ? inside(place) : place.names.some((name) => name.text.toLowerCase().includes(query.toLowerCase())))).slice(0, Number(url.searchParams.get('limit') ?? 8));
}

const formField = (name, kind, required, more = {}) => ({ name, kind, required, choices: [], fields: [], most: 0, ...more });
/** What may be opened by a form made from what the node says. */
const openings = () => [{
  proc: 'rfi', kind: 'rfi', act: 'ask', label_id: 'rfi-act-ask', title_id: 'new-rfi', explained_id: 'new-rfi-explained', signed: false, authority: 'rfi.ask', confirm: false,
  parties: session.parties.filter((party) => party.id !== session.party.id && !party.via).map((party) => party.id), one: true, alone: false, late: false,
  printed: ['topic', 'priority', 'question', 'place'],
  fields: [formField('topic', 'text', true, { most: 120 }), formField('priority', 'choice', true, { choices: ['priority', 'routine'] }), formField('question', 'text', true, { most: 1000 }), formField('place', 'point', false)],
}];

const GET = [
  [/^\/api\/openings$/, openings], [/^\/api\/posts$/, () => []], [/^\/api\/register$/, (_, url) => register(url)],
  [/^\/api\/session$/, () => session], [/^\/api\/picture$/, picture], [/^\/api\/background$/, () => ({ at: '', objects: [] })], [/^\/api\/layers$/, () => []], [/^\/api\/places$/, (_, url) => places(url)],
  [/^\/api\/objects\/([^/]+)$/, (match) => panel(match[1])], [/^\/api\/understandings$/, () => agreements.understandings],
  [/^\/api\/understandings\/([0-9a-f]+)\/diff$/, () => agreements.difference(session.language)], [/^\/api\/understandings\/([0-9a-z]+)$/, (match) => agreements.understanding(match[1], session.language)],
  [/^\/api\/sharing$/, () => agreements.sharing], [/^\/api\/sharing\/(\w+)$/, (match) => agreements.released(match[1])], [/^\/api\/explain$/, (_, url) => agreements.explain(url.searchParams.get('party'))],
  [/^\/api\/recalls$/, () => agreements.recalls], [/^\/api\/people$/, () => agreements.people],
  [/^\/api\/card$/, () => people.card], [/^\/api\/(partners|procedures|keys|sectors|passkeys|sessions)$/, (match) => people[match[1]]],
];
const POST = [
  [/sign-in\/(password|link)$/, () => Object.assign(session, { signed_in: true })], [/sign-out$/, () => { session.signed_in = false; return {}; }],
  [/session\/settings$/, (_, __, body) => Object.assign(session, body)], [/\/api\/parse$/, (_, __, body) => parse(body.line)], [/\/api\/preview$/, () => agreements.preview(things[2])],
  [/\/api\/reports(\/[^/]+(\/send|\/approve|\/withdraw)?)?$/, () => panel(id(10))], [/\/api\/objects$/, () => panel(id(8))], [/\/read$/, () => ({})],
  [/objects\/([^/]+)\/moves$/, (match, _, body) => { if (body.pin && body.pin !== '271828') return refused(403, 'pin-wrong'); tell({ event: 'log', line: { ...log[1], seq: Date.now(), at: Date.now(), message: { id: `${panel(match[1]).object.proc}-act-${body.act}`, args: {} } } }); return panel(match[1]); }],
  [/lines\/check$/, (_, __, body) => ({ problems: body.line.length > 3 ? [] : [{ code: 'crosses-itself', vertex: 1, facts: {} }], length_km: 388.4 })],
  [/understandings\/check$/, (_, __, body) => ({ hash: 'de'.repeat(32), problems: /bad/.test(body.text) ? [{ line: 3, article: '3', code: 'x', message: 'up_to: this level is unknown; write one of "open", "restricted", "confidential", "secret".' }] : [] })],
  [/\/api\/check-text$/, () => ({ warnings: [] })], [/\/api\/card\/read$/, () => people.said], [/\/pair$/, (_, __, body) => (/^acid/i.test(body.fingerprint) ? {} : refused(403, 'card-fingerprint'))],
  [/inject\/(\w+)$/, (match) => { inject.paused = match[1] === 'pause'; tell({ event: 'inject', inject }); return {}; }],
  [/people$/, () => ({ person: 'x', alias: 'duty-2', ticket_link: '/#/link/FICTION-TICKET', procedure: '' })], [/parcels\/import$/, () => ({ taken: 12, refused: [{ code: 'parcel-duplicate' }] })], [/.*/, () => ({})],
];

const refused = (status, code) => ({ status, error: { code, message_id: `error-${code}`, safe: '', facts: {} } });

export function answer(method, url, body) {
  for (const [form, give] of method === 'GET' ? GET : POST) {
    const match = form.exec(url.pathname);
    const found = match && give(match, url, body);
    if (found?.error) return { status: found.status, body: { error: found.error } };
    if (found) return { status: 200, body: found };
  }
  return { status: 404, body: { error: { code: 'object-not-found', message_id: 'error-object-not-found', safe: '', facts: {} } } };
}
