import type { Kernels } from './kernels.ts';
import { createJsKernels } from './kernels-js.ts';
import { createWasmKernels } from './kernels-wasm.ts';

/** 64 MB. If more memory than this is idle, it is given back to the browser. */
const keptFloats = 16 << 20;

let idle: Kernels | null = null;

/** Runs `work` with kernels that nobody else uses meanwhile. The next call reuses their memory. */
export async function withKernels<Result>(
  work: (kernels: Kernels) => Promise<Result>,
): Promise<Result> {
  const kernels = idle ?? createKernels();
  idle = null;
  kernels.release();
  try {
    return await work(kernels);
  } finally {
    if (kernels.memory().length <= keptFloats) idle = kernels;
  }
}

/** WebAssembly SIMD if the browser and the page's policy allow it, else plain JavaScript. */
export function createKernels(): Kernels {
  if (typeof WebAssembly === 'undefined') return createJsKernels();
  try {
    return createWasmKernels();
  } catch (error) {
    // Forbidden by the page's policy, or no SIMD: plain JavaScript gives the same results, but slower.
    if (error instanceof WebAssembly.CompileError) return createJsKernels();
    throw error;
  }
}
