import type { Evaluation, MovementPrediction, Prediction } from './prediction.ts';
import type {
  FrameKind,
  FrameMap,
  Modality,
  KeypointClip,
  MovementFrame,
  OnsetDetector,
} from './modality.ts';

/** One feature vector, of length `ExtractorInfo.dim`. */
export type Features = Float32Array;

/** How the features of a subset are prepared before they are scaled to a unit vector. */
export type SubsetKind = 'raw' | 'centered' | 'standardized';

/**
 * Cosine distances within which the next take of what was taught may well be, by how many takes of it there are:
 * those of one take, and of few, are nearer to each other. Measured for each extractor (decision 41); 0: the examples
 * alone decide.
 */
export interface LeastThreshold {
  readonly oneTake: number;
  /** Of each label: two to nine. */
  readonly fewTakes: number;
  /** Of each label: ten or more. */
  readonly manyTakes: number;
}

/** The columns `[from, to)` of a feature vector that the unknown detector uses, and how they are normalized. */
export interface FeatureSubset {
  readonly columns: readonly [from: number, to: number];
  readonly view: SubsetKind;
  /** With `standardized`: features that differ much between examples of one label count less. */
  readonly evensScatter?: boolean;
  /** How many examples a label needs for them to set the threshold; default 4. */
  readonly leastExamples?: number;
  /**
   * If all subsets of a detector have it, things nearer than their sum get a label whatever the examples say, and
   * the detector does not wait for a second take.
   */
  readonly leastThreshold?: LeastThreshold;
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
 * work, so that training and use can never differ.
 */
export type ExtractorInput =
  | { readonly longSide: number }
  | { readonly sampleRate: number; readonly seconds: number };

/** What an extractor was made from by tuning the end of its network to examples. */
export interface RefinedFrom {
  /** Id of the extractor, which has the same version. */
  readonly id: string;
  /** How many examples it was tuned to. */
  readonly examples: number;
  /**
   * What the temperature of a head is multiplied by that cross-validation has found on its features: the tuned layers have
   * seen the examples that are held out then, so that it alone would be too sure.
   */
  readonly temperatureScale: number;
  /**
   * How well takes were answered that had been held back from tuning. Cross-validation can't say it: it found 100 % on the
   * tuned features where 80 % were right.
   */
  readonly heldBack: Evaluation;
}

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
  /**
   * How the error falls with the number of takes: as its power of minus this. The expected accuracy is computed with it. Absent:
   * 0.4, which was measured on pictures.
   */
  readonly learningExponent?: number;
  /**
   * The part of an example's weight in training that its augmentations have together, 0..1. They show what no example does,
   * so they are made of each; at 0, of none. Absent: each weighs as much as its example, and they are made where examples
   * are few.
   */
  readonly augmentationsWeigh?: number;
  /**
   * The column that says how fast something moves. What stays far below the examples there is
   * nothing. Absent: rest means nothing.
   */
  readonly speedColumn?: number;
  /** Absent: it runs with the weights that ship. */
  readonly refined?: RefinedFrom;
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

/** The features of each place of a picture's middle square. Their mean over the places are the picture's features. */
export interface FeatureMap {
  /** Places from top to bottom, and from left to right. */
  readonly side: number;
  /** `side * side x dim`: place after place, row by row. */
  readonly values: Float32Array;
}

/** What is wanted of an extraction besides the features. */
export interface ExtractOptions {
  /** The features of each place, of an extractor that has them. */
  readonly withMap?: boolean;
}

/** What an extractor makes of one frame. */
export interface Extraction {
  readonly features: Features;
  /** Absent if it was not asked for, and if the extractor has none. */
  readonly map?: FeatureMap;
  /**
   * Where the points of the body or hand are in the frame: x, y of each in turn, as fractions 0..1 of
   * its width and height. Absent if the extractor finds no points.
   */
  readonly keypoints?: Float32Array;
  /** The same points in pixels, with how sure each is: x, y, score 0..1 of each in turn. */
  readonly points?: Float32Array;
}

/** What the two seconds that end with a frame show. */
export interface ReadMovement {
  readonly features: Features;
  /**
   * What the label of these two seconds means for the movement in them.
   *
   * @param leastSpeed of the model.
   */
  readonly readMovement: (prediction: Prediction, leastSpeed: number) => MovementPrediction;
}

/** How an extractor of movements works on a stream of pictures, and on recordings. */
export interface MovementReader {
  /** Finds the keypoints in each picture. It is shared with whatever else uses it. */
  readonly keypoints: FeatureExtractor;
  /** The keypoints that a line joins. */
  readonly bones: readonly (readonly [from: number, to: number])[];
  /** How many keypoints there are. */
  readonly pointCount: number;
  /** Whether the points that it needs are seen for most of the clip. */
  readonly sees: (clip: KeypointClip) => boolean;
  /** The points whose ways are drawn: wrists or fingertips. */
  readonly trail: readonly number[];
  /** The frames of the movements in a recording, in order of time; none where nobody is seen. */
  readonly cut: (recording: KeypointClip) => readonly MovementFrame[];
  /** The movement in a mirror: left is right. */
  readonly mirror: (frame: MovementFrame) => MovementFrame;
  /** The frame of a clip that is one movement. */
  readonly whole: (clip: KeypointClip) => MovementFrame;
  /** Begins to read a stream of keypoints; call what it returns with each frame. */
  readonly begin: () => (points: Float32Array | null, at: number) => ReadMovement | null;
}

/** An extractor with a tuned tail beside its own. Closing it frees that alone. */
export interface TunedExtractor<Frame> extends AsyncDisposable {
  /**
   * As `extract` of the extractor itself, which goes on as it is.
   *
   * @throws {TlError} as `extract`.
   */
  extract(frame: Frame, signal: AbortSignal, options?: ExtractOptions): Promise<Extraction | null>;
}

/** An extractor with a tail that was tuned to examples: all that is stored of it. */
export interface RefinedTail {
  /** Of the extractor that it makes; `info.refined` says of which it is a part. */
  readonly info: ExtractorInfo;
  /** The weights of the layers that were tuned, as `packTail` writes them. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The tail of a running extractor. */
export interface TailReader<Frame> {
  /** The layers with the weights that ship. */
  read(signal: AbortSignal): Promise<Tail>;
  /** Puts a tail that was tuned beside the one that ships: features are those of both, one behind the other. */
  tune(tail: Tail, signal: AbortSignal): Promise<TunedExtractor<Frame>>;
  /**
   * The maps before the tail, `height x width x channels`. A picture's bitmap is transferred.
   *
   * @returns null if nothing is there.
   * @throws {TlError} as `extract`.
   */
  mapsOf(frame: Frame, signal: AbortSignal): Promise<Float32Array | null>;
}

/** A running extractor. Closing it ends its worker. */
export interface FeatureExtractor<M extends FrameKind = FrameKind> extends AsyncDisposable {
  readonly info: ExtractorInfo;
  /** Aborted when it has ended by itself and has to be loaded anew. Absent where that can't happen. */
  readonly lost?: AbortSignal;
  /**
   * Turns one frame into features. A picture's bitmap is transferred: it is closed for the caller.
   *
   * @returns null if nothing is there (no person, no hand, no signal at all).
   * @throws {TlError} `aborted`, `graphics-lost`, `out-of-memory`, `worker-lost`.
   */
  extract(
    frame: FrameMap[M],
    signal: AbortSignal,
    options?: ExtractOptions,
  ): Promise<Extraction | null>;
  /** True if it has the features of each place (`Extraction.map`). Absent: it has not. */
  readonly hasMap?: boolean;
  /** The keypoints to join with lines, as pairs of indices. Absent if there are no keypoints. */
  readonly bones?: readonly (readonly [from: number, to: number])[];
  /**
   * Finds where sounds begin, so that they can be extracted without what was heard before them. One for
   * each stream. Absent if inputs are no sounds.
   */
  createOnsetDetector?(): OnsetDetector;
  /** Reads movements: its frames are windows of keypoints. Absent: a source's frames are its own. */
  readonly movements?: MovementReader;
  /** The end of its network, which can be tuned. Absent: nothing can. */
  readonly tail?: TailReader<FrameMap[M]>;
}

/** An extractor that can be loaded when it is needed: a plain object, cheap to import. */
export interface ExtractorPlugin<M extends FrameKind = FrameKind> {
  readonly info: ExtractorInfo;
  /** True for an imported extractor that takes a camera's pictures mirrored. */
  readonly mirrorsCamera?: boolean;
  /**
   * The files that it was imported from, by name. Models and projects on it are saved with them, so that other
   * pages can import it again. Absent on extractors that a page brings itself.
   */
  readonly importedFiles?: ReadonlyMap<string, Blob>;
  /** The part of its network that can be tuned to examples. Absent: none. */
  readonly tunable?: TunablePart;
  /** The tail that it runs beside that of another extractor. Absent: it is an extractor of its own. */
  readonly refined?: RefinedTail;
  /** @throws {TlError} `weights-not-found`, `weights-corrupt`, `no-backend`, `aborted`. */
  load(options: LoadOptions): Promise<FeatureExtractor<M>>;
  /**
   * The features of the mirrored input, computed from its features alone: an augmentation
   * of an example if left and right don't matter. Absent if that can't be computed from the features.
   */
  mirror?(features: Features): Features;
  /**
   * How sounds begin that hardly anybody means to teach, such as words: `count x dim` features, row-major, learnt by
   * `Head.onset`. Absent: it has none.
   *
   * @throws {TlError} `code-not-found`.
   */
  otherBeginnings?(): Promise<Float32Array>;
}

/** What follows a layer's sum, value by value. */
export type TailActivation = 'linear' | 'relu6';

/** At each place the same product: `y = activation(x kernel + bias)`. Its weights can be tuned. */
export interface PointwiseLayer {
  readonly kind: 'pointwise';
  readonly inputs: number;
  readonly units: number;
  /** `inputs x units`, row-major. */
  readonly kernel: Float32Array;
  /** `units`. */
  readonly bias: Float32Array;
  readonly activation: TailActivation;
}

/** Each channel with its own kernel over space, in steps of one, zeros beyond the edges. Its weights stay. */
export interface DepthwiseLayer {
  readonly kind: 'depthwise';
  readonly channels: number;
  /** Height and width of the kernel; odd. */
  readonly size: number;
  /** `size x size x channels`, row-major. */
  readonly kernel: Float32Array;
  /** `channels`. */
  readonly bias: Float32Array;
  readonly activation: TailActivation;
}

/** What a tail is made of. */
export type TailLayer = PointwiseLayer | DepthwiseLayer;

/** The end of a network, from the maps before its last block to the features: what can be tuned to examples. */
export interface Tail {
  readonly height: number;
  readonly width: number;
  /** Of the maps that go in. */
  readonly channels: number;
  /** One after the other. */
  readonly layers: readonly TailLayer[];
  /** Layers, by index, whose means over space are the features, one behind the other. */
  readonly features: readonly number[];
}

/** Which nodes of an extractor's network are its tail, by name. */
export interface TunablePart {
  /** The node whose maps go into the tail. */
  readonly input: string;
  /** Height and width of these maps. */
  readonly side: number;
  /** The nodes of the tail, one after the other. */
  readonly layers: readonly string[];
  /** Those of the layers whose means over space are the features. */
  readonly features: readonly string[];
}

/**
 * Makes altered copies of a frame, to train on besides the frame itself. The frame stays open. The
 * caller closes all.
 */
export type Augmentation = (frame: AnyFrame) => Promise<Iterable<AnyFrame>>;

/** How "left and right don't matter" is trained. */
export interface MirrorCopies {
  /** Used if a page doesn't say. */
  readonly isDefault: boolean;
  /** Augmentations that are added if left and right don't matter. */
  readonly augmentations: readonly Augmentation[];
  /** Id of the extractor that is used if left and right matter; null: the same one. */
  readonly sidedExtractor: string | null;
}

/** How long recordings are, milliseconds. */
export interface RecordingTimes {
  /** From one example to the next; 0 for sounds, which are cut when they are complete. */
  readonly periodMs: number;
  /** What one example needs. A hold that is shorter counts as a tap. */
  readonly lengthMs: number;
  /** What a tap, a key or a screen reader's click records. */
  readonly tapMs: number;
  /** What the timer records after its countdown. */
  readonly timerMs: number;
  /** What the timer counts down before, in whole seconds. Absent: 3000. */
  readonly delayMs?: number;
}

/** What recognizing a modality needs. */
export interface RecognitionSupport<Input = Blob> {
  /** Id of the extractor that is used unless a page or a model names another. */
  readonly extractor: string;
  readonly medium: Medium<Input>;
  /** Loads the code of the modality's own extractors, the default first. */
  load(): Promise<readonly ExtractorPlugin[]>;
  /** What recognizing movements of it needs. Absent: only moments can be recognized. */
  readonly movements?: RecognitionSupport<Input> & OwnExtractors;
}

/** Which extractors are meant. */
interface OwnExtractors {
  /** Ids of all of them. */
  readonly extractors: readonly string[];
}

/** What teaching a modality needs. */
export interface ModalitySupport<Input = Blob> extends RecognitionSupport<Input> {
  readonly recording: RecordingTimes;
  /** The first label stands for "nothing happens": quiet seconds of its sounds are examples, too. */
  readonly hasBackground: boolean;
  /** Made in idle time, the most useful first. */
  readonly augmentations: readonly Augmentation[];
  /** Covers all but the middle, to find out what a label is recognized by. Absent: its inputs have no middle. */
  readonly middleOnly?: Augmentation;
  /** Null if left and right mean nothing. */
  readonly mirrorCopies: MirrorCopies | null;
  readonly movements?: MovementSupport<Input>;
}

/** What teaching movements needs. */
export interface MovementSupport<Input = Blob> extends ModalitySupport<Input>, OwnExtractors {
  /** Id of the extractor that needs no hips and legs; null: there is none. */
  readonly upperBody: string | null;
}

/** The modalities that a page recognizes. A missing one was not built in. */
export type RecognizedModalities<Input = Blob> = Partial<
  Record<Modality, RecognitionSupport<Input>>
>;

/** The modalities that a page teaches. */
export type Modalities<Input = Blob> = Partial<Record<Modality, ModalitySupport<Input>>>;

/** One frame of any modality. */
export type AnyFrame = FrameMap[FrameKind];

/** One frame as a source delivers it. */
export type SourceFrame = FrameMap[Modality];

/** An input as it is stored beside its features. */
export interface StoredMedia {
  /** The original, compressed. */
  readonly media: Blob;
  /** A small picture of it. */
  readonly thumbnail: Blob;
}

/** How an input is decoded. */
export interface DecodeOptions extends Pick<ExtractorInfo, 'input'> {
  /** Quiet parts of a sound are frames as well, as in the sound of a room. */
  readonly keepsQuiet?: boolean;
  /** What is quieter is no frame, unless quiet parts are kept: decibels below full strength, -60 to 0. */
  readonly quietBelowDb?: number | undefined;
  /** Of an extractor of movements: recordings are cut by it. */
  readonly movements?: MovementReader;
}

/**
 * How one kind of input, pictures, sounds or movements, is decoded and stored.
 *
 * @template Input what a page may pass: files, elements, buffers.
 */
export interface Medium<Input = Blob, Frame extends AnyFrame = AnyFrame> {
  /**
   * The frames of an input: one of a picture, one for each second of a sound,
   * one for each movement of a recording.
   *
   * @throws {TlError} `input-unreadable`, `input-empty`, `aborted`.
   */
  decode(
    input: Input | Blob,
    options: DecodeOptions,
    signal: AbortSignal,
  ): Promise<readonly Frame[]>;
  /**
   * Finds the keypoints in an input, by which something is decided before `decode` takes them in its place. Absent:
   * inputs have none.
   *
   * @returns null if this one has none.
   * @throws {TlError} `input-unreadable`, `aborted`, the extractor's own.
   */
  read?(
    input: Input | Blob,
    movements: MovementReader,
    signal: AbortSignal,
  ): Promise<KeypointClip | null>;
  /** Compresses a frame. Copies it before its first `await`: an extractor may take the frame meanwhile. */
  encode(frame: Frame): Promise<StoredMedia>;
}
