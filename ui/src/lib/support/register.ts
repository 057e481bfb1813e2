// The register of what rests on whom, as a picture: a row per capability, a bar per declaration, time along it.
import { ask } from '../api/http';

export interface Span {
  ob: string;
  user: string;
  capability: string;
  provider: string;
  share: string;
  from_at: number;
  until_at: number;
  disputed: boolean;
}
export interface Row {
  user: string;
  capability: string;
  providers: string[];
  without: string[];
  outcome: 'gone' | 'less' | 'stays';
  ends_at: number;
}
export interface Register {
  at: number;
  without: string;
  providers: string[];
  rows: Row[];
  spans: Span[];
  forever: number;
}

export const register = (at: number, without: string) =>
  ask<Register>('GET', `/api/register?at=${Math.round(at)}&without=${encodeURIComponent(without)}`);

export const DAY = 86_400_000;
/** So far ahead the picture reaches at least, in days. */
export const AHEAD = 180;

export interface Scale {
  start: number;
  end: number;
}

/** From the first beginning, or now, to the last end that is stated, or half a year ahead, in whole days. */
export function scaleOf(spans: Span[], now: number, forever: number): Scale {
  const starts = spans.map((span) => span.from_at);
  const ends = spans.map((span) => span.until_at).filter((end) => end < forever);
  const start = Math.floor(Math.min(now, ...starts) / DAY) * DAY;
  return { start, end: Math.ceil(Math.max(now + AHEAD * DAY, ...ends) / DAY) * DAY };
}

const share = (at: number, { start, end }: Scale): number => Math.min(100, Math.max(0, ((at - start) / (end - start)) * 100));

/** Where a moment lies, in per cent of the way. */
export const placeOf = share;

/** Where a bar begins and how long it is, in per cent; what ends beyond the picture runs to its edge. */
export function barOf(span: Span, scale: Scale): { begin: number; length: number } {
  const begin = share(span.from_at, scale);
  return { begin, length: share(span.until_at, scale) - begin };
}

/** Every capability that anybody has declared, those that matter at the moment first. */
export function linesOf({ rows, spans }: Register): { user: string; capability: string; row?: Row; spans: Span[] }[] {
  const key = (one: { user: string; capability: string }): string => `${one.user}/${one.capability}`;
  const byKey = new Map<string, Span[]>();
  for (const span of spans) byKey.set(key(span), [...(byKey.get(key(span)) ?? []), span]);
  const now = rows.map((row) => ({ user: row.user, capability: row.capability, row, spans: byKey.get(key(row)) ?? [] }));
  const shown = new Set(rows.map(key));
  const others = [...byKey].filter(([name]) => !shown.has(name)).map(([, of]) => ({ user: of[0]!.user, capability: of[0]!.capability, spans: of }));
  return [...now, ...others];
}

export const countOf = (rows: Row[], outcome: Row['outcome']): number => rows.filter((row) => row.outcome === outcome).length;

export interface Line {
  user: string;
  capability: string;
  /** What each provider has declared of it that holds at the moment, by provider. */
  cells: Map<string, Span>;
  /** The provider on which it rests alone, '' where it rests on several. */
  only: string;
}

/** A row per capability of a party, a column per provider: what holds at the moment that was asked about. Who is
 * thought away still has its column, and counts as gone. */
export function matrixOf({ at, without, spans }: Register): { providers: string[]; lines: Line[] } {
  const held = spans.filter((span) => span.from_at <= at && at < span.until_at);
  const byKey = new Map<string, Line>();
  for (const span of held) {
    const key = `${span.user}/${span.capability}`;
    const line = byKey.get(key) ?? { user: span.user, capability: span.capability, cells: new Map<string, Span>(), only: '' };
    // Of two declarations of the same, the newer one stands: spans come oldest first.
    line.cells.set(span.provider, span);
    byKey.set(key, line);
  }
  const lines = [...byKey.values()];
  for (const line of lines) {
    const left = [...line.cells.keys()].filter((provider) => provider !== without);
    line.only = left.length === 1 ? (left[0] ?? '') : '';
  }
  const providers = [...new Set(held.map((span) => span.provider))].sort();
  return { providers, lines: lines.sort((a, b) => Number(Boolean(b.only)) - Number(Boolean(a.only))) };
}
