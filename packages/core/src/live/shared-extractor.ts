import type { ExtractorPlugin, FeatureExtractor, LoadProgress } from '../contracts/extractor.ts';
import { Shares, type Share } from './shares.ts';

/** One network for the whole page, however many elements use it: weights and kernels are large. */
const extractors = new Shares<FeatureExtractor>(({ lost }) => lost?.aborted ?? false);

/** Those who wait for an extractor. */
const listeners = new Set<{
  readonly key: string;
  readonly onProgress: (progress: LoadProgress) => void;
}>();

/**
 * Takes a share in an extractor, and loads it if it is not loaded yet.
 *
 * @throws {TlError} `weights-not-found`, `weights-corrupt`, `no-backend`, `aborted`.
 */
export async function shareExtractor(
  plugin: ExtractorPlugin,
  weights: URL,
  signal: AbortSignal,
  onProgress: (progress: LoadProgress) => void,
): Promise<Share<FeatureExtractor>> {
  const key = `${plugin.info.id} ${weights.href}`;
  const listener = { key, onProgress };
  listeners.add(listener);
  const load = (abandon: AbortSignal) =>
    plugin.load({
      weights,
      signal: abandon,
      onProgress: (progress) => {
        for (const each of listeners) if (each.key === key) each.onProgress(progress);
      },
    });
  try {
    return await extractors.take(key, load, signal);
  } finally {
    listeners.delete(listener);
  }
}
