import type { Features, FeatureSubset, HeadKind, SubsetKind } from './extractor.ts';
import type { ExampleId } from './example.ts';

/** `y = activation(x kernel + bias)`. */
export interface DenseLayer {
  readonly kind: 'dense';
  readonly inputs: number;
  readonly units: number;
  /** `inputs x units`, row-major. */
  readonly kernel: Float32Array;
  /** `units`. */
  readonly bias: Float32Array | null;
  readonly activation: 'linear' | 'relu' | 'softmax';
}

/** `y_k = exp(-factor |z - center_k|^2 / inputs)` with `z = (x - mean) * scale`. */
export interface GaussianKernelLayer {
  readonly kind: 'gaussian-kernel';
  readonly inputs: number;
  readonly units: number;
  readonly mean: Float32Array;
  readonly scale: Float32Array;
  /** `units x inputs`, row-major, in standardized coordinates. */
  readonly centers: Float32Array;
  readonly factor: number;
}

/** What a head is made of. */
export type HeadLayer = DenseLayer | GaussianKernelLayer;

/** How readily a thing is called unknown: about 1, 5 or 15 % of known things are called unknown, too. */
export type UnknownLevel = 'low' | 'normal' | 'strict';

/** The centers in one feature subset; the distance is the cosine distance to the nearest. */
export interface DetectorSubset {
  readonly columns: readonly [from: number, to: number];
  readonly view: SubsetKind;
  /** As wide as the columns; null for `raw`. */
  readonly mean: Float32Array | null;
  /** As wide as the columns; null unless `standardized`. */
  readonly scale: Float32Array | null;
  /** `count x width` unit vectors, row-major. */
  readonly centers: Float32Array;
}

/** Tells known things from unknown ones by the distance of their features from those of the examples. */
export interface UnknownDetector {
  /** `views` in a model file. */
  readonly subsets: readonly DetectorSubset[];
  /** What is farther away than the threshold is unknown. */
  readonly thresholds: Readonly<Record<UnknownLevel, number>>;
  /** True while a label has a single take, which says little about how far the next one will be. */
  readonly isProvisional?: boolean;
}

/** A trained head: features in, probabilities out. */
export interface Head {
  readonly labels: readonly string[];
  readonly dim: number;
  /** The last one is a Dense with softmax over `labels`. */
  readonly layers: readonly HeadLayer[];
  readonly unknown?: UnknownDetector;
  /** A much smaller one, nearly as good, for models that have to fit in a text. */
  readonly compactUnknown?: UnknownDetector;
  /**
   * The mean of the training features, `dim` numbers. Only a file that rounds the kernel needs it, to keep
   * the logits what they were (`biasForRoundedKernel`).
   */
  readonly featureMean?: Float32Array;
}

/**
 * What a figure is for: the expected accuracy on other takes (`held-out`), or on people whom the model has not met (each
 * fold then holds out whole people); or the accuracy on the test examples.
 */
export type EvaluatedOn = 'held-out' | 'new-people' | 'test';

/** What was said about an example by a head that it was not fitted on. */
export interface HeldOutAnswer {
  /** Of `trainHead` and `evaluateHead`: the number of its row. */
  readonly id: ExampleId;
  /** Its own. */
  readonly label: string;
  /** The label with the highest probability. */
  readonly answer: string;
  /** Probability of the answer, 0..1. */
  readonly ofAnswer: number;
  /** Probability of its own label, 0..1. */
  readonly ofLabel: number;
}

/** How good a head is expected to be, measured on examples that it was not fitted on. */
export interface Evaluation {
  /**
   * Class-balanced, 0..1. From a training: that of the head itself, which has seen more than the heads of the
   * folds. `confusion` and `perLabel` have what those said. For `new-people`: what the heads of the folds said.
   */
  readonly accuracy: number;
  /** 90 % interval; null below ten takes (for `new-people`: ten people), for which no range can be given. */
  readonly low: number | null;
  readonly high: number | null;
  readonly perLabel: ReadonlyMap<
    string,
    { readonly accuracy: number; readonly examples: number; readonly takes: number }
  >;
  /** `confusion[true label][answer]`, counts, in the order of `labels`. */
  readonly confusion: readonly (readonly number[])[];
  readonly labels: readonly string[];
  /**
   * What was said about each tested example: those of `confusion[label][answer]` have this label and this answer. Some
   * may be gone meanwhile. Absent in a model file, whose reader has no such examples.
   */
  readonly heldOut?: readonly HeldOutAnswer[];
  readonly logLoss: number;
  readonly calibrationError: number;
  /** True if a label has a single take, so that parts of that take were both in training and in test. */
  readonly optimistic: boolean;
}

/** Examples for `trainHead` and `evaluateHead`: `n` rows of `dim` features. */
export interface TrainingData {
  /** `n x dim`, row-major. */
  readonly features: Float32Array;
  readonly dim: number;
  /** The kind of head: that of the extractor's info. Default `linear`. */
  readonly head?: HeadKind;
  /** May hold labels that have no examples yet. */
  readonly labels: readonly string[];
  /** Index into `labels`, per row. */
  readonly labelOf: Uint16Array;
  /** Per row; rows recorded in one go share a number. */
  readonly takeOf: Uint32Array;
  /** Per row; an example and its augmentations share a number, and together weigh as much as one row. */
  readonly pictureOf: Uint32Array;
  /** Per row, milliseconds: the order of recording. */
  readonly at: Float64Array;
  readonly unknownViews: readonly FeatureSubset[];
}

/** Progress of a training; `fraction` is 0..1 within its phase. */
export interface TrainProgress {
  readonly phase: 'fit' | 'evaluate';
  readonly fraction: number;
}

/** The result of a training. */
export interface TrainResult {
  readonly head: Head;
  /** Null while there are too few examples. */
  readonly evaluation: Evaluation | null;
  /** Rows left out because a feature was not finite or beyond 1e6. */
  readonly rejectedRows: number;
  readonly trainMs: number;
}

/** One row. Its id tells whether the worker has its features already. */
export interface TrainingRow {
  readonly id: ExampleId;
  readonly features: Features;
  readonly label: string;
  readonly take: string;
  /** Who the example came from; absent: nobody said. */
  readonly person?: string | undefined;
  /** Id of the example that this is an augmentation of, or its own. */
  readonly picture: string;
  readonly at: number;
}

/** All examples of a project, in order of recording. */
export interface TrainingSet {
  readonly dim: number;
  /** As in `TrainingData`. */
  readonly head?: HeadKind | undefined;
  readonly labels: readonly string[];
  readonly rows: readonly TrainingRow[];
  readonly unknownViews: readonly FeatureSubset[];
}

/** Trains heads one after the other and reuses what it can. */
export interface HeadTrainer extends AsyncDisposable {
  /**
   * Trains on `set`, starting from the last solution. With `evaluate` false only the fit is renewed:
   * temperature, expected accuracy and detector stay those of the last full training. So they do with `new-people`,
   * but the result has the expected accuracy for people whom the head has not met.
   *
   * @throws {TlError} `need-two-labels`, `need-more-people`, `bad-features`, `aborted`, `out-of-memory`.
   */
  train(
    set: TrainingSet,
    options: {
      readonly evaluate?: boolean | 'new-people';
      readonly signal?: AbortSignal;
      readonly onProgress?: (progress: TrainProgress) => void;
    },
  ): Promise<TrainResult>;
}
