// Facts that a workflow's own view shows: the list of fields leaves them out.
export const APART: Record<string, string[]> = {
  'line-check': ['spoken'],
  sitrep: ['single'],
  'return-area': ['conditions', 'met', 'unmet', 'not_looked_at', 'services', 'hazards', 'routes'],
  handover: ['items', 'more', 'confirmed', 'asked'],
};
