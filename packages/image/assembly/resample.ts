// Resizes a square in WebAssembly SIMD, compiled by tl-build-kernels. Pointers are in bytes. Pixels are
// four channels: whoever calls leaves 16 bytes behind the rows, and behind the result, to run over.

/**
 * One output row at a time, first down the columns, then along the row: the row between stays in the
 * first-level cache. See `resampleJs` for the arithmetic, which is the same.
 *
 * @param rgba `side` rows of `side` pixels of four bytes, and one row more, whatever is in it.
 * @param first for each output position the first of its `taps` input positions, as i32.
 * @param pairs for each output position its weights as i16, in units of 2^-14, to an even number.
 * @param weights the same weights as f32, without the padding, in units of 2^-14 of the sums.
 * @param line room for a row of `side` pixels of four 32-bit numbers.
 * @param out `size` rows of `size` pixels of three f32: (value - zero) / unit.
 */
export function resample(
  rgba: usize,
  side: usize,
  size: usize,
  taps: usize,
  first: usize,
  pairs: usize,
  weights: usize,
  line: usize,
  out: usize,
  zero: f32,
  unit: f32,
): void {
  const stride = side * 4;
  const pairBytes = ((taps + 1) & ~1) * 2;
  const lowest = f32x4.splat(0);
  const highest = f32x4.splat(255);
  const shift = f32x4.splat(zero);
  const factor = f32x4.splat(1 / unit);
  for (let y: usize = 0; y < size; y++) {
    const top = rgba + <usize>load<i32>(first + y * 4) * stride;
    downColumns(top, stride, pairs + y * pairBytes, pairBytes, line);
    let weight = weights;
    for (let x: usize = 0; x < size; x++) {
      let pixel = line + <usize>load<i32>(first + x * 4) * 16;
      let sum = f32x4.splat(0);
      for (const end = weight + taps * 4; weight < end; weight += 4) {
        sum = f32x4.add(sum, f32x4.mul(v128.load(pixel), v128.load32_splat(weight)));
        pixel += 16;
      }
      sum = f32x4.min(f32x4.max(sum, lowest), highest);
      // The fourth number is overwritten by the next pixel.
      v128.store(out, f32x4.mul(f32x4.sub(sum, shift), factor));
      out += 12;
    }
  }
}

/** Two rows and four pixels at a time: a product of 16-bit pairs adds both rows at once. */
function downColumns(top: usize, stride: usize, pairs: usize, pairBytes: usize, line: usize): void {
  for (let x: usize = 0; x < stride; x += 16) {
    let sum0 = i32x4.splat(0);
    let sum1 = sum0;
    let sum2 = sum0;
    let sum3 = sum0;
    let from = top + x;
    for (let tap: usize = 0; tap < pairBytes; tap += 4) {
      const weights = v128.load32_splat(pairs + tap);
      const a = v128.load(from);
      const b = v128.load(from + stride);
      const low = v128.shuffle<i8>(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
      const high = v128.shuffle<i8>(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
      sum0 = i32x4.add(sum0, i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(low), weights));
      sum1 = i32x4.add(sum1, i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(low), weights));
      sum2 = i32x4.add(sum2, i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(high), weights));
      sum3 = i32x4.add(sum3, i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(high), weights));
      from += 2 * stride;
    }
    const to = line + x * 4;
    v128.store(to, f32x4.convert_i32x4_s(sum0));
    v128.store(to, f32x4.convert_i32x4_s(sum1), 16);
    v128.store(to, f32x4.convert_i32x4_s(sum2), 32);
    v128.store(to, f32x4.convert_i32x4_s(sum3), 48);
  }
}
