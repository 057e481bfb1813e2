// What the form of a new request or joint act asks for. The node checks it again; names and choices are
// those of the procedures. What has no form of its own here gets one made from what the node says it may carry.
import type { ActField, Body, MayOpen } from './api/types';
import { finds, fold } from './format/fold';

const LEAST_CHARS = 3;

export interface Opening {
  proc: string;
  /** The act that opens it with these other parties; none means that it binds only ourselves. */
  act: (others: string[]) => string;
  signed: (others: string[]) => boolean;
  /** Whether exactly one other party is asked; otherwise any number, also none. */
  one: boolean;
  /** Whether it may be opened with nobody else; false where somebody must be chosen. */
  alone?: boolean;
  /** Done by voice and entered afterwards: "told" asks when it was said, "telling" takes it as said now, so that
   * whoever gave a clearance never expects its end too early. */
  voice?: 'told' | 'telling';
  fields: (data: Body) => ActField[];
  /** With whom the understanding in force allows it; without, with every direct party. */
  parties?: string[];
}

/** The procedures that have forms of their own, and so need none made. */
const OWN_FORMS = new Set(['crossing', 'control-measure', 'event']);

/** What may be opened by a form made from the node's tables; what was made by voice before needs a form of its own. */
export const made = (list: MayOpen[]): MayOpen[] => list.filter((one) => !OWN_FORMS.has(one.proc) && !one.late);

/** The form of a procedure that has none of its own; undefined where nothing in force lets it be opened. */
export function generic(proc: string, act: string, list: MayOpen[]): Opening | undefined {
  const possible = made(list).filter((one) => one.proc === proc);
  const chosen = possible.find((one) => one.act === act) ?? possible[0];
  if (!chosen) return undefined;
  return {
    proc,
    act: () => chosen.act,
    signed: () => chosen.signed,
    one: chosen.one,
    alone: chosen.alone,
    fields: () => chosen.fields,
    parties: chosen.parties,
  };
}

/** The fields of a form that is written here with the numbers that the node gives them on paper. */
export function numberedBy(fields: ActField[], same: ActField[] | undefined): ActField[] {
  return fields.map((field) => {
    const known = same?.find(({ name }) => name === field.name);
    return { ...field, number: known?.number ?? 0, ...(field.fields ? { fields: numberedBy(field.fields, known?.fields) } : {}) };
  });
}

/** What a line names by its first word, the procedure's own, or by all its words, in any language. */
export function named(list: MayOpen[], line: string, saying: (id: string) => string): MayOpen[] {
  const written = fold(line);
  if (written.length < LEAST_CHARS) return [];
  const first = written.split(' ')[0] ?? '';
  const kinds = new Map(made(list).map((one) => [one.proc, one]));
  return [...kinds.values()].filter((one) => first === one.proc || finds(written)(fold(saying(one.title_id))));
}

/** The address of a form: what it opens and, where it is about something, that thing's id. */
export const formOf = (rest: string): { kind: string; about: string } => {
  const [kind = '', about = ''] = rest.replace(/^new:/, '').split('@', 2);
  return { kind, about };
};

/** What a form says to begin with where it is opened about something: its place, and the thing itself. */
export function begun(fields: ActField[], about: { id: string; proc: string; place: unknown } | undefined): Body {
  const found: Body = {};
  if (!about) return found;
  for (const { name, kind } of fields) {
    if (name === 'place' && kind === 'point' && about.place) found[name] = about.place;
    if (name === 'reports' && kind === 'ids' && about.proc === 'report') found[name] = [about.id];
    if (name === about.proc && kind === 'id') found[name] = about.id;
  }
  return found;
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
