// Facts that a workflow's own view shows: the list of fields leaves them out.
export const APART: Record<string, string[]> = {
  'line-check': ['spoken'],
  sitrep: ['single'],
  message: ['said', 'seen', 'unread', 'to_post'],
  handover: ['items', 'more', 'confirmed', 'asked'],
};
