// What the Seam page draws on the map. Pure: no map, no page.
import type { Feature, FeatureCollection } from 'geojson';

import type { SeamSegment } from '../api/calls-seam';
import { BAND_COLOURS, DASHED_FROM } from './tones';

export function coverage(segments: SeamSegment[], chosen: string): FeatureCollection {
  const features = segments.map((segment): Feature => ({
    type: 'Feature',
    properties: { id: segment.id, colour: BAND_COLOURS[segment.band], dashed: segment.band >= DASHED_FROM, width: segment.id === chosen ? 14 : 7 },
    geometry: { type: 'LineString', coordinates: segment.line },
  }));
  // The chosen one lies on top.
  return { type: 'FeatureCollection', features: features.sort((a, b) => Number(a.properties?.width) - Number(b.properties?.width)) };
}
