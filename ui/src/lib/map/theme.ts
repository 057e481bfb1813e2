// Colours of the map. They follow tokens.css; a map has no style sheet.
export const MAP = {
  sea: '#0a141c',
  land: '#131c23',
  border: '#52636f',
  sector: '#7b8b98',
  seam: '#e6d27a',
  ours: '#5cc8ff',
  theirs: '#ffb454',
  measure: '#f3f6f8',
  forbid: '#ff8a80',
  waiting: '#ffc95e',
  cleared: '#68d69b',
  over: '#93a1ad',
  chosen: '#ffffff',
  label: '#dfe7ed',
  labelEdge: '#0a1218',
  road: '#394853',
  water: '#1d3a4c',
} as const;

export const FONT = "'Inter', 'Noto Sans Arabic', sans-serif";
