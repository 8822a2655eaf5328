let last: Promise<unknown> = Promise.resolve();

/**
 * Runs `work` when all work queued before has ended. TensorFlow.js has one current backend for all
 * networks, so whatever depends on it must not be interleaved.
 */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = last.then(work);
  last = result.catch(() => {});
  return result;
}
