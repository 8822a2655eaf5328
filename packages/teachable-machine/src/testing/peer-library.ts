import { loadScript, modules } from './load-script.ts';

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
