import { asyncDispose, connectWorker, type WorkerConnection } from '@tl-elements/core';
import wasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { LabelledRows } from '../protocol.ts';
import type { PeerTraining } from './peer-head.ts';
import workerUrl from './peer-worker.ts?worker&url';

/** The export that carries their frozen network, in the data folder. */
const model = '/data/teachable-machine/image-model.zip';

/** Teachable Machine, in a worker of its own. */
export class Peer implements AsyncDisposable {
  readonly #worker: WorkerConnection;

  private constructor(worker: WorkerConnection) {
    this.#worker = worker;
  }

  static async start(): Promise<Peer> {
    const worker = await connectWorker(new URL(workerUrl, location.href));
    await worker.call('start', {
      wasm: new URL(wasm, location.href).href,
      model: new URL(model, location.href).href,
    });
    return new Peer(worker);
  }

  /** The 1280 features of a picture, whose bitmap is transferred. */
  extract(bitmap: ImageBitmap): Promise<Float32Array> {
    return this.#worker.call('extract', bitmap, { transfer: [bitmap] });
  }

  train(rows: LabelledRows, seed: number, test?: LabelledRows): Promise<PeerTraining> {
    return this.#worker.call('train', { rows, seed, test });
  }

  [asyncDispose](): Promise<void> {
    return this.#worker.close();
  }
}
