// Drawing on the map by terra-draw: one shape at a time, handed over when it is finished.
import type { Map as MapLibre } from 'maplibre-gl';
import { TerraDraw, TerraDrawLineStringMode, TerraDrawPointMode, TerraDrawPolygonMode } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';

import { MAP } from './theme';

const MODE = { point: 'point', line: 'linestring', area: 'polygon' } as const;
const COLOUR = MAP.chosen as `#${string}`;

/** Starts drawing; returns what stops it without a result. */
export function startDrawing(map: MapLibre, kind: 'point' | 'line' | 'area', done: (drawn: [number, number][]) => void): () => void {
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 7 }),
    modes: [
      new TerraDrawPointMode({ styles: { pointColor: COLOUR, pointWidth: 8 } }),
      new TerraDrawLineStringMode({ styles: { lineStringColor: COLOUR, lineStringWidth: 4, closingPointColor: COLOUR, closingPointWidth: 6 } }),
      new TerraDrawPolygonMode({ styles: { fillColor: COLOUR, fillOpacity: 0.15, outlineColor: COLOUR, outlineWidth: 3 } }),
    ],
  });
  let stopped = false;
  const stop = (): void => {
    if (stopped) return;
    stopped = true;
    draw.stop();
    map.doubleClickZoom.enable();
  };
  draw.start();
  map.doubleClickZoom.disable();
  draw.setMode(MODE[kind]);
  draw.on('finish', (id) => {
    const shape = draw.getSnapshotFeature(id)?.geometry;
    // The library goes on using its own event after this: stop on the next turn.
    setTimeout(stop);
    if (shape?.type === 'Point') done([shape.coordinates as [number, number]]);
    else if (shape?.type === 'LineString') done(shape.coordinates as [number, number][]);
    else if (shape?.type === 'Polygon') done((shape.coordinates[0] ?? []).slice(0, -1) as [number, number][]);
  });
  return stop;
}
