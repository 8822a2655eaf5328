/** How many floats a row is padded to a multiple of: one SIMD register. */
export const lanes = 4;

/** The length of a row of `length` floats once it is padded with zeros. */
export const padded = (length: number): number => Math.ceil(length / lanes) * lanes;

/** A matrix in a kernels' memory: `rows` rows that begin `stride` floats apart. */
export interface Block {
  /** In floats. */
  readonly offset: number;
  readonly rows: number;
  /** In floats, a multiple of `lanes`; what lies beyond a row's own columns is zero. */
  readonly stride: number;
}

/**
 * Matrix products over one flat memory of 32-bit floats. Big matrices are written into the memory
 * once and stay there, so that an iteration copies only what has `labels` columns. One user at a
 * time: see `borrowKernels`.
 */
export interface Kernels {
  readonly kind: 'wasm' | 'js';
  /** The whole memory. Reserving may replace it: ask again afterwards. */
  memory(): Float32Array;
  /** A zeroed matrix; rows are padded. Throws a `RangeError` where memory runs out. */
  reserve(rows: number, columns: number): Block;
  /** Forgets all matrices. */
  reset(): void;
  /** `out = a b'` over the first `rows` rows of `a` and `columns` of `b`, `depth` floats (padded) of each. `out` is dense, `rows x columns`. */
  nt(a: Block, b: Block, out: Block, rows: number, columns: number, depth: number): void;
  /** `out = b' a`: `b` is dense, `rows x columns`; `out` has `columns` rows of `depth` floats (padded). */
  tn(a: Block, b: Block, out: Block, rows: number, columns: number, depth: number): void;
  /** Rows `from..to` of `out = a a'`, and the same columns: what lies before `from` is there already. */
  syrk(a: Block, out: Block, from: number, to: number, depth: number): void;
}
