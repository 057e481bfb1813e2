// Symbols by milsymbol, drawn once per code and kept.
import ms from 'milsymbol';

const SIZE = 26;

/** The symbol as pixels for the map; null for a code that the library does not know. */
export function pixels(sidc: string, ratio: number): { image: ImageData; ratio: number } | null {
  try {
    const canvas = new ms.Symbol(sidc, { size: SIZE * ratio, outlineColor: 'rgba(6,12,17,0.85)', outlineWidth: 5 }).asCanvas(1);
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
      found = new ms.Symbol(sidc, { size: size * 0.8 }).toDataURL();
    } catch {
      found = '';
    }
    urls.set(key, found);
  }
  return found;
}
