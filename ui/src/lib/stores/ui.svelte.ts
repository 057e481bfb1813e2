// What is open on the page right now. Nothing here is worth keeping.
import type { FeatureCollection } from 'geojson';

import type { Body } from '../api/types';
import type { Drawn } from '../plan/drawn';

class Ui {
  palette = $state(false);
  keys = $state(false);
  outbox = $state(false);
  table = $state(false);
  /** What the "who will see this" dialog is about, null while it is closed. */
  preview = $state.raw<{ ob?: string; body?: Body; send: boolean } | null>(null);
  /** The version that somebody is about to suspend: its hash, "" for one still to be chosen, null for none. */
  suspending = $state<string | null>(null);
  /** The act whose form is open in the panel, "" for none. */
  act = $state('');
  /** A message that the entry line began, for the form or conversation that takes it; null for none. */
  message = $state.raw<Body | null>(null);
  /** What a form wants drawn on the map, null for nothing. */
  drawing = $state.raw<{ kind: 'point' | 'line' | 'area'; done: (drawn: [number, number][]) => void } | null>(null);
  /** What the map draws of the chosen plan, and of what the plan at hand meets. */
  plan = $state.raw<Drawn[]>([]);
  met = $state.raw<Drawn[]>([]);
  /** What an analysis draws on the map, null for nothing. */
  overlay = $state.raw<FeatureCollection | null>(null);
  /** Where the map should look next. */
  look = $state.raw<{ lon: number; lat: number; zoom?: number; count: number } | null>(null);
  /** The column shown where only one fits: log, map, inbox. */
  column = $state<'log' | 'map' | 'inbox'>('map');

  lookAt(lon: number, lat: number, zoom?: number): void {
    this.look = { lon, lat, ...(zoom === undefined ? {} : { zoom }), count: (this.look?.count ?? 0) + 1 };
  }
}

export const ui = new Ui();
