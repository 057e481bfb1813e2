// The service worker: the page opens with no network. Files of the page come from the cache, what the
// node says comes from the node and, only when it cannot be reached, from what it said last.
// Nothing that changes something passes through here, and a sign-out empties what was kept.
const VERSION = '__VERSION__';
const PAGE = `page-${VERSION}`;
const SAID = 'said';
const WORDS = 'words';
const FILES = ['__FILES__'].flat();

/** What may be shown again while the node is out of reach: reading, nothing about keys or people. */
const KEPT = [/^\/api\/(session|picture|layers|places|words)\b/, /^\/api\/objects\/[^/]+$/, /^\/(map|base)\//];

/** What a page needs to stand at all. */
const WARM = ['/api/session', '/api/picture', '/api/layers', '/api/words/en', '/api/words/ar', '/api/words/ckb'];

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(PAGE).then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith('page-') && name !== PAGE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim())
      // What the page asked for before this worker was there must be kept as well.
      .then(() => Promise.allSettled(WARM.map((path) => fromNode(new Request(path, { credentials: 'same-origin' }))))),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === 'forget') event.waitUntil(caches.delete(SAID));
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (event.request.mode === 'navigate') event.respondWith(page(event.request));
  else if (url.pathname.startsWith('/assets/') || url.pathname === '/icon.svg') event.respondWith(fromCache(event.request));
  else if (KEPT.some((form) => form.test(url.pathname))) event.respondWith(fromNode(event.request));
});

async function page(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match('/', { cacheName: PAGE })) ?? Response.error();
  }
}

async function fromCache(request) {
  const kept = await caches.match(request, { cacheName: PAGE });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) (await caches.open(PAGE)).put(request, answer.clone());
  return answer;
}

/** Words outlive a sign-out; they say nothing about anybody. */
const cacheOf = (request) => (new URL(request.url).pathname.startsWith('/api/words/') ? WORDS : SAID);

async function fromNode(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok) (await caches.open(cacheOf(request))).put(request, answer.clone());
    return answer;
  } catch (error) {
    const kept = (await caches.match(request, { cacheName: cacheOf(request) })) ?? (await caches.match(request, { cacheName: PAGE }));
    if (!kept) throw error;
    const headers = new Headers(kept.headers);
    headers.set('X-Seamline-Kept', '1');
    return new Response(kept.body, { status: kept.status, headers });
  }
}
