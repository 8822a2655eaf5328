import type { ExtractorInfo } from '@tl-elements/core/base';

/** What is kept; a browser's update may change which backend is fastest. */
interface Memory {
  readonly backend: unknown;
  readonly userAgent: string;
}

/** What was fastest for this extractor on this device; null where nothing is known. */
export function recallBackend(info: ExtractorInfo): unknown {
  try {
    const memory = JSON.parse(localStorage.getItem(keyOf(info)) ?? 'null') as Memory | null;
    return memory?.userAgent === navigator.userAgent ? memory.backend : null;
  } catch {
    return null; // Storage is blocked, or holds something else: it is found out again.
  }
}

/**
 * Keeps the choice for the next visit, where the browser lets us.
 *
 * @param backend a name, or whatever else the extractor's worker calls its choice; plain data.
 */
export function rememberBackend(info: ExtractorInfo, backend: unknown): void {
  const memory: Memory = { backend, userAgent: navigator.userAgent };
  try {
    localStorage.setItem(keyOf(info), JSON.stringify(memory));
  } catch {
    // Blocked or full: the next visit finds out again.
  }
}

function keyOf({ id, version }: ExtractorInfo): string {
  return `tl-backend/${id}/${version}`;
}
