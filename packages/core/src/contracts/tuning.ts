import type { Evaluation } from './prediction.ts';
import type { Tail } from './extractor.ts';

/** Examples to tune the tail of a network to. */
export interface TuningSet {
  /** With the weights that ship. */
  readonly tail: Tail;
  readonly labels: readonly string[];
  /** The maps before the tail for each example, `height x width x channels`, as 16-bit floats. */
  readonly maps: readonly Uint16Array[];
  /** Index into `labels`, per example. */
  readonly labelOf: Uint16Array;
  /** Per example; those recorded in one go share a number. */
  readonly takeOf: Uint32Array;
  /** Whether mirrored pictures count as well: left and right don't matter. */
  readonly mirrors: boolean;
}

/** What refining has found. */
export interface Refinement {
  /** True if it helped: the Brier score fell, on takes that were held back. */
  readonly adopted: boolean;
  /** How well takes were answered that had been held back, by heads on the frozen tail, and on tuned ones beside it. */
  readonly before: Evaluation;
  readonly after: Evaluation;
  /** How many examples and takes were held back: all, unless it was clear early that it does not help. */
  readonly heldBack: { readonly examples: number; readonly takes: number };
  /** What was adopted, tuned to all examples; else null. */
  readonly tuned: TunedTail | null;
  /** Milliseconds, pauses included, and bytes of memory beside the examples. */
  readonly took: { readonly ms: number; readonly bytes: number };
}

/** A tuned tail and what a head on it needs. */
export interface TunedTail {
  readonly tail: Tail;
  /** Its weights as `packTail` writes them. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /**
   * What a refined extractor makes of all examples, in the order of the set: `examples x dim`. The first half of a row are the
   * features of the tail that ships.
   */
  readonly features: Float32Array;
  readonly dim: number;
  /**
   * That of a head on these features: what suits takes best that were held back. The tail has seen all the others, so that
   * cross-validation would find the head surer than it may be.
   */
  readonly temperature: number;
  /** What the temperature that cross-validation finds on these features has to be multiplied by. */
  readonly temperatureScale: number;
}

/** How far refining has come. */
export interface TuningProgress {
  /** `try`: with some takes held back, five times; `tune`: with all. */
  readonly phase: 'try' | 'tune';
  /** Of both phases together, 0..1. */
  readonly fraction: number;
  /** Milliseconds until both are done, as far as can be told; null at the beginning. */
  readonly remainingMs: number | null;
}

/** How refining is done. */
export interface RefineOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: TuningProgress) => void) | undefined;
}

/** Refines networks away from the page's thread. */
export interface Tuner extends AsyncDisposable {
  /**
   * Tunes the tail to all examples but for a fifth, five times, and if that helps with the takes held back, to all of them.
   *
   * @throws {TlError} `need-two-labels`, `need-more-examples`, `aborted`, `out-of-memory`, `worker-lost`.
   */
  refine(set: TuningSet, options?: RefineOptions): Promise<Refinement>;
  /** Stops for now; nothing is lost. */
  pause(): Promise<void>;
  resume(): Promise<void>;
}
