import type { Act, ActField, Body, InboxItem, Panel, Thing } from './api/types';

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

const WHY: ActField = { name: 'why', kind: 'text', required: true, choices: [] };

/** The acts of the node, with what the pages add for reports: the reason that a correction and a withdrawal
 * must carry, and their own words. Sending and approving lead to the "who will see this" dialog. */
export function allActs(panel: Panel): Act[] {
  if (panel.object.proc !== 'report') return panel.acts;
  return panel.acts.map((act) => {
    if (act.act === 'edit') return { ...act, label_id: 'report-do-edit', fields: [], confirm: false };
    if (act.act === 'correct') return { ...act, label_id: 'report-do-correct', fields: [WHY], confirm: false };
    if (act.act === 'withdraw') return { ...act, label_id: 'report-do-withdraw', fields: [WHY], confirm: true };
    if (act.act === 'send') return { ...act, label_id: 'report-send' };
    if (act.act === 'approve') return { ...act, label_id: 'report-do-approve' };
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
export const editsBody = (proc: string, act: string): boolean => proc === 'report' && (act === 'edit' || act === 'correct');

/** The page on which an item of the inbox is dealt with. */
export const pageOf = (proc: string): 'understanding' | 'lines' | 'watch' =>
  proc === 'understanding' ? 'understanding' : proc === 'line' ? 'lines' : 'watch';
