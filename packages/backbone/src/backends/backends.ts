import { getKernel, registerKernel, setBackend, type KernelConfig } from '@tensorflow/tfjs-core';
import { loadOnce } from '@tl-elements/core/base';

/** What a network can run on. Never `cpu`: it takes seconds a picture. */
export type BackendName = 'wasm' | 'webgl' | 'webgpu';

// Imported when they are started: their modules cannot be read where there is no browser.
const kernelsOf: Readonly<
  Record<BackendName, () => Promise<{ kernels: readonly KernelConfig[] }>>
> = {
  wasm: () => import('./kernels-wasm.ts'),
  webgl: () => import('./kernels-webgl.ts'),
  webgpu: () => import('./kernels-webgpu.ts'),
};

const registerKernels = loadOnce(async (name: BackendName) => {
  const { kernels } = await kernelsOf[name]();
  // A bundle with a graph model beside it has registered them all.
  kernels
    .filter(
      ({ kernelName, backendName }) =>
        !(getKernel(kernelName, backendName) as KernelConfig | undefined),
    )
    .forEach(registerKernel);
});

/**
 * Makes a backend the current one, starting it first where it has not run yet.
 *
 * @returns false where it does not start here.
 */
export async function useBackend(name: BackendName): Promise<boolean> {
  await registerKernels(name);
  return setBackend(name);
}
