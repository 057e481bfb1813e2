import type { Act, ActField, Body, InboxItem, Panel, Thing } from './api/types';
import { latinDigits } from './format/digits';

/** Fields that name what is answered: the page fills them in from what it shows, so that an answer never
 * speaks of another version than the one on the screen. */
const GIVEN = (field: ActField): boolean => field.kind === 'hash' || field.name === 'version' || field.name === 'duty_post';

export const asked = (act: Act): ActField[] => act.fields.filter((field) => !GIVEN(field));

export function given(act: Act, object: Pick<Thing, 'version'>, body: Body): Body {
  const found: Body = {};
  for (const field of act.fields) {
    // A version is a number or, where the very same bytes are signed, their check sum.
    if (field.name === 'version' && field.kind !== 'hash') found.version = object.version;
    else if (GIVEN(field) && body[field.name] !== undefined) found[field.name] = body[field.name];
  }
  return found;
}

/** Whether an act can be done with one key: nothing to fill in, nothing to sign, no slip that would hurt. */
export const simple = (act: Act): boolean => !act.signed && !act.confirm && act.fields.length === 0;

const empty = (value: unknown): boolean => value === undefined || value === '' || value === null || (Array.isArray(value) && !value.length);

/** Names of required fields that are still empty; a group is empty while nothing in it is filled. */
export function missing(fields: ActField[], data: Body): string[] {
  return fields
    .filter((field) => field.required)
    .filter((field) => empty(data[field.name]) || lacking(field, data[field.name]))
    .map((field) => field.name)
    .concat(fields.filter((field) => !field.required && lacking(field, data[field.name])).map((field) => field.name));
}

/** Whether a group, or one of a list of groups, lacks what it must have once anything of it is said. */
function lacking(field: ActField, value: unknown): boolean {
  if (empty(value)) return false;
  const parts = field.fields ?? [];
  const lacks = (group: Body): boolean => missing(parts, group).length > 0;
  if (field.kind === 'records') return (value as Body[]).some((group) => !Object.keys(filled(group)).length || lacks(group));
  if (field.kind !== 'record') return false;
  const said = Object.keys(filled(value as Body)).length > 0;
  return said ? lacks(value as Body) : field.required;
}

/** The same with the check sum of the part that was chosen, where an act is about one part. */
export function givenPart(act: Act, body: Body, part: unknown, parts: Panel['parts']): Body {
  const chosen = parts?.find((found) => found.part === part);
  if (!chosen || !act.fields.some((field) => field.kind === 'part')) return body;
  const sums = act.fields.filter((field) => field.kind === 'hash').map((field) => [field.name, chosen.hash]);
  return { ...body, ...Object.fromEntries(sums) };
}

/** What is sent: without the fields left empty. */
export const filled = (data: Body): Body => Object.fromEntries(Object.entries(data).filter(([, value]) => !empty(value)));

/** The same where some of the fields are groups: a group that says nothing is left out. */
export function filledGroups(fields: ActField[], data: Body): Body {
  const groups = fields.filter((field) => field.kind === 'record').map((field) => field.name);
  const found = { ...data };
  for (const { name } of fields.filter((field) => field.kind === 'records')) {
    if (Array.isArray(data[name])) found[name] = (data[name] as Body[]).map(filled);
  }
  for (const name of groups) {
    const group = filled((data[name] ?? {}) as Body);
    found[name] = Object.keys(group).length ? group : undefined;
  }
  return filled(found);
}

/** Opens an event from a report: a form of its own, not a move of the report. */
export const SAME_EVENT = 'same-event';

/** What is entered by both sides apart must be spelt alike: a clearance code is its letters and digits. */
export const spelt = (data: Body): Body =>
  typeof data.code === 'string' ? { ...data, code: latinDigits(data.code).toUpperCase().replace(/[\s.\-–/]+/g, '') } : data;

const WHY: ActField = { name: 'why', kind: 'text', required: true, choices: [] };

/** Acts of a handover that stand at each open item. */
const BY_ITEM = new Set(['confirm', 'ask', 'explain']);

/** The acts of the node, with what the pages add for reports: the reason that a correction and a withdrawal
 * must carry, and their own words. Sending and approving lead to the "who will see this" dialog. */
export function allActs(panel: Panel): Act[] {
  // A conversation has its own form to write in.
  if (panel.object.proc === 'message') return [];
  if (panel.object.proc === 'handover') return panel.acts.filter((act) => !BY_ITEM.has(act.act));
  if (panel.object.proc !== 'report') return panel.acts;
  return panel.acts.map((act) => {
    if (act.act === 'edit') return { ...act, label_id: 'report-do-edit', fields: [], confirm: false };
    if (act.act === 'correct') return { ...act, label_id: 'report-do-correct', fields: [WHY], confirm: false };
    if (act.act === 'withdraw') return { ...act, label_id: 'report-do-withdraw', fields: [WHY], confirm: true };
    if (act.act === 'send') return { ...act, label_id: 'report-send' };
    if (act.act === 'approve') return { ...act, label_id: 'report-do-approve' };
    if (act.act === SAME_EVENT) return act;
    return { ...act, label_id: `choice-${act.act}` };
  });
}

/** What a received report may be answered with from the inbox, where the node offers nothing itself. */
const DISPOSITIONS = ['seen', 'acting', 'conflicts', 'not-ours'];

export function inboxActs(item: InboxItem): Act[] {
  if (item.act_options.length || item.proc !== 'report' || item.status !== 'received') return item.act_options;
  return DISPOSITIONS.map((act) => ({ act, label_id: `choice-${act}`, signed: false, authority: '', fields: [], confirm: false }));
}

/** Whether an act of a report is carried out in the dialog that shows who will see it. */
export const shownFirst = (proc: string, act: string): boolean => proc === 'report' && (act === 'send' || act === 'approve');
/** Whether an act has a form although the node asks for no field. */
export const hasForm = (proc: string, act: string): boolean => editsBody(proc, act) || (proc === 'report' && act === SAME_EVENT);
export const editsBody = (proc: string, act: string): boolean => proc === 'report' && (act === 'edit' || act === 'correct');

/** The page on which an item of the inbox is dealt with. */
export const pageOf = (proc: string): 'understanding' | 'lines' | 'evidence' | 'watch' => PAGES[proc] ?? 'watch';
const PAGES: Record<string, 'understanding' | 'lines' | 'evidence'> = { understanding: 'understanding', line: 'lines', 'evidence-hold': 'evidence' };
