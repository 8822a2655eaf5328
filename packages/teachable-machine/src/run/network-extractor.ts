import { Backbone, type BackendName, type Maps, Quiet } from '@tl-elements/backbone';
import { asyncDispose, type Features, type LoadProgress } from '@tl-elements/core/base';
import type { FeatureNetwork, NetworkChoice, SentFrame } from './network-choice.ts';
import { postureFeatures, postureInput, postureShape } from './posture-input.ts';
import { createSoundInput, soundShape } from './sound-input.ts';
import { SquarePictures } from './square-picture.ts';

/** What stands before a network, and behind it. */
interface Surroundings {
  /** Shape of what the network is given. */
  readonly shape: Maps['shape'];
  /** Turns a frame into what the network is given; null where there is nothing in it. */
  prepare(frame: SentFrame): Maps | null;
  finish(outputs: readonly Float32Array[]): Features;
}

const posenetFolder = 'posenet-mobilenet-v1-075/1/';

/** Turns frames into the features that a head was trained on. Knows neither page nor worker. */
export class NetworkExtractor implements AsyncDisposable {
  readonly #backbone: Backbone;
  readonly #surroundings: Surroundings;
  readonly #quiet = new Quiet();

  private constructor(backbone: Backbone, surroundings: Surroundings) {
    this.#backbone = backbone;
    this.#surroundings = surroundings;
  }

  /** @throws {TlError} `no-backend`; for postures `weights-not-found`, `weights-corrupt`, `aborted`. */
  static async load(
    { network, weights, wasm: files }: NetworkChoice,
    signal: AbortSignal,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<NetworkExtractor> {
    const wasm = { simd: new URL(files.simd), plain: new URL(files.plain) };
    const folder = new URL(posenetFolder, weights);
    const outputs = ['heatmaps', 'offsets'];
    const backbone =
      network.kind === 'posture'
        ? await Backbone.load({ folder, outputs, wasm, signal, onProgress })
        : await Backbone.place(network.plan, wasm);
    onProgress({ phase: 'prepare', fraction: 1 });
    return new NetworkExtractor(backbone, surroundingsOf(network));
  }

  /**
   * Computes the features of one frame. A picture's bitmap is closed.
   *
   * @returns null where there is no sound at all.
   * @throws {TlError} `aborted`, `graphics-lost`, `out-of-memory`.
   */
  async extract(frame: SentFrame, signal: AbortSignal): Promise<Features | null> {
    this.#quiet.note();
    const input = this.#surroundings.prepare(frame);
    if ('bitmap' in frame) frame.bitmap.close();
    return input && this.#surroundings.finish(await this.#backbone.run(input, signal));
  }

  /**
   * Waits for a quiet moment, then moves to the fastest backend of this device.
   *
   * @param remembered what this has returned on an earlier visit.
   * @returns the backend it runs on from now.
   */
  async chooseBackend(remembered: BackendName | null, signal: AbortSignal): Promise<BackendName> {
    await this.#quiet.wait(signal);
    const { shape } = this.#surroundings;
    const length = shape.reduce((product, side) => product * side, 1);
    const values = Float32Array.from({ length }, (_, i) => Math.sin(i / 9));
    return this.#backbone.chooseBackend({ values, shape }, remembered);
  }

  [asyncDispose](): Promise<void> {
    return this.#backbone[asyncDispose]();
  }
}

function surroundingsOf(network: FeatureNetwork): Surroundings {
  const finish = ([features]: readonly Float32Array[]) => features!;
  switch (network.kind) {
    case 'picture': {
      const { size, channels } = network;
      const pictures = new SquarePictures();
      const shape = [1, size, size, channels] as const;
      const prepare = (frame: SentFrame) => {
        const { bitmap, isMirrored } = pictureOf(frame);
        return { values: pictures.read(bitmap, { size, channels, isMirrored }), shape };
      };
      return { shape, prepare, finish };
    }
    case 'sound': {
      const inputOf = createSoundInput();
      const prepare = (frame: SentFrame) => {
        if (!('pcm' in frame)) throw new TypeError('This is no sound.');
        const values = inputOf(frame.pcm, frame.sampleRate);
        return values && { values, shape: soundShape };
      };
      return { shape: soundShape, prepare, finish };
    }
    case 'posture':
      return {
        shape: postureShape,
        prepare: (frame) => {
          const { bitmap, isMirrored } = pictureOf(frame);
          return postureInput(bitmap, isMirrored);
        },
        finish: ([heatmaps, offsets]) => postureFeatures(heatmaps!, offsets!),
      };
  }
}

function pictureOf(frame: SentFrame): Extract<SentFrame, { readonly bitmap: ImageBitmap }> {
  if (!('bitmap' in frame)) throw new TypeError('This is no picture.');
  return frame;
}
