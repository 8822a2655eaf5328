import { createJsKernels } from './kernels/js-kernels.ts';
import { createWasmKernels } from './kernels/wasm-kernels.ts';
import { describeTailNetwork } from './tail-contract.test.ts';

describeTailNetwork('js', createJsKernels);
describeTailNetwork('wasm', () => createWasmKernels('wasm'));
