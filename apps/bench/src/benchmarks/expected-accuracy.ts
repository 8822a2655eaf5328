import { type TrainingData, trainHead } from '@tl-elements/core';
import { loadRecordings, type SetName } from '../movements/recordings.ts';
import { viewsOf } from '../movements/taught-model.ts';
import { labelsOf } from '../movements/tasks.ts';
import { trainingDataOf, probabilitiesOf } from '../our-head.ts';
import { drawPictures, rowsOf, type LabelledRows, type SetFeatures } from '../protocol.ts';
import { seededRandom, shuffled } from '../seeded-random.ts';
import { atLeast, atMost, type Benchmark, type Floor } from '../benchmark.ts';
import { percent } from '../comparison.ts';
import { featuresOf, loadSets } from '../picture-features.ts';
import { scoresOf } from '../scores.ts';
import { loadClips, soundFeaturesOf } from '../sound-features.ts';
import { meanOf, wilsonInterval } from '../statistics.ts';

// Draws in which takes are independent of each other: a photo or a word each, or a recorded movement of three
// examples.

/** What one seed trains on, and what it is tested with. */
interface TakesDraw {
  readonly train: TrainingData;
  readonly test: LabelledRows;
}

/** Where draws come from. */
interface TakesSource {
  readonly name: string;
  readonly takesOfLabel: readonly number[];
  readonly draw: (seed: number, takesOfLabel: number) => TakesDraw;
}

/** Labels of movements in one draw. */
const movementsTaught = 6;

/** Draws from files each of which is a take. */
function sourceOfFiles(name: string, labelCount: number, features: SetFeatures): TakesSource {
  return {
    name,
    takesOfLabel: [5, 10, 30],
    draw: (seed, size) => {
      const { train, test } = drawPictures(labelCount, seed, () => size);
      return {
        train: trainingDataOf(rowsOf(features, train, labelCount)),
        test: rowsOf(features, test, labelCount),
      };
    },
  };
}

/**
 * Draws six of the set's movements, and some clips of each: three windows of a clip are examples of one take. The
 * test has one window of each clip that is left.
 */
async function sourceOfMovements(name: SetName): Promise<TakesSource> {
  const { recordings, layout } = await loadRecordings(name);
  const windows = recordings.map(({ clip }) =>
    viewsOf(clip, layout).map(({ features }) => features),
  );
  const draw = (seed: number, size: number): TakesDraw => {
    const random = seededRandom(seed);
    const labels = shuffled(labelsOf(recordings), random).slice(0, movementsTaught);
    const clips = labels.map((label) => {
      const all = [...recordings.keys()].filter((index) => recordings[index]?.label === label);
      return shuffled(all, random);
    });
    const taught = clips.flatMap((all, label) =>
      all
        .slice(0, size)
        .flatMap((take) => (windows[take] ?? []).map((row) => ({ row, label, take }))),
    );
    const tried = clips.flatMap((all, label) =>
      all
        .slice(size)
        .flatMap((clip) => (windows[clip] ?? []).slice(0, 1).map((row) => ({ row, label }))),
    );
    return {
      train: {
        ...trainingDataOf(labelledRows(taught)),
        head: 'linear',
        learningExponent: 1,
        takeOf: Uint32Array.from(taught, ({ take }) => take),
      },
      test: labelledRows(tried),
    };
  };
  return { name: `${name} movements`, takesOfLabel: [4, 10], draw };
}

function labelledRows(
  rows: readonly { readonly row: Float32Array; readonly label: number }[],
): LabelledRows {
  const dim = rows[0]?.row.length ?? 0;
  const features = new Float32Array(rows.length * dim);
  rows.forEach(({ row }, index) => features.set(row, index * dim));
  return { dim, labelCount: movementsTaught, features, labelOf: rows.map(({ label }) => label) };
}

/** A range is a matter of one draw in ten, so that ten draws say nothing. */
const drawsForOne = 20;
/** In per cent; the range claims 90. */
const leastCovered = 88;
const mostWidth = 1.35;

/** What a head expects, and how it does. */
interface Expectation {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

interface Tried {
  readonly asShipped: Expectation;
  /** The rule before: what the folds said, as if each take had been a trial of its own. */
  readonly before: Expectation;
  readonly tested: number;
  readonly tests: number;
}

/** Whether the accuracy that a head expects is right, and the range holds it as often as it says. */
export const expectedAccuracy: Benchmark = async ({ seeds }) => {
  const draws = seeds * drawsForOne;
  const rows: string[][] = [];
  const floors: Floor[] = [];
  for (const source of await loadSources()) {
    for (const size of source.takesOfLabel) {
      console.log(`${source.name}, ${size} a label`);
      const all: Tried[] = [];
      for (let seed = 0; seed < draws; seed++) all.push(await tryDraw(source, size, seed));
      const before = summaryOf(all, (one) => one.before);
      const shipped = summaryOf(all, (one) => one.asShipped);
      rows.push([
        source.name,
        String(size),
        percent(meanOf(all.map(({ tested }) => tested))),
        ...[before, shipped].flatMap(({ bias, covered, width }) => [
          percent(bias),
          percent(covered),
          percent(width),
        ]),
      ]);
      const what = `${source.name}, ${size} a label`;
      floors.push(
        atLeast(`${what}: test within the range`, 100 * shipped.covered, leastCovered, ' %'),
        atMost(`${what}: width, times that before`, shipped.width / before.width, mostWidth),
      );
    }
  }
  return {
    title: 'Expected accuracy',
    method:
      'The accuracy that a trained head expects (class-balanced, from its folds) and its 90 % ' +
      'range against the accuracy in the test. Every photo, and every word of another speaker, ' +
      'is a take of its own. A take of movements is a recorded clip with three windows as ' +
      'examples; a seed draws six movements and the clips. The test is what is left of each ' +
      "label. Its own error is allowed for: the range is widened by the square root of its side's " +
      "square and that of the test's own 90 % Wilson interval. Before: what the folds said, with a " +
      `Wilson interval of as many trials as takes. ${draws} draws each.`,
    tables: [
      {
        caption: 'In %, by how many takes of each label were taught',
        columns: [
          'data',
          'takes a label',
          'tested',
          'before: expected − tested',
          'test within its range',
          'its width',
          'now: expected − tested',
          'test within the range',
          'width',
        ],
        rows,
      },
    ],
    floors,
  };
};

async function loadSources(): Promise<TakesSource[]> {
  const sets = await loadSets();
  const pictures = await featuresOf('efficientnet-lite0', sets);
  const clips = await loadClips();
  return [
    ...sets.map(({ name, labels }, place) => sourceOfFiles(name, labels.length, pictures[place]!)),
    sourceOfFiles('words', clips.labels.length, await soundFeaturesOf(clips)),
    await sourceOfMovements('body'),
    await sourceOfMovements('hand'),
  ];
}

async function tryDraw(source: TakesSource, size: number, seed: number): Promise<Tried> {
  const { train, test } = source.draw(seed, size);
  const { head, evaluation } = await trainHead(train);
  if (!evaluation || evaluation.low === null || evaluation.high === null)
    throw new Error('There is no range.');
  const { balancedAccuracy } = scoresOf({
    probabilities: probabilitiesOf(head, test),
    truth: test.labelOf,
  });
  const labels = [...evaluation.perLabel.values()];
  const ofFolds = meanOf(labels.map(({ accuracy }) => accuracy));
  const takes = labels.reduce((sum, label) => sum + label.takes, 0);
  const { accuracy, low, high } = evaluation;
  return {
    asShipped: { expected: accuracy, low, high },
    before: { expected: ofFolds, ...wilsonInterval(ofFolds, takes) },
    tested: balancedAccuracy,
    tests: test.labelOf.length,
  };
}

function summaryOf(all: readonly Tried[], rule: (one: Tried) => Expectation) {
  return {
    bias: meanOf(all.map((one) => rule(one).expected - one.tested)),
    covered: meanOf(all.map((one) => Number(isCovered(rule(one), one)))),
    width: meanOf(all.map((one) => rule(one).high - rule(one).low)),
  };
}

/** Whether the test lies in the range, which is widened by the test's own error. */
function isCovered(
  { expected, low, high }: Expectation,
  { tested, tests }: Pick<Tried, 'tested' | 'tests'>,
): boolean {
  const own = wilsonInterval(tested, tests);
  return tested < expected
    ? expected - tested <= Math.hypot(expected - low, own.high - tested)
    : tested - expected <= Math.hypot(high - expected, tested - own.low);
}
