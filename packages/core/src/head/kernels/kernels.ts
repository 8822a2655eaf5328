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
