// Long, and meant to be: the element's whole contract in one place, from which its manifest is made. What it
// does is in `session.ts`, how it looks in `trainer-face.ts`.
import type {
  Evaluation,
  ExampleId,
  ExampleSummary,
  Modality,
  Model,
  Prediction,
} from '@tl-elements/core/base';
import type { DroppedExamples } from '@tl-elements/core/files';
import type { PropertyValues, TemplateResult } from 'lit';
import type { ElementState } from '../events.ts';
import type { Openable } from '../teachable-machine/find-openable.ts';
import type { Preview } from '../live/live-controller.ts';
import type { LiveSettings } from '../live/live-settings.ts';
import { LiveElement } from '../live/live-element.ts';
import { yesOrNo } from '../live/yes-or-no.ts';
import type { ExampleInput } from '../media/medium.ts';
import { modalities } from '../modalities.ts';
import { embedCode, type EmbedOptions } from './panels/embed-code.ts';
import * as files from './files.ts';
import { TrainerSession } from './session.ts';
import type { AddOptions, Follower } from './session-hooks.ts';
import { trainerStyles } from './styles/trainer-styles.ts';
import { choose, chosenBy } from './chosen-settings.ts';
import { TrainerFace } from './face/trainer-face.ts';

/**
 * Teach a page to see: show the camera, or drop photos of, two or more things, and it learns to tell
 * them apart while you do.
 *
 * @fires tl-ready - all that is needed to see is loaded
 * @fires tl-change - labels or examples changed
 * @fires tl-trained - there is a new model; detail `{model, evaluation, trainMs}`
 * @fires tl-prediction - what the picture is taken for now; detail `Prediction`
 * @fires tl-label - the settled label changed; detail `{label, previous, prediction}`
 * @fires tl-progress - loading or training; detail `{phase, fraction}`
 * @fires tl-error - detail `{error}`
 *
 * @slot picture - a `<video>` of the page to learn from, where `input` is `none`
 *
 * @csspart trainer - all of it
 * @csspart picture - where the camera's picture, or an error, stands
 * @csspart caption - the label, written on the picture
 * @csspart error - a failure, in the picture's place
 * @csspart start-button - starts the camera
 * @csspart quality - the line that says how good the model is, or what to do next
 * @csspart doubt - why a model that was opened may be wrong
 * @csspart problem - what went wrong with a file or a change, beneath the picture
 * @csspart row - a label
 * @csspart mark - a label's mark
 * @csspart name - a label's name
 * @csspart score - a label's percentage
 * @csspart bar - the track of a label's bar
 * @csspart bar-fill - a label's bar
 * @csspart teach-button - press and hold to teach
 * @csspart tool - timer and photos, beside it
 * @csspart examples - a label's thumbnails
 * @csspart thumbnail - one example
 * @csspart add-button - adds a label
 * @csspart notice - a message about how the project is stored, or about what was opened
 * @csspart mirror-question - asks whether a mirrored picture is a different thing
 * @csspart foot - undo, redo, open, save, use it
 * @csspart open-button - asks for a project or a model to open
 * @csspart save-button - saves the project as a file
 * @csspart use-button - opens the panel with the snippet for other pages
 * @csspart panel - "Understand" and "Use it"
 *
 * @cssprop [--tl-paper=#fbfaf8] - the ground
 * @cssprop [--tl-raised=#fff] - what stands out from the ground
 * @cssprop [--tl-ink=#1c1b19] - text
 * @cssprop [--tl-muted=#66625c] - text of less weight
 * @cssprop [--tl-line=#e5e1da] - hairlines
 * @cssprop [--tl-accent=#2f5bea] - focus and the primary action
 * @cssprop [--tl-on-accent=#fff] - text on the accent
 * @cssprop [--tl-on-label=#1c1b19] - text on a label's color
 * @cssprop [--tl-radius=10px] - corners of cards
 * @cssprop --tl-label-1 - color of the first label; `--tl-label-2` to `--tl-label-8` likewise
 *
 * @cssstate idle - nothing is loaded
 * @cssstate loading - loading, or opening the camera
 * @cssstate ready - loaded, nothing is being watched
 * @cssstate running - watching
 * @cssstate error - a failure stands in the picture's place
 * @cssstate recording - examples are being recorded
 */
export class TlTrainer extends LiveElement {
  static override styles = trainerStyles;

  static override properties = {
    modality: {},
    project: {},
    seedLabels: { attribute: 'labels' },
    extractor: {},
    mirrorCopies: { attribute: 'mirror-copies', converter: yesOrNo },
  };

  readonly #session: TrainerSession = new TrainerSession(this, {
    liveSettings: () => this.#liveSettings,
    namingSettings: () => this.namingSettings,
    mirrorsCopies: () => this.mirrorsCopies,
    projectName: () => this.project || null,
    chosen: () => chosenBy(this),
    choose: (settings) => choose(this, settings),
    isBackground: (label) => this.#face.isBackground(label),
    exampleAdded: (label, id) => this.#face.exampleAdded(label, id),
    taught: (label) => this.#face.taught(label),
    counted: (label, seconds) => this.#face.counted(label, seconds),
  });
  readonly #face = new TrainerFace(this, this.#session, () => this.#liveSettings);

  /** What it is taught through. */
  declare modality: Modality;
  /** Name under which work is kept in this browser; null: it is not kept. */
  declare project: string | null;
  /** The `labels` attribute: names of the first labels, separated by commas. */
  declare seedLabels: string | null;
  /** Id of an extractor; null: the modality's own. */
  declare extractor: string | null;
  /** Left and right don't matter; `mirror-copies="no"`: they do. Null: the modality's own choice. */
  declare mirrorCopies: boolean | null;

  constructor() {
    super();
    this.modality = 'image';
    this.project = null;
    this.seedLabels = null;
    this.extractor = null;
    this.mirrorCopies = null;
  }

  /** The labels, in order. Setting it adds and removes until they are these. */
  get labels(): readonly string[] {
    return this.#session.project.labels;
  }
  set labels(names: readonly string[]) {
    this.#session.project.setLabels(names);
  }

  /** What was shown, in order of capture. */
  get examples(): readonly ExampleSummary[] {
    return this.#session.project.examples;
  }

  /** The latest; null until two labels have examples, or a model was opened that knows some. */
  get model(): Model | null {
    return this.#session.project.model;
  }

  /** How good it is expected to be; null while it is too early to say. */
  get evaluation(): Evaluation | null {
    return this.#session.project.evaluation;
  }

  /** What is seen now; null while there is nothing to say. */
  get prediction(): Prediction | null {
    return this.#session.seen.prediction;
  }

  get state(): ElementState {
    return this.#session.live.state;
  }

  /** The camera's picture, for previews of one's own; null while there is none. */
  get stream(): MediaStream | null {
    return this.#session.live.camera?.stream ?? null;
  }

  /** All that a preview of one's own is drawn from. */
  get preview(): Preview {
    return this.#session.live.preview;
  }

  /** True where the preview is shown mirrored. */
  get isMirrored(): boolean {
    return !this.noMirror && (this.#session.live.camera?.isMirrored ?? false);
  }

  /** Whether left and right don't matter: what was said, or else the modality's own choice. */
  get mirrorsCopies(): boolean {
    return this.mirrorCopies ?? modalities[this.modality]?.mirrorCopies?.isDefault ?? false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.autostart) this.start().catch(() => {}); // shown in the picture's place
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('seedLabels') || !this.hasUpdated)
      this.#session.project.seed(this.#face.firstLabels());
    if (this.hasUpdated) this.#session.settings.changed(changed);
    else if (this.project) this.#session.project.reopen();
  }

  protected override updated(): void {
    super.updated();
    this.showState('recording', this.#session.recording.active !== null);
    this.#face.updated();
  }

  /**
   * Loads what is needed and starts the camera; resolves when the picture is being watched.
   *
   * @throws {TlError} the camera's failures, `weights-not-found`, `weights-corrupt`, `no-backend`.
   */
  start(): Promise<void> {
    return this.#session.start();
  }

  /** Stops the camera. What was taught stays. */
  stop(): Promise<void> {
    return this.#session.stop();
  }

  /** @throws {TlError} `label-exists`, `input-empty`. */
  addLabel(name: string): void {
    this.#session.project.addLabel(name);
  }

  /** @throws {TlError} `label-unknown`, `label-exists`, `input-empty`. */
  renameLabel(from: string, to: string): void {
    this.#session.project.renameLabel(from, to);
  }

  /** Removes a label and its examples; `undo()` brings them back. @throws {TlError} `label-unknown`. */
  removeLabel(name: string): void {
    this.#session.project.removeLabel(name);
  }

  /**
   * Teaches `label` what the inputs show: all of them, or none if one cannot be read.
   *
   * @throws {TlError} `label-unknown`, `input-unreadable`, `input-empty`, `nothing-found`, `aborted`.
   */
  addExamples(
    label: string,
    inputs: Iterable<ExampleInput>,
    options: AddOptions = {},
  ): Promise<ExampleId[]> {
    return this.#session.addExamples(label, [...inputs], options);
  }

  removeExamples(ids: readonly ExampleId[]): void {
    this.#session.project.removeExamples(ids);
  }

  /** False where there is nothing to undo. */
  undo(): boolean {
    return this.#session.project.undo();
  }

  /** False where there is nothing to redo. */
  redo(): boolean {
    return this.#session.project.redo();
  }

  /**
   * Trains on all that is there and works out the figures. It does so by itself after each change;
   * this waits for it.
   *
   * @throws {TlError} `need-two-labels`, `bad-features`, `aborted`.
   */
  train(options: { readonly signal?: AbortSignal } = {}): Promise<Model> {
    return this.#session.project.train(options);
  }

  /** @throws {TlError} `need-two-labels`; `need-more-examples` while it is too early to say. */
  evaluate(): Promise<Evaluation> {
    return this.#session.project.evaluate();
  }

  /**
   * Takes what a saved project, or one of Teachable Machine's, holds in place of what is here; `undo()`
   * brings that back. Of a model it takes labels, network, and what it knows. Resolves with how many examples of
   * it were left out. @throws {TlError} as `openProject`; a `ModalityMismatch` names the modality that it is for.
   */
  open(
    source: Openable,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): Promise<DroppedExamples> {
    const chosen = (...choice: Parameters<files.Choose>) => choose(this, ...choice);
    return files.openProject(this.#session, source, chosen, signal);
  }

  /** All that was taught as a file for `open()`. @throws {TlError} `project-too-large`, `model-unsupported`. */
  saveProject(format: files.ProjectFormat = 'tl'): Promise<Blob> {
    return files.saveProject(this.#session, format);
  }

  /** The model as a file for `<tl-classifier>`. @throws {TlError} `model-missing`, `model-unsupported`. */
  saveModel(format: files.ModelFormat = 'tl'): Promise<Blob> {
    return files.saveModel(this.model, format, this.#liveSettings.weights);
  }

  /** The lines that use the model on another page. @throws {TlError} `model-missing`, `model-unsupported`. */
  embedCode(options: EmbedOptions = {}): string {
    return embedCode(this.model, options);
  }

  /**
   * Names one input, without smoothing.
   *
   * @throws {TlError} `model-missing`, `input-unreadable`, `input-empty`, `aborted`.
   */
  classify(
    input: ExampleInput,
    options: { readonly signal?: AbortSignal } = {},
  ): Promise<Prediction> {
    return this.#session.classify(input, options.signal);
  }

  /** Calls `follower` for every frame that is seen, until the returned function is called. */
  follow(follower: Follower): () => void {
    return this.#session.follow(follower);
  }

  get #liveSettings(): LiveSettings {
    const sided = modalities[this.modality]?.mirrorCopies?.sidedExtractor ?? null;
    return this.settingsFor(this.modality, this.extractor ?? (this.mirrorsCopies ? null : sided));
  }

  protected override render(): TemplateResult {
    return this.#face.render();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-trainer': TlTrainer;
  }
}
