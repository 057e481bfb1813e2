// Pictures come drawn by the node, the same as on paper. Before one becomes part of the page it is read through:
// nothing but marks and letters, with nothing but where they stand and how they look.
const MARKS = new Set(['svg', 'path', 'rect', 'text']);
const LOOKS = new Set([
  ...['xmlns', 'width', 'height', 'viewBox', 'role', 'aria-label', 'lang', 'direction', 'font-family', 'class', 'd', 'x', 'y'],
  ...['font-size', 'text-anchor', 'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'paint-order'],
]);
const MAX_CHARS = 2_000_000;

/** The picture as it came, '' where it holds anything that a picture has no use for. */
export function drawing(svg: string): string {
  if (svg.length > MAX_CHARS || !svg.startsWith('<svg ') || !svg.endsWith('</svg>')) return '';
  const token = /<(\/?)([a-z]+)((?: [A-Za-z-]+="[^"<>]*")*)(\/?)>|[^<>]+/y;
  while (token.lastIndex < svg.length) {
    const found = token.exec(svg);
    if (!found) return '';
    const [, , mark, attributes] = found;
    if (mark === undefined) continue;
    if (!MARKS.has(mark)) return '';
    for (const [, name, value] of (attributes ?? '').matchAll(/ ([A-Za-z-]+)="([^"]*)"/g))
      if (!LOOKS.has(name ?? '') || (name !== 'xmlns' && name !== 'aria-label' && /url\(|:/i.test(value ?? ''))) return '';
  }
  return svg;
}
