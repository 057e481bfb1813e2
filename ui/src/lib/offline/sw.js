// The service worker: the page opens with no network. Files of the page come from the cache, what the
// node says comes from the node and, only when it cannot be reached, from what it said last.
// Nothing that changes something passes through here, and a sign-out empties what was kept.
const VERSION = '__VERSION__';
const PAGE = `page-${VERSION}`;
const SAID = 'said';
const WORDS = 'words';
const FILES = ['__FILES__'].flat();

/** What may be shown again while the node is out of reach: reading, nothing about keys or people. */
const KEPT = [/^\/api\/(session|picture|background|layers|places)\b/, /^\/api\/objects\/[^/]+$/, /^\/map\//];

/** What a page needs to stand at all. */
const WARM = ['/api/session', '/api/picture', '/api/background', '/api/layers', '/api/words/en', '/api/words/ar', '/api/words/ckb'];

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
      .then(() => Promise.allSettled(WARM.map((path) => warm(new Request(path, { credentials: 'same-origin' }))))),
  );
});

/** Words outlive a sign-out; they say nothing about anybody. */
const warm = (request) => (new URL(request.url).pathname.startsWith('/api/words/') ? wordsOf(request) : fromNode(request));

self.addEventListener('message', (event) => {
  if (event.data === 'forget') event.waitUntil(caches.delete(SAID));
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (event.request.mode === 'navigate') event.respondWith(page(event.request));
  else if (/^\/(assets|base)\//.test(url.pathname) || url.pathname === '/icon.svg') event.respondWith(fromCache(event.request));
  else if (url.pathname.startsWith('/api/words/')) event.respondWith(wordsOf(event.request));
  else if (KEPT.some((form) => form.test(url.pathname))) event.respondWith(fromNode(event.request));
});

/** The page, and words, as they are at the node if it answers soon; on a slow link as they were kept. */
const PATIENCE_MS = 150;

async function page(request) {
  const kept = await caches.match('/', { cacheName: PAGE });
  return (await inTime(fetch(request), kept)) ?? kept ?? Response.error();
}

/** What the network answers: nothing if it cannot be reached or, where something was kept, is slow. */
async function inTime(asked, kept) {
  const late = new Promise((done) => setTimeout(done, PATIENCE_MS));
  const answer = asked.catch(() => undefined);
  return kept ? Promise.race([answer, late]) : answer;
}

async function wordsOf(request) {
  const kept = await caches.match(request, { cacheName: WORDS });
  const asked = fetch(request).then(async (answer) => {
    if (answer.ok) (await caches.open(WORDS)).put(request, answer.clone());
    return answer;
  });
  return (await inTime(asked, kept)) ?? kept ?? Response.error();
}

async function fromCache(request) {
  const kept = await caches.match(request, { cacheName: PAGE });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) (await caches.open(PAGE)).put(request, answer.clone());
  return answer;
}

async function fromNode(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok) (await caches.open(SAID)).put(request, answer.clone());
    return answer;
  } catch (error) {
    const kept = (await caches.match(request, { cacheName: SAID })) ?? (await caches.match(request, { cacheName: PAGE }));
    if (!kept) throw error;
    const headers = new Headers(kept.headers);
    headers.set('X-Seamline-Kept', '1');
    return new Response(kept.body, { status: kept.status, headers });
  }
}
