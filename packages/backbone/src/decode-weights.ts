import type { WeightEntry } from './network-spec.ts';

/**
 * Reads one array from a weights file (little-endian).
 *
 * `uint8-per-channel`, `uint16-per-channel`: the channels' steps (float32 each), then the level of
 * each channel's zero, then that of each value; value = step * (level - zero).
 *
 * @returns the values in the order of `entry.shape`, row-major.
 * @throws {RangeError} where the file ends before the array does.
 */
export function decodeWeights(file: Uint8Array, entry: WeightEntry): Float32Array {
  const count = entry.shape.reduce((product, size) => product * size, 1);
  const start = file.byteOffset + entry.offset;
  switch (entry.encoding) {
    case 'float32':
      return new Float32Array(file.buffer.slice(start, start + 4 * count), 0, count);
    case 'float16':
      return decodeHalves(new Uint16Array(file.buffer.slice(start, start + 2 * count), 0, count));
    case 'uint8-per-channel':
      return decodeLevels(Uint8Array, file.buffer, start, count, entry.channels ?? 1);
    case 'uint16-per-channel':
      return decodeLevels(Uint16Array, file.buffer, start, count, entry.channels ?? 1);
  }
}

/** What holds levels of one size. */
interface LevelArray {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, start: number, count: number): Uint8Array | Uint16Array;
}

function decodeLevels(
  Levels: LevelArray,
  buffer: ArrayBufferLike,
  start: number,
  count: number,
  channels: number,
): Float32Array {
  const steps = new Float32Array(buffer.slice(start, start + 4 * channels), 0, channels);
  const levelsAt = start + 4 * channels;
  const levelsEnd = levelsAt + (channels + count) * Levels.BYTES_PER_ELEMENT;
  const stored = new Levels(buffer.slice(levelsAt, levelsEnd), 0, channels + count);
  const zeros = stored.subarray(0, channels);
  const levels = stored.subarray(channels);
  const values = new Float32Array(count);
  for (let at = 0; at < count; at += channels) {
    for (let channel = 0; channel < channels; channel++) {
      const level = levels[at + channel] as number;
      values[at + channel] = (steps[channel] as number) * (level - (zeros[channel] as number));
    }
  }
  return values;
}

/** IEEE 754 binary16 to numbers; `Float16Array` is too young to count on. */
function decodeHalves(halves: Uint16Array): Float32Array {
  return Float32Array.from(halves, (half) => {
    const sign = half & 0x8000 ? -1 : 1;
    const exponent = (half >> 10) & 0x1f;
    const fraction = half & 0x3ff;
    if (exponent === 0) return sign * fraction * 2 ** -24;
    if (exponent === 31) return fraction ? NaN : sign * Infinity;
    return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
  });
}
