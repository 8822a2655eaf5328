import { expect } from 'chai';
import type { Tail, TailLayer } from '../contracts/extractor.ts';
import { seededNormal } from '../head/seeded-examples.test.ts';
import type { TuningKernels } from './kernels/tuning-kernels.ts';
import { TailNetwork } from './tail-network.ts';

/** A tail as small as it can be with everything in it: both activations, two features, a depthwise layer between. */
function smallTail(size: 3 | 5): Tail {
  const normal = seededNormal(size);
  const numbers = (count: number, scale: number) =>
    Float32Array.from({ length: count }, () => scale * normal());
  const layers: TailLayer[] = [
    {
      kind: 'pointwise',
      inputs: 3,
      units: 10,
      kernel: numbers(30, 1.5),
      bias: numbers(10, 1),
      activation: 'relu6',
    },
    {
      kind: 'depthwise',
      channels: 10,
      size,
      kernel: numbers(size * size * 10, 0.7),
      bias: numbers(10, 1),
      activation: 'relu6',
    },
    {
      kind: 'pointwise',
      inputs: 10,
      units: 4,
      kernel: numbers(40, 0.4),
      bias: numbers(4, 0.5),
      activation: 'linear',
    },
    {
      kind: 'pointwise',
      inputs: 4,
      units: 9,
      kernel: numbers(36, 0.7),
      bias: numbers(9, 0.5),
      activation: 'relu6',
    },
  ];
  return { height: 4, width: 3, channels: 3, layers, features: [3, 2] };
}

/** The features of one picture by the definition, in 64-bit numbers. */
function featuresByDefinition(tail: Tail, maps: ArrayLike<number>, layers = tail.layers): number[] {
  const { height, width } = tail;
  const places = [...Array(height * width).keys()];
  let values = places.map((place) =>
    Array.from({ length: tail.channels }, (_, j) => maps[place * tail.channels + j]!),
  );
  const outputs = layers.map((layer) => {
    const before = values;
    const cut = (sum: number) =>
      layer.activation === 'relu6' ? Math.min(Math.max(sum, 0), 6) : sum;
    values = places.map((place) =>
      Array.from(layer.bias, (bias, unit) => {
        if (layer.kind === 'pointwise') {
          const ofUnit = (x: number, k: number) => x * layer.kernel[k * layer.units + unit]!;
          return cut(before[place]!.reduce((sum, x, k) => sum + ofUnit(x, k), bias));
        }
        let sum = bias;
        for (let i = 0; i < layer.size ** 2; i++) {
          const y = Math.floor(place / width) + Math.floor(i / layer.size) - (layer.size >> 1);
          const x = (place % width) + (i % layer.size) - (layer.size >> 1);
          if (y < 0 || y >= height || x < 0 || x >= width) continue;
          sum += before[y * width + x]![unit]! * layer.kernel[i * layer.channels + unit]!;
        }
        return cut(sum);
      }),
    );
    return values;
  });
  return tail.features.flatMap((index) =>
    outputs[index]![0]!.map(
      (_, unit) => outputs[index]!.reduce((sum, row) => sum + row[unit]!, 0) / places.length,
    ),
  );
}

const pictureCount = 3;

/** Pictures, and the factors by which their features make up a loss. */
function makeExamples(tail: Tail) {
  const normal = seededNormal(9);
  const length = tail.height * tail.width * tail.channels;
  const maps = Array.from({ length: pictureCount }, () =>
    Float32Array.from({ length }, () => normal()),
  );
  const factors = Float32Array.from({ length: pictureCount * 13 }, () => normal());
  return { maps, factors };
}

function networkWith(kernels: TuningKernels, tail: Tail) {
  // Room for more than there are: what lies behind must not count.
  return new TailNetwork(kernels, tail, 5);
}

const joined = (maps: readonly Float32Array[]) =>
  Float32Array.from(maps.flatMap((each) => [...each]));

/** d loss / d weight, by central differences of the definition. */
function gradientByDefinition(tail: Tail, loss: (layers: readonly TailLayer[]) => number) {
  const step = 1e-5;
  return tail.layers.flatMap((layer, index) => {
    if (layer.kind !== 'pointwise') return [];
    return (['kernel', 'bias'] as const).map((part) =>
      Array.from(layer[part], (_, i) => {
        const at = (change: number) => {
          const values = Float64Array.from(layer[part]);
          values[i]! += change;
          // As 64-bit numbers: 32 bits would round the step away.
          const changed = { ...layer, [part]: values as unknown as Float32Array };
          return loss(tail.layers.with(index, changed));
        };
        return (at(step) - at(-step)) / (2 * step);
      }),
    );
  });
}

/** What a tail has to do, whatever kernels it runs on. */
export function describeTailNetwork(
  kind: string,
  newKernels: () => TuningKernels | Promise<TuningKernels>,
): void {
  for (const size of [3, 5] as const) {
    describe(`TailNetwork on ${kind}, ${size} x ${size}`, () => {
      const tail = smallTail(size);
      const { maps, factors } = makeExamples(tail);

      it('computes the features by their definition', async () => {
        const network = networkWith(await newKernels(), tail);
        const features = await network.forward(pictureCount, joined(maps));
        expect(network.dim).equal(13);
        const expected = maps.flatMap((each) => featuresByDefinition(tail, each));
        expected.forEach((value, i) => expect(features[i]).closeTo(value, 1e-5));
        // Neither all zero nor all cut off.
        expect(new Set(expected).size).above(20);
      });

      it('computes the gradients that finite differences give', async () => {
        const network = networkWith(await newKernels(), tail);
        await network.forward(pictureCount, joined(maps));
        network.backward(pictureCount, factors);
        const expected = gradientByDefinition(tail, (layers) =>
          maps
            .flatMap((each) => featuresByDefinition(tail, each, layers))
            .reduce((sum, feature, i) => sum + feature * factors[i]!, 0),
        );
        const actual = await network.readGradients();
        expect(actual).length(6);
        actual.forEach((values, i) => {
          const size = Math.hypot(...expected[i]!);
          const error = Math.hypot(...expected[i]!.map((value, j) => value - values[j]!));
          expect(size).above(0.01);
          expect(error / size, `gradient ${i}`).below(1e-3);
        });
      });

      it('adds up gradients until the next step, which changes pointwise layers alone', async () => {
        const kernels = await newKernels();
        const network = networkWith(kernels, tail);
        await network.forward(pictureCount, joined(maps));
        network.backward(pictureCount, factors);
        const once = await network.readGradients();
        network.backward(pictureCount, factors);
        (await network.readGradients()).forEach((values, i) =>
          values.forEach((value, j) => expect(value).closeTo(2 * once[i]![j]!, 1e-4)),
        );
        network.step(1e-3);
        const forgotten = await network.readGradients();
        expect(forgotten.every((values) => values.every((g) => g === 0))).equal(true);
        const after = await network.read();
        after.layers.forEach((layer, i) => {
          const before = tail.layers[i]!;
          if (layer.kind === 'depthwise') expect(layer).equal(before);
          else {
            expect(layer.kernel).not.deep.equal(before.kernel);
            layer.kernel.forEach((value, j) => {
              // Adam's first step is the rate, or nothing where there is no gradient.
              expect(Math.abs(value - before.kernel[j]!)).below(1.001e-3);
            });
          }
        });
      });
    });
  }
}
