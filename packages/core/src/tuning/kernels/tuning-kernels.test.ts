import { createJsKernels, createWasmKernels } from './processor-kernels.ts';
import { describeKernels } from './kernels-contract.test.ts';

describeKernels('js', createJsKernels);
describeKernels('wasm', () => createWasmKernels('wasm'));
