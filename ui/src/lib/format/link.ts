// How a partner's link looks now. The node says what it knew when it last spoke of it; that a link has gone
// quiet since shows in nothing but its age.
import type { Partner } from '../api/types';

export const LATE_MS = 90_000;
export const DOWN_MS = 300_000;

/** up, late or down by the age of the last contact, as the node counts; cut-off and never as the node says. */
export function linkState(partner: Pick<Partner, 'state' | 'as_of'>, now: number): Partner['state'] {
  if (partner.state === 'cut-off' || !partner.as_of) return partner.state;
  const age = Math.abs(now - partner.as_of);
  return age > DOWN_MS ? 'down' : age > LATE_MS ? 'late' : 'up';
}
