// A stand-in for a node, for work on the pages only: canned fiction in the shapes of docs/api.md. Nothing of
// it is kept and nothing of it is in a release. `npm run build && npm run mock`, then open the address it prints.
import { createServer } from 'node:http';
import { readFileSync, existsSync, readdirSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

import { answer } from './fiction/answers.mjs';
import { upgrade } from './socket.mjs';

const ROOT = new URL('../../src/seamline/', import.meta.url).pathname;
const PORT = Number(process.env.PORT ?? 5199);
const POLICY =
  "default-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const KINDS = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.webmanifest': 'application/manifest+json' };

const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost');
  if (url.pathname.startsWith('/api/words/')) return send(request, response, 200, 'text/plain; charset=utf-8', words(url.pathname.slice(11)));
  if (url.pathname.startsWith('/api/')) {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const raw = Buffer.concat(chunks).toString();
    const { status, body } = answer(request.method, url, raw.startsWith('{') ? JSON.parse(raw) : raw);
    return send(request, response, status, 'application/json', JSON.stringify(body));
  }
  const path = join(ROOT, 'static', normalize(url.pathname));
  const file = existsSync(path) && extname(path) ? path : join(ROOT, 'static', 'index.html');
  send(request, response, 200, KINDS[extname(file)] ?? 'application/octet-stream', readFileSync(file));
});

function words(language) {
  const folder = join(ROOT, 'words', language);
  return readdirSync(folder).filter((name) => name.endsWith('.ftl')).map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}

function send(request, response, status, kind, body) {
  const small = /gzip/.test(request.headers['accept-encoding'] ?? '') && /text|json|javascript|svg/.test(kind);
  response.writeHead(status, { 'Content-Type': kind, 'Content-Security-Policy': POLICY, 'Cache-Control': request.url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache', ...(small ? { 'Content-Encoding': 'gzip' } : {}) });
  response.end(small ? gzipSync(body) : body);
}

server.on('upgrade', upgrade);
server.listen(PORT, '127.0.0.1', () => console.log(`http://localhost:${PORT}/`));
