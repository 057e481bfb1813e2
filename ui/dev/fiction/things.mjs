// The objects, log and inbox of the stand-in. All of it is fiction.
export const MINUTE = 60_000;
const start = Date.now();
const ago = (minutes) => start - minutes * MINUTE;

const act = (proc, name, more = {}) => ({ act: name, label_id: `${proc}-act-${name}`, signed: false, authority: '', fields: [], confirm: false, ...more });
const field = (name, kind, required = false, choices = []) => ({ name, kind, required, choices });
const id = (n) => `${String(n).padStart(2, '0')}fiction-fiction-ficA`.slice(0, 22);
const place = (lat, lon, precision_m, mgrs) => ({ lat_e7: Math.round(lat * 1e7), lon_e7: Math.round(lon * 1e7), precision_m, mgrs });

function thing(n, proc, kind, status, party, title, at, more = {}) {
  return {
    id: id(n), proc, kind, status, party, title, place: null, geometry: null, sidc: '10111000000000000000', event: '', changed: [],
    label: { level: 'restricted', caveats: [] }, grade: '', times: { observed: ago(at + 6), reported: ago(at + 2), received: ago(at) },
    version: 1, corrected: false, withdrawn: false, exercise: true, flags: [], due_at: 0, ticks: [], ...more,
  };
}
const spot = (activity, grid, size = 6) => ({ id: 'title-report-spot', args: { activity, grid, size } });

const CONDITIONS = [field('corridor', 'line'), field('depth_m', 'number'), field('limit_min', 'minutes'), field('contact', 'text'), field('host_present', 'flag'), field('note', 'text')];
const CROSSING_ACTS = [
  act('crossing', 'acknowledge'),
  act('crossing', 'clear', { signed: true, confirm: true, fields: [field('note', 'text')] }),
  act('crossing', 'clear-with-conditions', { signed: true, confirm: true, fields: CONDITIONS }),
  act('crossing', 'not-clear', { signed: true, confirm: true, fields: [field('why', 'choice', false, ['own-unit-there', 'hazard', 'population', 'no-authority', 'other']), field('note', 'text')] }),
];
const REPLIES = ['seen', 'acting', 'conflicts', 'not-ours'].map((name) => act('report', name));

export const things = [
  thing(1, 'crossing', 'crossing', 'requested', 'region', { id: 'title-crossing', args: { callsign: 'ZAGROS 21', reason: 'medical', party: 'region', grid: '38SLE9412' } }, 1, {
    place: place(35.78, 43.56, 100, '38SLE701597'), sidc: '10132500001312000000', due_at: start + 8.6 * MINUTE,
    geometry: { type: 'LineString', coordinates: [[43.66, 35.86], [43.55, 35.76], [43.44, 35.7]] },
  }),
  thing(2, 'report', 'report.spot', 'received', 'region', spot('6 men, 2 motorcycles moving south', '38SME448251'), 3, {
    place: place(35.46, 44.05, 100, '38SME137245'), grade: 'B2', due_at: start + 1.7 * MINUTE,
  }),
  thing(3, 'report', 'report.spot', 'sent', 'federal', spot('رصد إطلاق نار متقطع قرب الجسر', '38SLE9388'), 22, {
    place: place(35.55, 43.78, 100, '38SLD893345'), grade: 'C3', corrected: true, version: 2,
    ticks: [{ party: 'region', left: ago(21), reached: ago(20), read: ago(17), read_by: 'duty-1' }, { party: 'coalition', left: ago(21), reached: ago(20), read: 0, read_by: '' }],
  }),
  thing(4, 'report', 'report.uxo', 'sent', 'federal', { id: 'title-report-uxo', args: { activity: 'Two shells beside the road', grid: '38SME2260', size: 2 } }, 47, {
    place: place(35.1, 44.58, 10, '38SME618841'), grade: 'A1', ticks: [{ party: 'region', left: ago(46), reached: 0, read: 0, read_by: '' }],
  }),
  thing(5, 'control-measure', 'control-measure', 'proposed', 'region', { id: 'title-control-measure', args: { type: 'no-fire-area', name: 'AMBER', party: 'region', grid: '' } }, 35, {
    place: place(34.83, 44.75, 10, '38SMD'), sidc: '10132500001301000000', due_at: start + 220 * MINUTE,
    geometry: { type: 'Polygon', coordinates: [[[44.68, 34.8], [44.8, 34.78], [44.84, 34.88], [44.72, 34.92], [44.68, 34.8]]] },
  }),
  thing(6, 'control-measure', 'control-measure', 'active', 'federal', { id: 'title-control-measure', args: { type: 'phase-line', name: 'BIRCH', party: 'federal', grid: '' } }, 300, {
    place: place(36.45, 43.1, 10, '38SLF'), sidc: '10132500001301000000', geometry: { type: 'LineString', coordinates: [[42.92, 36.36], [43.0, 36.48], [43.04, 36.6]] },
  }),
  thing(7, 'event', 'event', 'proposed', 'region', { id: 'title-event', args: { grid: '38SME137245', party: 'region', n: 2 } }, 12, { place: place(35.5, 44.12, 1000, '38SME2028'), sidc: '10114000001100000000', due_at: start + 48 * MINUTE }),
  thing(8, 'crossing', 'crossing', 'cleared-with-conditions', 'federal', { id: 'title-crossing', args: { callsign: 'FALCON 3', reason: 'recovery', party: 'federal', grid: '38SMD' } }, 16, {
    place: place(34.6, 44.86, 100, '38SMD871287'), sidc: '10132500001312000000', due_at: start + 43.2 * MINUTE,
    geometry: { type: 'LineString', coordinates: [[44.74, 34.5], [44.9, 34.62], [45.0, 34.68]] },
  }),
  thing(9, 'report', 'report.spot', 'withdrawn', 'federal', spot('Convoy of four trucks', '38SLF2214'), 90, { place: place(36.5, 42.9, 1000, '38SLF1241'), withdrawn: true }),
  thing(10, 'report', 'report.med', 'draft', 'federal', { id: 'title-report-med', args: { grid: '38SME500100', size: 1 } }, 2, { place: place(34.4, 45.2, 100, '38SND184070') }),
];

const item = (n, clock, urgent, acts) => {
  const of = things[n - 1];
  return { ob: of.id, proc: of.proc, kind: of.kind, party: of.party, title: of.title, status: of.status, due_at: of.due_at, clock, act_options: acts, urgent, since: of.times.received };
};
export const inbox = [
  item(2, 'report.disposition', true, REPLIES),
  item(1, 'crossing.decide', true, CROSSING_ACTS),
  item(7, 'event.confirm', false, [act('event', 'confirm', { fields: [field('merge', 'hash', true)] }), act('event', 'reject', { fields: [field('note', 'text')] })]),
  item(5, 'control-measure.answer', false, [act('control-measure', 'sign', { signed: true, confirm: true, fields: [field('measure', 'hash', true)] }), act('control-measure', 'object', { fields: [field('note', 'text')] })]),
  { ob: 'ab'.repeat(32), proc: 'understanding', kind: 'understanding', party: 'region', title: { id: 'title-understanding', args: { name: 'northern-seam', version: 2 } }, status: 'proposed', due_at: 0, clock: '', act_options: [], urgent: false, since: ago(64) },
];

const line = (seq, at, party, message, args = {}, ob = '', flags = []) => ({ seq, at: ago(at), by: '', kind: 'x/1', ob, message: { id: message, args }, party, exercise: true, flags });
export const log = [
  line(118, 0.6, 'federal', 'log-person-signed-in', { alias: 'duty-1' }),
  line(117, 1, 'region', 'crossing-act-request', { party: 'region' }, id(1)),
  line(116, 2, 'federal', 'log-report-filed', {}, id(10)),
  line(115, 3, 'region', 'log-report-received', { from: 'region', version: 1 }, id(2), ['time-ahead']),
  line(114, 4, 'coalition', 'log-link-up', { party: 'coalition' }),
  line(113, 12, 'region', 'event-act-propose', { party: 'region' }, id(7)),
  line(112, 15, 'region', 'crossing-act-clear-with-conditions', { party: 'region' }, id(8)),
  line(111, 16, 'federal', 'crossing-act-request', { party: 'federal' }, id(8)),
  line(110, 17, 'region', 'log-receipt-received', { from: 'region' }, id(3)),
  line(109, 21, 'federal', 'log-report-corrected', {}, id(3)),
  line(108, 22, 'federal', 'log-report-sent', {}, id(3)),
  line(107, 35, 'region', 'control-measure-act-propose', { party: 'region' }, id(5)),
  line(106, 46, 'federal', 'log-release-held-back', { party: 'coalition' }, id(4)),
  line(105, 47, 'federal', 'log-report-sent', {}, id(4)),
  line(104, 64, 'region', 'log-understanding-received', { from: 'region' }),
  line(103, 90, 'federal', 'log-report-withdrawn', {}, id(9)),
  line(102, 300, 'federal', 'log-link-down', { party: 'coalition' }),
];
export { CROSSING_ACTS, REPLIES, act, ago, field, id };
