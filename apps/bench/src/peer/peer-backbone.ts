import {
  env,
  ready,
  setBackend,
  browser,
  div,
  expandDims,
  io,
  sub,
  tidy,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { loadLayersModel, type LayersModel, type Sequential } from '@tensorflow/tfjs-layers';
import { unzipSync } from 'fflate';

/**
 * Starts TensorFlow.js's wasm backend with one thread, as the extractors of this project run.
 *
 * @param simd URL of `tfjs-backend-wasm-simd.wasm`.
 */
export async function startWasm(simd: string): Promise<void> {
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm-simd.wasm': simd,
    // Both must be given, and are not fetched.
    'tfjs-backend-wasm.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': simd,
  });
  await setBackend('wasm');
  await ready();
}

const SIZE = 224;

/**
 * The frozen part of an exported Teachable Machine image model: MobileNetV2 0.35 and its global
 * average pooling, 1280 features. It runs as their library runs it, layer by layer.
 */
export class PeerBackbone {
  readonly #truncated: LayersModel;
  readonly #canvas = new OffscreenCanvas(SIZE, SIZE);

  private constructor(truncated: LayersModel) {
    this.#truncated = truncated;
  }

  /** @param zip an export as the site downloads it: `model.json`, `weights.bin`. */
  static async load(zip: Uint8Array): Promise<PeerBackbone> {
    const files = unzipSync(zip);
    const { modelTopology, weightsManifest } = JSON.parse(
      new TextDecoder().decode(files['model.json']),
    ) as { modelTopology: object; weightsManifest: io.WeightsManifestConfig };
    const model = (await loadLayersModel(
      io.fromMemory({
        modelTopology,
        weightSpecs: weightsManifest.flatMap(({ weights }) => weights),
        weightData: (files['weights.bin'] as Uint8Array<ArrayBuffer>).slice().buffer,
      }),
    )) as Sequential;
    return new PeerBackbone(model.layers[0] as LayersModel);
  }

  /** Computes the features of a picture, and closes it. */
  async extract(bitmap: ImageBitmap): Promise<Float32Array> {
    this.#draw(bitmap);
    bitmap.close();
    const features = tidy(() => {
      const pixels = browser.fromPixels(this.#canvas as unknown as HTMLCanvasElement);
      const input = sub(div(expandDims(pixels, 0), 127), 1);
      return this.#truncated.predict(input) as Tensor;
    });
    const values = await features.data<'float32'>();
    features.dispose();
    return values;
  }

  /**
   * The square that their library makes: the shorter side scaled to 224, rounded up, and the middle
   * cropped in whole pixels, with the canvas's default smoothing.
   */
  #draw(bitmap: ImageBitmap): void {
    const scale = SIZE / Math.min(bitmap.width, bitmap.height);
    const width = Math.ceil(bitmap.width * scale);
    const height = Math.ceil(bitmap.height * scale);
    this.#canvas.width = SIZE;
    this.#canvas.height = SIZE;
    const context = this.#canvas.getContext('2d');
    if (!context) throw new Error('There is no canvas to draw on.');
    const left = -Math.trunc((width - SIZE) / 2);
    const top = -Math.trunc((height - SIZE) / 2);
    context.drawImage(bitmap, left, top, width, height);
  }
}
