import { abortable } from '../abort.ts';
import type { ExtractorPlugin, FeatureExtractor, LoadProgress } from '../contracts/extractor.ts';
import { asyncDispose } from '../scope.ts';

/** A share in a loaded extractor. The extractor is closed when its last share is released. */
export interface ExtractorShare {
  readonly extractor: FeatureExtractor;
  /** Calling it twice is harmless. */
  release(): Promise<void>;
}

interface SharedExtractor {
  readonly loading: Promise<FeatureExtractor>;
  readonly abandon: AbortController;
  readonly listeners: Set<(progress: LoadProgress) => void>;
  users: number;
}

/** One network a page, however many elements use it: weights and kernels are large. */
const shared = new Map<string, SharedExtractor>();

/**
 * Takes a share in an extractor, and loads it where it is not loaded yet.
 *
 * @throws {TlError} `weights-not-found`, `weights-corrupt`, `no-backend`, `aborted`.
 */
export async function shareExtractor(
  plugin: ExtractorPlugin,
  weights: URL,
  signal: AbortSignal,
  onProgress: (progress: LoadProgress) => void,
): Promise<ExtractorShare> {
  const key = `${plugin.info.id} ${weights.href}`;
  const entry = shared.get(key) ?? load(key, plugin, weights);
  entry.users++;
  entry.listeners.add(onProgress);
  let isHeld = true;
  const release = async () => {
    if (!isHeld) return;
    isHeld = false;
    entry.users--;
    if (entry.users === 0) await close(key, entry);
  };
  try {
    return { extractor: await abortable(entry.loading, signal), release };
  } catch (failure) {
    await release();
    throw failure;
  } finally {
    entry.listeners.delete(onProgress);
  }
}

function load(key: string, plugin: ExtractorPlugin, weights: URL): SharedExtractor {
  const abandon = new AbortController();
  const listeners = new Set<(progress: LoadProgress) => void>();
  const loading = plugin.load({
    weights,
    signal: abandon.signal,
    onProgress: (progress) => listeners.forEach((listener) => listener(progress)),
  });
  const entry = { loading, abandon, listeners, users: 0 };
  shared.set(key, entry);
  // A failure is forgotten, so that a retry loads again.
  loading.catch(() => forget(key, entry));
  return entry;
}

async function close(key: string, entry: SharedExtractor): Promise<void> {
  forget(key, entry);
  entry.abandon.abort();
  const extractor = await entry.loading.catch(() => null);
  await extractor?.[asyncDispose]();
}

function forget(key: string, entry: SharedExtractor): void {
  if (shared.get(key) === entry) shared.delete(key);
}
