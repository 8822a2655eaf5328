/**
 * Bundles the worker of each modality from its sources, but leaves TensorFlow.js's engine where
 * `countTensors` finds it: the build takes it out of everybody's reach.
 *
 * @returns the scripts, by file name.
 */
export function countingWorkers(
  modalities: readonly string[],
): Promise<Readonly<Record<string, string>>>;

/** How many tensors a worker of `countingWorkers` holds; runs in it. */
export function countTensors(): number;
