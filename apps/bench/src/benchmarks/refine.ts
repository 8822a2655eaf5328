import { asyncDispose, startTuner, type Tail, type Tuner } from '@tl-elements/core';
import { atLeast, atMost, type Benchmark, type Floor, type Table } from '../benchmark.ts';
import { percent, points } from '../comparison.ts';
import { drawPictures, type PictureSet } from '../protocol.ts';
import { refineDraw, type RefinedDraw, type TunableSet } from '../refine/refined-draw.ts';
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

/** The frozen network against the refined one, end to end with the gate of adoption. */
export const refine: Benchmark = async ({ seeds }) => {
  const sets = await loadSetsOfMany();
  const { tail, maps } = await loadTailMaps(sets);
  const tuner = await startTuner();
  const tunable = (set: PictureSet) => tunableSet(tail, maps[sets.indexOf(set)] ?? [], set);
  try {
    const at30: Row[] = [];
    for (const set of sets) at30.push(await rowOf(tuner, set.name, tunable(set), 30, seeds));
    const trash = sets.find(({ name }) => name === 'trash');
    const at45 = trash ? [await rowOf(tuner, trash.name, tunable(trash), 45, seeds)] : [];
    return {
      title: 'Pictures: refining the network',
      method:
        `All 60 pictures of each label take part: ${DRAWS * seeds} draws of 30 of each, or 45, ` +
        'and the others are the test. Each picture is a take. The head is trained on the frozen ' +
        'features; then the end of the network is tuned as `refine()` does it, with a fifth held ' +
        'back to decide, and the head is trained on what that gives. Where refining is not ' +
        'adopted, both are the same.',
      tables: [accuracyTable([...at30, ...at45]), costTable([...at30, ...at45])],
      floors: floorsOf(at30, at45),
    };
  } finally {
    await tuner[asyncDispose]();
  }
};

function tunableSet(tail: Tail, maps: TunableSet['maps'], { labels }: PictureSet): TunableSet {
  return { tail, maps, labelCount: labels.length, perLabel: maps.length / labels.length };
}

async function rowOf(
  tuner: Tuner,
  name: string,
  set: TunableSet,
  size: number,
  seeds: number,
): Promise<Row> {
  const draws: RefinedDraw[] = [];
  for (let seed = 0; seed < DRAWS * seeds; seed++) {
    console.log(`${name}, ${size} a label, draw ${seed}`);
    const draw = drawPictures(set.labelCount, seed, () => size, set.perLabel);
    draws.push(await refineDraw(tuner, set, draw));
  }
  return { name, size, draws };
}

const accuraciesOf = (draws: readonly RefinedDraw[], which: 'frozen' | 'refined') =>
  draws.map((draw) => draw[which].accuracy);

const gainOf = ({ draws }: Row) =>
  pairedDifference(accuraciesOf(draws, 'refined'), accuraciesOf(draws, 'frozen'));

const adoptedOf = ({ draws }: Row) => draws.filter(({ refinement }) => refinement.adopted);

const hurtOf = (draws: readonly RefinedDraw[]) =>
  draws.filter(({ frozen, refined }) => refined.accuracy < frozen.accuracy - HURT);

function accuracyTable(rows: readonly Row[]): Table {
  return {
    caption: 'Accuracy in %, log-loss',
    columns: [
      'set, examples a label',
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
  return {
    caption: 'Time in seconds, medians; memory of the tuner beside the examples',
    columns: ['set, examples a label', 'epochs on all examples', 'all of it', 'MB'],
    rows: rows.map((row) => [
      `${row.name}, ${row.size}`,
      seconds(adoptedOf(row).flatMap(({ tuneMs }) => tuneMs ?? [])),
      seconds(adoptedOf(row).map(({ refinement }) => refinement.took.ms)),
      (Math.max(...row.draws.map(({ refinement }) => refinement.took.bytes)) / 2 ** 20).toFixed(0),
    ]),
  };
}

function floorsOf(at30: readonly Row[], at45: readonly Row[]): Floor[] {
  const gains = at30.map((row) => 100 * gainOf(row).mean);
  const all = [...at30, ...at45].flatMap(({ draws }) => draws);
  const adopted = all.filter(({ refinement }) => refinement.adopted);
  const times = at30.flatMap(({ draws }) => draws.flatMap(({ tuneMs }) => tuneMs ?? []));
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
    atMost('15 epochs on 180 or 300 examples, the longest', Math.max(...times) / 1000, 120, ' s'),
  ];
}
