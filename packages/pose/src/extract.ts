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
  downloadWeights,
} from '@tl-elements/backbone';
import { abortable, asyncDispose, throwIfAborted, TlError } from '@tl-elements/core/base';
import { readJson } from '@tl-elements/core/bytes';
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

/** A picture in the middle of a black square. */
interface Letterbox {
  readonly pixels: ImageData;
  /** Where the picture's upper left corner is, in pixels. */
  readonly left: number;
  readonly top: number;
}

/**
 * Puts a picture in the middle of the smallest square that holds it. MoveNet takes squares; from other
 * pictures pose-detection would cut one, in a first frame, that loses head and feet.
 */
function letterbox(bitmap: ImageBitmap): Letterbox {
  const side = Math.max(bitmap.width, bitmap.height);
  const left = Math.floor((side - bitmap.width) / 2);
  const top = Math.floor((side - bitmap.height) / 2);
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('There is no canvas to read the picture from.');
  context.drawImage(bitmap, left, top);
  return { pixels: context.getImageData(0, 0, side, side), left, top };
}

/** A graph model of TensorFlow.js: its `model.json`, and all weights in one. */
interface GraphModel {
  readonly graph: unknown;
  readonly weights: ArrayBuffer;
}

/**
 * Reads a graph model from a weights folder of this project, if the page has not fetched it already.
 *
 * @throws {TlError} `weights-not-found`, `weights-corrupt`, `aborted`.
 */
async function downloadModel(context: LoadContext): Promise<GraphModel> {
  const { weights: folder } = context;
  const files = context.files ?? (await downloadWeights(folder, context));
  const [graph, weights] = ['model.json', 'weights.bin'].map((name) => files.get(name));
  if (graph && weights) {
    return { graph: readJson(graph), weights: weights.buffer };
  }
  throw new TlError(
    'weights-corrupt',
    `The manifest in ${folder.href} does not list model.json and weights.bin. Copy the weights ` +
      'folder to the site again.',
  );
}
