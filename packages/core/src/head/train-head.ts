import type {
  Head,
  TrainingData,
  TrainProgress,
  TrainResult,
  HeadTrainer,
  TrainingSet,
} from '../contracts/model.ts';
import { rowsOfData, rowsOfSet } from './example-rows.ts';
import { recipeFor } from './solver/problem.ts';
import { withKernels, createKernels } from './kernels/create-kernels.ts';
import { startSession, trainSession } from './training/training-session.ts';
import { abortedError } from '../abort.ts';
import { asyncDispose } from '../scope.ts';

/** How a head is trained. */
export interface TrainHeadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: TrainProgress) => void;
  /** False: only fit, without temperature, expected accuracy and unknown detector. */
  readonly evaluate?: boolean;
  /** A head trained on nearly the same examples. If there are more examples than features, the fit starts from it. */
  readonly warmStart?: Head;
  /** Nats: the fit ends when its next step promises less; default 1e-4. */
  readonly tolerance?: number;
}

/**
 * Trains a head on this thread, in steps of 12 ms: the fit, then temperature and expected accuracy by
 * cross-validation, then the unknown detector.
 *
 * @throws {TlError} `need-two-labels`, `bad-features`, `aborted`.
 */
export function trainHead(
  data: TrainingData,
  { signal, onProgress, evaluate = true, warmStart, tolerance }: TrainHeadOptions = {},
): Promise<TrainResult> {
  return withKernels(async (kernels) => {
    const startedAt = performance.now();
    const result = await trainSession(startSession(kernels), rowsOfData(data), {
      evaluate,
      unknownViews: data.unknownViews,
      learningExponent: data.learningExponent,
      augmentationsAreKnown: data.augmentationsAreKnown,
      otherBeginnings: data.otherBeginnings,
      signal,
      onProgress,
      tolerance,
      warmStart,
      recipe: recipeFor(data),
    });
    return { ...result, trainMs: performance.now() - startedAt };
  });
}

/** Settings of a trainer. */
interface HeadTrainerOptions {
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
