// Images of symbols side by side in one texture. There are a few dozen kinds of symbols; what no longer fits is
// drawn as the first one, which is better than not at all.
export interface Cell {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const ATLAS_PX = 1_024;
const GAP = 1;

/** Rows of cells from top to bottom. Pure: it only says where an image goes. */
export class Shelves {
  private x = 0;
  private y = 0;
  private row = 0;

  /** Where an image of this size goes, null where there is no more room. */
  place(width: number, height: number): Cell | null {
    if (this.x + width > ATLAS_PX) {
      this.x = 0;
      this.y += this.row + GAP;
      this.row = 0;
    }
    if (width > ATLAS_PX || this.y + height > ATLAS_PX) return null;
    const cell = { x: this.x, y: this.y, width, height };
    this.x += width + GAP;
    this.row = Math.max(this.row, height);
    return cell;
  }
}
