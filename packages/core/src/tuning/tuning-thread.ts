import type { TunedTail, TuningSet } from '../contracts/tuning.ts';
import type { Judgement, Trial } from './judge.ts';

/** How one step of a thread is done. */
export interface StepOptions {
  readonly signal?: AbortSignal | undefined;
  /** @param part of the step that is done, 0..1. */
  readonly onPart?: ((part: number) => void) | undefined;
}

/** A trial, and the bytes of memory that the thread has, beside the examples. */
export interface TrialOfThread extends Trial {
  readonly bytes: number;
}

/** A tail tuned to all examples, and what is needed to find its temperature. */
export interface TailOfThread extends Omit<TunedTail, 'temperature' | 'temperatureScale'> {
  /** What cross-validation finds on its features: too sure, since it has seen them all. */
  readonly validated: number;
}

/** A thread that refines a tail. */
export interface TuningThread {
  /**
   * Takes the set that all other calls are about.
   *
   * @returns how many examples are learnt from in each trial that has to be made.
   * @throws {TlError} `need-more-examples`.
   */
  begin(set: TuningSet): Promise<readonly number[]>;
  /** Tunes the tail without the examples that are held back in this trial, and asks both heads about these. */
  attempt(trial: number, options: StepOptions): Promise<TrialOfThread>;
  /** @param trials the first ones. */
  judge(trials: readonly Trial[]): Promise<Judgement>;
  /** Tunes the tail to all examples. */
  tune(options: StepOptions): Promise<TailOfThread>;
  pause(): Promise<void>;
  resume(): Promise<void>;
}
