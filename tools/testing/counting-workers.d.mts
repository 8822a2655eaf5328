/**
 * Bundles the worker of each modality from its sources, but leaves TensorFlow.js's engine where
 * `leastTensors` finds it: the build takes it out of everybody's reach.
 *
 * @returns the scripts, by file name.
 */
export function countingWorkers(
  modalities: readonly string[],
): Promise<Readonly<Record<string, string>>>;

/**
 * The fewest tensors that a worker of `countingWorkers` held in so many samples; runs in it. A frame
 * under way holds a few more.
 */
export function leastTensors(samples: number): Promise<number>;
