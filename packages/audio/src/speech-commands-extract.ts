import '@tensorflow/tfjs-backend-wasm';
import {
  create,
  type SpeechCommandRecognizer,
  type SpeechCommandRecognizerMetadata,
} from '@tensorflow-models/speech-commands';
import { dispose, io, tensor4d } from '@tensorflow/tfjs-core';
import {
  fetchOfModel,
  startWasm,
  type LoadContext,
  type LoadedExtractor,
} from '@tl-elements/backbone';
import { abortable, asyncDispose, TlError, type Features } from '@tl-elements/core/base';
import {
  browserBins,
  browserFrames,
  createBrowserSpectrogram,
  standardized,
} from './browser-spectrogram.ts';
import { sampleRateHz, samplesOf } from './log-mel.ts';

/** What the model is expected to be. */
export interface SpeechCommandsSettings {
  /** Length of its features. */
  readonly dim: number;
}

/** What the library's recognizer holds and never frees, though its type doesn't say so. */
interface HeldModel {
  readonly model?: { dispose(): unknown };
}

/**
 * Loads the extractor of sounds that runs a speech-commands model of the page's own, on wasm. Features
 * are the outputs of the dense layer before the last.
 *
 * @param context its `weights` are a folder with `model.json`, `metadata.json` and the weights.
 * @throws {TlError} `weights-not-found`, `weights-corrupt`, `no-backend`, `aborted`.
 */
export async function loadSpeechCommandsExtractor({
  settings: { dim },
  weights: { href },
  wasm,
  signal,
}: LoadContext<SpeechCommandsSettings>): Promise<LoadedExtractor<'audio'>> {
  await startWasm(wasm);
  const recognizer = await loadChecked(href, dim, signal);
  const spectrogramOf = createBrowserSpectrogram(sampleRateHz);
  return {
    extract: async (frame) => {
      const pcm = samplesOf(frame);
      return pcm && { features: await infer(recognizer, standardized(spectrogramOf(pcm))) };
    },
    [asyncDispose]: async () => {
      (recognizer as HeldModel).model?.dispose();
    },
  };
}

async function loadChecked(
  folder: string,
  dim: number,
  signal: AbortSignal,
): Promise<SpeechCommandRecognizer> {
  try {
    const recognizer = await abortable(loadRecognizer(folder, signal), signal);
    const { length } = await infer(recognizer, new Float32Array(browserFrames * browserBins));
    if (length !== dim) throw new Error(`It has ${length} features.`);
    return recognizer;
  } catch (cause) {
    if (cause instanceof TlError) throw cause;
    throw new TlError(
      'weights-corrupt',
      `The folder ${folder} holds no speech-commands model whose input is ${browserFrames} x ` +
        `${browserBins} values and whose layer before the last has ${dim}. Copy its model.json, ` +
        'metadata.json and weights there again.',
      { cause },
    );
  }
}

/** @param spectrogram `browserFrames x browserBins`, row-major. */
async function infer(
  recognizer: SpeechCommandRecognizer,
  spectrogram: Float32Array,
): Promise<Features> {
  const input = tensor4d(spectrogram, [1, browserFrames, browserBins, 1]);
  const { embedding } = await recognizer.recognize(input, { includeEmbedding: true });
  if (!embedding) throw new Error('It has no dense layer before its last.');
  try {
    return await embedding.data<'float32'>();
  } finally {
    dispose([input, embedding]);
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
