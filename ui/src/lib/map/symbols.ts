// Symbols by milsymbol, drawn once per code and kept.
import ms from 'milsymbol';

const SIZE = 26;
const EDGE = 'rgba(6,12,17,0.9)';
const LIGHT = '#f2f6fa';
/** Symbols of the control-measure set are drawn in black, for paper; on a dark map they must be light. */
const tint = (sidc: string): { monoColor?: string } => (/^\d{4}25/.test(sidc) || /^G/.test(sidc) ? { monoColor: LIGHT } : {});

/** The symbol as pixels for the map; null for a code that the library does not know. */
export function pixels(sidc: string, ratio: number): { image: ImageData; ratio: number } | null {
  try {
    const canvas = new ms.Symbol(sidc, { size: SIZE * ratio, outlineColor: EDGE, outlineWidth: 6, ...tint(sidc) }).asCanvas(1);
    const context = canvas.getContext('2d');
    return context && canvas.width ? { image: context.getImageData(0, 0, canvas.width, canvas.height), ratio } : null;
  } catch {
    return null;
  }
}

const urls = new Map<string, string>();

/** The symbol as an image for the page. */
export function dataUrl(sidc: string, size: number): string {
  const key = `${sidc}/${size}`;
  let found = urls.get(key);
  if (found === undefined) {
    try {
      found = new ms.Symbol(sidc, { size: size * 0.8, ...tint(sidc) }).toDataURL();
    } catch {
      found = '';
    }
    urls.set(key, found);
  }
  return found;
}
