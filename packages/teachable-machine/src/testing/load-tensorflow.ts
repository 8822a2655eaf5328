import type * as wasm from '@tensorflow/tfjs-backend-wasm';
import type * as core from '@tensorflow/tfjs-core';
import type * as layers from '@tensorflow/tfjs-layers';
import { loadScript, modules } from './load-script.ts';

/** TensorFlow.js as one name, as pages without a bundler have it. */
export type Tensorflow = typeof core & typeof layers & Pick<typeof wasm, 'setWasmPaths'>;

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
