import { asyncDispose, throwIfAborted, TlError } from '@tl-elements/core/base';
import type { BackendName, GraphicsUrls } from '../backends/backends.ts';
import { tryBackend } from './choose-backend.ts';
import { downloadWeights, type DownloadOptions } from '../weights/download-weights.ts';
import { Network, type Maps, type NetworkPlan } from './network.ts';
import { readNetworkSpec } from './network-spec.ts';
import { startWasm, type WasmFiles } from '../backends/wasm-backend.ts';

/** What a backbone needs to start. */
export interface BackboneOptions extends DownloadOptions {
  /** The folder of one version of the weights, with its `manifest.json`; ends in a slash. */
  readonly weights: URL;
  /** The files of that folder, if the page has fetched them already. */
  readonly files?: ReadonlyMap<string, Uint8Array> | undefined;
  readonly wasm: WasmFiles;
  /** The backends that it may move to; absent: it stays on wasm. */
  readonly graphics?: GraphicsUrls | undefined;
  /** Names of the nodes to compute; what they do not need is left out. */
  readonly outputs: readonly string[];
}

const graphicsBackends = ['webgpu', 'webgl'] as const;

/** A frozen network, downloaded, checked and ready to run. */
export class Backbone implements AsyncDisposable {
  /** What it is made of. */
  readonly plan: NetworkPlan;
  readonly #graphics: GraphicsUrls | undefined;
  #network: Network;
  #returning: Promise<void> | null = null;
  #isClosed = false;

  private constructor(plan: NetworkPlan, network: Network, graphics: GraphicsUrls | undefined) {
    this.plan = plan;
    this.#graphics = graphics;
    this.#network = network;
  }

  /**
   * Downloads the network and starts it on the wasm backend, which is ready soonest and everywhere.
   *
   * @throws {TlError} `weights-not-found`, `weights-corrupt`, `no-backend`, `aborted`.
   */
  static async load(options: BackboneOptions): Promise<Backbone> {
    const { weights, wasm, graphics, outputs } = options;
    const [files] = await Promise.all([
      options.files ?? downloadWeights(weights, options),
      startWasm(wasm),
    ]);
    throwIfAborted(options.signal);
    const spec = readNetworkSpec(fileOf(files, 'network.json'));
    const plan: NetworkPlan = { spec, weights: fileOf(files, 'weights.bin'), outputs };
    return new Backbone(plan, await placeOnWasm(plan), graphics);
  }

  /**
   * Starts a network that needs no download on the wasm backend.
   *
   * @throws {TlError} `no-backend`.
   */
  static async place(
    plan: NetworkPlan,
    { wasm, graphics }: Pick<BackboneOptions, 'wasm' | 'graphics'>,
  ): Promise<Backbone> {
    await startWasm(wasm);
    return new Backbone(plan, await placeOnWasm(plan), graphics);
  }

  /** What the network runs on. */
  get backend(): BackendName {
    return this.#network.backend;
  }

  /**
   * Computes the outputs of a batch, in their order, each row-major. If the browser has taken
   * the graphics context away, it moves back to wasm and computes the batch there.
   *
   * @param also nodes on the way to the outputs, whose values are returned behind them.
   * @throws {TlError} `aborted` before the work begins; `graphics-lost`; `out-of-memory`.
   */
  async run(input: Maps, signal: AbortSignal, also?: readonly string[]): Promise<Float32Array[]> {
    const network = this.#network;
    try {
      return await network.run(input, signal, also);
    } catch (failure) {
      if (!network.lost.aborted) throw named(failure);
    }
    if (this.#network === network) await (this.#returning ??= this.#returnToWasm());
    return this.#network.run(input, signal, also);
  }

  /**
   * Moves to the fastest backend whose answers are the same, if it is at least a third faster.
   * Results stay the same but for rounding. A second or so, best spent while nothing else waits.
   *
   * @param sample any input, of the shape that will be run.
   * @param remembered what an earlier call on this device has returned; saves the timing.
   * @returns the backend it runs on from now.
   */
  async chooseBackend(sample: Maps, remembered: BackendName | null): Promise<BackendName> {
    const graphics = this.#graphics;
    if (!graphics) return this.backend;
    const candidates = graphicsBackends.filter((name) => !remembered || name === remembered);
    for (const name of candidates) {
      if (this.#isClosed) break;
      const isKnownFaster = name === remembered;
      const current = this.#network;
      const faster = await tryBackend(name, {
        plan: this.plan,
        current,
        sample,
        isKnownFaster,
        address: graphics[name],
      });
      if (!faster) continue;
      this.#network = faster;
      await current.dispose();
    }
    if (this.#isClosed) await this.#network.dispose();
    return this.backend;
  }

  async [asyncDispose](): Promise<void> {
    this.#isClosed = true;
    await this.#network.dispose();
  }

  async #returnToWasm(): Promise<void> {
    const lost = this.#network;
    try {
      this.#network = await placeOnWasm(this.plan);
    } catch (cause) {
      throw new TlError(
        'graphics-lost',
        'The browser took the graphics processor away from this page. Reload the page to continue.',
        { cause },
      );
    } finally {
      this.#returning = null;
    }
    await lost.dispose();
  }
}

async function placeOnWasm(plan: NetworkPlan): Promise<Network> {
  const network = await Network.place('wasm', plan);
  if (network) return network;
  throw new TlError('no-backend', 'WebAssembly has stopped working here. Reload the page.');
}

/** Makes a `TlError` of what WebAssembly and graphics drivers throw when memory runs out. */
function named(failure: unknown): unknown {
  const isMemory =
    failure instanceof RangeError ||
    // The wasm backend doesn't check its allocations: it aborts, or reads outside of its memory.
    failure instanceof WebAssembly.RuntimeError ||
    (failure instanceof Error && /out of memory|OOM|enlarge memory/i.test(failure.message));
  if (!isMemory) return failure;
  return new TlError(
    'out-of-memory',
    'This device ran out of memory. Close other tabs and reload the page.',
    { cause: failure },
  );
}

function fileOf(files: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const content = files.get(name);
  if (content) return content;
  throw new TlError(
    'weights-corrupt',
    `The manifest of the weights does not list ${name}. Copy the weights folder to the site again.`,
  );
}
