import { serveWorker } from '../../worker/serve-worker.ts';
import { createHeadTrainer } from '../train-head.ts';
import { unpackRequest, type KnownRows, type TrainRequest } from './head-worker-protocol.ts';

/** Trains heads away from the page's thread: see `startHeadTrainer`. */
export const serve = serveWorker(() => {
  const trainer = createHeadTrainer();
  const known: KnownRows = new Map();
  return {
    train: (request: TrainRequest, context) =>
      trainer.train(unpackRequest(request, known), {
        evaluate: request.evaluate,
        signal: context.signal,
        onProgress: (progress) => context.report(progress),
      }),
  };
});
