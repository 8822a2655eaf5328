import type * as wasm from '@tensorflow/tfjs-backend-wasm';
import type * as core from '@tensorflow/tfjs-core';
import type * as layers from '@tensorflow/tfjs-layers';

/** What their library knows of a picture. */
interface PeerPrediction {
  readonly className: string;
  readonly probability: number;
}

/** A model that their library has loaded. */
export interface PeerModel {
  predict(canvas: HTMLCanvasElement, flipped?: boolean): Promise<PeerPrediction[]>;
  getTotalClasses(): number;
  /** The model of TensorFlow.js within. */
  readonly model: { dispose(): void };
}

/** `@teachablemachine/image`, as far as it is used here. */
export interface PeerLibrary {
  loadFromFiles(model: File, weights: File, metadata: File): Promise<PeerModel>;
}

interface PeerGlobals {
  readonly tf: {
    readonly version: { readonly tfjs: string };
    setBackend(name: string): Promise<boolean>;
  };
  readonly tmImage: PeerLibrary;
}

/** Loads `@teachablemachine/image` with the TensorFlow.js that it asks for, as their snippet does. */
export async function loadPeerLibrary(): Promise<PeerLibrary> {
  await loadScript(`${modules}@tensorflow/tfjs/dist/tf.min.js`);
  await loadScript(`${modules}@teachablemachine/image/dist/teachablemachine-image.min.js`);
  const { tf, tmImage } = globalThis as unknown as PeerGlobals;
  if (tf.version.tfjs !== '1.3.1') throw new Error(`This is TensorFlow.js ${tf.version.tfjs}.`);
  await tf.setBackend('cpu');
  return tmImage;
}

/** TensorFlow.js as one name, as pages without a bundler have it. */
type Tensorflow = typeof core & typeof layers & Pick<typeof wasm, 'setWasmPaths'>;

/** Loads the TensorFlow.js of today, with its layers, on its wasm backend. */
export async function loadTensorflow(): Promise<Tensorflow> {
  await loadScript(`${modules}@tensorflow/tfjs-core/dist/tf-core.min.js`);
  await loadScript(`${modules}@tensorflow/tfjs-layers/dist/tf-layers.min.js`);
  await loadScript(`${modules}@tensorflow/tfjs-backend-wasm/dist/tf-backend-wasm.min.js`);
  const { tf } = globalThis as unknown as {
    readonly tf: Tensorflow & { readonly wasm: Tensorflow };
  };
  tf.wasm.setWasmPaths(`${modules}@tensorflow/tfjs-backend-wasm/dist/`);
  await tf.setBackend('wasm');
  return tf;
}

/** Where the test server serves what this package has installed. */
const modules = '/packages/teachable-machine/node_modules/';

/** Runs a script of the kind that puts a name on the window. */
async function loadScript(src: string): Promise<void> {
  const script = document.createElement('script');
  script.src = src;
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${src} could not be loaded.`));
  });
  document.head.append(script);
  await loaded;
}
