import { createJsKernels } from './js-kernels.ts';
import { describeKernels } from './kernels-contract.test.ts';
import { createWasmKernels } from './wasm-kernels.ts';

describeKernels('js', createJsKernels);
describeKernels('wasm', () => createWasmKernels('wasm'));
