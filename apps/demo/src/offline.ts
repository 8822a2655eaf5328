/** The top of the site, which every page loads the elements from. */
const elements = document.querySelector<HTMLScriptElement>('script[src$="/tl-elements.js"]')!;

// The development server's pages change all the time.
if (import.meta.env.PROD) addEventListener('load', () => void workOffline());

/** From the next visit on, the page opens without a connection. */
async function workOffline(): Promise<void> {
  // Absent over plain http.
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(new URL('../service-worker.js', elements.src));
    const { active } = await navigator.serviceWorker.ready;
    active!.postMessage([location.href.replace(/[?#].*/, '')]);
    new PerformanceObserver((list) => active!.postMessage(own(list.getEntries()))).observe({
      type: 'resource',
      buffered: true,
    });
  } catch {
    // Some private windows refuse: then the page needs a connection, as any other.
  }
}

/**
 * Addresses of what was fetched from this site, but for films, which are fetched in parts, and what the
 * elements store themselves.
 */
function own(entries: PerformanceEntryList): string[] {
  return entries
    .map(({ name }) => name)
    .filter((name) => name.startsWith(location.origin) && !/\.(webm|bin|wasm)$/.test(name));
}
