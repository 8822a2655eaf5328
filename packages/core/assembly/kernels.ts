// Matrix products in WebAssembly SIMD, compiled by tl-build-kernels. Pointers, strides and
// depths are in bytes; strides and depths are multiples of 16. The caller pads: rows beyond the last
// are zero up to a multiple of 4, so no tile needs a special case at its edge.

/** Bytes of each row that are multiplied at a time: those of a tile's rows together fit into the first-level cache. */
const DEPTH_BLOCK: usize = 2048;
/** Rows of a syrk panel: each tile of columns is fetched once for all of them. */
const PANEL: usize = 8;

function dot4(s0: v128, s1: v128, s2: v128, s3: v128): v128 {
  const low01 = v128.shuffle<f32>(s0, s1, 0, 4, 1, 5);
  const high01 = v128.shuffle<f32>(s0, s1, 2, 6, 3, 7);
  const low23 = v128.shuffle<f32>(s2, s3, 0, 4, 1, 5);
  const high23 = v128.shuffle<f32>(s2, s3, 2, 6, 3, 7);
  const sum01 = f32x4.add(low01, high01);
  const sum23 = f32x4.add(low23, high23);
  return f32x4.add(
    v128.shuffle<f32>(sum01, sum23, 0, 1, 4, 5),
    v128.shuffle<f32>(sum01, sum23, 2, 3, 6, 7),
  );
}

function multiplyAdd(sum: v128, a: v128, b: v128): v128 {
  return f32x4.add(sum, f32x4.mul(a, b));
}

/** Two rows of `a` times four of `b`: adds to (or sets) two by four floats of `out`. */
function tile2x4(
  a: usize,
  aStride: usize,
  b: usize,
  bStride: usize,
  out: usize,
  outStride: usize,
  depth: usize,
  add: bool,
): void {
  const a1 = a + aStride;
  const b1 = b + bStride;
  const b2 = b1 + bStride;
  const b3 = b2 + bStride;
  let s00 = f32x4.splat(0);
  let s01 = s00;
  let s02 = s00;
  let s03 = s00;
  let s10 = s00;
  let s11 = s00;
  let s12 = s00;
  let s13 = s00;
  for (let j: usize = 0; j < depth; j += 16) {
    const x0 = v128.load(a + j);
    const x1 = v128.load(a1 + j);
    let y = v128.load(b + j);
    s00 = multiplyAdd(s00, x0, y);
    s10 = multiplyAdd(s10, x1, y);
    y = v128.load(b1 + j);
    s01 = multiplyAdd(s01, x0, y);
    s11 = multiplyAdd(s11, x1, y);
    y = v128.load(b2 + j);
    s02 = multiplyAdd(s02, x0, y);
    s12 = multiplyAdd(s12, x1, y);
    y = v128.load(b3 + j);
    s03 = multiplyAdd(s03, x0, y);
    s13 = multiplyAdd(s13, x1, y);
  }
  let row0 = dot4(s00, s01, s02, s03);
  let row1 = dot4(s10, s11, s12, s13);
  if (add) {
    row0 = f32x4.add(row0, v128.load(out));
    row1 = f32x4.add(row1, v128.load(out + outStride));
  }
  v128.store(out, row0);
  v128.store(out + outStride, row1);
}

/** Two rows of `a` times two of `b`: sets two by two floats of `out`. */
function tile2x2(
  a: usize,
  aStride: usize,
  b: usize,
  bStride: usize,
  out: usize,
  outStride: usize,
  depth: usize,
): void {
  const a1 = a + aStride;
  const b1 = b + bStride;
  let s00 = f32x4.splat(0);
  let s01 = s00;
  let s10 = s00;
  let s11 = s00;
  for (let j: usize = 0; j < depth; j += 16) {
    const x0 = v128.load(a + j);
    const x1 = v128.load(a1 + j);
    const y0 = v128.load(b + j);
    const y1 = v128.load(b1 + j);
    s00 = multiplyAdd(s00, x0, y0);
    s10 = multiplyAdd(s10, x1, y0);
    s01 = multiplyAdd(s01, x0, y1);
    s11 = multiplyAdd(s11, x1, y1);
  }
  const sums = dot4(s00, s01, s10, s11);
  v128.store64_lane(out, sums, 0);
  v128.store64_lane(out + outStride, sums, 1);
}

/** out = a b' */
export function nt(
  a: usize,
  aStride: usize,
  b: usize,
  bStride: usize,
  out: usize,
  outStride: usize,
  rows: usize,
  columns: usize,
  depth: usize,
): void {
  for (let i: usize = 0; i < rows; i += 2) {
    const aRow = a + i * aStride;
    const outRow = out + i * outStride;
    let c: usize = 0;
    for (; c + 2 < columns; c += 4) {
      tile2x4(aRow, aStride, b + c * bStride, bStride, outRow + 4 * c, outStride, depth, false);
    }
    if (c < columns) {
      tile2x2(aRow, aStride, b + c * bStride, bStride, outRow + 4 * c, outStride, depth);
    }
  }
}

/** out = b' a */
export function tn(
  a: usize,
  aStride: usize,
  b: usize,
  bStride: usize,
  out: usize,
  outStride: usize,
  rows: usize,
  columns: usize,
  depth: usize,
): void {
  for (let c: usize = 0; c < columns; c++) memory.fill(out + c * outStride, 0, depth);
  for (let from: usize = 0; from < depth; from += DEPTH_BLOCK) {
    const length = min(DEPTH_BLOCK, depth - from);
    for (let i: usize = 0; i < rows; i += 4) {
      const aRows = a + i * aStride + from;
      for (let c: usize = 0; c < columns; c += 2) {
        add4x2(
          aRows,
          aStride,
          b + i * bStride + 4 * c,
          bStride,
          out + c * outStride + from,
          outStride,
          length,
        );
      }
    }
  }
}

/** Adds four rows of `a`, each times two of its factors in `b`, to two rows of `out`. */
function add4x2(
  a: usize,
  aStride: usize,
  b: usize,
  bStride: usize,
  out: usize,
  outStride: usize,
  length: usize,
): void {
  const a1 = a + aStride;
  const a2 = a1 + aStride;
  const a3 = a2 + aStride;
  const out1 = out + outStride;
  const f00 = v128.load32_splat(b);
  const f01 = v128.load32_splat(b + 4);
  const f10 = v128.load32_splat(b + bStride);
  const f11 = v128.load32_splat(b + bStride + 4);
  const f20 = v128.load32_splat(b + 2 * bStride);
  const f21 = v128.load32_splat(b + 2 * bStride + 4);
  const f30 = v128.load32_splat(b + 3 * bStride);
  const f31 = v128.load32_splat(b + 3 * bStride + 4);
  for (let j: usize = 0; j < length; j += 16) {
    let s0 = v128.load(out + j);
    let s1 = v128.load(out1 + j);
    let x = v128.load(a + j);
    s0 = multiplyAdd(s0, x, f00);
    s1 = multiplyAdd(s1, x, f01);
    x = v128.load(a1 + j);
    s0 = multiplyAdd(s0, x, f10);
    s1 = multiplyAdd(s1, x, f11);
    x = v128.load(a2 + j);
    s0 = multiplyAdd(s0, x, f20);
    s1 = multiplyAdd(s1, x, f21);
    x = v128.load(a3 + j);
    s0 = multiplyAdd(s0, x, f30);
    s1 = multiplyAdd(s1, x, f31);
    v128.store(out + j, s0);
    v128.store(out1 + j, s1);
  }
}

/** Rows from..to of out = a a', and the same columns */
export function syrk(
  a: usize,
  aStride: usize,
  out: usize,
  outStride: usize,
  from: usize,
  to: usize,
  depth: usize,
): void {
  // Tiles are two rows high: where `from` is odd, the row before it is computed again.
  for (let first = from & ~1; first < to; first += PANEL) {
    const last = min(first + PANEL, to);
    for (let start: usize = 0; start < depth; start += DEPTH_BLOCK) {
      const length = min(DEPTH_BLOCK, depth - start);
      for (let c: usize = 0; c < last; c += 4) {
        for (let i = first; i < last; i += 2) {
          tile2x4(
            a + i * aStride + start,
            aStride,
            a + c * aStride + start,
            aStride,
            out + i * outStride + 4 * c,
            outStride,
            length,
            start > 0,
          );
        }
      }
    }
    for (let i = first; i < last; i++) {
      const row = out + i * outStride;
      for (let c: usize = 0; c < i; c++) {
        store<f32>(out + c * outStride + 4 * i, load<f32>(row + 4 * c));
      }
    }
  }
}
