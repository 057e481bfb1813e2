// What a symbol is marked with: signs that can be told apart without colour.
import { FONT, MAP } from './theme';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const RADIUS = 8;

/** Draws one mark on a symbol that fills the box: "corrected", "withdrawn", "crossed", or "of-2" for two reports. */
export function mark(context: CanvasRenderingContext2D, name: string, box: Box, ratio: number): void {
  if (name === 'withdrawn') return strike(context, box, ratio);
  const shown: Record<string, [text: string, ground: string, right: boolean]> = {
    corrected: ['✎', MAP.waiting, false],
    crossed: ['!', MAP.forbid, true],
  };
  const [text, ground, right] = shown[name] ?? [name.replace('of-', ''), MAP.measure, true];
  const [x, y] = [right ? box.right - 2 * ratio : box.left + 2 * ratio, box.bottom - 4 * ratio];
  badge(context, text, ground, x, y, ratio);
}

function badge(context: CanvasRenderingContext2D, text: string, ground: string, x: number, y: number, ratio: number): void {
  context.beginPath();
  context.arc(x, y, RADIUS * ratio, 0, 7);
  context.fillStyle = ground;
  context.strokeStyle = MAP.labelEdge;
  context.lineWidth = 2 * ratio;
  context.fill();
  context.stroke();
  context.fillStyle = MAP.labelEdge;
  context.font = `700 ${11 * ratio}px ${FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, x, y + 0.5 * ratio);
}

/** One line through all of it: it no longer stands. */
function strike(context: CanvasRenderingContext2D, box: Box, ratio: number): void {
  for (const [colour, width] of [[MAP.labelEdge, 6], [MAP.forbid, 3]] as const) {
    context.beginPath();
    context.moveTo(box.left, box.bottom);
    context.lineTo(box.right, box.top);
    context.strokeStyle = colour;
    context.lineWidth = width * ratio;
    context.stroke();
  }
}
