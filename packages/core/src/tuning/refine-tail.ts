import type { DenseLayer, TrainingData } from '../contracts/head.ts';
import type { Tail } from '../contracts/tail.ts';
import type { Refinement, TunedTail, TuningProgress, TuningSet } from '../contracts/tuning.ts';
import { TlError } from '../errors.ts';
import { largestTemperature, leastTemperature } from '../head/evaluation/temperature.ts';
import { rowsOfData } from '../head/example-rows.ts';
import { linearRecipe } from '../head/head-recipe.ts';
import { createKernels } from '../head/kernels/create-kernels.ts';
import { trainHead } from '../head/train-head.ts';
import type { Pace } from '../head/training/pace.ts';
import { startSession, trainSession } from '../head/training/training-session.ts';
import { packTail, unpackTail } from '../refined/pack-tail.ts';
import { holdBack, type Split } from './hold-back.ts';
import { evaluationOf, hasHelped, judge, temperatureChange, type Trial } from './judge.ts';
import type { TuningKernels } from './kernels/tuning-kernels.ts';
import { featuresOfTail, tuneTail } from './tune-tail.ts';
import { tuningRecipe, type TuningRecipe } from './tuning-recipe.ts';

/** The same examples always give the same refinement. */
const seed = 1;

/** How a set is refined. */
export interface RefineTailOptions {
  readonly pace: Pace;
  readonly onProgress?: ((progress: Omit<TuningProgress, 'remainingMs'>) => void) | undefined;
  readonly recipe?: TuningRecipe;
}

/**
 * Tunes a tail to the examples but for some takes, and if that helps there, to all of them.
 *
 * @throws {TlError} `need-two-labels`, `need-more-examples`, `aborted`.
 */
export async function refineTail(
  kernels: TuningKernels,
  set: TuningSet,
  options: RefineTailOptions,
): Promise<Refinement> {
  const splits = holdBack(set.labelOf, set.takeOf, seed);
  if (splits.length === 0) {
    throw new TlError(
      'need-more-examples',
      'There are too few examples to tell whether refining helps. Record more takes of each label and try again.',
    );
  }
  const startedAt = performance.now();
  const work = new Work(kernels, set, options, splits);
  const frozen = await work.featuresOf(set.tail, all(set));
  const trials: Trial[] = [];
  for (const split of splits) trials.push(await tryOn(work, set, frozen, split));
  const adopted = hasHelped(trials);
  const tuned = adopted ? await tuneToAll(work, set, frozen) : null;
  const takesOfLabel = takesHeldBack(set, splits);
  const evaluationFor = (which: keyof Trial) =>
    evaluationOf(
      trials.map((trial) => trial[which]),
      set.labels,
      takesOfLabel,
    );
  return {
    adopted,
    before: evaluationFor('before'),
    after: evaluationFor('after'),
    heldBack: {
      examples: splits.flatMap(({ heldBack }) => heldBack).length,
      takes: takesOfLabel.reduce((sum, takes) => sum + takes, 0),
    },
    tuned: tuned && { ...tuned, ...(await work.temperatureOf(tuned, frozen, trials)) },
    took: { ms: performance.now() - startedAt, bytes: kernels.memory().byteLength },
  };
}

async function tryOn(work: Work, set: TuningSet, frozen: Features, split: Split): Promise<Trial> {
  const before = await work.headOn(frozen, split.tuning);
  const features = await work.featuresOf(await work.tune('try', split.tuning, before), all(set));
  const after = await work.headOn(features, split.tuning);
  return { before: work.judge(before, frozen, split), after: work.judge(after, features, split) };
}

async function tuneToAll(work: Work, set: TuningSet, frozen: Features) {
  const tuned = await work.tune('tune', all(set), await work.headOn(frozen, all(set)));
  const bytes = packTail(tuned);
  const tail = unpackTail(set.tail, bytes);
  return { tail, bytes, ...(await work.featuresOf(tail, all(set))) };
}

/** Of each label. */
function takesHeldBack({ labels, labelOf }: TuningSet, splits: readonly Split[]): number[] {
  const takes = labels.map(() => 0);
  for (const { heldBack, takeOf } of splits) {
    takeOf.forEach((take, row) => {
      if (takeOf.indexOf(take) === row) takes[labelOf[heldBack[row]!]!]!++;
    });
  }
  return takes;
}

/** Rows of features. */
interface Features {
  readonly features: Float32Array;
  readonly dim: number;
}

const all = ({ maps }: TuningSet): readonly number[] => [...maps.keys()];

/** The steps of a refinement, on some of the set's examples each. */
class Work {
  readonly #kernels: TuningKernels;
  readonly #set: TuningSet;
  readonly #options: RefineTailOptions;
  /** Examples of all epochs together, by the epochs: what progress is a part of. */
  readonly #total: number;
  #done = 0;

  constructor(
    kernels: TuningKernels,
    set: TuningSet,
    options: RefineTailOptions,
    splits: readonly Split[],
  ) {
    this.#kernels = kernels;
    this.#set = set;
    this.#options = options;
    this.#total = splits.reduce((sum, { tuning }) => sum + tuning.length, set.maps.length);
  }

  featuresOf(tail: Tail, examples: readonly number[]): Promise<Features> {
    const maps = examples.map((i) => this.#set.maps[i]!);
    return featuresOfTail(this.#kernels, tail, maps, this.#options.pace);
  }

  /** The layer of a head that is solved on the features of some examples. */
  async headOn(all: Features, examples: readonly number[]): Promise<DenseLayer> {
    const { head } = await trainHead(this.#dataOf(all, examples), { evaluate: false });
    const [layer] = head.layers;
    if (layer?.kind !== 'dense') throw new TypeError('A linear head has a dense layer.');
    return layer;
  }

  /**
   * The temperature of a head on the tuned features of all examples: that on the frozen features by cross-validation,
   * changed as tuning has changed it on the takes that were held back. Those are too few to say it alone. And how it
   * compares with what cross-validation finds on the tuned features.
   */
  async temperatureOf(
    tuned: Features,
    frozen: Features,
    trials: readonly Trial[],
  ): Promise<Pick<TunedTail, 'temperature' | 'temperatureScale'>> {
    const changed = (await this.#validated(frozen)) * temperatureChange(trials);
    const temperature = Math.min(Math.max(changed, leastTemperature), largestTemperature);
    return { temperature, temperatureScale: temperature / (await this.#validated(tuned)) };
  }

  /** The temperature that cross-validation finds on all examples. */
  async #validated(features: Features): Promise<number> {
    const session = startSession(createKernels());
    await trainSession(session, rowsOfData(this.#dataOf(features, all(this.#set))), {
      evaluate: true,
      recipe: linearRecipe,
      unknownViews: [],
      signal: undefined,
    });
    return session.temperature;
  }

  tune(
    phase: TuningProgress['phase'],
    examples: readonly number[],
    head: DenseLayer,
  ): Promise<Tail> {
    const { maps, labelOf, mirrors, tail } = this.#set;
    const { pace, onProgress, recipe = tuningRecipe } = this.#options;
    const { length } = examples;
    const done = this.#done;
    this.#done += length;
    return tuneTail(
      this.#kernels,
      tail,
      { maps: examples.map((i) => maps[i]!), labelOf: examples.map((i) => labelOf[i]!) },
      head,
      {
        recipe,
        mirrors,
        seed,
        pace,
        onFraction: (part) =>
          onProgress?.({ phase, fraction: (done + part * length) / this.#total }),
      },
    );
  }

  #dataOf(all: Features, examples: readonly number[]): TrainingData {
    const { labels, labelOf, takeOf } = this.#set;
    const rows = Uint32Array.from(examples);
    return {
      ...rowsOf(all, examples),
      labels,
      labelOf: Uint16Array.from(examples, (i) => labelOf[i]!),
      takeOf: Uint32Array.from(examples, (i) => takeOf[i]!),
      pictureOf: rows,
      at: Float64Array.from(rows),
      unknownViews: [],
    };
  }

  judge(head: DenseLayer, all: Features, { heldBack, takeOf }: Split) {
    const labels = heldBack.map((i) => this.#set.labelOf[i]!);
    return judge(head, rowsOf(all, heldBack).features, labels, takeOf);
  }
}

function rowsOf({ features, dim }: Features, examples: readonly number[]): Features {
  const rows = new Float32Array(examples.length * dim);
  examples.forEach((example, row) => {
    rows.set(features.subarray(example * dim, (example + 1) * dim), row * dim);
  });
  return { features: rows, dim };
}
