/** A trainer without a screen. */
export { ModalityMismatch, type TaughtKind } from '../modality-mismatch.ts';
export { Trainer } from '../trainer/trainer.ts';
export type { NamedWork } from '../trainer/work/merge-work.ts';
export type { TestToKeep, TriedInput } from '../trainer/trials.ts';
export { baseName, namesSomebody } from '../project/merging/named-after-files.ts';
export type { Work } from '../trainer/work/open-work.ts';
export type { TrainerOptions } from '../trainer/trainer-parts.ts';
export type { TrainerState } from '../trainer/trainer-state.ts';
export type {
  RefineResult,
  RefiningProgress,
  RefiningState,
} from '../trainer/refine/refining-state.ts';
export type { TrainerSettings } from '../trainer/trainer-settings.ts';
export type {
  ReextractProgress,
  TrainerEvent,
  TrainerListener,
} from '../trainer/trainer-events.ts';
export type { EvaluateOptions } from '../project/training/project-training.ts';
export type { Pause } from '../live/live-input-options.ts';
export type { AddedFiles, AddingFiles } from '../trainer/work/adding-files.ts';
export type { AddedLabeled, AddOptions, LabeledFile, Skipped } from '../trainer/example-adder.ts';
export type { Recorder } from '../trainer/recording/recorder.ts';
export type {
  ActiveRecording,
  HeardSound,
  RecordedSound,
} from '../trainer/recording/recorder-parts.ts';
export { recordingTimes, type RecordingChoice } from '../trainer/recording/recording-choice.ts';
export { suspectExamples } from '../head/evaluation/evaluate-head.ts';
export { takingPart } from '../project/content/learnt-from.ts';
export { coach, type Advice } from '../trainer/advice/coach.ts';
export { nextStep, type NextStep } from '../trainer/advice/next-step.ts';
export { evidenceFor } from '../evidence/class-activation.ts';
export { examplesToCover, labelsBySurroundings } from '../evidence/surroundings-watch.ts';
