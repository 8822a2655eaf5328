/** The last model that was trained, for the page that uses it. It stays in this browser. */
const cacheName = 'transfer-learning-elements-demo';
const address = '/last-model'; // the same for every page

/** Stores a model file for the next page. */
export async function storeModel(model: Blob): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.put(address, new Response(model));
}

/** The model that was stored last, or null. */
export async function storedModel(): Promise<Blob | null> {
  const cache = await caches.open(cacheName);
  const response = await cache.match(address);
  return response ? response.blob() : null;
}
