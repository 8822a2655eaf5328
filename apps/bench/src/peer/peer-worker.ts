// A thin adapter: runs Teachable Machine's network and its training in a worker, as ours run.
import { serveWorker } from '@tl-elements/core';
import type { LabelledRows } from '../protocol.ts';
import { PeerBackbone, startWasm } from './peer-backbone.ts';
import { trainPeerHead } from './peer-head.ts';

/** What the worker needs to start. */
export interface PeerStart {
  readonly wasm: string;
  /** An exported image model, zipped. */
  readonly model: string;
}

/** One training of their head. */
export interface PeerTrainingInput {
  readonly rows: LabelledRows;
  readonly seed: number;
  readonly test?: LabelledRows | undefined;
}

let backbone: PeerBackbone | null = null;

export const serve = serveWorker(() => ({
  start: async ({ wasm, model }: PeerStart) => {
    await startWasm(wasm);
    const response = await fetch(model);
    backbone = await PeerBackbone.load(new Uint8Array(await response.arrayBuffer()));
  },
  extract: async (bitmap: ImageBitmap) => backbone?.extract(bitmap),
  train: ({ rows, seed, test }: PeerTrainingInput) => trainPeerHead(rows, seed, test),
}));
