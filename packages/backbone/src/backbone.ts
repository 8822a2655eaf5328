import { setBackend } from '@tensorflow/tfjs-core';
import { asyncDispose, throwIfAborted, TlError } from '@tl-elements/core';
import { downloadWeights, type DownloadOptions } from './download-weights.ts';
import { inTurn } from './engine-queue.ts';
import { Network, type Maps } from './network.ts';
import { readNetworkSpec } from './network-spec.ts';
import { startWasm, type WasmFiles } from './wasm-backend.ts';

/** What a backbone needs to start. */
export interface BackboneOptions extends DownloadOptions {
  /** The folder of one version of the weights, with its `manifest.json`; ends in a slash. */
  readonly folder: URL;
  readonly wasm: WasmFiles;
  /** Names of the nodes to compute; what they do not need is left out. */
  readonly outputs: readonly string[];
}

/** A frozen network, downloaded, checked and ready to run. */
export class Backbone implements AsyncDisposable {
  readonly #outputs: readonly string[];
  #network: Network;

  private constructor(network: Network, outputs: readonly string[]) {
    this.#network = network;
    this.#outputs = outputs;
  }

  /**
   * Downloads the network and starts it on the wasm backend, which is ready soonest and everywhere.
   *
   * @throws {TlError} `weights-not-found`, `weights-corrupt`, `no-backend`, `aborted`.
   */
  static async load({ folder, wasm, outputs, ...options }: BackboneOptions): Promise<Backbone> {
    const [files] = await Promise.all([downloadWeights(folder, options), startWasm(wasm)]);
    throwIfAborted(options.signal);
    const spec = readNetworkSpec(fileOf(files, 'network.json'));
    const weights = fileOf(files, 'weights.bin');
    const network = await inTurn(async () => {
      await setBackend('wasm');
      return new Network(spec, weights, outputs);
    });
    options.onProgress?.({ phase: 'prepare', fraction: 1 });
    return new Backbone(network, outputs);
  }

  /**
   * Computes the outputs of a batch, in their order, each row-major.
   *
   * @throws {TlError} `aborted` before the work begins.
   */
  run(input: Maps, signal: AbortSignal): Promise<Float32Array[]> {
    return inTurn(async () => {
      throwIfAborted(signal);
      await setBackend('wasm');
      return this.#network.run(input, this.#outputs);
    });
  }

  [asyncDispose](): Promise<void> {
    return inTurn(async () => this.#network.dispose());
  }
}

function fileOf(files: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const content = files.get(name);
  if (content) return content;
  throw new TlError(
    'weights-corrupt',
    `The weights folder's manifest does not list ${name}. Copy the folder to the site again.`,
  );
}
