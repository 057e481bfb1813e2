// Who has acknowledged a border alert, level by level, and to whom it has been passed on.
import type { Body } from '../api/types';

export interface Level {
  number: number;
  at: number;
}
export interface Side {
  party: string;
  levels: Level[];
  /** All its levels; 0 while nobody of it has said how many there are. */
  count: number;
}
export interface Further {
  party: string;
  answer: string;
  by: string;
  at: number;
}

const list = (value: unknown): Body[] => (Array.isArray(value) ? (value as Body[]) : []);
const num = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** Each side with the levels that have acknowledged, at 0 for those that have not. */
export function sidesOf(body: Body, parties: string[]): Side[] {
  const said = list(body.acknowledged);
  return parties.map((party) => {
    const own = said.filter((one) => one.party === party);
    const count = Math.max(0, ...own.map((one) => num(one.echelons)));
    const levels = Array.from({ length: count }, (_, index) => {
      const one = own.find((level) => level.echelon === index + 1);
      return { number: index + 1, at: num(one?.at) };
    });
    return { party, levels, count };
  });
}

/** Those it is to be passed on to, with what was answered; '' where nothing was yet. */
export function furtherOf(body: Body): Further[] {
  const relay = list(body.relay);
  return (Array.isArray(body.onward) ? (body.onward as string[]) : []).map((party) => {
    const one = relay.find((said) => said.whom === party);
    return { party, answer: String(one?.answer ?? ''), by: String(one?.party ?? ''), at: num(one?.at) };
  });
}
