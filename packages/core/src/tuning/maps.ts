import { fromHalf } from '../bytes/half-float.ts';
import type { Tail } from '../contracts/tail.ts';

/** The maps before the tail for one picture, `height x width x channels`: as 16-bit floats, or as numbers. */
export type TailMaps = Uint16Array | Float32Array;

let numberOfBits: Float32Array | null = null;

/** Every number that 16 bits stand for, by its bits. */
function halfNumbers(): Float32Array {
  numberOfBits ??= Float32Array.from({ length: 1 << 16 }, (_, bits) => fromHalf(bits));
  return numberOfBits;
}

/**
 * The maps of pictures one behind the other, as 32-bit floats.
 *
 * @param isMirrored asked for each picture. Left to right: nearly what the network makes of the mirrored picture.
 */
export function joinMaps(
  tail: Tail,
  maps: readonly TailMaps[],
  isMirrored: () => boolean,
): Float32Array {
  const length = tail.height * tail.width * tail.channels;
  const joined = new Float32Array(maps.length * length);
  maps.forEach((each, i) => writeMaps(each, tail, isMirrored(), joined, i * length));
  return joined;
}

/** From `offset` on. */
function writeMaps(
  maps: TailMaps,
  { height, width, channels }: Tail,
  isMirrored: boolean,
  target: Float32Array,
  offset: number,
): void {
  const numbers = halfNumbers();
  let from = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = offset + (y * width + (isMirrored ? width - 1 - x : x)) * channels;
      const place = maps.subarray(from, from + channels);
      from += channels;
      if (place instanceof Float32Array) target.set(place, to);
      else for (let j = 0; j < channels; j++) target[to + j] = numbers[place[j]!]!;
    }
  }
}
