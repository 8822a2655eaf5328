import { fromHalf } from '@tl-elements/core/bytes';
import type { WeightEntry } from './network-spec.ts';

/**
 * Reads one array from a weights file (little-endian).
 *
 * `uint8-per-channel`, `uint16-per-channel`: the channels' steps (float32 each), then the level of
 * each channel's zero, then that of each value; value = step * (level - zero).
 *
 * @returns the values in the order of `entry.shape`, row-major.
 * @throws {RangeError} if the file ends before the array does.
 */
export function decodeWeights(file: Uint8Array, entry: WeightEntry): Float32Array {
  const count = entry.shape.reduce((product, size) => product * size, 1);
  const start = file.byteOffset + entry.offset;
  switch (entry.encoding) {
    case 'float32':
      return new Float32Array(file.buffer.slice(start, start + 4 * count), 0, count);
    case 'float16':
      return Float32Array.from(
        new Uint16Array(file.buffer.slice(start, start + 2 * count), 0, count),
        fromHalf,
      );
    case 'uint8-per-channel':
    case 'uint16-per-channel':
      return valuesOf(readLevels(file, entry));
  }
}

/** An array as whole numbers: value `i` is `levels[i] * steps[i % steps.length]`. */
export interface Levels {
  readonly levels: Int32Array;
  /** One for each channel. */
  readonly steps: Float32Array;
}

/**
 * Reads one array as the whole numbers that it is stored as, less their channel's zero.
 *
 * @param entry of the encoding `uint8-per-channel` or `uint16-per-channel`.
 * @throws {TypeError} for other encodings.
 * @throws {RangeError} if the file ends before the array does.
 */
export function readLevels(file: Uint8Array, entry: WeightEntry): Levels {
  const { name, shape, offset, encoding, channels = 1 } = entry;
  const count = shape.reduce((product, size) => product * size, 1);
  const start = file.byteOffset + offset;
  if (encoding === 'uint8-per-channel') {
    return levelsIn(Uint8Array, file.buffer, start, count, channels);
  }
  if (encoding === 'uint16-per-channel') {
    return levelsIn(Uint16Array, file.buffer, start, count, channels);
  }
  throw new TypeError(`The weights "${name}" are not stored in levels.`);
}

/** What holds levels of one size. */
interface LevelArray {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, start: number, count: number): Uint8Array | Uint16Array;
}

function levelsIn(
  Stored: LevelArray,
  buffer: ArrayBufferLike,
  start: number,
  count: number,
  channels: number,
): Levels {
  const steps = new Float32Array(buffer.slice(start, start + 4 * channels), 0, channels);
  const levelsAt = start + 4 * channels;
  const levelsEnd = levelsAt + (channels + count) * Stored.BYTES_PER_ELEMENT;
  const stored = new Stored(buffer.slice(levelsAt, levelsEnd), 0, channels + count);
  const zeros = stored.subarray(0, channels);
  const levels = Int32Array.from(stored.subarray(channels));
  for (let at = 0; at < count; at += channels) {
    for (let channel = 0; channel < channels; channel++) {
      levels[at + channel]! -= zeros[channel]!;
    }
  }
  return { levels, steps };
}

function valuesOf({ levels, steps }: Levels): Float32Array {
  const values = new Float32Array(levels.length);
  for (let at = 0; at < levels.length; at += steps.length) {
    for (let channel = 0; channel < steps.length; channel++) {
      values[at + channel] = steps[channel]! * levels[at + channel]!;
    }
  }
  return values;
}
