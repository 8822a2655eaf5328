import type { ExtractorInfo, Features, FeatureSubset, HeadKind, SubsetKind } from './extractor.ts';
import type { Evaluation } from './prediction.ts';
import type { Box, Modality } from './modality.ts';
import type { ExampleId } from './example.ts';

/** What is done to an input before features are extracted. Our extractors take the picture as it comes. */
export interface Preprocessing {
  /** True only for imported models that were trained on mirrored camera pictures. */
  readonly mirrorCamera: boolean;
  /** The part of a camera's pictures that was taught, and that is used. Absent: all. Pictures of files are taken whole. */
  readonly box?: Box;
}

/**
 * How readily labels win, by label: 0.02 to 0.98, and 0.5 where nothing is said. Of two labels one wins from this share of
 * their common score on: 0.8 is "rarely", 0.2 "often".
 */
export type LabelThresholds = ReadonlyMap<string, number>;

/** Everything that classifying needs: plain data, which can be written to a file and read again. */
export interface Model {
  readonly format: 'tl-model';
  /** 2 if its extractor was refined: readers of version 1 would not find it. */
  readonly formatVersion: 1 | 2;
  readonly modality: Modality;
  readonly extractor: ExtractorInfo;
  readonly preprocessing: Preprocessing;
  readonly head: Head;
  /**
   * What is slower is no movement: the least value of the extractor's `speedColumn`. Absent where rest means nothing.
   */
  readonly leastSpeed?: number;
  readonly report?: Evaluation;
  /** Chosen by people. The report and the head's own probabilities know nothing of them. */
  readonly thresholds?: LabelThresholds;
  /**
   * Why it may be wrong though nothing has failed: its features come from a network that may not be
   * the one it was trained with. For people to read; never part of a file.
   */
  readonly doubt?: 'other-network';
  /** ISO 8601. */
  readonly createdAt: string;
}

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

/** What a head has besides its layers. */
export type HeadExtras = Pick<Head, 'unknown' | 'compactUnknown' | 'onset'>;

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
   * For sounds that have just begun (decision 50). It learnt what begins in the examples, and after `labels` may have one more,
   * `notTaught`: what begins that is none of them.
   */
  readonly onset?: Head;
  /**
   * The mean of the training features, `dim` numbers. Only a file that rounds the kernel needs it, to keep
   * the logits what they were (`biasForRoundedKernel`).
   */
  readonly featureMean?: Float32Array;
}

/** The label in `Head.onset` of what begins and was not taught. No label of a person is empty. */
export const notTaught = '';

/** Examples for `trainHead` and `evaluateHead`: `n` rows of `dim` features. */
export interface TrainingData {
  /** `n x dim`, row-major. */
  readonly features: Float32Array;
  readonly dim: number;
  /** The kind of head: that of the extractor's info. Default `linear`. */
  readonly head?: HeadKind;
  /** Of the extractor's info. */
  readonly learningExponent?: number;
  /** Of the extractor's info. */
  readonly augmentationsWeigh?: number | undefined;
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
  /**
   * The unknown detector knows augmentations as it knows examples; default: it knows examples alone. Needed where
   * augmentations are far from their example, as mirrored keypoints are.
   */
  readonly augmentationsAreKnown?: boolean | undefined;
  /**
   * `count x dim`, row-major: beginnings of sounds that nobody taught, for `Head.onset`. From `ExtractorPlugin`; may be
   * empty. Absent: no such head is trained, and a `HeadTrainer` keeps the one that it has.
   */
  readonly otherBeginnings?: Float32Array | undefined;
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
  /** What the temperature by cross-validation is multiplied by: `RefinedFrom`. Default 1. */
  readonly temperatureScale?: number | undefined;
  /** As in `TrainingData`. */
  readonly learningExponent?: number | undefined;
  /** As in `TrainingData`. */
  readonly augmentationsWeigh?: number | undefined;
  /** As in `TrainingData`. */
  readonly augmentationsAreKnown?: boolean | undefined;
  /** As in `TrainingData`. */
  readonly otherBeginnings?: Float32Array | undefined;
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
