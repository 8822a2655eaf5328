// Lets the site be opened without a connection: answers from the network, and where there is none from
// what was fetched before.
const cacheName = 'transfer-learning-elements-demo-1';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  // A film is fetched in parts, which no cache takes.
  if (request.method !== 'GET' || request.headers.has('range')) return;
  if (request.url.startsWith(self.location.origin)) event.respondWith(answer(event));
});

// What a page has fetched before this worker was there.
self.addEventListener('message', (event) => event.waitUntil(store(event.data)));

async function answer(event) {
  const { request } = event;
  const cache = await caches.open(cacheName);
  try {
    const response = await fetch(request);
    // A full disk is no reason to answer with an error. The worker lives on until all is stored.
    if (response.status === 200) {
      event.waitUntil(cache.put(request, response.clone()).catch(() => {}));
    }
    return response;
  } catch (failure) {
    const stored = await cache.match(request, { ignoreSearch: request.mode === 'navigate' });
    if (stored) return stored;
    throw failure;
  }
}

async function store(addresses) {
  const cache = await caches.open(cacheName);
  for (const address of addresses) {
    if (!(await cache.match(address))) await cache.add(address).catch(() => {});
  }
}
