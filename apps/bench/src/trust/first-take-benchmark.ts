import { speechEmbedding } from '@tl-elements/audio';
import { predictHead, trainHead, type FeatureSubset, type TrainingData } from '@tl-elements/core';
import { handLandmarks } from '@tl-elements/hand';
import { efficientnetLite0, efficientnetLite0Small } from '@tl-elements/image';
import { atLeast, atMost, type Benchmark, type Floor } from '../benchmark.ts';
import { percent } from '../comparison.ts';
import { dataOfFirstTake } from './first-takes.ts';
import { loadFirstTakes, type UnknownDraw, type UnknownSource } from './unknown-sources.ts';
import { meanOf } from '../statistics.ts';

/** Ten draws of a place differ too much. */
const drawsForOne = 4;
/** The rule before, which waits for a second take. */
const viewsBefore: Readonly<Record<string, readonly FeatureSubset[]>> = {
  [efficientnetLite0.info.id]: rawAndCentered(1280),
  [efficientnetLite0Small.info.id]: rawAndCentered(512),
  [handLandmarks.info.id]: [{ columns: [0, handLandmarks.info.dim], view: 'raw' }],
  [speechEmbedding.info.id]: [{ columns: [0, speechEmbedding.info.dim], view: 'raw' }],
};

/** Next to nothing, so that the examples alone decide, even those of one take. */
const barely = { oneTake: 1e-9, fewTakes: 1e-9, manyTakes: 1e-9 };

/** The shares that a detector calls unknown; NaN where there is nothing of the kind. */
interface Refused {
  readonly known: number;
  readonly near: number;
  readonly far: number;
}

/** How often known and unknown things are called unknown while there are few takes. */
export const firstTake: Benchmark = async ({ seeds }) => {
  const rows: string[][] = [];
  const floors: Floor[] = [];
  for (const source of await loadFirstTakes()) {
    console.log(source.name);
    const before: Refused[][] = [];
    const examples: Refused[][] = [];
    const shipped: Refused[][] = [];
    for (const group of source.groups) {
      const draws: UnknownDraw[] = [];
      for (let seed = 0; seed < seeds * drawsForOne; seed++) {
        const draw = group(seed);
        if (draw) draws.push(draw);
      }
      const { info } = source;
      const old = viewsBefore[info.id] ?? [];
      before.push(await tryAll(draws, old));
      const alone = old.map((subset) => ({ ...subset, leastThreshold: barely }));
      examples.push(await tryAll(draws, alone));
      shipped.push(await tryAll(draws, info.unknownViews));
    }
    rows.push([source.name, ...cellsOf(before), ...cellsOf(examples), ...cellsOf(shipped)]);
    floors.push(...floorsOf(source, shipped));
  }
  return {
    title: 'Unknown things: the first take',
    method:
      'Shares that are called unknown at `normal`. "One take": each label was recorded once, and ' +
      'is tried with its other recordings (`data/hand`, four places, as pictures and as hands; any ' +
      'recording may be the first, any label may be the one that is not taught). "Photos": each is ' +
      'a take of its own, and two thirds of the labels are taught. Far: things of the other sets; ' +
      'for hands, hands that are found in them by mistake; for words, silence and computed noise. ' +
      'Words have one speaker each, repeated five times with other beginnings and loudness, and ' +
      'are tried with other speakers. The worst is that of one draw. Before: no detector with one ' +
      'take. "Examples alone": its threshold from one take. The constants were chosen on other draws.',
    tables: [
      {
        caption: 'Called unknown, in %',
        columns: [
          'taught',
          ...['before', 'examples alone', 'now'].flatMap((rule) => [
            `${rule}: known (worst)`,
            'near',
            'far',
          ]),
        ],
        rows,
      },
    ],
    floors,
  };
};

function rawAndCentered(to: number): FeatureSubset[] {
  return [
    { columns: [0, to], view: 'raw' },
    { columns: [0, to], view: 'centered' },
  ];
}

async function tryAll(
  draws: readonly UnknownDraw[],
  views: readonly FeatureSubset[],
): Promise<Refused[]> {
  const all: Refused[] = [];
  for (const { known, near, far, ...taught } of draws) {
    const data: TrainingData =
      'data' in taught
        ? { ...taught.data, unknownViews: views }
        : dataOfFirstTake(taught.labels, views);
    const { head } = await trainHead(data);
    const refused = (things: readonly Float32Array[]) =>
      things.length === 0
        ? NaN
        : meanOf(things.map((features) => Number(predictHead(head, features).isUnknown)));
    all.push({ known: refused(known), near: refused(near), far: refused(far) });
  }
  return all;
}

/** Means over the draws of a place or set, then over places or sets. */
function meanOver(groups: readonly (readonly Refused[])[], of: keyof Refused): number {
  return meanOf(
    groups.map((all) => meanOf(all.map((one) => one[of]).filter((share) => !Number.isNaN(share)))),
  );
}

function cellsOf(groups: readonly (readonly Refused[])[]): string[] {
  const worst = Math.max(...groups.flatMap((all) => all.map(({ known }) => known)));
  const share = (of: keyof Refused) => percent(meanOver(groups, of));
  return [`${share('known')} (${percent(worst)})`, share('near'), share('far')];
}

function floorsOf(
  { name, mostKnown, leastFar }: UnknownSource,
  groups: readonly (readonly Refused[])[],
): Floor[] {
  const figure = (of: keyof Refused) => 100 * meanOver(groups, of);
  return [
    ...(mostKnown === undefined
      ? []
      : [atMost(`${name}: known refused`, figure('known'), mostKnown, ' %')]),
    ...(leastFar === undefined
      ? []
      : [atLeast(`${name}: far unknowns caught`, figure('far'), leastFar, ' %')]),
  ];
}
