// Our view of an event: what it may say, and what it starts from. It starts from what the partner has got of
// our report, not from the report: a view travels as it stands, so it must not say more by itself.
import * as api from '../api/calls';
import type { ActField, Body, Panel, Thing } from '../api/types';
import { isPoint } from '../format/grid';

const field = (name: string, kind: ActField['kind']): ActField => ({ name, kind, required: false });

/** Names and kinds are those of the procedure; the node checks again. */
export const VIEW: ActField = {
  name: 'view',
  kind: 'record',
  required: false,
  fields: [
    field('observed', 'time'),
    field('place', 'point'),
    field('activity', 'text'),
    field('size', 'word-or-number'),
    field('unit', 'text'),
    field('equipment', 'text'),
    field('direction', 'word-or-number'),
    field('text', 'text'),
  ],
};
/** Characters that fit; what is longer in a report is for its writer to shorten. */
const LONGEST: Record<string, number> = { activity: 200, size: 40, unit: 80, equipment: 200, direction: 40, text: 2000 };

/** What a report's body says, as a view. The tear line is what may be told in words. */
export function viewFrom(body: Body): Body {
  const { lat_e7, lon_e7, precision_m, tear } = body;
  const said: Body = { ...body, text: tear || body.text };
  if (typeof lat_e7 === 'number' && typeof lon_e7 === 'number')
    said.place = { lat_e7, lon_e7, ...(typeof precision_m === 'number' ? { precision_m } : {}) };
  const found: Body = {};
  for (const { name, kind } of VIEW.fields ?? []) {
    const value = said[name];
    const fits = kind === 'time' ? typeof value === 'number' : kind === 'point' ? isPoint(value)
      : (typeof value === 'string' && value.trim() !== '' && value.length <= (LONGEST[name] ?? 0)) || (kind === 'word-or-number' && typeof value === 'number');
    if (fits) found[name] = value;
  }
  return found;
}

/** What our view starts from: of our reports the one observed last, as the partner has got it. */
export async function ourView(reports: Thing[], own: string, partner: string): Promise<Body> {
  const ours = reports.filter((thing) => thing.party === own && !thing.gone).sort((a, b) => (b.times.observed ?? 0) - (a.times.observed ?? 0));
  const [first] = ours;
  if (!first) return {};
  const { projections } = await api.panel(first.id);
  const had = projections.find((one) => one.recipient === partner && one.state !== 'recalled');
  return had?.body ? viewFrom(had.body) : {};
}

/** What an act on an event starts from: what we have stated, else what our report says. */
export async function startOf(panel: Panel, act: { fields: ActField[] }, own: string): Promise<Body> {
  if (panel.object.proc !== 'event' || !act.fields.some((one) => one.name === 'view')) return {};
  const stated = Object.fromEntries((panel.columns ?? []).filter((row) => row.ours !== null).map((row) => [row.field, row.ours]));
  if (Object.keys(stated).length) return { view: stated };
  const partner = (panel.object.parties ?? []).find((party) => party !== own) ?? '';
  const reports = panel.reports.map((one) => one.object).filter((thing): thing is Thing => thing !== null);
  return { view: await ourView(reports, own, partner) };
}
