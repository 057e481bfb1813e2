// What the map needs besides its own code, asked for at the same time as that code: on a slow link the
// waits would otherwise stand one after the other.
import type { FeatureCollection } from 'geojson';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

export const WORKER_URL = workerUrl;

type Code = typeof import('../../components/MapView.svelte');

let world: Promise<FeatureCollection> | null = null;
let code: Promise<Code> | null = null;

/** The coarse outline of the world; asked for once, and again only if that failed. */
export function outline(): Promise<FeatureCollection> {
  world ??= fetch('/base/world.json').then((answer) => {
    if (!answer.ok) throw new Error(`world.json: ${answer.status}`);
    return answer.json() as Promise<FeatureCollection>;
  });
  world.catch(() => (world = null));
  return world;
}

/** The map itself, likewise. */
export function mapCode(): Promise<Code> {
  code ??= import('../../components/MapView.svelte');
  code.catch(() => (code = null));
  return code;
}

export function begin(): void {
  void outline().catch(() => undefined);
  void mapCode().catch(() => undefined);
  void fetch(WORKER_URL).catch(() => undefined);
}
