// What is supposed to be different, step by step, with the way back. Pure: no page, no node.
import type { WhatIf } from '../api/calls-response';
import type { Change, ScenarioFigure } from '../api/calls-scenarios';

export const MOST_ADDED = 12;
export const MOST_STRENGTH = 1_000_000;
export const PRESET = { from: 5_200, to: 3_000 } as const;
const MOST_STEPS = 200;

export const isAddition = (change: Change): boolean => change.what.startsWith('add-');
const same = (a: Change, b: Change): boolean => {
  if (a.what !== b.what) return false;
  if (a.what === 'party' || a.what === 'strength') return a.party === b.party;
  if (a.what === 'post') return a.ob === b.ob;
  return a.capability === b.capability && a.party === b.party && a.ob === b.ob;
};
export const has = (changes: Change[], change: Change): boolean => changes.some((one) => !isAddition(one) && same(one, change));

/** Put a change in, or take it out again. */
export function toggled(changes: Change[], change: Change): Change[] {
  return has(changes, change) ? changes.filter((one) => isAddition(one) || !same(one, change)) : [...changes, change];
}

/** The strength of a party; one that does not fall is no change. */
export function strengthened(changes: Change[], party: string, from: number, to: number): Change[] {
  const others = changes.filter((one) => one.what !== 'strength' || one.party !== party);
  return to < from ? [...others, { what: 'strength', party, from, to }] : others;
}

export const strengthOf = (changes: Change[], party: string): Change | undefined => changes.find((one) => one.what === 'strength' && one.party === party);

/** Steps that can be taken back. A slider that is dragged is one step: what has the same mark as the last replaces it. */
export class Steps {
  private past: { changes: Change[]; mark: string }[] = [];
  private mark = '';

  constructor(public now: Change[] = []) {}

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  take(changes: Change[], mark = ''): void {
    if (!mark || mark !== this.mark) {
      this.past.push({ changes: this.now, mark: this.mark });
      if (this.past.length > MOST_STEPS) this.past.shift();
    }
    this.now = changes;
    this.mark = mark;
  }

  undo(): void {
    const last = this.past.pop();
    if (!last) return;
    this.now = last.changes;
    this.mark = '';
  }
}

/** One request under way at a time; of those that come meanwhile only the newest follows. */
export class Newest<Q> {
  private waiting: { asked: Q } | null = null;
  private busy = false;

  constructor(private readonly run: (asked: Q) => Promise<void>) {}

  ask(asked: Q): void {
    this.waiting = { asked };
    void this.go();
  }

  private async go(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    while (this.waiting) {
      const { asked } = this.waiting;
      this.waiting = null;
      await this.run(asked);
    }
    this.busy = false;
  }
}

export function kindOf(name: string): ScenarioFigure['kind'] {
  if (name.endsWith('-permille')) return 'share';
  if (name.endsWith('-s')) return 'seconds';
  return name.endsWith('-m') ? 'metres' : 'count';
}

/** Figures before and after all of it, additions as well: what a scenario keeps. */
export function figuresOf(answer: WhatIf): ScenarioFigure[] {
  const [before, after] = [answer.states[0], answer.states.at(-1)];
  return Object.entries(before?.figures ?? {}).map(([name, value]) => ({ name, kind: kindOf(name), before: value, after: after?.figures[name] ?? null }));
}
