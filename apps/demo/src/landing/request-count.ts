/** How many requests the page has made since it began. */
export interface RequestCount {
  /** To where the page came from. */
  readonly own: number;
  /** To anywhere else. */
  readonly foreign: number;
}

/**
 * Counts the page's requests by the browser's own resource timing, the page itself included. What a
 * worker asks for is in the worker's timing and not in this one: `connect-src 'self'` in the page's
 * policy covers the page, the project's tests watch the workers.
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

/** `blob:` and `data:` never leave the page. */
function isOwn(url: string): boolean {
  return /^(blob|data):/.test(url) || new URL(url).origin === location.origin;
}
