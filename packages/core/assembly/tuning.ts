// Layers of a network, forward and backward, in WebAssembly SIMD, compiled by tl-build-kernels.
// Pointers and strides are in bytes, counts in floats. The caller pads: rows to a multiple of 4, columns
// to a multiple of 8, with zeros, so that no tile needs a special case at its edge.

/** Rows and columns of a tile of a product: its eight sums stay in registers. */
const TILE_ROWS: usize = 4;
const TILE_COLUMNS: usize = 8;
/** Of the depth at a time: a panel of each side together fit into the first-level cache. */
const DEPTH_BLOCK: usize = 384;

function multiplyAdd(a: v128, b: v128, sum: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, sum);
  return f32x4.add(sum, f32x4.mul(a, b));
}

/** Copies `depth` rows to panels of `width` columns, each panel row by row. */
export function pack(
  from: usize,
  stride: usize,
  depth: usize,
  columns: usize,
  width: usize,
  out: usize,
): void {
  for (let column: usize = 0; column < columns; column += width) {
    let source = from + 4 * column;
    for (let row: usize = 0; row < depth; row++) {
      v128.store(out, v128.load(source));
      if (width === 8) v128.store(out, v128.load(source, 16), 16);
      out += 4 * width;
      source += stride;
    }
  }
}

/** Copies rows to panels of `width` rows, each panel column by column: `depth` columns, a multiple of 4. */
export function packTransposed(
  from: usize,
  stride: usize,
  rows: usize,
  depth: usize,
  width: usize,
  out: usize,
): void {
  for (let row: usize = 0; row < rows; row += 4) {
    const panel = out + 4 * ((row / width) * width * depth + (row % width));
    const source = from + row * stride;
    for (let k: usize = 0; k < depth; k += 4) {
      transpose4x4(source + 4 * k, stride, panel + 4 * k * width, 4 * width);
    }
  }
}

function transpose4x4(from: usize, stride: usize, out: usize, outStride: usize): void {
  const r0 = v128.load(from);
  const r1 = v128.load(from + stride);
  const r2 = v128.load(from + 2 * stride);
  const r3 = v128.load(from + 3 * stride);
  const low01 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5);
  const high01 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7);
  const low23 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5);
  const high23 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7);
  v128.store(out, v128.shuffle<f32>(low01, low23, 0, 1, 4, 5));
  v128.store(out + outStride, v128.shuffle<f32>(low01, low23, 2, 3, 6, 7));
  v128.store(out + 2 * outStride, v128.shuffle<f32>(high01, high23, 0, 1, 4, 5));
  v128.store(out + 3 * outStride, v128.shuffle<f32>(high01, high23, 2, 3, 6, 7));
}

/**
 * out = a b, or out += a b.
 *
 * @param a panels of 4 rows, column by column.
 * @param b panels of 8 columns, row by row.
 */
export function multiply(
  a: usize,
  b: usize,
  out: usize,
  outStride: usize,
  rows: usize,
  columns: usize,
  depth: usize,
  add: bool,
): void {
  const aPanel: usize = 4 * TILE_ROWS * depth;
  const bPanel: usize = 4 * TILE_COLUMNS * depth;
  for (let start: usize = 0; start < depth; start += DEPTH_BLOCK) {
    const length = min(DEPTH_BLOCK, depth - start);
    const isSum = add || start > 0;
    let bBlock = b + 4 * TILE_COLUMNS * start;
    for (let column: usize = 0; column < columns; column += TILE_COLUMNS) {
      let aBlock = a + 4 * TILE_ROWS * start;
      let tile = out + 4 * column;
      for (let row: usize = 0; row < rows; row += TILE_ROWS) {
        multiplyTile(aBlock, bBlock, tile, outStride, length, isSum);
        aBlock += aPanel;
        tile += TILE_ROWS * outStride;
      }
      bBlock += bPanel;
    }
  }
}

function multiplyTile(
  a: usize,
  b: usize,
  out: usize,
  outStride: usize,
  depth: usize,
  add: bool,
): void {
  const out1 = out + outStride;
  const out2 = out1 + outStride;
  const out3 = out2 + outStride;
  let s00 = f32x4.splat(0);
  let s01 = s00;
  let s10 = s00;
  let s11 = s00;
  let s20 = s00;
  let s21 = s00;
  let s30 = s00;
  let s31 = s00;
  if (add) {
    s00 = v128.load(out);
    s01 = v128.load(out, 16);
    s10 = v128.load(out1);
    s11 = v128.load(out1, 16);
    s20 = v128.load(out2);
    s21 = v128.load(out2, 16);
    s30 = v128.load(out3);
    s31 = v128.load(out3, 16);
  }
  for (const end = a + 4 * TILE_ROWS * depth; a < end; a += 4 * TILE_ROWS) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let factor = v128.load32_splat(a);
    s00 = multiplyAdd(factor, b0, s00);
    s01 = multiplyAdd(factor, b1, s01);
    factor = v128.load32_splat(a, 4);
    s10 = multiplyAdd(factor, b0, s10);
    s11 = multiplyAdd(factor, b1, s11);
    factor = v128.load32_splat(a, 8);
    s20 = multiplyAdd(factor, b0, s20);
    s21 = multiplyAdd(factor, b1, s21);
    factor = v128.load32_splat(a, 12);
    s30 = multiplyAdd(factor, b0, s30);
    s31 = multiplyAdd(factor, b1, s31);
    b += 4 * TILE_COLUMNS;
  }
  v128.store(out, s00);
  v128.store(out, s01, 16);
  v128.store(out1, s10);
  v128.store(out1, s11, 16);
  v128.store(out2, s20);
  v128.store(out2, s21, 16);
  v128.store(out3, s30);
  v128.store(out3, s31, 16);
}

/** Adds `bias` to each row, then cuts the values off at `low` and `high`. */
export function addBias(
  values: usize,
  stride: usize,
  rows: usize,
  columns: usize,
  bias: usize,
  low: f32,
  high: f32,
): void {
  const lowest = f32x4.splat(low);
  const highest = f32x4.splat(high);
  for (let row: usize = 0; row < rows; row++) {
    for (let at: usize = 0; at < 4 * columns; at += 16) {
      const sum = f32x4.add(v128.load(values + at), v128.load(bias + at));
      v128.store(values + at, f32x4.min(f32x4.max(sum, lowest), highest));
    }
    values += stride;
  }
}

/** Sets the gradient to zero wherever the value was cut off at 0 or `high`. */
export function cutGradient(gradient: usize, values: usize, count: usize, high: f32): void {
  const zero = f32x4.splat(0);
  const highest = f32x4.splat(high);
  for (let at: usize = 0; at < 4 * count; at += 16) {
    const value = v128.load(values + at);
    const isFree = v128.and(f32x4.gt(value, zero), f32x4.lt(value, highest));
    v128.store(gradient + at, v128.and(v128.load(gradient + at), isFree));
  }
}

/** Adds all rows to `out`. */
export function addRows(
  values: usize,
  stride: usize,
  rows: usize,
  columns: usize,
  out: usize,
): void {
  for (let row: usize = 0; row < rows; row++) {
    for (let at: usize = 0; at < 4 * columns; at += 16) {
      v128.store(out + at, f32x4.add(v128.load(out + at), v128.load(values + at)));
    }
    values += stride;
  }
}

/**
 * Each channel of a map with its own kernel, in steps of one, zeros beyond the edges.
 *
 * @param maps `height x width x channels`, without gaps.
 * @param kernel `size x size x channels`.
 */
export function depthwise(
  maps: usize,
  height: i32,
  width: i32,
  channels: usize,
  kernel: usize,
  size: i32,
  out: usize,
): void {
  const reach = size >> 1;
  const place: usize = 4 * channels;
  for (let y = 0; y < height; y++) {
    const firstRow = max(0, reach - y);
    const lastRow = min(size, height + reach - y);
    for (let x = 0; x < width; x++) {
      const firstColumn = max(0, reach - x);
      const lastColumn = min(size, width + reach - x);
      for (let at: usize = 0; at < place; at += 16) {
        let sum = f32x4.splat(0);
        for (let row = firstRow; row < lastRow; row++) {
          let source =
            maps + <usize>((y + row - reach) * width + x + firstColumn - reach) * place + at;
          let weights = kernel + <usize>(row * size + firstColumn) * place + at;
          for (let column = firstColumn; column < lastColumn; column++) {
            sum = multiplyAdd(v128.load(source), v128.load(weights), sum);
            source += place;
            weights += place;
          }
        }
        v128.store(out + at, sum);
      }
      out += place;
    }
  }
}

/**
 * One step of Adam (Kingma and Ba 2015). The gradient is zero afterwards.
 *
 * @param mean of the gradients so far, and `square` of their squares.
 * @param rate with the correction of the bias of both.
 * @param epsilon with that of the squares.
 */
export function adam(
  weights: usize,
  gradient: usize,
  mean: usize,
  square: usize,
  count: usize,
  rate: f32,
  epsilon: f32,
): void {
  const zero = f32x4.splat(0);
  const step = f32x4.splat(rate);
  const least = f32x4.splat(epsilon);
  const keepMean = f32x4.splat(0.9);
  const takeMean = f32x4.splat(0.1);
  const keepSquare = f32x4.splat(0.999);
  const takeSquare = f32x4.splat(0.001);
  for (let at: usize = 0; at < 4 * count; at += 16) {
    const g = v128.load(gradient + at);
    const m = f32x4.add(f32x4.mul(keepMean, v128.load(mean + at)), f32x4.mul(takeMean, g));
    const v = f32x4.add(
      f32x4.mul(keepSquare, v128.load(square + at)),
      f32x4.mul(takeSquare, f32x4.mul(g, g)),
    );
    v128.store(mean + at, m);
    v128.store(square + at, v);
    v128.store(gradient + at, zero);
    const change = f32x4.div(f32x4.mul(step, m), f32x4.add(f32x4.sqrt(v), least));
    v128.store(weights + at, f32x4.sub(v128.load(weights + at), change));
  }
}
