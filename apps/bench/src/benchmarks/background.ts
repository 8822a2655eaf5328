import {
  examplesToCover,
  labelsBySurroundings,
  predictHead,
  trainHead,
  type Head,
  asyncDispose,
} from '@tl-elements/core';
import { pipelines } from '../extractors.ts';
import type { HandRecordings } from '../hand-protocol.ts';
import { pictureAt, featuresOf, loadSets } from '../picture-features.ts';
import {
  PICTURES_PER_LABEL,
  type PictureSet,
  drawPictures,
  labelOfPicture,
  SIZES,
  type SetFeatures,
} from '../protocol.ts';
import { seededRandom, shuffled } from '../seeded-random.ts';
import { atLeast, atMost, type Benchmark } from '../benchmark.ts';
import { percent } from '../comparison.ts';
import { handFeaturesOf, loadHands } from '../hand-features.ts';
import { meanOf } from '../statistics.ts';

// Teaches a head with pictures, and asks it what their middles alone are.

/** A picture as it was taught: its features, and those of its middle alone. */
interface TaughtPicture {
  readonly label: string;
  readonly take: string;
  readonly features: Float32Array;
  readonly middle: Float32Array;
}

/** What the rule says of a project. */
interface Verdict {
  readonly labels: readonly string[];
  /** Labels whose middle alone is mostly taken for another, warned of or not. */
  readonly found: readonly string[];
  /** Those that the trainer warns of. */
  readonly warned: readonly string[];
  /** The share of middles that are recognized, 0..1. */
  readonly recognized: number;
}

/** Trains the head that a trainer has after these pictures. */
async function headOf(pictures: readonly TaughtPicture[]): Promise<Head> {
  const labels = labelsOf(pictures);
  const takes = [...new Set(pictures.map(({ take }) => take))];
  const dim = pictures[0]!.features.length;
  const features = new Float32Array(pictures.length * dim);
  pictures.forEach((picture, row) => features.set(picture.features, row * dim));
  const rows = Uint32Array.from(pictures.keys());
  const { head } = await trainHead({
    features,
    dim,
    labels,
    labelOf: Uint16Array.from(pictures, ({ label }) => labels.indexOf(label)),
    takeOf: Uint32Array.from(pictures, ({ take }) => takes.indexOf(take)),
    pictureOf: rows,
    at: Float64Array.from(rows),
    unknownViews: [],
    head: 'linear',
  });
  return head;
}

/** Teaches the pictures, and applies the trainer's rule to them. */
async function judge(pictures: readonly TaughtPicture[]): Promise<Verdict> {
  const head = await headOf(pictures);
  const labels = labelsOf(pictures);
  const answers = examplesToCover(pictures).map(({ label, take, middle }) => {
    const { scores } = predictHead(head, middle, { unknown: 'off' });
    return { label, take, answer: head.labels[scores.indexOf(Math.max(...scores))]! };
  });
  return {
    labels,
    // On its own, each label is all there is: the rule then needs no third of them.
    found: labels.filter(
      (label) =>
        labelsBySurroundings(
          answers.filter((each) => each.label === label),
          [label],
        ).length > 0,
    ),
    warned: labelsBySurroundings(answers, labels),
    recognized: answers.filter(({ label, answer }) => label === answer).length / answers.length,
  };
}

function labelsOf(pictures: readonly TaughtPicture[]): string[] {
  return [...new Set(pictures.map(({ label }) => label))].sort();
}

// Pictures of things before a room, of which it is known what a model can learn from them.

/** How things and rooms go together. */
interface Composition {
  readonly name: string;
  /** True: each label has a room of its own, and all labels show the same things. */
  readonly isRoomTheLabel: boolean;
  /** Where the thing is held: its middle, as fractions of the square's side. */
  readonly x: number;
  readonly y: number;
}

const labelCount = 3;
const framesOfTake = 12;

/** The side of a thing, as a share of the square's side. */
const thingSide = 0.5;

/** How far a hand moves the thing during a take, as a share of the square's side. */
const tremor = 0.05;

/** Draws a take of each label, a thing before the frames of a room, and extracts the pictures and their middles. */
async function composedPictures(
  { isRoomTheLabel, x, y }: Composition,
  things: PictureSet,
  rooms: HandRecordings,
  seed: number,
): Promise<TaughtPicture[]> {
  const random = seededRandom(seed);
  const kinds = shuffled([...things.labels.keys()], random).slice(0, labelCount);
  const places = shuffled([...new Set(rooms.pictures.map(({ place }) => place))], random);
  const photo = Math.floor(random() * PICTURES_PER_LABEL);
  const whole = await pipelines['efficientnet-lite0']();
  const covered = await pipelines['efficientnet-lite0, middle only']();
  const pictures: TaughtPicture[] = [];
  try {
    for (const index of kinds.keys()) {
      const place = places[isRoomTheLabel ? index : 0]!;
      const frames = rooms.pictures.filter((each) => each.place === place && each.take === 1);
      const kind = kinds[isRoomTheLabel ? 0 : index]!;
      const thing = things.urls[kind * PICTURES_PER_LABEL + photo]!;
      for (let i = 0; i < framesOfTake; i++) {
        const room = frames[i % frames.length]!.url;
        const [atX, atY] = [x + tremor * (random() - 0.5), y + tremor * (random() - 0.5)];
        const compose = () => before(room, thing, atX, atY);
        pictures.push({
          label: String(index),
          take: String(index),
          features: await whole.extract(await compose()),
          middle: await covered.extract(await compose()),
        });
      }
    }
  } finally {
    await whole[asyncDispose]();
    await covered[asyncDispose]();
  }
  return pictures;
}

/** A thing's picture before a room. */
async function before(room: string, thing: string, x: number, y: number): Promise<ImageBitmap> {
  const [back, front] = await Promise.all([pictureAt(room), pictureAt(thing)]);
  const side = Math.min(back.width, back.height);
  const context = new OffscreenCanvas(side, side).getContext('2d', { alpha: false })!;
  context.drawImage(back, (side - back.width) / 2, (side - back.height) / 2);
  const size = Math.round(side * thingSide);
  const cut = Math.min(front.width, front.height);
  context.drawImage(
    front,
    (front.width - cut) / 2,
    (front.height - cut) / 2,
    cut,
    cut,
    side * x - size / 2,
    side * y - size / 2,
    size,
    size,
  );
  back.close();
  front.close();
  return context.canvas.transferToImageBitmap();
}

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
