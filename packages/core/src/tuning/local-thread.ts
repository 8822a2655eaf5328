import type { DenseLayer, TrainingData } from '../contracts/model.ts';
import type { Tail } from '../contracts/extractor.ts';
import type { TuningSet, Tuner } from '../contracts/tuning.ts';
import { TlError } from '../errors.ts';
import { denseLogits } from '../head/predict-head.ts';
import { rowsOfData } from '../head/example-rows.ts';
import { linearRecipe } from '../head/solver/problem.ts';
import { createKernels } from '../head/kernels/create-kernels.ts';
import { trainHead } from '../head/train-head.ts';
import type { Pace } from '../head/training/pace.ts';
import { startSession, trainSession } from '../head/training/training-session.ts';
import { joinFeatures, refinedDim } from '../refined/refined-extractor.ts';
import { packTail, unpackTail } from '../refined/pack-tail.ts';
import { chooseKernels } from './choose-kernels.ts';
import {
  holdBack,
  type Split,
  featuresOfTail,
  tuneTail,
  tuningRecipe,
  type TuningRecipe,
} from './tune-tail.ts';
import { judge } from './judge.ts';
import { createProcessorKernels } from './kernels/processor-kernels.ts';
import { GraphicsLostError } from './kernels/graphics-kernels.ts';
import type { TuningKernels } from './kernels/tuning-kernels.ts';
import {
  Pause,
  type StepOptions,
  type TailOfThread,
  type TrialOfThread,
  type TuningThread,
  tunerOn,
} from './refine-tail.ts';

/** The same examples always give the same refinement on the same kernels. */
const seed = 1;

/** The thread that calls, which is busy meanwhile. */
export function localThread(
  kernelsFor: (set: TuningSet) => TuningKernels | Promise<TuningKernels> = chooseKernels,
  recipe: TuningRecipe = tuningRecipe,
): TuningThread {
  const pause = new Pause();
  let work: Work | null = null;
  const current = (): Work => {
    if (!work) throw new TypeError('Nothing was begun.');
    return work;
  };
  return {
    begin: async (set) => {
      const splits = splitsOf(set);
      work = new Work(await kernelsFor(set), set, splits, recipe, pause);
      return splits.map(({ tuning }) => tuning.length);
    },
    attempt: (trial, options) => current().lastingly((work) => work.attempt(trial, options)),
    judge: async (trials) => {
      const { set, splits } = current();
      return judge(set, trials, trials.length === splits.length);
    },
    tune: (options) => current().lastingly((work) => work.tune(options)),
    pause: async () => pause.begin(),
    resume: async () => pause.end(),
  };
}

/** Rows of features. */
interface Features {
  readonly features: Float32Array;
  readonly dim: number;
}

/** The steps of refining a set, on some of its examples each. */
class Work {
  readonly set: TuningSet;
  readonly splits: readonly Split[];
  #kernels: TuningKernels;
  readonly #recipe: TuningRecipe;
  readonly #pause: Pause;
  readonly #all: readonly number[];
  #frozen: Features | null = null;

  constructor(
    kernels: TuningKernels,
    set: TuningSet,
    splits: readonly Split[],
    recipe: TuningRecipe,
    pause: Pause,
  ) {
    this.set = set;
    this.splits = splits;
    this.#kernels = kernels;
    this.#recipe = recipe;
    this.#pause = pause;
    this.#all = [...set.maps.keys()];
  }

  /** Does a step, and does it once more on the processor if the graphics processor is lost meanwhile. */
  async lastingly<Result>(step: (work: Work) => Promise<Result>): Promise<Result> {
    try {
      return await step(this);
    } catch (error) {
      if (!(error instanceof GraphicsLostError)) throw error;
      this.#kernels = createProcessorKernels();
      return step(this);
    }
  }

  async attempt(trial: number, options: StepOptions): Promise<TrialOfThread> {
    const { tuning, heldBack } = this.splits[trial]!;
    const pace = this.#paceOf(options);
    const frozen = await this.#frozenFeatures(pace);
    const before = await this.#headOn(frozen, tuning);
    const tail = await this.#tuneTo(tuning, before, options, pace);
    const tuned = await this.#refinedFeatures(tail, pace);
    const after = await this.#headOn(tuned, tuning);
    return {
      heldBack,
      before: logitsOf(before, frozen, heldBack),
      after: logitsOf(after, tuned, heldBack),
      bytes: this.#kernels.bytes(),
    };
  }

  async tune(options: StepOptions): Promise<TailOfThread> {
    const pace = this.#paceOf(options);
    const head = await this.#headOn(await this.#frozenFeatures(pace), this.#all);
    const bytes = packTail(await this.#tuneTo(this.#all, head, options, pace));
    const tail = unpackTail(this.set.tail, bytes);
    const tuned = await this.#refinedFeatures(tail, pace);
    return { tail, bytes, ...tuned, validated: await this.#validated(tuned) };
  }

  #paceOf({ signal }: StepOptions): Pace {
    return this.#pause.paceWith(signal);
  }

  async #frozenFeatures(pace: Pace): Promise<Features> {
    return (this.#frozen ??= await this.#featuresOf(this.set.tail, pace));
  }

  /** What a refined extractor makes of all examples. */
  async #refinedFeatures(tail: Tail, pace: Pace): Promise<Features> {
    const { features: frozen, dim } = await this.#frozenFeatures(pace);
    const { features: tuned } = await this.#featuresOf(tail, pace);
    return { features: joinFeatures(frozen, tuned, dim), dim: refinedDim(dim) };
  }

  /** Of all examples. */
  #featuresOf(tail: Tail, pace: Pace): Promise<Features> {
    return featuresOfTail(this.#kernels, tail, this.set.maps, pace);
  }

  /** The layer of a head that is solved on the features of some examples. */
  async #headOn(all: Features, examples: readonly number[]): Promise<DenseLayer> {
    const { head } = await trainHead(this.#dataOf(all, examples), { evaluate: false });
    const [layer] = head.layers;
    if (layer?.kind !== 'dense') throw new TypeError('A linear head has a dense layer.');
    return layer;
  }

  /** The temperature that cross-validation finds on all examples. */
  async #validated(features: Features): Promise<number> {
    const session = startSession(createKernels());
    await trainSession(session, rowsOfData(this.#dataOf(features, this.#all)), {
      evaluate: true,
      recipe: linearRecipe,
      unknownViews: [],
      signal: undefined,
    });
    return session.temperature;
  }

  #tuneTo(
    examples: readonly number[],
    head: DenseLayer,
    { onPart = () => {} }: StepOptions,
    pace: Pace,
  ): Promise<Tail> {
    const { maps, labelOf, mirrors, tail } = this.set;
    const shown = {
      maps: examples.map((i) => maps[i]!),
      labelOf: examples.map((i) => labelOf[i]!),
    };
    const options = { recipe: this.#recipe, mirrors, seed, pace, onFraction: onPart };
    return tuneTail(this.#kernels, tail, shown, head, options);
  }

  #dataOf(all: Features, examples: readonly number[]): TrainingData {
    const { labels, labelOf, takeOf } = this.set;
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
}

/** @throws {TlError} `need-more-examples`. */
function splitsOf({ labelOf, takeOf }: TuningSet): Split[] {
  const splits = holdBack(labelOf, takeOf, seed);
  if (splits.length > 0) return splits;
  throw new TlError(
    'need-more-examples',
    'There are too few examples to tell whether refining helps. Record more takes of each label and try again.',
  );
}

/** `examples.length x layer.units`. */
function logitsOf(layer: DenseLayer, all: Features, examples: readonly number[]): Float64Array {
  const { inputs, units } = layer;
  const logits = new Float64Array(examples.length * units);
  examples.forEach((example, row) => {
    const features = all.features.subarray(example * inputs, (example + 1) * inputs);
    logits.set(denseLogits(layer, features), row * units);
  });
  return logits;
}

function rowsOf({ features, dim }: Features, examples: readonly number[]): Features {
  const rows = new Float32Array(examples.length * dim);
  examples.forEach((example, row) => {
    rows.set(features.subarray(example * dim, (example + 1) * dim), row * dim);
  });
  return { features: rows, dim };
}

/** A tuner on this thread, which is busy meanwhile: `startTuner` has workers. */
export function createTuner(): Tuner {
  return tunerOn([localThread()], async () => {});
}
