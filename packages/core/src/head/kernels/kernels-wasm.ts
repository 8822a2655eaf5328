import { growPages } from './arena.ts';
import { compileKernels } from './kernels.generated.ts';
import { padded, type Kernels } from './kernels.ts';

type Kernel = (...arguments_: readonly number[]) => void;

/** What assembly/kernels.ts exports; pointers, strides and depths in bytes. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly nt: Kernel;
  readonly tn: Kernel;
  readonly syrk: Kernel;
}

/**
 * The kernels in WebAssembly SIMD.
 *
 * @throws {WebAssembly.CompileError} if the page's policy forbids WebAssembly, or the browser
 *   has no SIMD.
 */
export function createWasmKernels(): Kernels {
  const instance = new WebAssembly.Instance(compileKernels(), {});
  const { memory, nt, tn, syrk } = instance.exports as unknown as Exports;
  const { arena, memory: floats } = growPages(memory);
  const bytes = (length: number) => 4 * length;
  return {
    kind: 'wasm',
    memory: floats,
    ...arena,
    nt: (a, b, out, rows, columns, depth) =>
      nt(
        ...[a.offset, a.stride, b.offset, b.stride, out.offset, out.stride].map(bytes),
        rows,
        columns,
        bytes(padded(depth)),
      ),
    tn: (a, b, out, rows, columns, depth) =>
      tn(
        ...[a.offset, a.stride, b.offset, b.stride, out.offset, out.stride].map(bytes),
        rows,
        columns,
        bytes(padded(depth)),
      ),
    syrk: (a, out, from, to, depth) =>
      syrk(
        ...[a.offset, a.stride, out.offset, out.stride].map(bytes),
        from,
        to,
        bytes(padded(depth)),
      ),
  };
}
