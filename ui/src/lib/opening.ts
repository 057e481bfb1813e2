// What the form of a new request or joint act asks for. The node checks it again; the names are those of
// the procedures.
import type { ActField } from './api/types';

export interface Opening {
  act: string;
  signed: boolean;
  /** Whether exactly one other party is asked. */
  one: boolean;
  fields: ActField[];
}

export const OPENING: Record<string, Opening | undefined> = {
  crossing: {
    act: 'request',
    signed: false,
    one: true,
    fields: [
      { name: 'purpose', kind: 'choice', required: true, choices: ['pursuit', 'medical', 'recovery', 'other'] },
      { name: 'corridor', kind: 'line', required: true },
      { name: 'strength', kind: 'choice', required: true, choices: ['1-5', '6-15', '16-40', 'over-40'] },
      { name: 'call_sign', kind: 'text', required: true },
      { name: 'contact', kind: 'text', required: true },
      { name: 'minutes', kind: 'minutes', required: true },
    ],
  },
  'control-measure': {
    act: 'propose',
    signed: true,
    one: false,
    fields: [
      { name: 'type', kind: 'choice', required: true, choices: ['boundary', 'coordination-point', 'phase-line', 'restricted-area', 'no-fire-area'] },
      { name: 'area', kind: 'area', required: true },
      { name: 'valid_from', kind: 'time', required: true },
      { name: 'valid_until', kind: 'time', required: true },
      { name: 'reason', kind: 'text', required: true },
    ],
  },
};
