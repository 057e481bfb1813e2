// Names on the map, drawn by the browser's own text engine: it joins Arabic and Sorani letters as they
// should be, which a map's glyph-by-glyph text does not for letters such as ێ or ڕ, and needs no glyph
// server. All names of a place stand at one size; none is primary.
import type { FoundPlace } from '../api/types-more';
import { FONT, MAP } from './theme';

const MAX_NAMES = 4;
const PAD = 3;

/** One name per script, in the order given. */
export function namesToShow(place: Pick<FoundPlace, 'names'>): string[] {
  const scripts = new Set<string>();
  const shown: string[] = [];
  for (const name of place.names) {
    if (scripts.has(name.script) || shown.includes(name.text)) continue;
    scripts.add(name.script);
    shown.push(name.text);
  }
  return shown.slice(0, MAX_NAMES);
}

export interface Label {
  lines: string[];
  size: number;
  colour: string;
  dot: boolean;
  weight: number;
}

/** The label as pixels; the anchor is its top centre, where the dot of a place stands. */
export function draw(label: Label, ratio: number): { image: ImageData; ratio: number } | null {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || !label.lines.length) return null;
  const font = `${label.weight} ${label.size}px ${FONT}`;
  const step = label.size * 1.28;
  const top = label.dot ? 10 : 0;
  context.font = font;
  const width = Math.max(...label.lines.map((line) => context.measureText(line).width)) + PAD * 2;
  canvas.width = Math.ceil(width * ratio);
  canvas.height = Math.ceil((top + step * label.lines.length + PAD * 2) * ratio);
  context.scale(ratio, ratio);
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  context.lineWidth = 3.2;
  context.strokeStyle = MAP.labelEdge;
  context.fillStyle = label.colour;
  if (label.dot) dot(context, width / 2);
  label.lines.forEach((line, index) => {
    const y = top + PAD + index * step;
    context.strokeText(line, width / 2, y);
    context.fillText(line, width / 2, y);
  });
  return { image: context.getImageData(0, 0, canvas.width, canvas.height), ratio };
}

function dot(context: CanvasRenderingContext2D, x: number): void {
  context.beginPath();
  context.arc(x, 5, 3.2, 0, 7);
  context.stroke();
  context.fill();
}

/** Hatching for areas that lie between, so that they are told apart without colour. */
export function hatch(colour: string, ratio: number, gap = 9): { image: ImageData; ratio: number } | null {
  const size = gap * ratio;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.strokeStyle = colour;
  context.lineWidth = ratio;
  for (const shift of [-size, 0, size]) {
    context.beginPath();
    context.moveTo(shift - 1, size + 1);
    context.lineTo(shift + size + 1, -1);
    context.stroke();
  }
  return { image: context.getImageData(0, 0, size, size), ratio };
}
