import { createJsKernels } from './js-kernels.ts';
import type { TuningKernels } from './tuning-kernels.ts';
import { createWasmKernels } from './wasm-kernels.ts';

/** The fastest kernels on the processor that the browser and the page's policy allow. */
export function createProcessorKernels(): TuningKernels {
  if (typeof WebAssembly === 'undefined') return createJsKernels();
  for (const kind of ['relaxed-wasm', 'wasm'] as const) {
    try {
      return createWasmKernels(kind);
    } catch (error) {
      // Forbidden by the page's policy, or instructions that the browser lacks.
      if (!(error instanceof WebAssembly.CompileError)) throw error;
    }
  }
  return createJsKernels();
}
