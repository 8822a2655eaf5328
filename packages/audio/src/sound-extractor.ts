import { RemoteExtractor } from '@tl-elements/backbone/page';
import {
  asyncDispose,
  type ExtractorInfo,
  type FeatureExtractor,
  type Extraction,
  type LoadOptions,
  type SoundFrame,
  TlError,
} from '@tl-elements/core/base';
import { sampleCount, sampleRateHz } from './log-mel.ts';

/** An extractor of sounds that runs in a worker of its own. */
export class SoundExtractor implements FeatureExtractor<'audio'> {
  readonly info: ExtractorInfo;
  readonly #remote: RemoteExtractor;

  private constructor(info: ExtractorInfo, remote: RemoteExtractor) {
    this.info = info;
    this.#remote = remote;
  }

  /**
   * Starts the worker module and hands it `choice`.
   *
   * @throws {TlError} `weights-not-found`, `weights-corrupt`, `no-backend`, `aborted`.
   */
  static async load(
    info: ExtractorInfo,
    workerUrl: URL,
    choice: unknown,
    options: LoadOptions,
  ): Promise<SoundExtractor> {
    return new SoundExtractor(info, await RemoteExtractor.load(info, workerUrl, choice, options));
  }

  /**
   * Computes the features of exactly one second. The samples are copied, not taken.
   *
   * @returns null where every sample is zero, as a muted microphone delivers them. A quiet room is
   *   a sound like any other.
   * @throws {TlError} `input-unreadable` for any other length or rate; `aborted`, `graphics-lost`,
   *   `out-of-memory`.
   */
  async extract({ pcm, sampleRate }: SoundFrame, signal: AbortSignal): Promise<Extraction | null> {
    if (sampleRate !== sampleRateHz || pcm.length !== sampleCount) {
      throw new TlError(
        'input-unreadable',
        `This extractor hears ${sampleCount} samples at ${sampleRateHz} a second, not ` +
          `${pcm.length} at ${sampleRate}. Cut the sound into seconds first (decodeSound, cutSeconds).`,
      );
    }
    if (pcm.every((sample) => sample === 0)) return null;
    return this.#remote.call<Extraction>('extract', pcm, { signal });
  }

  [asyncDispose](): Promise<void> {
    return this.#remote[asyncDispose]();
  }
}
