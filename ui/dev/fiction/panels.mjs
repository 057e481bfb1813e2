// Panels of the stand-in's objects.
import { act, ago, field, inbox, things } from './things.mjs';

const BODY = {
  report: (of) => ({ type: of.kind.split('.')[1], size: 6, activity: of.title.args.activity ?? '', lat_e7: of.place.lat_e7, lon_e7: of.place.lon_e7, precision_m: of.place.precision_m, observed: of.times.observed, received: of.times.received, equipment: '2 motorcycles, small arms', direction: 'S', unit: 'unknown', grade: of.grade || 'C3', level: 'restricted', tear: 'Movement of a small group southwards', source: 'patrol FALCON 3' }),
  crossing: (of) => ({ callsign: of.title.args.callsign, strength: '6-15', place: { lat_e7: of.place.lat_e7, lon_e7: of.place.lon_e7, precision_m: 100 }, corridor: of.geometry.coordinates.map(([lon, lat]) => ({ lat_e7: Math.round(lat * 1e7), lon_e7: Math.round(lon * 1e7) })), reason: of.title.args.reason, from: of.times.received, minutes: 60, contact: '46.150 MHz' }),
  'control-measure': (of) => ({ type: of.title.args.type, name: of.title.args.name, from: ago(-120), until: ago(-2880), text: 'School and clinic inside.', measure: 'cd'.repeat(32) }),
  event: () => ({ reports: ['a', 'b'], merge: 'ef'.repeat(32) }),
};
const STEPS = {
  report: ['draft', 'sent', 'dispositioned'], crossing: ['requested', 'acknowledged', 'cleared', 'active', 'ended'],
  'control-measure': ['proposed', 'agreed', 'active', 'expired'], event: ['proposed', 'merged'],
};
const SAFE = { requested: 'crossing-safe-answer', 'cleared-with-conditions': 'crossing-safe-move-conditions', proposed: 'control-measure-safe-proposed' };

export function projection(of) {
  const { source, unit, ...rest } = BODY.report(of);
  return { ...rest, lat_e7: Math.round(rest.lat_e7 / 1e5) * 1e5, lon_e7: Math.round(rest.lon_e7 / 1e5) * 1e5, precision_m: 1000 };
}

export function panel(ob) {
  const of = things.find((thing) => thing.id === ob);
  if (!of) return null;
  const waits = inbox.find((item) => item.ob === ob);
  const steps = STEPS[of.proc].includes(of.status) ? STEPS[of.proc] : [...STEPS[of.proc].slice(0, 2), of.status, ...STEPS[of.proc].slice(3)];
  const at = steps.indexOf(of.status);
  const own = of.party === 'federal';
  const names = of.proc === 'report' && own ? (of.status === 'draft' ? ['send', 'edit'] : of.withdrawn ? [] : ['send', 'correct', 'withdraw']) : [];
  const mine = of.proc === 'crossing' && own ? [act('crossing', 'enter'), act('crossing', 'extend', { fields: [field('minutes', 'minutes', true)] }), act('crossing', 'crossed', { confirm: true, fields: [field('why', 'choice', true, ['self-defence', 'life-saving', 'pursuit', 'lost', 'other']), field('place', 'point'), field('note', 'text')] })] : [];
  return {
    object: of, body: BODY[of.proc](of),
    stepper: steps.map((status, index) => ({ status, label_id: `${of.proc}-status-${status}`, done: index < at, current: index === at })),
    next: of.due_at ? [{ party: own ? 'region' : 'federal', act: { crossing: own ? 'end' : 'clear', report: 'dispose', event: 'confirm', 'control-measure': 'sign' }[of.proc], by_at: of.due_at, clock: waits?.clock ?? '', level: 0, names: null }] : [],
    acts: [...(waits?.act_options ?? []), ...mine, ...names.map((name) => act('report', name, { confirm: name !== 'edit' }))],
    history: [{ at: of.times.received, party: of.party, person: `${of.party}/duty-1`, act: 'request', message: { id: { crossing: 'crossing-act-request', report: 'log-report-filed', event: 'event-act-propose', 'control-measure': 'control-measure-act-propose' }[of.proc], args: {} }, signed: of.proc === 'control-measure', late: false, local: false }],
    columns: of.proc === 'event' ? [
      { field: 'observed', ours: ago(18), theirs: ago(15), agreed: null }, { field: 'size', ours: 6, theirs: 6, agreed: 6 },
      { field: 'activity', ours: 'Two motorcycles, moving south', theirs: 'دوو ماتۆڕ، بەرەو باشوور', agreed: null },
    ] : null,
    projections: of.ticks.map((ticks) => ({ recipient: ticks.party, body: projection(of), article: ticks.party === 'region' ? '3' : '5', understanding: 'northern-seam', at: ticks.left, state: ticks.read ? 'read' : ticks.reached ? 'reached' : 'sent' })),
    changes: of.corrected ? [{ field: 'size', was: 4, known: true }, { field: 'tear', was: null, known: false }] : [],
    reports: of.proc === 'event' ? things.filter((thing) => thing.proc === 'report').slice(0, 2).map((thing) => ({ id: thing.id, object: thing })) : [],
    events: [],
    receipts: of.ticks.filter((ticks) => ticks.reached).map((ticks) => ({ party: ticks.party, level: ticks.read ? 'read' : 'reached', at: ticks.read || ticks.reached, post: ticks.read_by })),
    safe: SAFE[of.status] && !(of.status === 'proposed' && of.proc === 'event') ? { id: SAFE[of.status], args: {} } : of.proc === 'event' ? { id: 'event-safe-proposed', args: {} } : null,
  };
}
