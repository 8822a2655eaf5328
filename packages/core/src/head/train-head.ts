import type { Head, TrainingData, TrainProgress, TrainResult } from '../contracts/head.ts';
import { rowsOfData } from './example-rows.ts';
import { recipeFor } from './head-recipe.ts';
import { withKernels } from './kernels/create-kernels.ts';
import { startSession, trainSession } from './training/training-session.ts';

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
