/** The floats of a row and the rows of a matrix are padded to a multiple of this: one SIMD register. */
const lanes = 4;

/** `length` once it is padded with zeros. */
export const padded = (length: number): number => Math.ceil(length / lanes) * lanes;

/**
 * A matrix in a kernels' memory: rows that begin `stride` floats apart. What lies beyond its own
 * rows and columns, up to the next multiple of `lanes`, is zero and has to stay so.
 */
export interface Block {
  /** In floats. */
  readonly offset: number;
  /** In floats, a multiple of `lanes`. */
  readonly stride: number;
}

/**
 * Matrix products over one flat memory of 32-bit floats. Big matrices are written into the memory
 * once and stay there, so that an iteration copies only what has a column per label. Only one
 * caller at a time: see `withKernels`.
 */
export interface Kernels {
  readonly kind: 'wasm' | 'js';
  /** The whole memory. `reserve` may replace it, so call this again afterwards. */
  memory(): Float32Array;
  /** A zeroed matrix. Throws a `RangeError` if memory runs out. */
  reserve(rows: number, columns: number): Block;
  /** For `release`, to free the matrices reserved from now on. */
  mark(): number;
  /** Frees the matrices reserved since `mark`, or all. */
  release(mark?: number): void;
  /** `out = a b'`, `rows x columns`, over `depth` columns of both. */
  nt(a: Block, b: Block, out: Block, rows: number, columns: number, depth: number): void;
  /** `out = b' a`, `columns x depth`, over `rows` rows of both. */
  tn(a: Block, b: Block, out: Block, rows: number, columns: number, depth: number): void;
  /**
   * Rows `from..to` of `out = a a'`, and the same columns; what lies before `from` is there
   * already. Rows go in pairs: it begins at `pairStart(from)`.
   */
  syrk(a: Block, out: Block, from: number, to: number, depth: number): void;
}

/** The first row of the pair that row `from` is in. */
export const pairStart = (from: number): number => from - (from % 2);

/** Reserves parts of one memory, front to back; `release` frees what was reserved after a mark. */
interface Arena {
  reserve(rows: number, columns: number): Block;
  mark(): number;
  release(mark?: number): void;
}

const pageFloats = 65536 / 4;
/** In WebAssembly, the compiler's own data come first; ours begin after them, on a cache line. */
const firstFloat = 256;

/** A memory that grows, and an arena in it. */
interface GrowingMemory {
  readonly arena: Arena;
  /** As it is now: growing replaces it. */
  memory(): Float32Array;
  /** Makes it hold at least so many floats, keeping what it holds. */
  ensure(length: number): void;
}

/** In plain JavaScript. */
export function growArray(): GrowingMemory {
  let floats = new Float32Array(1 << 16);
  const memory = () => floats;
  const ensure = (length: number) => {
    if (length <= floats.length) return;
    const larger = new Float32Array(Math.max(length, floats.length * 2));
    larger.set(floats);
    floats = larger;
  };
  return { arena: createArena(0, memory, ensure), memory, ensure };
}

/** In the memory of a module that AssemblyScript has compiled. */
export function growPages(pages: WebAssembly.Memory): GrowingMemory {
  let floats = new Float32Array(pages.buffer);
  const memory = () => floats;
  const ensure = (length: number) => {
    if (length <= floats.length) return;
    pages.grow(Math.ceil((length - floats.length) / pageFloats));
    floats = new Float32Array(pages.buffer);
  };
  return { arena: createArena(firstFloat, memory, ensure), memory, ensure };
}

/** @param first the first float that may be reserved. */
function createArena(
  first: number,
  memory: () => Float32Array,
  ensure: (length: number) => void,
): Arena {
  let next = first;
  return {
    reserve(rows, columns) {
      const stride = padded(columns);
      const end = next + padded(rows) * stride;
      ensure(end);
      memory().fill(0, next, end);
      const block = { offset: next, stride };
      next = end;
      return block;
    },
    mark: () => next,
    release(mark = first) {
      next = mark;
    },
  };
}

/** Copies the first rows of `block` to the rows `from..to` of `out`, which is dense. */
export function readRows(
  memory: Float32Array,
  block: Block,
  out: Float64Array,
  from: number,
  to: number,
  columns: number,
): void {
  for (let row = from, i = from * columns; row < to; row++) {
    const offset = block.offset + (row - from) * block.stride;
    for (let c = 0; c < columns; c++, i++) out[i] = memory[offset + c]!;
  }
}

/** Copies the dense `values`, `rows x columns`, to the first rows of `block`. */
export function writeRows(
  memory: Float32Array,
  block: Block,
  values: Float64Array,
  columns: number,
): void {
  for (let i = 0, row = 0; i < values.length; row++) {
    const offset = block.offset + row * block.stride;
    for (let c = 0; c < columns; c++, i++) memory[offset + c] = values[i]!;
  }
}
