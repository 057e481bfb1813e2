// A countdown over every corridor that has a clock: both sides see the same one.
import { Marker, type Map as MapLibre } from 'maplibre-gl';
import { mount, unmount } from 'svelte';

import CorridorClock from '../../components/CorridorClock.svelte';
import type { Thing } from '../api/types';
import { anchor } from './data';

interface Shown {
  marker: Marker;
  component: Record<string, unknown>;
  key: string;
}

export class CorridorClocks {
  private shown = new Map<string, Shown>();

  constructor(private readonly map: MapLibre) {}

  show(things: Thing[]): void {
    const wanted = new Set(things.map((thing) => thing.id));
    for (const id of this.shown.keys()) if (!wanted.has(id)) this.drop(id);
    for (const thing of things) {
      const key = `${thing.due_at}/${thing.status}`;
      if (this.shown.get(thing.id)?.key === key) continue;
      this.drop(thing.id);
      const element = document.createElement('div');
      const component = mount(CorridorClock, { target: element, props: { thing } });
      const [lon = 0, lat = 0] = anchor(thing.geometry as GeoJSON.Geometry);
      const marker = new Marker({ element, anchor: 'bottom', offset: [0, -14] }).setLngLat([lon, lat]).addTo(this.map);
      this.shown.set(thing.id, { marker, component, key });
    }
  }

  clear(): void {
    for (const id of [...this.shown.keys()]) this.drop(id);
  }

  private drop(id: string): void {
    const known = this.shown.get(id);
    if (!known) return;
    known.marker.remove();
    void unmount(known.component);
    this.shown.delete(id);
  }
}
