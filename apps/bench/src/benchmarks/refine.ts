import { asyncDispose, startTuner, type Tail, type Tuner } from '@tl-elements/core';
import { atLeast, atMost, type Benchmark, type Floor, type Table } from '../benchmark.ts';
import { percent, points } from '../comparison.ts';
import { drawPictures, type PictureSet } from '../protocol.ts';
import { refineDraw, type RefinedDraw, type TunableSet } from '../refine/refined-draw.ts';
import { StoredDraws } from '../refine/stored-draws.ts';
import { loadSetsOfMany, loadTailMaps } from '../refine/tail-maps.ts';
import { meanOf, median, pairedDifference } from '../statistics.ts';

/** Draws for each seed asked for. */
const DRAWS = 4;
/** Where a refinement hurts by more than this, it should not have been adopted. */
const HURT = 0.01;

/** The draws of one set at one size. */
interface Row {
  readonly name: string;
  readonly size: number;
  readonly draws: readonly RefinedDraw[];
}

/**
 * The frozen network against the refined one, end to end with the gate of adoption. A draw takes minutes, so each is
 * stored when it is done, and all that are stored count.
 */
export const refine: Benchmark = async ({ seeds }) => {
  const sets = await loadSetsOfMany();
  const { tail, maps } = await loadTailMaps(sets);
  const tuner = await startTuner();
  const rowOfSet = (set: PictureSet, size: number) =>
    rowOf(tuner, set, tunableSet(tail, maps[sets.indexOf(set)] ?? [], set), size, DRAWS * seeds);
  try {
    const at30: Row[] = [];
    for (const set of sets) at30.push(await rowOfSet(set, 30));
    const trash = sets.find(({ name }) => name === 'trash');
    const at45 = trash ? [await rowOfSet(trash, 45)] : [];
    const all = [...at30, ...at45];
    return {
      title: 'Pictures: refining the network',
      method: methodOf(all),
      tables: [accuracyTable(all), costTable(all)],
      floors: floorsOf(at30, at45),
      countsDraws: true,
    };
  } finally {
    await tuner[asyncDispose]();
  }
};

function methodOf(rows: readonly Row[]): string {
  const draws = rows.flatMap((row) => row.draws);
  const elsewhere = draws.filter(({ took }) => !took).length;
  return (
    'All 60 pictures of each label take part: a draw takes 30 of each, or 45, and the others are the test. Each picture ' +
    'is a take. The head is trained on the frozen features; then the end of the network is tuned as `refine()` does it, ' +
    'beside the one that ships, with each fifth held back in turn to decide, and the head is trained on what that gives. Where refining is not ' +
    'adopted, both are the same. The draws overlap, since all are taken from the same 60 pictures, and each is stored: ' +
    'another run adds to them. ' +
    `Of these ${draws.length} draws, ${draws.length - elsewhere} were computed whole in a browser; of ${elsewhere}, the ` +
    'tails were tuned in Node with the matrix products of a BLAS, which is faster (its features agree to 2e-5), ' +
    'and judged by the same code. Decision 44 says what was chosen on some of them.'
  );
}

function tunableSet(tail: Tail, maps: TunableSet['maps'], { labels }: PictureSet): TunableSet {
  return { tail, maps, labelCount: labels.length, perLabel: maps.length / labels.length };
}

async function rowOf(
  tuner: Tuner,
  { name, digest }: PictureSet,
  set: TunableSet,
  size: number,
  wanted: number,
): Promise<Row> {
  const stored = new StoredDraws(`${name}-${size}`, digest);
  const draws: RefinedDraw[] = [];
  for (let seed = 0; ; seed++) {
    let draw = await stored.read(seed);
    if (!draw && seed >= wanted) return { name, size, draws };
    if (!draw) {
      console.log(`${name}, ${size} a label, draw ${seed}`);
      draw = await refineDraw(
        tuner,
        set,
        drawPictures(set.labelCount, seed, () => size, set.perLabel),
      );
      await stored.write(seed, draw);
    }
    draws.push(draw);
  }
}

const accuraciesOf = (draws: readonly RefinedDraw[], which: 'frozen' | 'refined') =>
  draws.map((draw) => draw[which].accuracy);

const gainOf = ({ draws }: Row) =>
  pairedDifference(accuraciesOf(draws, 'refined'), accuraciesOf(draws, 'frozen'));

const adoptedOf = ({ draws }: Row) => draws.filter(({ adopted }) => adopted);

const hurtOf = (draws: readonly RefinedDraw[]) =>
  draws.filter(({ frozen, refined }) => refined.accuracy < frozen.accuracy - HURT);

function accuracyTable(rows: readonly Row[]): Table {
  return {
    caption: 'Accuracy in %, log-loss',
    columns: [
      'set, examples a label',
      'draws',
      'frozen',
      'refined',
      'difference',
      'adopted',
      'adopted, and more than a point worse',
      'log-loss, frozen',
      'log-loss, refined',
    ],
    rows: rows.map((row) => [
      `${row.name}, ${row.size}`,
      String(row.draws.length),
      percent(meanOf(accuraciesOf(row.draws, 'frozen'))),
      percent(meanOf(accuraciesOf(row.draws, 'refined'))),
      points(gainOf(row)),
      `${adoptedOf(row).length} of ${row.draws.length}`,
      String(hurtOf(row.draws).length),
      meanOf(row.draws.map(({ frozen }) => frozen.logLoss)).toFixed(3),
      meanOf(row.draws.map(({ refined }) => refined.logLoss)).toFixed(3),
    ]),
  };
}

function costTable(rows: readonly Row[]): Table {
  const seconds = (ms: readonly number[]) => (ms.length > 0 ? (median(ms) / 1000).toFixed(0) : '–');
  const megabytes = (bytes: readonly number[]) =>
    bytes.length > 0 ? (Math.max(...bytes) / 2 ** 20).toFixed(0) : '–';
  const tookOf = (draws: readonly RefinedDraw[]) => draws.flatMap(({ took }) => took ?? []);
  const times = (draws: readonly RefinedDraw[]) => tookOf(draws).map(({ ms }) => ms);
  return {
    caption:
      'A whole refinement in a browser, in seconds, medians; memory of the tuner beside the examples',
    columns: ['set, examples a label', 'draws in a browser', 'adopted', 'not adopted', 'MB'],
    rows: rows.map((row) => [
      `${row.name}, ${row.size}`,
      String(tookOf(row.draws).length),
      seconds(times(adoptedOf(row))),
      seconds(times(row.draws.filter(({ adopted }) => !adopted))),
      megabytes(tookOf(row.draws).map(({ bytes }) => bytes)),
    ]),
  };
}

function floorsOf(at30: readonly Row[], at45: readonly Row[]): Floor[] {
  const gains = at30.map((row) => 100 * gainOf(row).mean);
  const rows = [...at30, ...at45];
  const all = rows.flatMap(({ draws }) => draws);
  const adopted = rows.flatMap(adoptedOf);
  return [
    atLeast('refined − frozen at 30 a label, mean of the sets', meanOf(gains), 0.5, ' points'),
    atLeast('the same, worst set', Math.min(...gains), -1, ' points'),
    ...at45.map((row) =>
      atLeast(`refined − frozen at 45, ${row.name}`, 100 * gainOf(row).mean, 1, ' points'),
    ),
    atMost(
      'adopted, more than a point worse',
      (100 * hurtOf(all).length) / adopted.length,
      10,
      ' %',
    ),
    ...(timesOf(at30).length > 0
      ? [
          atMost(
            '15 epochs on all examples: a fifth of the longest whole refinement',
            Math.max(...timesOf(at30)),
            120,
            ' s',
          ),
        ]
      : []),
  ];
}

/** Seconds of the epochs on all examples: a fifth of a whole refinement, whose trials have four fifths of the examples each. */
const timesOf = (rows: readonly Row[]) =>
  rows.flatMap((row) => adoptedOf(row).flatMap(({ took }) => (took ? took.ms / 5000 : [])));
