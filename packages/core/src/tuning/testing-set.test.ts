import { toHalf } from '../bytes/bytes.ts';
import type { Tail } from '../contracts/extractor.ts';
import type { TuningSet } from '../contracts/tuning.ts';
import { seededNormal } from '../head/seeded-examples.test.ts';

/** A small tail of random weights. */
export function randomTail(): Tail {
  const normal = seededNormal(11);
  const numbers = (count: number, scale: number) =>
    Float32Array.from({ length: count }, () => scale * normal());
  return {
    height: 3,
    width: 3,
    channels: 8,
    layers: [
      {
        kind: 'pointwise',
        inputs: 8,
        units: 24,
        kernel: numbers(8 * 24, 0.5),
        bias: numbers(24, 0.1),
        activation: 'relu6',
      },
      {
        kind: 'depthwise',
        channels: 24,
        size: 3,
        kernel: numbers(9 * 24, 0.3),
        bias: numbers(24, 0.1),
        activation: 'relu6',
      },
      {
        kind: 'pointwise',
        inputs: 24,
        units: 12,
        kernel: numbers(24 * 12, 0.3),
        bias: numbers(12, 0.1),
        activation: 'linear',
      },
    ],
    features: [2],
  };
}

/**
 * Two labels, `count` examples of each, every example a take. What tells them apart is whether two channels have the
 * same sign at each place, which no linear head can see in means of the channels.
 *
 * @param isNoise true: labels by chance.
 */
export function seededSet(count: number, isNoise = false): TuningSet {
  const normal = seededNormal(5);
  const tail = randomTail();
  const labelOf = Uint16Array.from({ length: 2 * count }, (_, i) => i % 2);
  const maps = Array.from(labelOf, (label) => {
    const values = Float32Array.from({ length: 9 * tail.channels }, () => normal());
    for (let place = 0; !isNoise && place < 9; place++) {
      const at = place * tail.channels;
      values[at + 1] = (label === 0 ? 1 : -1) * values[at]! + 0.3 * normal();
    }
    return Uint16Array.from(values, toHalf);
  });
  return {
    tail,
    labels: ['same', 'other'],
    maps,
    labelOf,
    takeOf: Uint32Array.from(labelOf, (_, i) => i),
    mirrors: true,
  };
}
