// Writes sw.js with the list of files it keeps, so that the page opens with no network.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import type { Plugin } from 'vite';

const SOURCE = new URL('../src/lib/offline/sw.js', import.meta.url);

/** What is fetched on first use instead of at once: outlines of single countries, rare font files. */
const ON_DEMAND = /^base\/(?!world|index)|\.map$|cyrillic|greek|vietnamese|latin-ext/;

export function serviceWorker(): Plugin {
  return {
    name: 'seamline-service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.keys(bundle).filter((name) => !ON_DEMAND.test(name) && name !== 'index.html');
      const text = readFileSync(SOURCE, 'utf8');
      const hash = createHash('sha256').update(text);
      for (const name of [...files].sort()) {
        const item = bundle[name];
        hash.update(name).update(item?.type === 'chunk' ? item.code : (item?.source ?? ''));
      }
      this.emitFile({
        type: 'asset',
        fileName: 'sw.js',
        source: text
          .replace('__VERSION__', hash.digest('hex').slice(0, 16))
          .replace("'__FILES__'", JSON.stringify(['/', ...files.map((name) => `/${name}`)])),
      });
    },
  };
}
