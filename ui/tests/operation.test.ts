import { describe, expect, it } from 'vitest';

import type { Panel } from '../src/lib/api/types';
import { grouped, planStart, sides } from '../src/lib/operation/go';

const panel = {
  object: { proc: 'operation', parties: ['federal', 'region'] },
  body: { task: 'x', sites: null, phases: [{ name: 'AMBER' }], confirmed: { federal: {} }, bound: ['federal'], plan: 'abcd1234' },
  parts: [
    { part: 'task', hash: 'a', joined: { sign: ['federal', 'region'], go: ['federal'] } },
    { part: 'phases', hash: 'b', joined: { sign: ['federal'], go: ['federal'] } },
  ],
} as unknown as Panel;

describe('version and GO', () => {
  it('counts a signature only over every part as it stands', () => {
    expect(sides(panel)).toEqual([
      { party: 'federal', signed: true, go: true, sure: true, moving: true },
      { party: 'region', signed: false, go: false, sure: false, moving: false },
    ]);
  });
  it('groups a check sum as it is read out', () => {
    expect(grouped('abcd12345')).toBe('abcd 1234 5');
    expect(grouped('')).toBe('');
  });
  it('begins an edit with the plan as it stands and leaves the panel alone', () => {
    const field = (name: string, kind = 'text') => ({ name, kind, required: false }) as never;
    const fields = [field('task'), field('sites', 'records'), field('phases', 'records'), field('plan', 'hash')];
    const start = planStart(panel, { act: 'plan', fields });
    expect(start).toEqual({ task: 'x', phases: [{ name: 'AMBER' }] });
    (start.phases as { name: string }[])[0]!.name = 'BLUE';
    expect((panel.body.phases as { name: string }[])[0]!.name).toBe('AMBER');
    expect(planStart(panel, { act: 'sign', fields })).toEqual({});
  });
});
