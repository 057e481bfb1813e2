import type { Act, ActField, Body, Panel, Thing } from './api/types';

/** Fields that name what is answered: the page fills them in from what it shows, so that an answer never
 * speaks of another version than the one on the screen. */
const GIVEN = (field: ActField): boolean => field.kind === 'hash' || field.kind === 'record' || field.name === 'version';

export const asked = (act: Act): ActField[] => act.fields.filter((field) => !GIVEN(field));

export function given(act: Act, object: Pick<Thing, 'version'>, body: Body): Body {
  const found: Body = {};
  for (const field of act.fields) {
    if (field.name === 'version') found.version = object.version;
    else if (field.kind === 'hash' && body[field.name] !== undefined) found[field.name] = body[field.name];
  }
  return found;
}

/** Whether an act can be done with one key: nothing to fill in, nothing to sign, no slip that would hurt. */
export const simple = (act: Act): boolean => !act.signed && !act.confirm && act.fields.length === 0;

/** Names of required fields that are still empty. */
export function missing(fields: ActField[], data: Body): string[] {
  return fields
    .filter((field) => field.required)
    .map((field) => field.name)
    .filter((name) => data[name] === undefined || data[name] === '' || data[name] === null);
}

/** What is sent: without the fields left empty. */
export const filled = (data: Body): Body =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined && value !== '' && value !== null));

/** A PIN as the node takes it. */
export const PIN_FORM = /^\d{4,12}$/;

/** What can be done with an own report besides the node's acts: its own calls, not moves of a procedure. */
export function reportActs(panel: Panel, own: boolean): Act[] {
  const { proc, status, withdrawn } = panel.object;
  if (proc !== 'report' || !own || withdrawn || status === 'draft' || status === 'withdrawn') return [];
  const make = (act: string): Act => ({
    act, label_id: `report-do-${act}`, signed: false, authority: '', confirm: act === 'withdraw',
    fields: [{ name: 'why', kind: 'text', required: true }],
  });
  return [make('correct'), make('withdraw')];
}

/** The acts of the node and of the page together; the page's own come last and win over one of the same name. */
export function allActs(panel: Panel, own: boolean): Act[] {
  const added = reportActs(panel, own);
  return [...panel.acts.filter((act) => !added.some((mine) => mine.act === act.act)), ...added];
}
