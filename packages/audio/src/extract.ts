import { Backbone, type BackendName, type Maps, Quiet } from '@tl-elements/backbone';
import { asyncDispose, type Features, type LoadProgress } from '@tl-elements/core/base';
import { bandCount, frameCount, logMel } from './log-mel.ts';
import { poolOverTime } from './pool-over-time.ts';

/** Which network the worker is to load, as plain data. */
export interface NetworkChoice {
  /** Folder of one version of the weights; ends in a slash. */
  readonly folder: string;
  readonly wasm: { readonly simd: string; readonly plain: string };
}

/** The maps that features are taken from, and how wide each is (frequency x channels). */
const taps = [
  { name: 'pool4', columns: 2 * 96 },
  { name: 'pool5', columns: 96 },
] as const;

const dim = taps.reduce((sum, { columns }) => sum + 2 * columns, 0);

/** Turns seconds of sound into features. Knows neither page nor worker. */
export class SpeechExtractor implements AsyncDisposable {
  readonly #backbone: Backbone;
  readonly #quiet = new Quiet();

  private constructor(backbone: Backbone) {
    this.#backbone = backbone;
  }

  /** @throws {TlError} `weights-not-found`, `weights-corrupt`, `no-backend`, `aborted`. */
  static async load(
    { folder, wasm }: NetworkChoice,
    signal: AbortSignal,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<SpeechExtractor> {
    const backbone = await Backbone.load({
      folder: new URL(folder),
      outputs: taps.map(({ name }) => name),
      wasm: { simd: new URL(wasm.simd), plain: new URL(wasm.plain) },
      signal,
      onProgress,
    });
    return new SpeechExtractor(backbone);
  }

  /**
   * Computes the features of one second: for each tap the means over time, then the greatest values.
   *
   * @param pcm 16,000 samples at 16 kHz.
   * @throws {TlError} `aborted`, `graphics-lost`, `out-of-memory`.
   */
  async extract(pcm: Float32Array, signal: AbortSignal): Promise<Features> {
    const maps = await this.maps(pcm, signal);
    const features = new Float32Array(dim);
    let at = 0;
    taps.forEach(({ columns }, tap) => {
      poolOverTime(maps[tap]!, features.subarray(at, (at += 2 * columns)));
    });
    return features;
  }

  /** The taps before they are pooled, each `times x frequency x channels`, row-major. */
  maps(pcm: Float32Array, signal: AbortSignal): Promise<Float32Array[]> {
    this.#quiet.note();
    return this.#backbone.run(inputOf(logMel(pcm)), signal);
  }

  /**
   * Waits for a quiet moment, then moves to the fastest backend of this device.
   *
   * @param remembered what this has returned on an earlier visit.
   * @returns the backend it runs on from now.
   */
  async chooseBackend(remembered: BackendName | null, signal: AbortSignal): Promise<BackendName> {
    await this.#quiet.wait(signal);
    const values = Float32Array.from({ length: frameCount * bandCount }, (_, i) => Math.sin(i / 9));
    return this.#backbone.chooseBackend(inputOf(values), remembered);
  }

  [asyncDispose](): Promise<void> {
    return this.#backbone[asyncDispose]();
  }
}

function inputOf(values: Float32Array): Maps {
  return { values, shape: [1, frameCount, bandCount, 1] };
}
