import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

import { ahead } from './build/ahead.ts';
import { baseMap } from './build/base-map.ts';
import { press } from './build/press.ts';
import { serviceWorker } from './build/service-worker.ts';

export default defineConfig({
  plugins: [svelte(), ahead(), baseMap(), serviceWorker(), press()],
  build: {
    outDir: '../src/seamline/static',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    // What the page shares with its parts comes as one file: each file more is a wait more on a slow link.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', minShareCount: 2, test: (id) => !/maplibre-gl|milsymbol|terra-draw/.test(id) }] } } },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': { target: 'http://127.0.0.1:5199', ws: true } } },
});
