import '@tensorflow/tfjs-backend-wasm';
import {
  createDetector,
  SupportedModels,
  type PoseDetector,
} from '@tensorflow-models/pose-detection';
import { io } from '@tensorflow/tfjs-core';
import { fetchOfModel, inTurn, startWasm } from '@tl-elements/backbone';
import {
  abortable,
  asyncDispose,
  type Extraction,
  type LoadProgress,
  throwIfAborted,
  TlError,
} from '@tl-elements/core/base';
import { downloadModel, type GraphModel } from './download-model.ts';
import type { Points } from './keypoints.ts';
import { letterbox, type Letterbox } from './letterbox.ts';
import { describePosture } from './posture.ts';

/** Which network the worker is to load, as plain data. */
export interface PoseChoice {
  readonly modelType: 'SinglePose.Lightning' | 'SinglePose.Thunder';
  /** A weights folder of this project, ending in a slash; or the JSON file of a page's own model. */
  readonly url: string;
  readonly wasm: { readonly simd: string; readonly plain: string };
}

/** Finds the person in a picture and describes the posture. Knows neither page nor worker. */
export class PersonFinder implements AsyncDisposable {
  readonly #detector: PoseDetector;

  private constructor(detector: PoseDetector) {
    this.#detector = detector;
  }

  /** @throws {TlError} `weights-not-found`, `weights-corrupt`, `no-backend`, `aborted`. */
  static async load(
    choice: PoseChoice,
    signal: AbortSignal,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<PersonFinder> {
    const { url, wasm } = choice;
    const [model] = await Promise.all([
      url.endsWith('/')
        ? downloadModel(new URL(url), { signal, onProgress }).then(inMemory)
        : io.http(url, { fetchFunc: fetchOfModel(signal) }),
      startWasm({ simd: new URL(wasm.simd), plain: new URL(wasm.plain) }),
    ]);
    const detector = await abortable(start(choice, model), signal);
    onProgress({ phase: 'prepare', fraction: 1 });
    return new PersonFinder(detector);
  }

  /**
   * Looks for the person in the whole of a picture, and closes the picture. Nothing of earlier
   * pictures counts, so that live features are those of a stored picture.
   *
   * @returns null where nobody is found.
   * @throws {TlError} `aborted`.
   */
  async extract(bitmap: ImageBitmap, signal: AbortSignal): Promise<Required<Extraction> | null> {
    const { width, height } = bitmap;
    const box = letterbox(bitmap);
    bitmap.close();
    // One at a time: the detector remembers which part of a picture it is at.
    const points = await inTurn(() => this.#find(box, signal));
    if (!points) return null;
    return {
      features: describePosture(points),
      keypoints: points.map((value, i) => value / (i % 2 ? height : width)),
    };
  }

  async [asyncDispose](): Promise<void> {
    await inTurn(async () => this.#detector.dispose());
  }

  /** @returns the keypoints in pixels of the picture in the box. */
  async #find({ pixels, left, top }: Letterbox, signal: AbortSignal): Promise<Points | null> {
    throwIfAborted(signal);
    // Else it would only look where the picture before showed somebody.
    this.#detector.reset();
    const [person] = await this.#detector.estimatePoses(pixels);
    if (!person) return null;
    return Float32Array.from(person.keypoints.flatMap(({ x, y }) => [x - left, y - top]));
  }
}

function inMemory({ graph, weights }: GraphModel): io.IOHandler {
  const { modelTopology, weightsManifest, signature } = graph as io.ModelJSON;
  return io.fromMemory({
    modelTopology,
    weightSpecs: io.getWeightSpecs(weightsManifest),
    weightData: weights,
    ...(signature && { signature }),
  });
}

async function start(
  { modelType, url }: PoseChoice,
  modelUrl: io.IOHandler,
): Promise<PoseDetector> {
  try {
    const config = { modelType, modelUrl, enableSmoothing: false };
    const detector = await createDetector(SupportedModels.MoveNet, config);
    // Says whether the model is what it should be, and prepares what is prepared only once.
    await detector.estimatePoses(new ImageData(1, 1));
    return detector;
  } catch (cause) {
    if (cause instanceof TlError) throw cause;
    throw new TlError(
      'weights-corrupt',
      `What lies at ${url} is not MoveNet ${modelType}, version 4. Copy its files to the site again.`,
      { cause },
    );
  }
}
