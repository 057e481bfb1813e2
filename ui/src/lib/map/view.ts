// The map itself: one MapLibre map, its images, its sources, what was clicked.
import 'maplibre-gl/dist/maplibre-gl.css';

import type { FeatureCollection } from 'geojson';
import { Map as MapLibre, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';

import { calm, standing } from '../calm';
import { Pace } from '../pace';
import { BaseMap } from './base';
import { collection, ICON, type Extent } from './data';
import { WORKER_URL } from './early';
import { draw, hatch, type Label } from './labels';
import { marksOf, under } from './marks';
import { emptyStyle, type SOURCES } from './style';
import { SymbolCanvas } from './symbol-canvas';
import { MAP } from './theme';

setWorkerUrl(WORKER_URL);

const CALM = matchMedia('(prefers-reduced-motion: reduce)');
const HIT = ['areas', 'tracks', 'corridor'];
const REACH_PX = 6;
/** Half the side of a symbol at full size. */
const HALF_PX = 22;
const GROUND = ['land', 'presence', 'seams'];
const GROUND_WAIT_MS = 4_000;

const LABELS: Record<string, Omit<Label, 'lines'>> = {
  [ICON.place]: { size: 13, colour: MAP.label, dot: true, weight: 500 },
  [ICON.ours]: { size: 15, colour: MAP.ours, dot: false, weight: 650 },
  [ICON.theirs]: { size: 15, colour: MAP.theirs, dot: false, weight: 650 },
  [ICON.seam]: { size: 15, colour: MAP.seam, dot: false, weight: 600 },
  [ICON.measure]: { size: 13, colour: MAP.measure, dot: false, weight: 600 },
  [ICON.post]: { size: 12, colour: MAP.measure, dot: true, weight: 550 },
  [ICON.plan]: { size: 13, colour: MAP.measure, dot: true, weight: 600 },
  [ICON.keep]: { size: 13, colour: MAP.forbid, dot: true, weight: 650 },
  [ICON.met]: { size: 12, colour: MAP.waiting, dot: true, weight: 600 },
};

export class MapView {
  readonly map: MapLibre;
  readonly ready: Promise<void>;
  /** Base map and ground are drawn. */
  readonly drawn: Promise<void>;
  /** The coarse base map is in its source. */
  private readonly base: Promise<void>;
  /** All of the ground as it was last shown, and whether the view is the reader's since. */
  private shown = '';
  private held = false;
  private fitting = false;
  private readonly symbols: SymbolCanvas;
  private readonly pace = new Pace();
  private chosen = '';
  private ringed = '';
  private filled: () => void = () => undefined;

  constructor(container: HTMLElement, onChoose: (ids: string[]) => void) {
    this.map = new MapLibre({
      container, style: emptyStyle(), center: [43, 35], zoom: 4, minZoom: 1, maxZoom: 16, attributionControl: false,
      dragRotate: false, pitchWithRotate: false, touchPitch: false, fadeDuration: CALM.matches ? 0 : 150,
    });
    this.map.touchZoomRotate.disableRotation();
    const held = (): void => void (this.held ||= !this.fitting);
    this.map.on('zoomstart', held);
    this.map.on('dragstart', held);
    this.map.on('movestart', ({ originalEvent }) => void (this.held ||= Boolean(originalEvent)));
    this.map.setMissingStyleImageResolver((id) => this.makeImage(id));
    this.map.on('click', ({ point: { x, y } }) => {
      const box: [[number, number], [number, number]] = [[x - REACH_PX, y - REACH_PX], [x + REACH_PX, y + REACH_PX]];
      const hit = this.map.queryRenderedFeatures(box, { layers: HIT });
      onChoose([...new Set([...this.symbolsAt({ x, y }), ...hit.map((found) => String(found.properties.id))])]);
    });
    this.ready = new Promise((done) => this.map.once('load', () => done()));
    this.symbols = new SymbolCanvas(this.map, (icon) => this.picture(icon, pixelRatio()));
    this.base = this.ready.then(() => new BaseMap(this.map).start()).catch((error: unknown) => console.warn('base-map', error));
    this.drawn = this.draw(new Promise((done) => (this.filled = done)));
  }

  async set(source: (typeof SOURCES)[number], data: FeatureCollection): Promise<void> {
    await this.ready;
    this.map.getSource<GeoJSONSource>(source)?.setData(data);
  }

  /** Says that the ground of the picture is in its sources. */
  stand(): void {
    this.filled();
  }

  /** Resolved when base map and ground are drawn; without a ground, when none came for a while. */
  private async draw(filled: Promise<void>): Promise<void> {
    await this.base;
    await Promise.race([filled, new Promise((done) => setTimeout(done, GROUND_WAIT_MS))]);
    await new Promise<void>((done) => {
      const look = (): void => {
        if (GROUND.some((name) => !this.map.isSourceLoaded(name))) return;
        this.map.off('render', look);
        requestAnimationFrame(() => done());
      };
      this.map.on('render', look);
      this.map.triggerRepaint();
    });
    // In the browser's timeline, for whoever measures.
    performance.mark('ground-drawn');
    standing();
  }

  /** Draws the symbols of what `make` makes; where that comes faster than it can be drawn, of the last. */
  show(make: () => FeatureCollection): void {
    this.pace.run(() => {
      this.symbols.set(marksOf(make()));
      this.ring();
    });
  }

  choose(id: string): void {
    this.chosen = id;
    this.ring();
  }

  /** The ring around the chosen symbol, wherever it has moved to. */
  private ring(): void {
    const { ids, places } = this.symbols.marks;
    const place = this.chosen ? places[ids.indexOf(this.chosen)] : undefined;
    if (String(place) === this.ringed) return;
    this.ringed = String(place);
    void this.set('chosen', collection(place ? [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: place } }] : []));
  }

  private symbolsAt(point: { x: number; y: number }): string[] {
    return under(this.symbols.marks, this.symbols.view(), point, HALF_PX, REACH_PX);
  }

  /** Shows all of the ground, and again when it becomes more, until somebody moves the map: then the view is theirs. */
  follow(extent: Extent | null): void {
    if (!this.held && extent && String(extent) !== this.shown) this.whole(extent);
  }

  whole(extent: Extent): void {
    this.shown = String(extent);
    this.fitting = true;
    this.map.fitBounds(extent, { padding: 50, maxZoom: 11, duration: 0 });
    this.fitting = false;
  }

  look(lon: number, lat: number, zoom?: number): void {
    this.held = true;
    const target = { center: [lon, lat] as [number, number], zoom: zoom ?? this.map.getZoom() };
    if (CALM.matches) this.map.jumpTo(target);
    else this.map.easeTo({ ...target, duration: 500 });
  }

  remove(): void {
    this.pace.stop();
    this.symbols.remove();
    this.map.remove();
  }

  private async makeImage(id: string): Promise<void> {
    const made = await this.picture(id, pixelRatio());
    if (!this.map.hasImage(id)) this.map.addImage(id, made?.image ?? new ImageData(1, 1), { pixelRatio: made?.ratio ?? 1 });
  }

  private async picture(id: string, ratio: number): Promise<{ image: ImageData; ratio: number } | null> {
    if (id === 'hatch-seam') return hatch(MAP.seam, ratio, 10);
    if (id === 'hatch-forbid') return hatch(MAP.forbid, ratio, 8);
    const cut = id.indexOf('|') + 1;
    const [kind, rest] = [id.slice(0, cut), id.slice(cut)];
    await calm;
    // The symbols' library is large and comes only when the first symbol is wanted.
    if (kind === ICON.symbol) return (await import('./symbols')).pixels(rest, ratio);
    const form = LABELS[kind];
    // Names are drawn once: wait for the fonts, or they would stay in another one.
    await fonts();
    return form ? draw({ ...form, lines: rest.split('\n').filter(Boolean) }, ratio) : null;
  }
}

const pixelRatio = (): number => Math.max(2, Math.ceil(devicePixelRatio));

let loaded: Promise<unknown> | null = null;
function fonts(): Promise<unknown> {
  const wanted = [500, 650].flatMap((weight) => [`${weight} 14px 'Noto Sans Arabic'`, `${weight} 14px 'Inter'`]);
  loaded ??= Promise.all(wanted.map((font) => document.fonts.load(font, 'aهەولێر'))).catch(() => undefined);
  return loaded;
}
