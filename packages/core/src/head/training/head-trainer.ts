import { abortedError } from '../../abort.ts';
import type { HeadTrainer, TrainingSet, TrainResult } from '../../contracts/head.ts';
import { asyncDispose } from '../../scope.ts';
import { rowsOfSet } from '../example-rows.ts';
import { recipeFor } from '../head-recipe.ts';
import { createKernels } from '../kernels/create-kernels.ts';
import { startSession, trainSession } from './training-session.ts';

/** Settings of a trainer. */
export interface HeadTrainerOptions {
  /** Nats: a fit ends when its next step promises less; default 1e-4. */
  readonly tolerance?: number;
}

/**
 * A trainer on this thread. It keeps the rows, their Gram matrix, its solution and the solver's memory of
 * the curvature, so that one more example takes a few iterations.
 */
export function createHeadTrainer({ tolerance }: HeadTrainerOptions = {}): HeadTrainer {
  const session = startSession(createKernels());
  let running: { readonly controller: AbortController; readonly done: Promise<unknown> } | null =
    null;

  /** Aborts the running training and waits until it no longer uses the session. */
  const stop = async () => {
    running?.controller.abort();
    await running?.done;
  };

  const train = async (
    set: TrainingSet,
    { evaluate = true, signal, onProgress }: Parameters<HeadTrainer['train']>[1],
    superseded: AbortSignal,
    before: Promise<void>,
  ): Promise<TrainResult> => {
    const either = signal ? AbortSignal.any([signal, superseded]) : superseded;
    await before;
    if (either.aborted) throw abortedError(either);
    return trainSession(session, rowsOfSet(set), {
      evaluate,
      recipe: recipeFor(set),
      unknownViews: set.unknownViews,
      temperatureScale: set.temperatureScale,
      learningExponent: set.learningExponent,
      augmentationsAreKnown: set.augmentationsAreKnown,
      otherBeginnings: set.otherBeginnings,
      signal: either,
      onProgress,
      tolerance,
    });
  };

  return {
    train(set, options) {
      const controller = new AbortController();
      const result = train(set, options, controller.signal, stop());
      running = { controller, done: result.catch(() => undefined) };
      return result;
    },
    [asyncDispose]: stop,
  };
}
