// Facts that a workflow's own view shows: the list of fields leaves them out.
export const APART: Record<string, string[]> = {
  'line-check': ['spoken'],
  sitrep: ['single'],
  message: ['said', 'seen', 'unread', 'to_post'],
  'return-area': ['conditions', 'met', 'unmet', 'not_looked_at', 'services', 'hazards', 'routes'],
  handover: ['items', 'more', 'confirmed', 'asked'],
};
