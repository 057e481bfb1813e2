// What the form of a new request or joint act asks for. The node checks it again; names and choices are
// those of the procedures.
import type { ActField, Body } from './api/types';

export interface Opening {
  proc: string;
  /** The act that opens it with these other parties; none means that it binds only ourselves. */
  act: (others: string[]) => string;
  signed: (others: string[]) => boolean;
  /** Whether exactly one other party is asked; otherwise any number, also none. */
  one: boolean;
  /** Done by voice and entered afterwards: "told" asks when it was said, "telling" takes it as said now, so that
   * whoever gave a clearance never expects its end too early. */
  voice?: 'told' | 'telling';
  fields: (data: Body) => ActField[];
}

const field = (name: string, kind: ActField['kind'], required = true, choices: string[] = []): ActField => ({ name, kind, required, choices });

/** The types of a control measure and what each is drawn as. */
const DRAWN: Record<string, [name: string, kind: ActField['kind']]> = {
  boundary: ['line', 'line'],
  'coordination-point': ['place', 'point'],
  'contact-point': ['place', 'point'],
  'phase-line': ['line', 'line'],
  'restrictive-fire-line': ['line', 'line'],
  'no-fire-area': ['ring', 'area'],
  'restricted-area': ['ring', 'area'],
  checkpoint: ['place', 'point'],
  'named-area': ['ring', 'area'],
};

function measure(data: Body): ActField[] {
  const [name, kind] = DRAWN[String(data.type ?? '')] ?? [];
  return [
    field('type', 'choice', true, Object.keys(DRAWN)),
    ...(name && kind ? [field(name, kind)] : []),
    field('name', 'text'),
    field('from', 'time'),
    field('until', 'time'),
    field('text', 'text', false),
  ];
}

const SIX_FIELDS: ActField[] = [
  field('callsign', 'text'),
  field('strength', 'choice', true, ['1-5', '6-15', '16-30', '31-100', 'over-100']),
  field('place', 'point'),
  field('corridor', 'line'),
  field('reason', 'choice', true, ['pursuit', 'medical', 'recovery', 'other']),
  field('from', 'time'),
  field('minutes', 'minutes'),
  field('contact', 'text'),
];

const CONDITIONS: ActField = {
  ...field('conditions', 'record', false),
  fields: [
    field('corridor', 'line', false),
    field('depth_m', 'number', false),
    field('limit_min', 'minutes', false),
    field('contact', 'text', false),
    field('host_present', 'flag', false),
    field('note', 'text', false),
  ],
};

/** Crossed without clearance: three fields are enough, and only the first must be there. */
export const CROSSED = {
  first: [field('why', 'choice', true, ['self-defence', 'life-saving', 'pursuit', 'lost', 'other']), field('place', 'point', false), field('callsign', 'text', false)],
  more: [field('strength', 'choice', false, ['1-5', '6-15', '16-30', '31-100', 'over-100']), field('contact', 'text', false), field('note', 'text', false)],
};

export const OPENING: Record<string, Opening | undefined> = {
  crossing: {
    proc: 'crossing',
    act: () => 'request',
    signed: () => false,
    one: true,
    fields: () => [...SIX_FIELDS, field('note', 'text', false)],
  },
  heard: {
    proc: 'crossing',
    act: () => 'heard',
    signed: () => false,
    one: true,
    voice: 'told',
    fields: () => [field('code', 'text'), ...SIX_FIELDS, CONDITIONS],
  },
  said: {
    proc: 'crossing',
    act: () => 'said',
    signed: () => true,
    one: true,
    voice: 'telling',
    fields: () => [field('code', 'text'), ...SIX_FIELDS, CONDITIONS],
  },
  'control-measure': {
    proc: 'control-measure',
    act: (others) => (others.length ? 'propose' : 'declare'),
    signed: (others) => !others.length,
    one: false,
    fields: measure,
  },
};
