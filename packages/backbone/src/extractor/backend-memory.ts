import type { ExtractorInfo } from '@tl-elements/core/base';

/** What is saved. An update of the browser may change which backend is fastest. */
interface BackendMemory {
  readonly backends: unknown;
  readonly userAgent: string;
}

/** What `rememberBackends` saved for this extractor; null if nothing is known for this browser. */
export function recallBackends(info: ExtractorInfo): unknown {
  try {
    const memory = JSON.parse(localStorage.getItem(keyOf(info)) ?? 'null') as BackendMemory | null;
    return memory?.userAgent === navigator.userAgent ? (memory.backends ?? null) : null;
  } catch {
    return null; // Storage is blocked, or holds something else: the backends are timed again.
  }
}

/**
 * Saves which backends were chosen, for the next visit.
 *
 * @param backends plain data: the worker's answer to `chooseBackends`.
 */
export function rememberBackends(info: ExtractorInfo, backends: unknown): void {
  const memory: BackendMemory = { backends, userAgent: navigator.userAgent };
  try {
    localStorage.setItem(keyOf(info), JSON.stringify(memory));
  } catch {
    // Blocked or full: the next visit times the backends again.
  }
}

function keyOf({ id, version }: ExtractorInfo): string {
  return `tl-backend/${id}/${version}`;
}
