// The element's whole contract in one place, from which its manifest is made. What it does is core's `Trainer`,
// how it looks is in `face/`.
import type {
  Evaluation,
  ExampleId,
  ExampleSummary,
  Modality,
  Model,
  Prediction,
} from '@tl-elements/core/base';
import { Scope } from '@tl-elements/core/base';
import type { DroppedExamples } from '@tl-elements/core/files';
import {
  Trainer,
  type AddOptions,
  type TrainerEvent,
  type TrainerSettings,
} from '@tl-elements/core/trainer';
import type { PropertyValues, TemplateResult } from 'lit';
import { emit, type ElementState } from '../events.ts';
import type { Openable } from '../teachable-machine/find-openable.ts';
import type { LiveSettings } from '../live/live-settings.ts';
import { LiveElement } from '../live/live-element.ts';
import { openSource } from '../live/open-source.ts';
import { previewOf, type Preview } from '../live/preview.ts';
import { yesOrNo } from '../live/yes-or-no.ts';
import type { ExampleInput } from '../media/medium.ts';
import { modalities } from '../modalities.ts';
import { embedCode, type EmbedOptions } from './panels/embed-code.ts';
import * as files from './files.ts';
import { trainerStyles } from './styles/trainer-styles.ts';
import { TrainerFace } from './face/trainer-face.ts';
import { ThumbnailUrls } from './thumbnail-urls.ts';

/** Is called with each frame that a trainer takes, before it is named, and the trainer's model. */
export type Follower = (
  frame: Extract<TrainerEvent, { type: 'frame' }>['frame'],
  model: Model | null,
) => void;

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

  readonly #trainer: Trainer<ExampleInput> = new Trainer<ExampleInput>({
    settings: this.#settings,
    modalities,
    openSource: (wanted, signal) => openSource(this.#liveSettings, wanted, signal),
  });
  readonly #thumbnails = new ThumbnailUrls(
    (id) => this.#trainer.readThumbnail(id),
    () => this.requestUpdate(),
  );
  readonly #followers = new Set<Follower>();
  readonly #face = new TrainerFace(
    this,
    this.#trainer,
    (id) => this.#thumbnails.urlOf(id),
    () => this.#liveSettings,
  );
  /** From connection to disconnection. */
  #connected = new Scope();

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
    this.#trainer.subscribe((event) => this.#hear(event));
  }

  /** The labels, in order. Setting it adds and removes until they are these. */
  get labels(): readonly string[] {
    return this.#trainer.state.labels;
  }
  set labels(names: readonly string[]) {
    this.#synced.setLabels(names);
  }

  /** What was shown, in order of capture. */
  get examples(): readonly ExampleSummary[] {
    return this.#trainer.state.examples;
  }

  /** The latest; null until two labels have examples, or a model was opened that knows some. */
  get model(): Model | null {
    return this.#trainer.state.model;
  }

  /** How good it is expected to be; null while it is too early to say. */
  get evaluation(): Evaluation | null {
    return this.#trainer.state.evaluation;
  }

  /** What is seen now; null while there is nothing to say. */
  get prediction(): Prediction | null {
    return this.#trainer.state.prediction;
  }

  get state(): ElementState {
    return this.#trainer.state.live;
  }

  /** The camera's picture, for previews of one's own; null while there is none. */
  get stream(): MediaStream | null {
    return this.preview.stream;
  }

  /** All that a preview of one's own is drawn from. */
  get preview(): Preview {
    return previewOf(this.#trainer);
  }

  /** True where the preview is shown mirrored. */
  get isMirrored(): boolean {
    return !this.noMirror && this.preview.isMirrored;
  }

  /** Whether left and right don't matter: what was said, or else the modality's own choice. */
  get mirrorsCopies(): boolean {
    return this.#synced.mirrorsCopies;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connected = new Scope();
    // A hold ends where nobody can see any more what is recorded.
    this.#connected.listen(window, 'blur', () => this.#trainer.recorder.interrupt());
    this.#connected.listen(document, 'visibilitychange', () => this.#trainer.recorder.interrupt());
    this.#trainer.resume();
    if (this.autostart) this.start().catch(() => {}); // shown in the picture's place
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void this.#connected.close();
    this.#trainer.release();
    this.#thumbnails.clear();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const trainer = this.#synced;
    if (changed.has('seedLabels') || !this.hasUpdated) {
      const { labels, background } = this.#face.firstLabels();
      trainer.seedLabels(labels, background);
    }
    if (this.hasUpdated && (changed.has('input') || changed.has('facing'))) trainer.reopenSource();
  }

  protected override updated(): void {
    super.updated();
    this.showState('recording', this.#trainer.state.recording !== null);
    this.#face.updated();
  }

  /**
   * Loads what is needed and starts the camera; resolves when the picture is being watched.
   *
   * @throws {TlError} the camera's failures, `weights-not-found`, `weights-corrupt`, `no-backend`.
   */
  start(): Promise<void> {
    return this.#synced.start();
  }

  /** Stops the camera. What was taught stays. */
  stop(): Promise<void> {
    return this.#synced.stop();
  }

  /** @throws {TlError} `label-exists`, `input-empty`. */
  addLabel(name: string): void {
    this.#synced.addLabel(name);
  }

  /** @throws {TlError} `label-unknown`, `label-exists`, `input-empty`. */
  renameLabel(from: string, to: string): void {
    this.#synced.renameLabel(from, to);
  }

  /** Removes a label and its examples; `undo()` brings them back. @throws {TlError} `label-unknown`. */
  removeLabel(name: string): void {
    this.#synced.removeLabel(name);
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
    return this.#synced.addExamples(label, inputs, options);
  }

  removeExamples(ids: readonly ExampleId[]): void {
    this.#synced.removeExamples(ids);
  }

  /** False where there is nothing to undo. */
  undo(): boolean {
    return this.#synced.undo();
  }

  /** False where there is nothing to redo. */
  redo(): boolean {
    return this.#synced.redo();
  }

  /**
   * Trains on all that is there and works out the figures. It does so by itself after each change;
   * this waits for it.
   *
   * @throws {TlError} `need-two-labels`, `bad-features`, `aborted`.
   */
  train(options: { readonly signal?: AbortSignal } = {}): Promise<Model> {
    return this.#synced.train(options);
  }

  /** @throws {TlError} `need-two-labels`; `need-more-examples` while it is too early to say. */
  evaluate(): Promise<Evaluation> {
    return this.#synced.evaluate();
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
    return files.openWork(this.#synced, source, signal);
  }

  /** All that was taught as a file for `open()`. @throws {TlError} `project-too-large`, `model-unsupported`. */
  saveProject(format: files.ProjectFormat = 'tl'): Promise<Blob> {
    return files.saveProject(this.#synced, format);
  }

  /** The model as a file for `<tl-classifier>`. @throws {TlError} `model-missing`, `model-unsupported`. */
  saveModel(format: files.ModelFormat = 'tl'): Promise<Blob> {
    return files.saveModel(this.#synced, format);
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
    return this.#synced.classify(input, options);
  }

  /** Calls `follower` for every frame that is seen, until the returned function is called. */
  follow(follower: Follower): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  get #liveSettings(): LiveSettings {
    return this.settingsFor(this.modality, this.extractor);
  }

  get #settings(): TrainerSettings {
    const { modality, extractor, project, mirrorCopies, unknown } = this;
    const { weights } = this.#liveSettings;
    return { modality, extractor, weights, project: project || null, mirrorCopies, unknown };
  }

  /** The trainer, with the settings that the element has now. */
  get #synced(): Trainer<ExampleInput> {
    this.#trainer.configure(this.#settings);
    return this.#trainer;
  }

  #hear(event: TrainerEvent): void {
    this.requestUpdate();
    switch (event.type) {
      case 'state':
        return;
      case 'ready':
        return emit(this, 'tl-ready', null);
      case 'change':
        this.#thumbnails.keepOnly(this.examples);
        return emit(this, 'tl-change', null);
      case 'trained': {
        const { model, evaluation, trainMs } = event;
        return emit(this, 'tl-trained', { model, evaluation, trainMs });
      }
      case 'frame':
        return this.#followers.forEach((follower) => follower(event.frame, event.model));
      case 'prediction':
        return emit(this, 'tl-prediction', event.prediction);
      case 'label':
        return emit(this, 'tl-label', event.change);
      case 'progress':
        return emit(this, 'tl-progress', event.progress);
      case 'error':
        return emit(this, 'tl-error', { error: event.error });
      case 'settings':
        return this.#choose(event.settings);
      case 'example':
      case 'taught':
      case 'countdown':
        return this.#face.hear(event);
    }
  }

  /** A project that was opened brings settings. */
  #choose({ extractor, unknown, mirrorCopies }: TrainerSettings): void {
    this.extractor = extractor;
    this.unknown = unknown;
    this.mirrorCopies = mirrorCopies;
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
