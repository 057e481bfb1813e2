// An area of return: its conditions and services in their fixed order, with what is known of each.
import type { Body } from '../api/types';

export const CONDITIONS = ['cleared', 'water', 'clinic', 'school', 'shelter', 'access', 'documents'] as const;
export const SERVICES = ['water', 'electricity', 'clinic', 'school', 'market', 'documents'] as const;
export const WORKING: ReadonlySet<string> = new Set(['working', 'partly', 'not-working']);

export type Standing = 'met' | 'unmet' | 'not-looked-at';

/** What nobody has looked at is neither met nor unmet, and says so. */
export function stateOf(body: Body, condition: string): Standing {
  const said = ((body.conditions ?? {}) as Record<string, unknown>)[condition];
  return said === 'met' || said === 'unmet' ? said : 'not-looked-at';
}

export const saidOf = (body: Body, name: 'hazards' | 'routes'): Body[] => (Array.isArray(body[name]) ? (body[name] as Body[]) : []);
