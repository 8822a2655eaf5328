import {
  asyncDispose,
  type Tail,
  type TailReader,
  type PictureFrame,
  applyTail,
  joinFeatures,
  trainHead,
  type Refinement,
  type Tuner,
  startTuner,
} from '@tl-elements/core';
import { toHalf } from '@tl-elements/core/bytes';
import { efficientnetLite0 } from '@tl-elements/image';
import { pictureAt } from '../picture-features.ts';
import { type PictureSet, type Draw, type LabelledRows, drawPictures } from '../protocol.ts';
import { probabilitiesOf, trainingDataOf } from '../our-head.ts';
import { scoresOf, type Scores } from '../scores.ts';
import { atLeast, atMost, type Benchmark, type Floor, type Table } from '../benchmark.ts';
import { percent, points } from '../comparison.ts';
import { meanOf, median, pairedDifference } from '../statistics.ts';

/** The maps before the tail, as 16-bit floats, one array a picture in the order of the set's `urls`. */
type SetMaps = readonly Uint16Array[];

/** The sets of the data folder with all their pictures: `MANY_PICTURES_PER_LABEL` a label. */
async function loadSetsOfMany(): Promise<PictureSet[]> {
  const response = await fetch('/sets-of-many.json');
  return (await response.json()) as PictureSet[];
}

/** The tail that ships, and the maps of all pictures of `sets`, from the cache where it has them. */
async function loadTailMaps(
  sets: readonly PictureSet[],
): Promise<{ readonly tail: Tail; readonly maps: readonly SetMaps[] }> {
  const { signal } = new AbortController();
  const weights = new URL('/weights/', location.href);
  const extractor = await efficientnetLite0.load({ weights, signal });
  try {
    const reader = extractor.tail;
    if (!reader) throw new Error('Nothing of the extractor can be tuned.');
    const tail = await reader.read(signal);
    const maps: SetMaps[] = [];
    for (const set of sets) maps.push(await mapsOfSet(reader, tail, set));
    return { tail, maps };
  } finally {
    await extractor[asyncDispose]();
  }
}

async function mapsOfSet(
  reader: TailReader<PictureFrame>,
  { height, width, channels }: Tail,
  set: PictureSet,
): Promise<SetMaps> {
  const { id, version } = efficientnetLite0.info;
  const length = height * width * channels;
  const cacheUrl = `/cache/${id}-${version}-maps-${set.name}-${set.digest}`;
  const cached = await fetch(cacheUrl);
  const isCached = cached.status === 200;
  const values = isCached
    ? new Uint16Array(await cached.arrayBuffer())
    : await extractAll(reader, set, length);
  if (!isCached) await fetch(cacheUrl, { method: 'PUT', body: values });
  return set.urls.map((_, i) => values.subarray(i * length, (i + 1) * length));
}

async function extractAll(
  reader: TailReader<PictureFrame>,
  { name, urls }: PictureSet,
  length: number,
): Promise<Uint16Array<ArrayBuffer>> {
  console.log(`extracting maps of ${urls.length} pictures of ${name}`);
  const { signal } = new AbortController();
  const values = new Uint16Array(urls.length * length);
  for (const [index, url] of urls.entries()) {
    const maps = await reader.mapsOf({ bitmap: await pictureAt(url), at: 0 }, signal);
    if (!maps) throw new Error(`${url} has no maps.`);
    values.set(Uint16Array.from(maps, toHalf), index * length);
  }
  return values;
}

/** What `docs/benchmarks/draws` has of one set at one size. */
interface DrawsFile {
  /** Of the pictures: draws of others are of no use. */
  readonly digest: string;
  /** By seed. */
  readonly draws: Readonly<Record<string, RefinedDraw>>;
}

/** The draws of one set at one size that were computed before, also on other machines: a draw takes minutes. */
class StoredDraws {
  readonly #url: string;
  readonly #digest: string;
  #draws: Record<string, RefinedDraw> | null = null;

  /** @param name says the set, and how many examples of each label there are. */
  constructor(name: string, digest: string) {
    this.#url = `/draws/refine-${name}.json`;
    this.#digest = digest;
  }

  /** Null: it was not computed yet. */
  async read(seed: number): Promise<RefinedDraw | null> {
    return (await this.#load())[seed] ?? null;
  }

  async write(seed: number, draw: RefinedDraw): Promise<void> {
    const draws = await this.#load();
    draws[seed] = draw;
    // A line for each, so that what was added can be seen.
    const lines = Object.entries(draws).map(([each, its]) => `"${each}":${JSON.stringify(its)}`);
    const body = `{"digest":"${this.#digest}","draws":{\n${lines.join(',\n')}\n}}\n`;
    await fetch(this.#url, { method: 'PUT', body });
  }

  async #load(): Promise<Record<string, RefinedDraw>> {
    if (this.#draws) return this.#draws;
    const stored = await fetch(this.#url);
    const file = stored.status === 200 ? ((await stored.json()) as DrawsFile) : null;
    return (this.#draws = file?.digest === this.#digest ? { ...file.draws } : {});
  }
}

/** A set whose tail is tuned. */
interface TunableSet {
  readonly tail: Tail;
  readonly maps: SetMaps;
  readonly labelCount: number;
  /** Pictures of each label, label after label. */
  readonly perLabel: number;
}

/** What one draw gave, as it is stored. */
interface RefinedDraw {
  readonly frozen: Scores;
  /** Those of the frozen network where refining was not adopted. */
  readonly refined: Scores;
  readonly adopted: boolean;
  /** Of the whole refinement; null if it was not computed in a browser. */
  readonly took: { readonly ms: number; readonly bytes: number } | null;
}

/** Trains a head on frozen features, refines, and trains another: both are tested on the same pictures. */
async function refineDraw(
  tuner: Tuner,
  set: TunableSet,
  { train, test }: Draw,
): Promise<RefinedDraw> {
  const frozenTrain = await rowsWith(set.tail, set, train);
  const { head } = await trainHead(trainingDataOf(frozenTrain));
  const frozen = await scoresWith(head, await rowsWith(set.tail, set, test));
  const refinement = await tuner.refine({
    tail: set.tail,
    labels: Array.from({ length: set.labelCount }, (_, label) => `label ${label}`),
    maps: train.map((picture) => set.maps[picture]!),
    labelOf: Uint16Array.from(frozenTrain.labelOf),
    takeOf: Uint32Array.from(train.keys()),
    mirrors: true,
  });
  const { adopted, took } = refinement;
  const refined = await refinedScores(refinement, set, frozen, { train, test });
  return { frozen, refined, adopted, took };
}

async function refinedScores(
  { tuned }: Refinement,
  set: TunableSet,
  frozen: Scores,
  { train, test }: Draw,
): Promise<Scores> {
  if (!tuned) return frozen;
  const { tail, features, dim, temperature } = tuned;
  const rows: LabelledRows = { ...labelsOf(set, train), features, dim };
  const { head } = await trainHead(trainingDataOf(rows), { evaluate: false });
  const [own, other] = [await rowsWith(set.tail, set, test), await rowsWith(tail, set, test)];
  const joined = joinFeatures(own.features, other.features, own.dim);
  return scoresWith(head, { ...own, features: joined, dim }, temperature);
}

async function scoresWith(
  head: Parameters<typeof probabilitiesOf>[0],
  rows: LabelledRows,
  temperature = 1,
): Promise<Scores> {
  const probabilities = atTemperature(probabilitiesOf(head, rows), rows.labelCount, temperature);
  return scoresOf({ probabilities, truth: rows.labelOf });
}

/** Probabilities to the power of 1 / T, scaled to sum to one: those of logits / T. */
function atTemperature(
  probabilities: Float32Array,
  labelCount: number,
  temperature: number,
): Float32Array {
  const powers = probabilities.map((value) => Math.max(value, 1e-30) ** (1 / temperature));
  for (let from = 0; from < powers.length; from += labelCount) {
    const row = powers.subarray(from, from + labelCount);
    const sum = row.reduce((total, value) => total + value, 0);
    row.forEach((value, i) => (row[i] = value / sum));
  }
  return powers;
}

async function rowsWith(
  tail: Tail,
  set: TunableSet,
  pictures: readonly number[],
): Promise<LabelledRows> {
  const maps = pictures.map((picture) => set.maps[picture]!);
  const features = await applyTail(tail, maps);
  return { ...labelsOf(set, pictures), features, dim: features.length / pictures.length };
}

function labelsOf({ labelCount, perLabel }: TunableSet, pictures: readonly number[]) {
  return { labelCount, labelOf: pictures.map((picture) => Math.floor(picture / perLabel)) };
}

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
