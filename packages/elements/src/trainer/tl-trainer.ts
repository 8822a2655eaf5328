import {
  TlError,
  type Evaluation,
  type ExampleId,
  type ExampleSummary,
  type Modality,
  type Model,
  type Prediction,
  type UnknownLevel,
} from '@tl-elements/core';
import type { CameraFacing, PictureInput } from '@tl-elements/sources';
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { defaultWeights } from '../default-weights.ts';
import type { ElementState } from '../events.ts';
import type { LiveSettings } from '../live/live-controller.ts';
import type { NamingSettings } from '../live/naming.ts';
import { modalities } from '../modalities.ts';
import { embedCode, type EmbedOptions } from './embed-code.ts';
import { PhotosController } from './photos-controller.ts';
import { TrainerSession, type Follower } from './session.ts';
import { trainerStyles } from './styles.ts';
import { TrainerFace } from './trainer-face.ts';

/** What `addExamples` may be told. */
export interface AddOptions {
  /** Examples captured in one go share one; default: each input is a burst of its own. */
  readonly burst?: string;
  readonly signal?: AbortSignal;
}

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
 * @csspart caption - what is written on the picture: the label it looks like
 * @csspart error - a failure, in the picture's place
 * @csspart start-button - starts the camera
 * @csspart quality - the line that says how good it is, or what to do next
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
 * @csspart foot - undo, redo, save, use it
 * @csspart use-button - opens how to use it elsewhere
 * @csspart panel - "Understand" and "Use it"
 *
 * @cssprop [--tl-paper=#fbfaf8] - the ground
 * @cssprop [--tl-raised=#fff] - what stands out from the ground
 * @cssprop [--tl-ink=#1c1b19] - text
 * @cssprop [--tl-muted=#66625c] - text of less weight
 * @cssprop [--tl-line=#e5e1da] - hairlines
 * @cssprop [--tl-accent=#2f5bea] - focus and the primary action
 * @cssprop [--tl-on-accent=#fff] - text on the accent
 * @cssprop [--tl-on-label=#1c1b19] - text on a label's colour
 * @cssprop [--tl-radius=10px] - corners of cards
 * @cssprop --tl-label-1 - colour of the first label; `--tl-label-2` to `--tl-label-8` likewise
 *
 * @cssstate idle - nothing is loaded
 * @cssstate loading - loading, or opening the camera
 * @cssstate ready - loaded, nothing is being watched
 * @cssstate running - watching
 * @cssstate error - a failure stands in the picture's place
 * @cssstate recording - examples are being recorded
 */
export class TlTrainer extends LitElement {
  static override styles = trainerStyles;

  static override properties = {
    modality: {},
    project: {},
    seedLabels: { attribute: 'labels' },
    extractor: {},
    input: {},
    autostart: { type: Boolean },
    facing: {},
    noMirror: { type: Boolean, attribute: 'no-mirror' },
    mirrorCopies: { type: Boolean, attribute: 'mirror-copies' },
    unknown: {},
    weightsBase: { attribute: 'weights-base' },
    lang: { reflect: true },
  };

  readonly #session: TrainerSession = new TrainerSession(this, {
    liveSettings: () => this.#liveSettings,
    namingSettings: () => this.#namingSettings,
    exampleAdded: (label, id) => this.#face.exampleAdded(label, id),
    taught: (label) => this.#face.taught(label),
    counted: (label, seconds) => this.#face.counted(label, seconds),
  });
  readonly #photos: PhotosController = new PhotosController(this, this.#session, {
    triesPhotos: () => this.#liveSettings.input === 'none' && this.model !== null,
    taught: (label) => this.#face.taught(label),
  });
  readonly #face = new TrainerFace(this, this.#session, this.#photos, () => this.#liveSettings);
  readonly #internals = this.attachInternals();

  /** What it is taught through. */
  declare modality: Modality;
  /** Name under which work is kept in this browser. Not kept yet: a later version does. */
  declare project: string | null;
  /** The `labels` attribute: names of the first labels, separated by commas. */
  declare seedLabels: string | null;
  /** Id of an extractor; null: the modality's own. */
  declare extractor: string | null;
  /** Null: the modality's own. */
  declare input: 'camera' | 'microphone' | 'none' | null;
  /** Starts as soon as it is on the page. */
  declare autostart: boolean;
  /** Which way a phone's camera looks. */
  declare facing: CameraFacing | null;
  /** The preview is not mirrored. What is learnt never is. */
  declare noMirror: boolean;
  /** Left and right don't matter. */
  declare mirrorCopies: boolean;
  /** How readily a thing is called "none of these". */
  declare unknown: UnknownLevel | 'off' | null;
  /** The folder of the weights; null: beside the script. */
  declare weightsBase: string | null;
  /** The language it speaks; empty: that of the page around it. */
  declare lang: string;

  constructor() {
    super();
    this.modality = 'image';
    this.project = null;
    this.seedLabels = null;
    this.extractor = null;
    this.input = null;
    this.autostart = false;
    this.facing = null;
    this.noMirror = false;
    this.mirrorCopies = false;
    this.unknown = null;
    this.weightsBase = null;
    this.lang = '';
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

  /** The latest; null until two labels have examples. */
  get model(): Model | null {
    return this.#session.project.model;
  }

  /** How good it is expected to be; null while it is too early to say. */
  get evaluation(): Evaluation | null {
    return this.#session.project.evaluation;
  }

  /** What is seen now; null while there is nothing to say. */
  get prediction(): Prediction | null {
    return this.#session.prediction;
  }

  get state(): ElementState {
    return this.#session.live.state;
  }

  /** The camera's picture, for previews of one's own; null while there is none. */
  get stream(): MediaStream | null {
    return this.#session.live.camera?.stream ?? null;
  }

  /** True where the preview is shown mirrored. */
  get isMirrored(): boolean {
    return !this.noMirror && (this.#session.live.camera?.isMirrored ?? false);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.autostart) this.start().catch(() => {}); // shown in the picture's place
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('seedLabels') || !this.hasUpdated)
      this.#session.project.seed(this.#face.firstLabels());
  }

  protected override updated(): void {
    const states = this.#internals.states;
    for (const state of ['idle', 'loading', 'ready', 'running', 'error']) states.delete(state);
    states.add(this.state);
    if (this.#session.recording.active) states.add('recording');
    else states.delete('recording');
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
    inputs: Iterable<PictureInput>,
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
  async train(options: { readonly signal?: AbortSignal } = {}): Promise<Model> {
    return (await this.#session.project.open()).train(options);
  }

  /** @throws {TlError} `need-two-labels`; `need-more-examples` while it is too early to say. */
  async evaluate(): Promise<Evaluation> {
    await this.train();
    if (this.evaluation) return this.evaluation;
    throw new TlError(
      'need-more-examples',
      'It is too early to say how good this is. Give each label at least four examples.',
    );
  }

  /** Opens a project. Not in this version. @throws {TlError} always `model-unsupported`. */
  async open(_source: URL | Blob | readonly File[]): Promise<void> {
    throw new TlError(
      'model-unsupported',
      'This version cannot open projects yet. To use a saved model, give it to <tl-classifier>.',
    );
  }

  /** The whole project as a file. Not in this version. @throws {TlError} always `model-unsupported`. */
  async saveProject(_format: 'tl' | 'teachable-machine' = 'tl'): Promise<Blob> {
    throw new TlError(
      'model-unsupported',
      'This version cannot save projects yet. saveModel() saves what was learnt.',
    );
  }

  /** The model as a file for `<tl-classifier>`. @throws {TlError} `model-missing`, `model-unsupported`. */
  async saveModel(format: 'tl' | 'teachable-machine' | 'layers' = 'tl'): Promise<Blob> {
    if (format !== 'tl') {
      throw new TlError(
        'model-unsupported',
        `This version cannot save as "${format}" yet. Save as "tl".`,
      );
    }
    if (this.model) {
      const { writeModel } = await import('../model-file.ts');
      return writeModel(this.model);
    }
    throw new TlError('model-missing', 'There is no model yet. Give examples to two labels first.');
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
    input: PictureInput,
    options: { readonly signal?: AbortSignal } = {},
  ): Promise<Prediction> {
    return this.#session.classify(input, options.signal);
  }

  /** Calls `follower` for every frame that is seen, until the returned function is called. */
  follow(follower: Follower): () => void {
    return this.#session.follow(follower);
  }

  get #liveSettings(): LiveSettings {
    const weights = this.weightsBase?.replace(/\/?$/, '/');
    return {
      modality: this.modality,
      extractor: this.extractor,
      weights: weights ? new URL(weights, document.baseURI) : defaultWeights(),
      input: this.input ?? modalities[this.modality]?.input ?? 'none',
      facing: this.facing ?? undefined,
      video: this.querySelector<HTMLVideoElement>('video[slot=picture]'),
    };
  }

  get #namingSettings(): NamingSettings {
    return { smoothing: 0.5, minConfidence: 0, unknown: this.unknown ?? 'normal' };
  }

  protected override render(): TemplateResult {
    return this.#face.render();
  }
}
