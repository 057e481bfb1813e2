import type { Act, ActField, Body } from './api/types';

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
