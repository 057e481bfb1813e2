// Symbols by milsymbol, drawn once per code and kept.
import ms, { type ColorMode } from 'milsymbol';

import { mark } from './badges';

const SIZE = 28;
const EDGE = 'rgba(6,12,17,0.9)';
const LIGHT = '#f2f6fa';
const FRAMES = Object.fromEntries(['Civilian', 'Friend', 'Hostile', 'Neutral', 'Unknown', 'Suspect'].map((frame) => [frame, LIGHT])) as unknown as ColorMode;
/** The library draws for paper: edges, staffs, the X of an exercise and all of the control-measure set in black.
 * On a dark ground they must be light. */
const tint = (sidc: string): { monoColor?: string; frameColor?: ColorMode } => (sidc.slice(4, 6) === '25' ? { monoColor: LIGHT } : { frameColor: FRAMES });

/** Whether the library knows a code. */
export const known = (sidc: string): boolean => Boolean(new ms.Symbol(sidc).isValid());

/** The symbol as pixels for the map, its anchor in the middle; null for a code that the library does not know.
 *
 * icon: the code and what the symbol is marked with, joined by bars. */
export function pixels(icon: string, ratio: number): { image: ImageData; ratio: number } | null {
  const [sidc = '', ...marks] = icon.split('|');
  const symbol = new ms.Symbol(sidc, { size: SIZE * ratio, outlineColor: EDGE, outlineWidth: 6, ...tint(sidc) });
  if (!symbol.isValid()) return null;
  const [drawn, anchor] = [symbol.asCanvas(1), symbol.getAnchor()];
  const canvas = document.createElement('canvas');
  const pad = marks.length ? 8 * ratio : 0;
  const [half, tall] = [Math.max(anchor.x, drawn.width - anchor.x) + pad, Math.max(anchor.y, drawn.height - anchor.y) + pad].map(Math.ceil) as [number, number];
  canvas.width = 2 * half;
  canvas.height = 2 * tall;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || !drawn.width) return null;
  const [left, top] = [half - anchor.x, tall - anchor.y];
  context.drawImage(drawn, left, top);
  for (const name of marks) mark(context, name, { left, top, right: left + drawn.width, bottom: top + drawn.height }, ratio);
  return { image: context.getImageData(0, 0, canvas.width, canvas.height), ratio };
}

const urls = new Map<string, string>();

/** The symbol as an image for the page, or for paper; "" for a code that the library does not know. */
export function dataUrl(sidc: string, size: number, paper = false): string {
  const key = `${sidc}/${size}/${paper}`;
  let found = urls.get(key);
  if (found === undefined) {
    const symbol = new ms.Symbol(sidc, { size: size * 0.8, ...(paper ? {} : tint(sidc)) });
    found = symbol.isValid() ? symbol.toDataURL() : '';
    urls.set(key, found);
  }
  return found;
}
