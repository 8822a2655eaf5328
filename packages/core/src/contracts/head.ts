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

/** How readily a thing is called unknown: about 1, 5 or 15 % of known things are refused. */
export type UnknownLevel = 'low' | 'normal' | 'strict';

/** The centers of one view of the features; a score is the cosine distance to the nearest. */
export interface DetectorSubset {
  readonly columns: readonly [from: number, to: number];
  readonly view: SubsetKind;
  /** Width of the view; null for a raw one. */
  readonly mean: Float32Array | null;
  /** Width of the view; null unless standardized. */
  readonly scale: Float32Array | null;
  /** `count x width` unit vectors, row-major. */
  readonly centers: Float32Array;
}

/** Tells known things from unknown ones, by how far their features are from those it was shown. */
export interface UnknownDetector {
  readonly views: readonly DetectorSubset[];
  /** A score above the threshold is unknown. */
  readonly thresholds: Readonly<Record<UnknownLevel, number>>;
}

/** A trained head: features in, probabilities out. */
export interface Head {
  readonly labels: readonly string[];
  readonly dim: number;
  /** The last one is a Dense with softmax over `labels`. */
  readonly layers: readonly HeadLayer[];
  readonly unknown?: UnknownDetector;
  /** Much smaller and nearly as good: takes the other's place where a model has to fit in a text. */
  readonly compactUnknown?: UnknownDetector;
  /**
   * `dim`: the mean of the features trained on. A file that rounds the kernel needs it to keep the
   * logits where they were (`biasForRoundedKernel`); nothing else does.
   */
  readonly featureMean?: Float32Array;
}

/** How good a head is expected to be, measured on examples that it was not fitted on. */
export interface Evaluation {
  /** Class-balanced, 0..1. */
  readonly accuracy: number;
  /** 90 % interval; null below ten takes, where no range can be given. */
  readonly low: number | null;
  readonly high: number | null;
  readonly perLabel: ReadonlyMap<
    string,
    { readonly accuracy: number; readonly examples: number; readonly takes: number }
  >;
  /** `confusion[true][said]`, counts, in the order of `labels`. */
  readonly confusion: readonly (readonly number[])[];
  readonly labels: readonly string[];
  readonly logLoss: number;
  readonly calibrationError: number;
  /** True where a label has a single take, so that neighbors of one take were on both sides. */
  readonly optimistic: boolean;
}

/** Examples as the head sees them: `n` rows of `dim` features. */
export interface TrainingData {
  /** `n x dim`, row-major. */
  readonly features: Float32Array;
  readonly dim: number;
  /** The kind of head: that of the extractor's info. Default `gaussian` below 64 features, else `linear`. */
  readonly head?: HeadKind;
  /** May hold labels that have no examples yet. */
  readonly labels: readonly string[];
  /** Index into `labels`, per row. */
  readonly labelOf: Uint16Array;
  /** Per row; equal numbers were captured in one go. */
  readonly takeOf: Uint32Array;
  /** Per row; a picture and its views share one and together weigh as much as one row. */
  readonly pictureOf: Uint32Array;
  /** Per row, milliseconds: the order of capture. */
  readonly at: Float64Array;
  readonly unknownViews: readonly FeatureSubset[];
}

/** How far a training has come; `fraction` is 0..1 within its phase. */
export interface TrainProgress {
  readonly phase: 'fit' | 'evaluate';
  readonly fraction: number;
}

/** What a training gives. */
export interface TrainResult {
  readonly head: Head;
  /** Null while it is too early to say. */
  readonly evaluation: Evaluation | null;
  /** Rows left out because they were not finite or beyond 1e6. */
  readonly rejectedRows: number;
  readonly trainMs: number;
}

/** One row, known by its id, so that a worker is sent what it has not seen. */
export interface TrainingRow {
  readonly id: ExampleId;
  readonly features: Features;
  readonly label: string;
  readonly take: string;
  /** The example that this is a view of, or its own id. */
  readonly picture: string;
  readonly at: number;
}

/** All that a project holds for training, in order of capture. */
export interface TrainingSet {
  readonly dim: number;
  /** As in `TrainingData`. */
  readonly head?: HeadKind | undefined;
  readonly labels: readonly string[];
  readonly rows: readonly TrainingRow[];
  readonly unknownViews: readonly FeatureSubset[];
}

/** Trains heads one after the other and remembers what it can reuse. */
export interface HeadTrainer extends AsyncDisposable {
  /**
   * Trains on `set`, starting from the last solution. With `evaluate` false only the fit is done:
   * temperature, figures and detector stay those of the last whole run.
   *
   * @throws {TlError} `need-two-labels`, `bad-features`, `aborted`, `out-of-memory`.
   */
  train(
    set: TrainingSet,
    options: {
      readonly evaluate?: boolean;
      readonly signal?: AbortSignal;
      readonly onProgress?: (progress: TrainProgress) => void;
    },
  ): Promise<TrainResult>;
}
