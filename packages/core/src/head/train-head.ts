import type { TrainingData, TrainProgress, TrainResult } from '../contracts/head.ts';
import { buildHead } from './build-head.ts';
import { requireTwoLabels } from './check-rows.ts';
import { rowsOfData } from './example-rows.ts';
import { withKernels } from './kernels/create-kernels.ts';
import { createPace } from './pace.ts';
import { coldStart, createProblem, solve } from './problem.ts';

export interface TrainHeadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: TrainProgress) => void;
  /** Nats: the fit ends when its next step promises less; default 1e-4. */
  readonly tolerance?: number;
}

/**
 * Trains a head from nothing, on this thread, letting events in every 12 ms.
 *
 * @throws {TlError} `need-two-labels`, `bad-features`, `aborted`.
 */
export async function trainHead(
  data: TrainingData,
  { signal, onProgress, tolerance = 1e-4 }: TrainHeadOptions = {},
): Promise<TrainResult> {
  const startedAt = performance.now();
  const pace = createPace(signal);
  const rows = rowsOfData(data);
  requireTwoLabels(rows);
  return withKernels(async (kernels) => {
    const problem = await createProblem(kernels, rows, pace);
    const fit = await solve(problem, problem.targets, coldStart(problem), {
      tolerance,
      pace,
      onFraction: (fraction) => onProgress?.({ phase: 'fit', fraction }),
    });
    return {
      head: buildHead(problem, fit, 1),
      evaluation: null,
      rejectedRows: rows.rejectedRows,
      trainMs: performance.now() - startedAt,
    };
  });
}
