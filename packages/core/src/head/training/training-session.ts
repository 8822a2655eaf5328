import type { FeatureSubset } from '../../contracts/extractor.ts';
import type { Evaluation } from '../../contracts/prediction.ts';
import type { Head, HeadExtras, TrainProgress, TrainResult } from '../../contracts/model.ts';
import { buildHead } from '../build-head.ts';
import { carryOver, startFromHead } from '../solver/warm-start.ts';
import { crossValidate, evaluateNewPeople } from '../evaluation/cross-validate.ts';
import type { ExampleRows } from '../example-rows.ts';
import {
  type HeadRecipe,
  coldStart,
  createProblem,
  growProblem,
  solve,
  type Problem,
} from '../solver/problem.ts';
import type { Kernels } from '../kernels/kernels.ts';
import { growMemory, type FitStart } from '../solver/minimize.ts';
import { fitOnsetHead } from './onset-head.ts';
import { createPace, type Pace } from './pace.ts';
import { orderAfter } from './head-worker-protocol.ts';
import { fitUnknownDetectors } from '../unknown/unknown-detector.ts';
import { TlError } from '../../errors.ts';

/** What one training leaves for the next. */
interface TrainingSession {
  readonly kernels: Kernels;
  /** The rows in the solver's memory, and where the next fit starts; null before the first. */
  layout: {
    readonly problem: Problem;
    readonly start: FitStart;
    /** How many rows there were when mean and deviation were last measured. */
    readonly rowsAtFullFit: number;
  } | null;
  temperature: number;
  evaluation: Evaluation | null;
  extras: HeadExtras;
}

/** How one training is done. */
interface SessionOptions {
  /**
   * True: temperature, expected accuracy and unknown detector are renewed. `new-people`: they stay, and the result
   * has the expected accuracy for people whom the head has not met.
   */
  readonly evaluate: boolean | 'new-people';
  readonly recipe: HeadRecipe;
  readonly unknownViews: readonly FeatureSubset[];
  /** What the temperature by cross-validation is multiplied by; default 1. */
  readonly temperatureScale?: number | undefined;
  /** As in `TrainingSet`. */
  readonly learningExponent?: number | undefined;
  /** As in `TrainingData`. */
  readonly augmentationsAreKnown?: boolean | undefined;
  /** As in `TrainingData`. */
  readonly otherBeginnings?: Float32Array | undefined;
  readonly signal: AbortSignal | undefined;
  readonly onProgress?: ((progress: TrainProgress) => void) | undefined;
  readonly tolerance?: number | undefined;
  /** Where the first training of a session starts. */
  readonly warmStart?: Head | undefined;
}

/** Nats. Measured: a lower one does not change the accuracy. */
const defaultTolerance = 1e-4;

/** A session before its first training. */
export function startSession(kernels: Kernels): TrainingSession {
  return { kernels, layout: null, temperature: 1, evaluation: null, extras: {} };
}

/**
 * Trains on `rows`, starting from where `session` is.
 *
 * @throws {TlError} `need-two-labels`, `need-more-people`, `bad-features`, `aborted`.
 */
export async function trainSession(
  session: TrainingSession,
  rows: ExampleRows,
  options: SessionOptions,
): Promise<TrainResult> {
  const startedAt = performance.now();
  const { evaluate, signal, onProgress, tolerance = defaultTolerance } = options;
  requireTwoLabels(rows);
  const layout = await layOut(session, rows, options);
  const { problem } = layout;
  const pace = createPace(signal);
  const fit = await solve(problem, problem.targets, layout.start, {
    tolerance,
    pace,
    onFraction: (fraction) => onProgress?.({ phase: 'fit', fraction }),
  });
  session.layout = { ...layout, start: fit };

  const onFraction = (fraction: number) => onProgress?.({ phase: 'evaluate', fraction });
  const validation = { tolerance, pace, onFraction };
  if (evaluate === true) {
    const { temperatureScale = 1, learningExponent } = options;
    const { temperature, evaluation } = await crossValidate(problem, validation, learningExponent);
    const renewed = temperature === null ? session.temperature : temperature * temperatureScale;
    const detectors = await fitUnknownDetectors(problem, options, pace);
    const fitting = { temperature: renewed, tolerance, pace };
    const { unknownViews, otherBeginnings } = options;
    const onset = otherBeginnings
      ? await fitOnsetHead(problem, { unknownViews, otherBeginnings, ...fitting })
      : session.extras.onset;
    session.temperature = renewed;
    session.evaluation = evaluation;
    session.extras = { ...detectors, ...(onset && { onset }) };
  }
  const ofNewPeople =
    evaluate === 'new-people' ? await evaluateNewPeople(problem, validation) : null;
  if (evaluate !== false) onFraction(1);
  return {
    head: buildHead(problem, fit, session.temperature, extrasFor(rows, session)),
    evaluation: evaluate === 'new-people' ? ofNewPeople : session.evaluation,
    rejectedRows: rows.rejectedRows,
    trainMs: performance.now() - startedAt,
  };
}

/** Those of the last full training, as far as they fit the labels and the features of now. */
function extrasFor(
  { labels, dim, augmentationsWeigh }: ExampleRows,
  { extras }: TrainingSession,
): HeadExtras {
  const { onset, ...detectors } = extras;
  const isOfSuch = onset?.dim === dim && augmentationsWeigh;
  const fits = isOfSuch && labels.every((label, index) => label === onset.labels[index]);
  return { ...detectors, ...(fits && { onset }) };
}

/**
 * Brings the session's layout to `rows`: a few new rows are added to the layout, any other change makes
 * a new one. It can't be aborted: the next training needs it, too. While frames come in, each training would
 * abort the one before, and none would finish this step.
 */
async function layOut(
  session: TrainingSession,
  rows: ExampleRows,
  options: SessionOptions,
): Promise<Layout> {
  const pace = createPace();
  const previous = session.layout;
  session.layout = null;
  session.layout =
    (previous && (await grow(previous, rows, options, pace))) ??
    (await renew(session.kernels, previous, rows, options, pace));
  return session.layout;
}

type Layout = NonNullable<TrainingSession['layout']>;

async function grow(
  { problem, start, rowsAtFullFit }: Layout,
  rows: ExampleRows,
  { evaluate, recipe }: SessionOptions,
  pace: Pace,
): Promise<Layout | null> {
  if (problem.recipe !== recipe) return null;
  const inOrder = orderAfter(problem.rows, rows);
  if (!inOrder) return null;
  const count = inOrder.ids.length;
  // After a whole take the old mean and deviation may no longer fit.
  if (evaluate !== false && count !== rowsAtFullFit) return null;
  const fromRows = problem.rows.ids.length;
  const grown = await growProblem(problem, inOrder, pace);
  if (!grown) return null;
  const lengthen = (vector: FitStart['weights']) => grown.space.grow(vector, fromRows);
  return {
    problem: grown,
    start:
      count === fromRows
        ? start
        : { weights: lengthen(start.weights), memory: growMemory(start.memory, lengthen) },
    rowsAtFullFit,
  };
}

async function renew(
  kernels: Kernels,
  previous: Layout | null,
  rows: ExampleRows,
  { recipe, warmStart }: SessionOptions,
  pace: Pace,
): Promise<Layout> {
  const problem = await createProblem(kernels, rows, recipe, pace);
  const start = startOf(problem, previous, warmStart);
  return { problem, start, rowsAtFullFit: rows.ids.length };
}

function startOf(problem: Problem, previous: Layout | null, warmStart?: Head): FitStart {
  if (previous?.problem.recipe === problem.recipe) {
    return carryOver(previous.problem, previous.start.weights, problem);
  }
  return warmStart ? startFromHead(warmStart, problem) : coldStart(problem);
}

/** @throws {TlError} `bad-features` if every row was rejected, `need-two-labels` if fewer than two labels have examples. */
function requireTwoLabels({ vectors, labelOf, rejectedRows }: ExampleRows): void {
  if (vectors.length === 0 && rejectedRows > 0) {
    throw new TlError(
      'bad-features',
      'None of the examples has usable features. Remove them and record others.',
    );
  }
  if (new Set(labelOf).size < 2) {
    throw new TlError('need-two-labels', 'Give examples to at least two labels, then train again.');
  }
}
