// Names of places in view, asked from the node's gazetteer as the map moves, most populous first.
import { placesIn } from '../api/calls';
import type { FoundPlace } from '../api/types-more';
import { calm } from '../calm';
import { places } from './data';
import type { MapView } from './view';

const WAIT_MS = 250;
const LIMIT = 160;
const MAX_KEPT = 1_500;

export class PlaceNames {
  private kept = new Map<string, FoundPlace>();
  private timer = 0;
  private asked = '';

  constructor(private readonly view: MapView) {
    void calm.then(() => {
      view.map.on('moveend', () => this.soon());
      this.soon();
    });
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.look(), WAIT_MS);
  }

  private async look(): Promise<void> {
    const bounds = this.view.map.getBounds();
    // Rounded outwards, so that a small move asks nothing new and an offline page finds what it kept.
    const step = Math.max(0.25, 2 ** (5 - Math.round(this.view.map.getZoom())));
    const down = (value: number): number => Math.floor(value / step) * step;
    const up = (value: number): number => Math.ceil(value / step) * step;
    const box: [number, number, number, number] = [
      Math.max(-180, down(bounds.getWest())), Math.max(-90, down(bounds.getSouth())), Math.min(180, up(bounds.getEast())), Math.min(90, up(bounds.getNorth())),
    ];
    if (box.join() === this.asked) return;
    this.asked = box.join();
    try {
      for (const place of await placesIn(box, LIMIT)) this.kept.set(`${place.lat_e7},${place.lon_e7}`, place);
    } catch {
      this.asked = '';
      return;
    }
    if (this.kept.size > MAX_KEPT) this.kept = new Map([...this.kept].slice(-MAX_KEPT));
    await this.view.set('names', places([...this.kept.values()]));
  }
}
