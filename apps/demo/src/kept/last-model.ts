/** The last model of the visit, handed from page to page. It stays in this browser. */
const cacheName = 'transfer-learning-elements-demo';
const address = '/last-model'; // the same from every page

/** Keeps a model file for the next page. */
export async function storeModel(model: Blob): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.put(address, new Response(model));
}

/** The model that was kept last, or null. */
export async function keptModel(): Promise<Blob | null> {
  const cache = await caches.open(cacheName);
  const response = await cache.match(address);
  return response ? response.blob() : null;
}
