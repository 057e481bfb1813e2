// Figures of scenarios side by side, in words as well as numbers.
import type { ScenarioFigure, ScenarioLine } from '../api/calls-scenarios';
import { isolated } from '../format/isolate';
import type { Say } from '../study/values';
import { written } from '../study/values';

export const MOST_COMPARED = 4;

/** A figure as it is written. Shares come as so many of 1,000. */
export function figure(value: number | null, kind: ScenarioFigure['kind'], t: Say): string {
  const scaled = value !== null && kind === 'share' ? value / 1_000 : value;
  return written(scaled, { name: '', kind, digits: 1, unit: '' }, t);
}

/** By how much a figure changes: higher or lower by so much, or the same; '' where it is not known. */
export function difference(one: ScenarioFigure, t: Say): string {
  if (one.before === null || one.after === null) return '';
  const by = one.after - one.before;
  if (!by) return t('scenario-same');
  const value = one.kind === 'share' ? t('study-unit-points', { value: (Math.abs(by) / 10).toFixed(1) }) : figure(Math.abs(by), one.kind, t);
  return t(by > 0 ? 'scenario-higher' : 'scenario-lower', { value });
}

/** What a figure is called: its words, or its name as it came. */
export const called = (name: string, t: Say, has: (id: string) => boolean): string =>
  has(`study-word-figure-${name}`) ? t(`study-word-figure-${name}`) : isolated(name);

export interface Compared {
  name: string;
  kind: ScenarioFigure['kind'];
  /** As it was when the newest of them was kept. */
  present: number | null;
  /** In the order of the scenarios, null for one that says nothing of it. */
  each: (ScenarioFigure | null)[];
}

/** Every figure that any of the scenarios has, beside what it was when the newest of them was kept. */
export function compared(lines: ScenarioLine[]): Compared[] {
  const newest = [...lines].sort((one, other) => other.at - one.at);
  const names = new Map(lines.flatMap((line) => line.figures.map((one) => [one.name, one.kind] as const)));
  return [...names].map(([name, kind]) => {
    const of = (line: ScenarioLine): ScenarioFigure | null => line.figures.find((one) => one.name === name) ?? null;
    return { name, kind, present: newest.map(of).find((one) => one && one.before !== null)?.before ?? null, each: lines.map(of) };
  });
}
