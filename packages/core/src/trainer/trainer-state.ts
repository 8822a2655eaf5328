import type { ExampleSummary } from '../contracts/example.ts';
import type { LoadProgress } from '../contracts/extractor.ts';
import type { Evaluation, Nothing, Prediction } from '../contracts/prediction.ts';
import type { Head, LabelThresholds, Model } from '../contracts/model.ts';
import type { Box } from '../contracts/modality.ts';
import type { TlError } from '../errors.ts';
import type { LiveState } from '../live/live-input-options.ts';
import type { Skipped } from './example-adder.ts';
import type { AddingFiles } from './work/adding-files.ts';
import type { ActiveRecording, HeardSound } from './recording/recorder-parts.ts';
import type { RefiningState } from './refine/refining-state.ts';
import type { TrainerParts } from './trainer-parts.ts';

/** Everything that an interface shows of a trainer. */
export interface TrainerState {
  readonly live: LiveState;
  /** Why the device stopped, or could not start; null: it did not. */
  readonly error: Error | null;
  /** A failure that does not stop the device; null: none. */
  readonly problem: Error | null;
  /** Why work is not stored as it should be; null: it is. */
  readonly storageNotice: TlError | null;
  /** How far the extractor has been loaded; null if nothing is loading. */
  readonly loading: LoadProgress | null;
  readonly labels: readonly string[];
  /** In order of capture. */
  readonly examples: readonly ExampleSummary[];
  /** Never learnt from, in order of capture: what the model is tested on. */
  readonly testExamples: readonly ExampleSummary[];
  /** Labels without examples that an imported model knows. */
  readonly importedLabels: readonly string[];
  /** The label that stands for "nothing happens"; null: none. */
  readonly background: string | null;
  /** Labels that are switched off: they keep their examples and take no part in the model. */
  readonly disabledLabels: readonly string[];
  /** Of the labels whose threshold was chosen. */
  readonly thresholds: LabelThresholds;
  /** Null until two labels have examples, or a model was opened. */
  readonly model: Model | null;
  /** Null while it is too early to say. */
  readonly evaluation: Evaluation | null;
  /** Who teaches by hand; empty: nobody in particular. */
  readonly person: string;
  /** Where the evidence for a label lies in a picture can be said: the extractor has maps, and the head is linear. */
  readonly hasEvidence: boolean;
  /** Labels that may be recognized by the background (`labelsBySurroundings`). Empty also while it is not known. */
  readonly bySurroundings: readonly string[];
  /** True from a change until its figures are there. */
  readonly isLearning: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What is recognized now; null: nothing yet. */
  readonly prediction: Prediction | null;
  /** The settled label; null: none. */
  readonly settled: string | null;
  /** Why there is nothing to classify; null: there is something. */
  readonly nothing: Nothing | null;
  /** Of the last frame: x and y of each point in turn, as fractions 0..1 of its width and height; null: none. */
  readonly keypoints: Float32Array | null;
  readonly recording: ActiveRecording | null;
  /** The last sound that was recorded; null: none, or it was forgotten. */
  readonly heard: HeardSound | null;
  readonly adding: AddingFiles | null;
  /** What was skipped when examples were last added; null: nothing. */
  readonly skipped: Skipped | null;
  /** The part of the camera's pictures that is learnt and used; null: all of them. */
  readonly box: Box | null;
  /** How far examples have been re-extracted, 0..1; null while they are not. */
  readonly reextracting: number | null;
  /** Whether the network may be refined, how far it has come, or how it ended. */
  readonly refining: RefiningState;
}

/** The state of a trainer's parts, as they are now. */
export function stateOf<Input>(parts: TrainerParts<Input>): TrainerState {
  const { live, slot, adder, recorder, recognizer, surroundings, problem, reextracting } = parts;
  const { project } = slot;
  const { prediction, settled, keypoints } = recognizer;
  return {
    live: live.state,
    error: live.error,
    problem,
    storageNotice: slot.storage.notice,
    loading: live.progress,
    labels: slot.present.labels,
    examples: slot.present.examples,
    testExamples: project?.testExamples ?? [],
    importedLabels: project?.importedLabels ?? [],
    background: slot.present.background,
    disabledLabels: slot.present.disabledLabels,
    thresholds: slot.present.thresholds,
    model: project?.model ?? null,
    evaluation: project?.evaluation ?? null,
    person: slot.person,
    hasEvidence: (live.extractor?.hasMap ?? false) && isLinear(project?.model?.head),
    bySurroundings: surroundings.labels,
    isLearning: slot.isLearning,
    canUndo: project?.canUndo ?? false,
    canRedo: project?.canRedo ?? false,
    prediction,
    settled,
    nothing: recognizer.nothing ?? prediction?.nothing ?? null,
    keypoints,
    recording: recorder.active,
    heard: recorder.heard,
    adding: adder.adding,
    skipped: adder.skipped,
    box: project?.box ?? null,
    reextracting,
    refining: parts.refining.state,
  };
}

function isLinear(head: Head | undefined): boolean {
  return head?.layers.length === 1 && head.layers[0]?.kind === 'dense';
}
