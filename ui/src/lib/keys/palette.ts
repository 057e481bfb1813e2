// What the palette finds: actions by their words in any language, objects, partners, and places.
import * as api from '../api/calls';
import type { Language, Thing } from '../api/types';
import { once } from '../event/once';
import { finds, fold, matches } from '../format/fold';
import { E7, parseGrid } from '../format/grid';
import { ltr } from '../format/isolate';
import { picture } from '../stores/picture.svelte';
import { route } from '../stores/route.svelte';
import { ui } from '../stores/ui.svelte';
import { say, t, words } from '../words/words.svelte';
import { actions } from './actions.svelte';

export interface PaletteItem {
  id: string;
  kind: string;
  text: string;
  keys?: string;
  run: () => void;
}

interface Saying {
  language: Language;
  text: string;
  folded: string;
}

const sayings = new WeakMap<Thing, Saying>();
const MAX_OBJECTS = 12;
const GROUND_ZOOM = 10;

export function paletteItems(query: string): PaletteItem[] {
  const found: PaletteItem[] = actions
    .possible()
    .filter((action) => action.id !== 'palette')
    .map((action) => ({ action, text: t(action.label, action.args) }))
    .filter(({ action, text }) => !query || matches(`${text} ${words.everywhere(action.label)}`, query))
    .map(({ action, text }) => ({
      id: action.id, kind: t(`keys-${action.group}`), text, ...(action.keys ? { keys: action.keys } : {}), run: action.run,
    }));
  if (!query) return found;
  return [...gridItems(query), ...found, ...objectItems(query)];
}

function gridItems(query: string): PaletteItem[] {
  const point = parseGrid(query);
  if (!point) return [];
  const text = t('palette-go-to', { place: ltr(query.trim().toUpperCase()) });
  return [{ id: 'grid', kind: t('keys-map'), text, run: () => look(point.lon_e7 / E7, point.lat_e7 / E7) }];
}

function objectItems(query: string): PaletteItem[] {
  const items: PaletteItem[] = [];
  const found = finds(query);
  for (const thing of once(picture.objects)) {
    const { text, folded } = saying(thing);
    if (!found(folded)) continue;
    items.push({ id: `object-${thing.id}`, kind: t('palette-object'), text, run: () => route.go('watch', thing.id) });
    if (items.length >= MAX_OBJECTS) break;
  }
  return items;
}

/** What an object is called, as it is shown and as it is searched for; thousands of them for every letter typed. */
function saying(thing: Thing): Saying {
  const known = sayings.get(thing);
  if (known?.language === words.language) return known;
  const text = say(thing.title);
  const made = { language: words.language, text, folded: fold(`${text} ${thing.place?.mgrs ?? ''}`) };
  sayings.set(thing, made);
  return made;
}

/** Places by name; nothing while the node cannot be reached. All names of a place stand side by side. */
export async function searchPlaces(query: string): Promise<PaletteItem[]> {
  if (query.trim().length < 2) return [];
  try {
    const found = await api.places(query.trim());
    return found.slice(0, 8).map((place, index) => ({
      id: `place-${index}-${place.lat_e7}`,
      kind: t('palette-place'),
      text: place.names.map((name) => `\u2068${name.text}\u2069`).join(' · '),
      run: () => look(place.lon_e7 / E7, place.lat_e7 / E7),
    }));
  } catch {
    return [];
  }
}

function look(lon: number, lat: number): void {
  route.go('watch', route.page === 'watch' ? route.rest : '');
  ui.column = 'map';
  ui.lookAt(lon, lat, GROUND_ZOOM);
}
