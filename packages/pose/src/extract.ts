import '@tensorflow/tfjs-backend-wasm';
import {
  createDetector,
  SupportedModels,
  type PoseDetector,
} from '@tensorflow-models/pose-detection';
import { io } from '@tensorflow/tfjs-core';
import {
  fetchOfModel,
  inTurn,
  startWasm,
  type LoadContext,
  type LoadedExtractor,
} from '@tl-elements/backbone';
import { abortable, asyncDispose, throwIfAborted, TlError } from '@tl-elements/core/base';
import { downloadModel, type GraphModel } from './download-model.ts';
import { letterbox, type Letterbox } from './letterbox.ts';
import { describePosture } from './posture.ts';

/** Which network of MoveNet the worker loads. */
export interface PoseSettings {
  readonly modelType: 'SinglePose.Lightning' | 'SinglePose.Thunder';
}

/**
 * Loads the extractor of postures: it finds the person in the whole of a picture. Each picture is
 * searched without the pictures before it, so that live features are those of a stored picture.
 *
 * It stays on wasm, where it is fast enough.
 *
 * @param context its `weights` are a weights folder of this project, or the JSON file of a page's own
 *   model.
 * @throws {TlError} `weights-not-found`, `weights-corrupt`, `no-backend`, `aborted`.
 */
export async function loadPoseExtractor(
  context: LoadContext<PoseSettings>,
): Promise<LoadedExtractor<'pose'>> {
  const { weights, wasm, signal } = context;
  const [model] = await Promise.all([
    weights.pathname.endsWith('/')
      ? downloadModel(context).then(inMemory)
      : io.http(weights.href, { fetchFunc: fetchOfModel(signal) }),
    startWasm(wasm),
  ]);
  const detector = await abortable(start(context, model), signal);
  return {
    extract: async ({ bitmap }, signal) => {
      const { width, height } = bitmap;
      const box = letterbox(bitmap);
      // One at a time: the detector remembers which part of a picture it is at.
      const points = await inTurn(() => findPerson(detector, box, signal));
      if (!points) return null;
      const places = points.filter((_, i) => i % 3 < 2);
      return {
        features: describePosture(places),
        keypoints: places.map((value, i) => value / (i % 2 ? height : width)),
        points,
      };
    },
    [asyncDispose]: () => inTurn(async () => detector.dispose()),
  };
}

/** @returns x, y in pixels of the picture in the box, and score of each keypoint; null if nobody is found. */
async function findPerson(
  detector: PoseDetector,
  { pixels, left, top }: Letterbox,
  signal: AbortSignal,
): Promise<Float32Array | null> {
  throwIfAborted(signal);
  // Or it would search only where the picture before had somebody.
  detector.reset();
  const [person] = await detector.estimatePoses(pixels);
  if (!person) return null;
  return Float32Array.from(
    person.keypoints.flatMap(({ x, y, score = 0 }) => [x - left, y - top, score]),
  );
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
  { settings: { modelType }, weights }: LoadContext<PoseSettings>,
  modelUrl: io.IOHandler,
): Promise<PoseDetector> {
  try {
    const config = { modelType, modelUrl, enableSmoothing: false };
    const detector = await createDetector(SupportedModels.MoveNet, config);
    // Shows whether the model is what it should be, and does what only the first picture needs.
    await detector.estimatePoses(new ImageData(1, 1));
    return detector;
  } catch (cause) {
    if (cause instanceof TlError) throw cause;
    throw new TlError(
      'weights-corrupt',
      `The model at ${weights.href} is not MoveNet ${modelType}, version 4. Copy its files to the ` +
        'site again.',
      { cause },
    );
  }
}
