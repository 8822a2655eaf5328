import '@tensorflow/tfjs-backend-wasm';
import {
  create,
  type SpeechCommandRecognizer,
  type SpeechCommandRecognizerMetadata,
} from '@tensorflow-models/speech-commands';
import { dispose, io, tensor4d } from '@tensorflow/tfjs-core';
import { fetchOfModel, startWasm } from '@tl-elements/backbone';
import { abortable, asyncDispose, TlError, type Features } from '@tl-elements/core/base';
import {
  browserBins,
  browserFrames,
  createBrowserSpectrogram,
  standardized,
} from './browser-spectrogram.ts';
import { sampleRateHz } from './log-mel.ts';

/** Which model the worker is to load, as plain data. */
export interface SpeechCommandsChoice {
  /** Folder of the model's `model.json`, `metadata.json` and weights; ends in a slash. */
  readonly folder: string;
  /** Length of its features. */
  readonly dim: number;
  readonly wasm: { readonly simd: string; readonly plain: string };
}

/** What the library's recognizer holds, though its type doesn't say so, and never frees. */
interface HeldModel {
  readonly model?: { dispose(): unknown };
}

/** Turns seconds into the features of a speech-commands model that the page brings along. */
export class SpeechCommandsExtractor implements AsyncDisposable {
  readonly #recognizer: SpeechCommandRecognizer;
  readonly #spectrogramOf = createBrowserSpectrogram(sampleRateHz);

  private constructor(recognizer: SpeechCommandRecognizer) {
    this.#recognizer = recognizer;
  }

  /** @throws {TlError} `weights-not-found`, `weights-corrupt`, `no-backend`, `aborted`. */
  static async load(
    { folder, dim, wasm }: SpeechCommandsChoice,
    signal: AbortSignal,
  ): Promise<SpeechCommandsExtractor> {
    await startWasm({ simd: new URL(wasm.simd), plain: new URL(wasm.plain) });
    try {
      const extractor = new SpeechCommandsExtractor(
        await abortable(loadRecognizer(folder, signal), signal),
      );
      const { length } = await extractor.#infer(new Float32Array(browserFrames * browserBins));
      if (length !== dim) throw new Error(`It has ${length} features.`);
      return extractor;
    } catch (cause) {
      if (cause instanceof TlError) throw cause;
      throw new TlError(
        'weights-corrupt',
        `The folder ${folder} holds no speech-commands model that hears ${browserFrames} x ` +
          `${browserBins} values and has a dense layer of ${dim} before its last. Copy its ` +
          'model.json, metadata.json and weights there again.',
        { cause },
      );
    }
  }

  /**
   * Computes what the dense layer before the last makes of one second.
   *
   * @param pcm 16,000 samples at 16 kHz.
   */
  extract(pcm: Float32Array): Promise<Features> {
    return this.#infer(standardized(this.#spectrogramOf(pcm)));
  }

  async [asyncDispose](): Promise<void> {
    (this.#recognizer as HeldModel).model?.dispose();
  }

  async #infer(spectrogram: Float32Array): Promise<Features> {
    const input = tensor4d(spectrogram, [1, browserFrames, browserBins, 1]);
    const { embedding } = await this.#recognizer.recognize(input, { includeEmbedding: true });
    if (!embedding) throw new Error('It has no dense layer before its last.');
    try {
      return await embedding.data<'float32'>();
    } finally {
      dispose([input, embedding]);
    }
  }
}

/** Fetches all files itself, since the library takes a missing one for an empty one. */
async function loadRecognizer(
  folder: string,
  signal: AbortSignal,
): Promise<SpeechCommandRecognizer> {
  const fetchFunc = fetchOfModel(signal);
  const [artifacts, metadata] = await Promise.all([
    io.http(new URL('model.json', folder).href, { fetchFunc }).load!(),
    fetchFunc(new URL('metadata.json', folder)).then(
      (response) => response.json() as Promise<unknown>,
    ),
  ]);
  const recognizer = create(
    'BROWSER_FFT',
    undefined,
    artifacts,
    metadata as SpeechCommandRecognizerMetadata,
  );
  await recognizer.ensureModelLoaded();
  return recognizer;
}
