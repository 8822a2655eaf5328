import { RemoteExtractor } from '@tl-elements/backbone/page';
import {
  asyncDispose,
  type ExtractorInfo,
  type ExtractorPlugin,
  type FeatureExtractor,
  type Extraction,
  type FrameMap,
} from '@tl-elements/core/base';
import type { FeatureNetwork, NetworkChoice, SentFrame } from './run/network-choice.ts';

/** An extractor with the network that it runs, so that this can be saved again. */
export interface NetworkPlugin extends ExtractorPlugin {
  readonly network: FeatureNetwork;
}

/**
 * An extractor that runs the network before a head of theirs, in a worker of its own.
 *
 * @param importedFiles the export that it is of.
 */
export function networkPlugin(
  info: ExtractorInfo,
  network: FeatureNetwork,
  importedFiles: ReadonlyMap<string, Blob>,
): NetworkPlugin {
  return {
    info,
    network,
    importedFiles,
    // The site mirrors the camera's pictures before it learns from them.
    mirrorsCamera: network.kind !== 'sound',
    load: async (options) => {
      const workerUrl = new URL('./teachable-machine-worker.js', import.meta.url);
      const { href: weights } = options.weights;
      const choice: NetworkChoice = { network, weights, wasm: wasmUrls() };
      return new NetworkWorker(info, await RemoteExtractor.load(info, workerUrl, choice, options));
    },
  };
}

class NetworkWorker implements FeatureExtractor {
  readonly info: ExtractorInfo;
  readonly #remote: RemoteExtractor;

  constructor(info: ExtractorInfo, remote: RemoteExtractor) {
    this.info = info;
    this.#remote = remote;
  }

  extract(frame: FrameMap[keyof FrameMap], signal: AbortSignal): Promise<Extraction | null> {
    if ('bitmap' in frame) {
      const { bitmap, isMirrored = false } = frame;
      const sent: SentFrame = { bitmap, isMirrored };
      return this.#remote.call('extract', sent, { signal, transfer: [bitmap] });
    }
    const { pcm, sampleRate } = frame;
    const sent: SentFrame = { pcm, sampleRate };
    return this.#remote.call('extract', sent, { signal });
  }

  [asyncDispose](): Promise<void> {
    return this.#remote[asyncDispose]();
  }
}

/** Spelt out one by one, so that bundlers see which files belong to this one and copy them. */
function wasmUrls(): { readonly simd: string; readonly plain: string } {
  return {
    simd: new URL('./tfjs-backend-wasm-simd.wasm', import.meta.url).href,
    plain: new URL('./tfjs-backend-wasm.wasm', import.meta.url).href,
  };
}
