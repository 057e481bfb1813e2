// Partners, keys and the own seat, as the stand-in has them. Fiction.
import { PARTIES } from './ground.mjs';
import { ago, MINUTE } from './things.mjs';

const DAY = 24 * 60 * MINUTE;
export const SPOKEN = 'acid agent album apple april arrow atlas attic baker bamboo banjo barrel basket beacon bicycle bishop'.split(' ');
const key = (name, kind, subject, roles, state = 'trusted') => ({
  key: name, kind, subject, roles, valid_from: Date.now() - 30 * DAY, until: Date.now() + 300 * DAY, revoked: state === 'revoked' ? ago(300) : 0, state,
});
const fingerprint = { words: SPOKEN.slice(0, 12), digits: ['61506', '38944', '22828', '69412', '25139', '54821'], root: 'ab'.repeat(32) };

export const card = {
  ...fingerprint, card: '-----BEGIN SEAMLINE CARD-----\nfiction\n-----END SEAMLINE CARD-----\n', spoken: SPOKEN,
  qr: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M1 1h2v2h-2zM5 1h2v2h-2zM1 5h2v2h-2z"/></svg>',
  keys: [key('0011223344556677', 'person', 'federal/duty-1', ['duty-officer'])],
};
export const said = {
  party: 'border', kind: 'civil', names: { en: 'Border service', ar: 'خدمة الحدود', ckb: 'خزمەتگوزاری سنوور' }, addresses: ['border.example:8443'],
  made_at: ago(600), valid_from: ago(600), until: Date.now() + 364 * DAY, paired: false, other_root: false, revoked: false,
};
export const partners = [
  { ...fingerprint, party: 'region', kind: 'force', names: PARTIES[1].names, state: 'up', as_of: ago(0), paired_at: ago(9000), addresses: ['region.example:8443'], push: false, queued: 0, released: 12, keys: [key('8899aabbccddeeff', 'node', 'region/node', []), key('1122334455667788', 'person', 'region/commander-1', ['commander']), key('99aabbccddeeff00', 'person', 'region/duty-1', ['duty-officer'], 'revoked')], more_keys: 0 },
  { ...fingerprint, party: 'coalition', kind: 'coalition', names: PARTIES[2].names, state: 'late', as_of: ago(4), paired_at: ago(9000), addresses: [], push: true, queued: 3, released: 2, keys: [key('ffeeddccbbaa9988', 'node', 'coalition/node', [])], more_keys: 0 },
];
export const procedures = [
  { id: 'a', what: 'roles', alias: 'duty-1', first: 'admin-1', asked: ago(3), until: Date.now() + 27 * MINUTE, roles: ['duty-officer', 'commander'], sectors: ['S3'] },
  { id: 'b', what: 'new-pin', alias: 'analyst-1', first: 'duty-1', asked: ago(8), until: Date.now() + 22 * MINUTE },
];
export const keys = [{ alias: 'analyst-1', person: 'federal/analyst-1', public: 'cd'.repeat(32), roles: ['analyst'] }];
export const sectors = [{ id: 'S3', names: { en: 'River', ar: 'النهر', ckb: 'ڕووبار' } }, { id: 'S4', names: { en: 'Hills', ar: 'التلال', ckb: 'گردەکان' } }];
export const passkeys = [{ id: 'x', at: ago(5000), used: ago(90) }];
export const sessions = [{ how: 'passkey', since: ago(90), seen: ago(0), here: true }, { how: 'ticket', since: ago(400), seen: ago(380), here: false }];
/** Everything: in the stand-in nobody is refused a page. */
export const may = 'picture.see understanding.see sharing.see places.see people.see report.write report.approve recall.issue object.open object.move line.set understanding.propose understanding.sign understanding.suspend understanding.resume partner.see partner.pair partner.revoke parcels.carry people.change people.confirm inject.control'.split(' ');
