import { Backbone, type BackendName, type Maps, Quiet } from '@tl-elements/backbone';
import { asyncDispose, type Features } from '@tl-elements/core';
import type { NetworkChoice, SentFrame } from './network-choice.ts';
import { soundInput } from './sound-input.ts';
import { SquarePictures } from './square-picture.ts';

/** Turns a frame into what the network takes; null where there is nothing to see in it. */
type Prepare = (frame: SentFrame) => Maps | null;

/** Turns frames into the features of an exported network. Knows neither page nor worker. */
export class NetworkExtractor implements AsyncDisposable {
  readonly #backbone: Backbone;
  readonly #prepare: Prepare;
  readonly #shape: Maps['shape'];
  readonly #quiet = new Quiet();

  private constructor(backbone: Backbone, prepare: Prepare, shape: Maps['shape']) {
    this.#backbone = backbone;
    this.#prepare = prepare;
    this.#shape = shape;
  }

  /** @throws {TlError} `no-backend`. */
  static async load(choice: NetworkChoice): Promise<NetworkExtractor> {
    const { simd, plain } = choice.wasm;
    const backbone = await Backbone.place(choice.plan, {
      simd: new URL(simd),
      plain: new URL(plain),
    });
    if (choice.kind === 'sound') return new NetworkExtractor(backbone, hear, [1, 43, 232, 1]);
    const { size, channels } = choice;
    const shape = [1, size, size, channels] as const;
    const pictures = new SquarePictures();
    const see: Prepare = (frame) => {
      if (!('bitmap' in frame)) throw new TypeError('This is no picture.');
      const { bitmap, isMirrored } = frame;
      const values = pictures.read(bitmap, { size, channels, isMirrored });
      bitmap.close();
      return { values, shape };
    };
    return new NetworkExtractor(backbone, see, shape);
  }

  /**
   * Computes the features of one frame. A picture's bitmap is closed.
   *
   * @throws {TlError} `aborted`, `graphics-lost`, `out-of-memory`.
   */
  async extract(frame: SentFrame, signal: AbortSignal): Promise<Features | null> {
    this.#quiet.note();
    const input = this.#prepare(frame);
    if (!input) return null;
    const [features] = await this.#backbone.run(input, signal);
    return features!;
  }

  /**
   * Waits for a quiet moment, then moves to the fastest backend of this device.
   *
   * @param remembered what this has returned on an earlier visit.
   * @returns the backend it runs on from now.
   */
  async chooseBackend(remembered: BackendName | null, signal: AbortSignal): Promise<BackendName> {
    await this.#quiet.wait(signal);
    const length = this.#shape.reduce((product, side) => product * side, 1);
    const values = Float32Array.from({ length }, (_, i) => Math.sin(i / 9));
    return this.#backbone.chooseBackend({ values, shape: this.#shape }, remembered);
  }

  [asyncDispose](): Promise<void> {
    return this.#backbone[asyncDispose]();
  }
}

const hear: Prepare = (frame) => {
  if (!('pcm' in frame)) throw new TypeError('This is no sound.');
  const values = soundInput(frame.pcm, frame.sampleRate);
  return values && { values, shape: [1, 43, 232, 1] };
};
