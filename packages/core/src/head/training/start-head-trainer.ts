import { throwIfAborted } from '../../abort.ts';
import type { HeadTrainer } from '../../contracts/model.ts';
import { asyncDispose } from '../../scope.ts';
import { connectWorker } from '../../worker/connect-worker.ts';
import { packRequest, type KnownRows } from './head-worker-protocol.ts';

/**
 * A trainer in a worker of its own. Only rows that the worker does not have are sent, and a new
 * training aborts the one before it. If the page's policy forbids workers, it trains on this thread.
 */
export async function startHeadTrainer(): Promise<HeadTrainer> {
  const worker = await connectWorker(new URL('./head-worker.js', import.meta.url));
  const known: KnownRows = new Map();
  return {
    async train(set, { evaluate = true, signal, onProgress }) {
      throwIfAborted(signal);
      const request = packRequest(set, evaluate, known);
      return worker.call('train', request, {
        signal,
        onProgress,
        transfer: [request.features.buffer, request.at.buffer, request.added.buffer],
      });
    },
    [asyncDispose]: () => worker.close(),
  };
}
