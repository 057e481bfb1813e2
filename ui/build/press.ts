// Presses the files of the build, so that the node serves the smallest form without work of its own: beside
// each text file lies the same as Brotli. On a slow link this is a fifth less than what gzip makes of it.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import type { Plugin } from 'vite';

const TEXT = /\.(js|css|html|json|svg|webmanifest)$/;
const MIN_BYTES = 1_024;
/** Outlines of single countries: two hundred files, of which a reader needs five; the best form takes too long. */
const MANY = /^base\/\d+\.json$/;

function walk(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below)).flatMap((name) => {
    const path = join(below, name);
    return statSync(join(folder, path)).isDirectory() ? walk(folder, path) : [path];
  });
}

export function press(): Plugin {
  return {
    name: 'seamline-press',
    apply: 'build',
    writeBundle({ dir = '' }) {
      for (const name of walk(dir).filter((path) => TEXT.test(path))) {
        const raw = readFileSync(join(dir, name));
        if (raw.length < MIN_BYTES) continue;
        const params = {
          [constants.BROTLI_PARAM_QUALITY]: MANY.test(name) ? 9 : constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
        };
        const pressed = brotliCompressSync(raw, { params });
        if (pressed.length < raw.length) writeFileSync(join(dir, `${name}.br`), pressed);
      }
    },
  };
}
