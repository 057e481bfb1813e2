// Who has signed which version of a plan, who has given GO, and who may be moving by it.
import type { ActField, Body, Panel } from '../api/types';

export type Side = { party: string; signed: boolean; go: boolean; sure: boolean; moving: boolean };

const listed = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);
const named = (value: unknown): string[] => (value && typeof value === 'object' ? Object.keys(value) : []);

/** Whether a party has joined every part of the version as it stands. */
function joined(panel: Panel, joint: string, party: string): boolean {
  const parts = panel.parts ?? [];
  return parts.length > 0 && parts.every((part) => (part.joined[joint] ?? []).includes(party));
}

/** Every side of an operation, as this node knows it. */
export function sides(panel: Panel): Side[] {
  return (panel.object.parties ?? []).map((party) => ({
    party,
    signed: joined(panel, 'sign', party),
    go: joined(panel, 'go', party),
    sure: named(panel.body.confirmed).includes(party),
    moving: listed(panel.body.bound).includes(party),
  }));
}

const GROUP = 4;
/** A check sum in groups, as it is read out. */
export const grouped = (hash: string): string => hash.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join(' ') ?? '';

/** What a form that edits the plan begins with: the plan as it stands. Nothing of it counts as changed. */
export function planStart(panel: Panel, act: { act: string; fields: ActField[] }): Body {
  if (panel.object.proc !== 'operation' || (act.act !== 'plan' && act.act !== 'change')) return {};
  const kept = act.fields.filter(({ name, kind }) => kind !== 'hash' && panel.body[name] !== undefined && panel.body[name] !== null);
  return structuredClone(Object.fromEntries(kept.map(({ name }) => [name, panel.body[name]])));
}
