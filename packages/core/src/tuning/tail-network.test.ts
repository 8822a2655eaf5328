import { createJsKernels, createWasmKernels } from './kernels/processor-kernels.ts';
import { describeTailNetwork } from './tail-contract.test.ts';

describeTailNetwork('js', createJsKernels);
describeTailNetwork('wasm', () => createWasmKernels('wasm'));
