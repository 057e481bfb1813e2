// The base map: the coarse world at once, then each country in detail when it comes into view.
import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';

import { outline } from './early';

interface Entry {
  id: string;
  /** West, south, east, north; two boxes where a country lies on both sides of the 180th meridian. */
  bounds: [number, number, number, number][];
}

const DETAIL_FROM_ZOOM = 4;
const MAX_AT_ONCE = 12;

export class BaseMap {
  private features = new Map<string, Feature>();
  private detailed = new Set<string>();
  private index: Entry[] = [];

  constructor(private readonly map: MapLibre) {}

  async start(): Promise<void> {
    const world = await outline();
    for (const item of world.features) this.features.set(String(item.id ?? item.properties?.c), item);
    this.show();
    // Detail comes when the coarse outline stands; whoever waits for the base map waits no longer.
    void this.startDetail().catch((error: unknown) => console.warn('base-map', error));
  }

  private async startDetail(): Promise<void> {
    this.index = (await read('/base/index.json')) as Entry[];
    this.map.on('moveend', () => void this.refine());
    await this.refine();
  }

  private async refine(): Promise<void> {
    if (this.map.getZoom() < DETAIL_FROM_ZOOM) return;
    const view = this.map.getBounds();
    const near = this.index
      .filter(({ id, bounds }) => !this.detailed.has(id) && bounds.some(([west, south, east, north]) =>
        west < view.getEast() && east > view.getWest() && south < view.getNorth() && north > view.getSouth()))
      .slice(0, MAX_AT_ONCE);
    if (!near.length) return;
    await Promise.all(near.map((entry) => this.detail(entry.id)));
    this.show();
  }

  private async detail(id: string): Promise<void> {
    this.detailed.add(id);
    try {
      this.features.set(id, (await read(`/base/${id}.json`)) as Feature);
    } catch {
      // Offline and never seen: the coarse outline stays, and the next look asks again.
      this.detailed.delete(id);
    }
  }

  private show(): void {
    const source = this.map.getSource<GeoJSONSource>('land');
    source?.setData({ type: 'FeatureCollection', features: [...this.features.values()] });
  }
}

async function read(path: string): Promise<unknown> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}
