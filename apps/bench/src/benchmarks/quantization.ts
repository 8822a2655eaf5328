import { atLeast, atMost, type Benchmark, type Floor } from '../benchmark.ts';
import { compare, differenceOf, percent, points, summaryOf } from '../comparison.ts';
import { probed } from '../contenders.ts';
import { featuresOf, loadSets } from '../picture-features.ts';
import { SIZES, type SetFeatures } from '../protocol.ts';
import { meanOf } from '../statistics.ts';

const shipped = 'efficientnet-lite0';
const full = 'efficientnet-lite0, 32 bits';

/** What rounding the weights to 8 bits costs. */
export const quantization: Benchmark = async ({ seeds }) => {
  const sets = await loadSets();
  const floors: Floor[] = [];
  const rows: string[][] = [];
  for (const size of SIZES) {
    const [eight = [], thirtyTwo = []] = await compare([probed(shipped), probed(full)], sets, {
      sizeOf: () => size,
      seeds,
    });
    const difference = differenceOf(eight, thirtyTwo, 'accuracy');
    rows.push([
      String(size),
      percent(summaryOf(thirtyTwo, 'accuracy').mean),
      percent(summaryOf(eight, 'accuracy').mean),
      points(difference),
    ]);
    if (size === SIZES[0]) continue;
    floors.push(
      atMost(`32 bits − 8 bits at ${size} a label`, -100 * difference.mean, 0.5, ' points'),
    );
  }
  const cosines = await cosinesOf(await featuresOf(shipped, sets), await featuresOf(full, sets));
  floors.push(atLeast('mean cosine similarity of the features', meanOf(cosines), 0.99));
  return {
    title: 'Pictures: 8-bit weights against 32-bit weights',
    method:
      'The weights as shipped (8 bits per output channel) against the same network at full ' +
      'precision, with the linear probe. To make the 32-bit file: `tools/weights/convert.py ' +
      '--encoding float32 --out apps/bench/.cache/weights-float32/efficientnet-lite0/1`.',
    tables: [
      {
        caption: 'Linear probe, accuracy in %',
        columns: ['examples a label', '32 bits', '8 bits', '8 − 32 bits'],
        rows,
      },
      {
        caption: `Cosine similarity of the features, ${cosines.length} pictures`,
        columns: ['mean', 'worst'],
        rows: [[meanOf(cosines).toFixed(4), Math.min(...cosines).toFixed(4)]],
      },
    ],
    floors,
  };
};

async function cosinesOf(
  some: readonly SetFeatures[],
  others: readonly SetFeatures[],
): Promise<number[]> {
  return some.flatMap(({ dim, values }, place) =>
    Array.from({ length: values.length / dim }, (_, row) => {
      const rowOf = (all: Float32Array) => all.subarray(row * dim, (row + 1) * dim);
      return cosine(rowOf(values), rowOf(others[place]?.values as Float32Array));
    }),
  );
}

function cosine(a: Float32Array, b: Float32Array): number {
  let [product, aa, bb] = [0, 0, 0];
  a.forEach((value, index) => {
    const other = b[index] as number;
    product += value * other;
    aa += value * value;
    bb += other * other;
  });
  return product / Math.sqrt(aa * bb);
}
