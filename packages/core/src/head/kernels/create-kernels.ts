import { type Kernels, growArray, padded, pairStart, type Block, growPages } from './kernels.ts';
import { compileKernels } from './kernels.generated.ts';

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

/** The kernels without WebAssembly, for pages whose policy forbids it: same results, several times slower. */
export function createJsKernels(): Kernels {
  const { arena, memory } = growArray();
  return {
    kind: 'js',
    memory,
    ...arena,
    nt: (a, b, out, rows, columns, depth) => nt(memory(), a, b, out, rows, columns, padded(depth)),
    tn: (a, b, out, rows, columns, depth) => tn(memory(), a, b, out, rows, columns, depth),
    syrk: (a, out, from, to, depth) => syrk(memory(), a, out, from, to, padded(depth)),
  };
}

/** `depth` is padded, so that four numbers at a time come out even. */
function dot(m: Float32Array, a: number, b: number, depth: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let j = 0; j < depth; j += 4) {
    s0 += m[a + j]! * m[b + j]!;
    s1 += m[a + j + 1]! * m[b + j + 1]!;
    s2 += m[a + j + 2]! * m[b + j + 2]!;
    s3 += m[a + j + 3]! * m[b + j + 3]!;
  }
  return s0 + s1 + s2 + s3;
}

function nt(
  m: Float32Array,
  a: Block,
  b: Block,
  out: Block,
  rows: number,
  columns: number,
  depth: number,
): void {
  for (let i = 0; i < rows; i++) {
    for (let c = 0; c < columns; c++) {
      m[out.offset + i * out.stride + c] = dot(
        m,
        a.offset + i * a.stride,
        b.offset + c * b.stride,
        depth,
      );
    }
  }
}

function tn(
  m: Float32Array,
  a: Block,
  b: Block,
  out: Block,
  rows: number,
  columns: number,
  depth: number,
): void {
  const sum = new Float64Array(depth);
  for (let c = 0; c < columns; c++) {
    sum.fill(0);
    for (let i = 0; i < rows; i++) {
      const factor = m[b.offset + i * b.stride + c]!;
      if (factor === 0) continue;
      const row = a.offset + i * a.stride;
      for (let j = 0; j < depth; j++) sum[j]! += factor * m[row + j]!;
    }
    m.set(sum, out.offset + c * out.stride);
  }
}

function syrk(
  m: Float32Array,
  a: Block,
  out: Block,
  from: number,
  to: number,
  depth: number,
): void {
  for (let i = pairStart(from); i < to; i++) {
    for (let j = 0; j <= i; j++) {
      const value = dot(m, a.offset + i * a.stride, a.offset + j * a.stride, depth);
      m[out.offset + i * out.stride + j] = value;
      m[out.offset + j * out.stride + i] = value;
    }
  }
}

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
