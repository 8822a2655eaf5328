import type { FrameMap, Modality } from './modality.ts';

/** One feature vector, of length `ExtractorInfo.dim`. */
export type Features = Float32Array;

/** How a distance view is taken from the features before it is normed to a unit vector. */
export type SubsetKind = 'raw' | 'centered' | 'standardized';

/** The columns `[from, to)` of a feature vector, seen in one way by the unknown detector. */
export interface FeatureSubset {
  readonly columns: readonly [from: number, to: number];
  readonly view: SubsetKind;
  /** Part of the small detector, for models that have to fit in a text, and of that alone. */
  readonly isCompact?: boolean;
}

/**
 * What tells labels apart by an extractor's features: `linear` draws a plane between them, `gaussian`
 * goes by the distance to the examples, for few features.
 */
export type HeadKind = 'linear' | 'gaussian';

/**
 * What a source has to deliver. Cropping and resizing to the network's own size is the extractor's
 * work, so that teaching and use can never differ.
 */
export type ExtractorInput =
  { readonly longSide: number } | { readonly sampleRate: number; readonly seconds: number };

/** What identifies an extractor. Vectors of two ids or versions never mix. */
export interface ExtractorInfo {
  readonly id: string;
  readonly version: string;
  readonly modality: Modality;
  /** Length of a feature vector. */
  readonly dim: number;
  readonly input: ExtractorInput;
  /** The kind of head that its features need; default `linear`. */
  readonly head?: HeadKind;
  readonly unknownViews: readonly FeatureSubset[];
}

/** How far a load has come. `fraction` is 0..1, by bytes while downloading. */
export interface LoadProgress {
  readonly phase: 'download' | 'prepare';
  readonly fraction: number;
}

/** What an extractor needs to start. */
export interface LoadOptions {
  /** The folder that holds a folder per extractor; ends in a slash. */
  readonly weights: URL;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: LoadProgress) => void;
}

/** What an extractor makes of one frame. */
export interface Extraction {
  readonly features: Features;
  /**
   * Where the points of the body or hand are in the frame: x, y of each in turn, as fractions 0..1 of
   * its width and height. Absent where the extractor finds no points.
   */
  readonly keypoints?: Float32Array;
}

/** A running extractor. Closing it ends its worker. */
export interface FeatureExtractor<M extends Modality = Modality> extends AsyncDisposable {
  readonly info: ExtractorInfo;
  /**
   * Turns one frame into features. A picture's bitmap is transferred: it is closed for the caller.
   *
   * @returns null where nothing is there (no person, no hand, no signal at all).
   * @throws {TlError} `aborted`, `graphics-lost`, `out-of-memory`.
   */
  extract(frame: FrameMap[M], signal: AbortSignal): Promise<Extraction | null>;
  /** The keypoints to join with lines, as pairs of indices. Absent where there are no keypoints. */
  readonly bones?: readonly (readonly [from: number, to: number])[];
}

/** An extractor that can be loaded when it is needed: a plain object, cheap to import. */
export interface ExtractorPlugin<M extends Modality = Modality> {
  readonly info: ExtractorInfo;
  /** Made elsewhere, for pictures of a camera as a mirror shows them. */
  readonly mirrorsCamera?: boolean;
  /**
   * The files that it was imported from, by name. Models and projects on it are saved with them, so that other
   * pages can import it again. Absent on extractors that a page brings itself.
   */
  readonly importedFiles?: ReadonlyMap<string, Blob>;
  /** @throws {TlError} `weights-not-found`, `weights-corrupt`, `no-backend`, `aborted`. */
  load(options: LoadOptions): Promise<FeatureExtractor<M>>;
  /**
   * The features of the same input seen in a mirror, computed from its features alone: a second view
   * of an example where left and right don't matter. Absent where the features don't say it.
   */
  mirror?(features: Features): Features;
}
