import { atLeast, atMost, type Benchmark } from '../benchmark.ts';
import { percent } from '../comparison.ts';
import { handFeaturesOf, loadHands } from '../hand-features.ts';
import type { HandRecordings } from '../hand-protocol.ts';
import { featuresOf, loadSets } from '../picture-features.ts';
import {
  drawPictures,
  labelOfPicture,
  SIZES,
  type PictureSet,
  type SetFeatures,
} from '../protocol.ts';
import { seededRandom, shuffled } from '../seeded-random.ts';
import { meanOf } from '../statistics.ts';
import { composedPictures, type Composition } from './composed-pictures.ts';
import { judge, type TaughtPicture, type Verdict } from './taught-pictures.ts';

/** With fewer, the coach asks for more examples first. */
const leastExamples = 3;

/** How many labels a project has; 0: all of its set. */
const labelCounts = [2, 3, 5, 0] as const;

const compositions: readonly Composition[] = [
  { name: 'things in the middle, before one room', isRoomTheLabel: false, x: 0.5, y: 0.5 },
  {
    name: 'each label in a room of its own, the same things',
    isRoomTheLabel: true,
    x: 0.5,
    y: 0.5,
  },
  { name: 'things at the upper left, before one room', isRoomTheLabel: false, x: 0.25, y: 0.25 },
];

/** When the trainer says that it may have learnt the background. */
export const background: Benchmark = async ({ seeds }) => {
  const sets = await loadSets();
  const whole = await featuresOf('efficientnet-lite0', sets);
  const middles = await featuresOf('efficientnet-lite0, middle only', sets);
  const hands = await loadHands();

  const rows: string[][] = [];
  let worst = 0;
  for (const size of SIZES) {
    for (const count of labelCounts) {
      const verdicts: Verdict[] = [];
      for (const [i, set] of sets.entries()) {
        for (let seed = 0; seed < seeds; seed++) {
          verdicts.push(await judge(drawn(set, whole[i]!, middles[i]!, { size, count, seed })));
        }
      }
      const warned = shareWarned(verdicts);
      worst = Math.max(worst, warned);
      const asked = count === 0 ? 'all' : `${count}`;
      rows.push([`${asked} labels, ${size} photos of each`, ...figuresOf(verdicts)]);
    }
  }

  const first = await placesWith(hands, (take) => take === 1);
  const all = await placesWith(hands, () => true);

  const composed: string[][] = [];
  for (const composition of compositions) {
    const verdicts: Verdict[] = [];
    for (let seed = 0; seed < seeds; seed++) {
      verdicts.push(await judge(await composedPictures(composition, sets.at(-1)!, hands, seed)));
    }
    composed.push([composition.name, ...figuresOf(verdicts)]);
  }

  const warnedPlaces = ({ verdicts }: Places) => verdicts.filter(isWarned).length;
  const columns = ['', 'warned labels', 'lost alone', 'warned projects', 'middles recognized'];
  return {
    title: 'Pictures: learnt the background',
    method:
      'A label is lost if, in most of its takes, fewer than seven in ten pictures get it when only their middle is ' +
      'shown (60 % of the side; the mean color around it). The trainer warns if at least a third of the labels are ' +
      'lost. It asks twelve examples of a label. Photos: those of the data folder, all labels of a set or some of them, ' +
      'each photo a take of its own. Hands: the recordings in four places, taught as pictures, with the first take of ' +
      'each label or with all. Composed: one take of each of three labels, twelve frames in which a photo of trash at ' +
      'half the size moves a little before the frames of a place. The rule was chosen on draws from 2000 on, and on ' +
      'these four places.',
    tables: [
      { caption: 'Photos: shares in %', columns, rows },
      {
        caption: 'Hands taught as pictures: lost labels of all, and whether the trainer warns',
        columns: ['', ...first.places],
        rows: [
          ['the first take', ...first.verdicts.map(inWords)],
          ['all takes', ...all.verdicts.map(inWords)],
        ],
      },
      { caption: 'Composed: shares in %', columns, rows: composed },
    ],
    floors: [
      atMost('photos, labels that are warned of, worst row', 100 * worst, 5, ' %'),
      atLeast('hands, places that are warned of, the first take', warnedPlaces(first), 3),
      atLeast('hands, places that are warned of, all takes', warnedPlaces(all), 3),
    ],
  };
};

function isWarned({ warned }: Verdict): boolean {
  return warned.length > 0;
}

function shareWarned(verdicts: readonly Verdict[]): number {
  const labels = verdicts.flatMap((each) => each.labels).length;
  return verdicts.flatMap(({ warned }) => warned).length / labels;
}

function figuresOf(verdicts: readonly Verdict[]): string[] {
  const labels = verdicts.flatMap((each) => each.labels).length;
  return [
    percent(shareWarned(verdicts)),
    percent(verdicts.flatMap(({ found }) => found).length / labels),
    percent(verdicts.filter(isWarned).length / verdicts.length),
    percent(meanOf(verdicts.map(({ recognized }) => recognized))),
  ];
}

function inWords(verdict: Verdict): string {
  const { found, labels } = verdict;
  return `${found.length} of ${labels.length}: ${isWarned(verdict) ? 'warns' : 'says nothing'}`;
}

interface DrawOptions {
  readonly size: number;
  /** 0: all labels. */
  readonly count: number;
  readonly seed: number;
}

/** Photos of some labels, each a take of its own. */
function drawn(
  set: PictureSet,
  whole: SetFeatures,
  middles: SetFeatures,
  { size, count, seed }: DrawOptions,
): TaughtPicture[] {
  const all = [...set.labels.keys()];
  const labels = count === 0 ? all : shuffled(all, seededRandom(seed)).slice(0, count);
  const sizeOf = (label: number) => (labels.includes(label) ? size : 0);
  return drawPictures(set.labels.length, seed, sizeOf).train.map((index) => ({
    label: set.labels[labelOfPicture(index)]!,
    take: String(index),
    features: rowOf(whole, index),
    middle: rowOf(middles, index),
  }));
}

function rowOf({ dim, values }: SetFeatures, index: number): Float32Array {
  return values.subarray(index * dim, (index + 1) * dim);
}

interface Places {
  readonly places: readonly string[];
  readonly verdicts: readonly Verdict[];
}

/** Hands in each place, taught with some of the takes. */
async function placesWith(
  hands: HandRecordings,
  isTaught: (take: number) => boolean,
): Promise<Places> {
  const whole = await handFeaturesOf('efficientnet-lite0', hands);
  const middles = await handFeaturesOf('efficientnet-lite0, middle only', hands);
  const places = [...new Set(hands.pictures.map(({ place }) => place))].sort();
  const verdicts: Verdict[] = [];
  for (const place of places) {
    const pictures = hands.pictures.flatMap((picture, index) =>
      picture.place === place && isTaught(picture.take)
        ? [
            {
              label: picture.label,
              take: `${picture.label}-${picture.take}`,
              features: whole[index]!,
              middle: middles[index]!,
            },
          ]
        : [],
    );
    const countOf = (label: string) => pictures.filter((each) => each.label === label).length;
    verdicts.push(await judge(pictures.filter(({ label }) => countOf(label) >= leastExamples)));
  }
  return { places, verdicts };
}
