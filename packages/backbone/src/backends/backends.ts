import {
  engine,
  getKernel,
  registerKernel,
  setBackend,
  type KernelConfig,
} from '@tensorflow/tfjs-core';
import { loadOnce } from '@tl-elements/core/base';

/** What a network can run on. Never `cpu`: it takes seconds a picture. */
export type BackendName = 'wasm' | GraphicsBackendName;

/** What a network may move to. */
export type GraphicsBackendName = 'webgl' | 'webgpu';

/** Addresses of the files of the graphics backends (`build-runtime.mjs`). */
export type GraphicsUrls = Readonly<Record<GraphicsBackendName, string>>;

/** What such a file exports. */
interface BackendFile {
  /** Makes the backend known to an engine of TensorFlow.js. */
  readonly start: (host: unknown) => { readonly kernels: readonly KernelConfig[] };
}

/** Fetches a graphics backend and makes it known, so that `useBackend` can start it. */
export const fetchBackend = loadOnce(async (address: string) => {
  const { start } = (await import(
    /* @vite-ignore */ /* webpackIgnore: true */ address
  )) as BackendFile;
  register(start(engine()).kernels);
});

// Imported when it is started: its modules cannot be read where there is no browser.
const registerWasm = loadOnce(async (_: 'wasm') => {
  const { kernels } = await import('./kernels-wasm.ts');
  register(kernels);
});

function register(kernels: readonly KernelConfig[]): void {
  // A bundle with a graph model beside it has registered them all.
  kernels
    .filter(
      ({ kernelName, backendName }) =>
        !(getKernel(kernelName, backendName) as KernelConfig | undefined),
    )
    .forEach(registerKernel);
}

/**
 * Makes a backend the current one, starting it first if it has not run yet. A graphics backend has been
 * fetched before.
 *
 * @returns false if it does not start here.
 */
export async function useBackend(name: BackendName): Promise<boolean> {
  if (name === 'wasm') await registerWasm(name);
  return setBackend(name);
}

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
