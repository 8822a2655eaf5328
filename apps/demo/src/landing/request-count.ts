/** How many requests the page has made since it was opened. */
export interface RequestCount {
  /** To the page's own host. */
  readonly own: number;
  /** To other hosts. */
  readonly foreign: number;
}

/**
 * Counts the page's requests with the browser's resource timing, the page itself included. Requests
 * of workers are not counted: the project's tests check that they go to the page's own host, and
 * the page's policy, `connect-src 'self'`, allows the page itself no other.
 *
 * @param onCount called at once, and whenever there are more.
 */
export function countRequests(onCount: (count: RequestCount) => void): void {
  let own = 1; // the page
  let foreign = 0;
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      if (isOwn(name)) own++;
      else foreign++;
    }
    onCount({ own, foreign });
  }).observe({ type: 'resource', buffered: true });
  onCount({ own, foreign });
}

/** `blob:` and `data:` URLs send no request. */
function isOwn(url: string): boolean {
  return /^(blob|data):/.test(url) || new URL(url).origin === location.origin;
}
