import type { NetworkPlan } from '@tl-elements/backbone';
import { defineExtractor } from '@tl-elements/backbone/page';
import type { ExtractorInfo, ExtractorPlugin } from '@tl-elements/core/base';

/** The network before a head, and what it takes. */
export type FeatureNetwork =
  | {
      readonly kind: 'picture';
      readonly plan: NetworkPlan;
      /** Side of the network's square input, in pixels. */
      readonly size: number;
      /** 3, or 1 for grays. */
      readonly channels: number;
    }
  | { readonly kind: 'sound'; readonly plan: NetworkPlan }
  /** PoseNet, which no export contains. */
  | { readonly kind: 'posture' };

/** An extractor with the network that it runs, so that the network can be saved again. */
export interface NetworkPlugin extends ExtractorPlugin {
  readonly network: FeatureNetwork;
}

/**
 * Makes an extractor of the network that stands before the head in an export.
 *
 * @param importedFiles the files of that export.
 */
export function networkPlugin(
  info: ExtractorInfo,
  network: FeatureNetwork,
  importedFiles: ReadonlyMap<string, Blob>,
): NetworkPlugin {
  const plugin = defineExtractor({
    info,
    worker: () => new URL('./teachable-machine-worker.js', import.meta.url),
    // For postures alone: an export brings any other network along.
    weights: 'posenet-mobilenet-v1-075/1/',
    settings: network,
    // Teachable Machine mirrors the camera's pictures before it learns from them.
    mirrorsCamera: network.kind !== 'sound',
    importedFiles,
  });
  return { ...plugin, network };
}
