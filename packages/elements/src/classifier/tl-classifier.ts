import type { Model, Prediction } from '@tl-elements/core/base';
import { Classifier, type ClassifierEvent, type Pause } from '@tl-elements/core/classifier';
import type { PropertyValues, TemplateResult } from 'lit';
import { emit, type ElementState } from '../events.ts';
import { drawOver } from '../live/draw-over.ts';
import type { LiveSettings } from '../live/live-settings.ts';
import { LiveElement } from '../live/live-element.ts';
import { openSource, sourceKey } from '../live/open-source.ts';
import { previewOf, type Preview } from '../live/preview.ts';
import { numberOr, text, textOr, trainerOrId } from '../live/property-values.ts';
import { SoundView } from '../trainer/stage/sound-view.ts';
import type { TlTrainer } from '../trainer/tl-trainer.ts';
import { errorModelOf } from '../look/error-message.ts';
import type { ExampleInput } from '../media/medium.ts';
import { modalities } from '../modalities.ts';
import { isOnServer } from '../on-server.ts';
import { messagesFor } from '../strings/catalogue.ts';
import { isModel, readSource, type ModelSource } from './read-source.ts';
import { FollowController } from './follow-controller.ts';
import { classifierStyles } from './styles.ts';
import { renderFace, type FaceName } from './views/face.ts';

/**
 * Classifies what the camera shows, with a model of a `<tl-trainer>` or of Teachable Machine. It uses the page's font and
 * colors and has no box of its own. It also works with `display: none`.
 *
 * @fires tl-ready - the model and all it needs are loaded
 * @fires tl-prediction - a frame was classified; detail `Prediction`
 * @fires tl-label - the settled label changed; detail `{label, previous, prediction}`
 * @fires tl-progress - detail `{phase, fraction}`
 * @fires tl-error - detail `{error}`
 *
 * @slot picture - a `<video>` of the page to classify, if `input` is `none`
 * @slot trigger - the `<tl-trigger>` elements inside it, which go there by themselves
 *
 * @csspart face - all of it
 * @csspart picture - the camera's picture or the microphone's sound, if `face` is `picture`
 * @csspart row - a label, or "None of these"
 * @csspart mark - a label's mark
 * @csspart name - a label's name
 * @csspart score - a label's percentage
 * @csspart bar - the track of a bar
 * @csspart bar-fill - a bar
 * @csspart caption - the settled label, on the picture
 * @csspart doubt - why the model may be wrong
 * @csspart error - a failure
 * @csspart start-button - starts the camera
 *
 * @cssprop --tl-label-1 - color of the first label; `--tl-label-2` to `--tl-label-8` likewise
 * @cssprop [--tl-bar-size=6px] - height of the bars
 * @cssprop [--tl-accent=#2f5bea] - focus
 * @cssprop [--tl-raised=#fff] - background of the caption on the picture
 * @cssprop [--tl-ink=#1c1b19] - text of the caption on the picture
 * @cssprop [--tl-radius=10px] - corners of the picture
 *
 * @cssstate idle - nothing is loaded
 * @cssstate loading - loading, or opening the camera
 * @cssstate ready - loaded, no frames are taken
 * @cssstate running - frames are taken
 * @cssstate error - something failed
 * @cssstate unknown - the prediction is none of the labels
 */
export class TlClassifier extends LiveElement {
  static override styles = classifierStyles;

  static override properties = {
    src: { read: text },
    trainer: { read: trainerOrId },
    smoothing: { type: Number, read: numberOr(0.5) },
    minConfidence: { type: Number, attribute: 'min-confidence', read: numberOr(0) },
    top: { type: Number, read: numberOr(null) },
    face: { read: textOr('bars') },
    // Lit then takes the value that was set before the element was defined.
    model: { attribute: false, noAccessor: true },
  };

  readonly #classifier: Classifier<ExampleInput> = new Classifier<ExampleInput>({
    settings: () => {
      const { smoothing, minConfidence, unknown } = this;
      const { weights } = this.#liveSettings;
      return { weights, smoothing, minConfidence, unknown: unknown ?? 'normal' };
    },
    modalities,
    openSource: (wanted, signal) => openSource(this.#liveSettings, wanted, signal),
    sourceKey: (wanted) => sourceKey(this.#liveSettings, wanted),
    wantsOnsets: () => this.wantsOnsets,
    onEvent: (event) => this.#hear(event),
  });
  readonly #followed = new FollowController(this, (frame, model) =>
    this.#classifier.take(frame, model),
  );
  readonly #sound = new SoundView(
    () => this.renderRoot,
    () => (this.isDrawn ? this.preview.microphone : null),
  );

  /** Where the model is; a `data:` URL may hold it. */
  declare src: string | null;
  /** A `<tl-trainer>` on the page, or its id: its live model and its camera are followed. */
  declare trainer: string | TlTrainer | null;
  /** 0..1: scores follow with a time constant of that many times 500 ms. */
  declare smoothing: number;
  /** 0..1: below this, no label is given. */
  declare minConfidence: number;
  /** How many rows are shown, those with the highest scores; null: all. */
  declare top: number | null;
  /** How it shows its answer: a row for each label, one line, or the camera's picture. */
  declare face: FaceName;

  constructor() {
    super();
    this.src = null;
    this.trainer = null;
    this.smoothing = 0.5;
    this.minConfidence = 0;
    this.top = null;
    this.face = 'bars';
  }

  /** The model in use; null until it is loaded. A model that is set needs no `load()`. */
  get model(): Model | null {
    const { trainer } = this.#followed;
    return trainer ? trainer.model : this.#classifier.model;
  }
  set model(model: Model | null) {
    if (model) this.load(model).catch(() => {}); // reported by `tl-error`
  }

  /** The latest prediction; null before the first. */
  get prediction(): Prediction | null {
    return this.#classifier.prediction;
  }

  /** The preview of the trainer that is followed, or of its own device. */
  get preview(): Preview {
    return this.#followed.trainer?.preview ?? previewOf(this.#classifier);
  }

  get state(): ElementState {
    return (this.#followed.trainer ?? this.#classifier).state;
  }

  /** Resolves when a model and all it needs are loaded; rejects if that fails. */
  get ready(): Promise<void> {
    return this.#classifier.ready;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#classifier.resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#classifier.release();
  }

  protected override pauseChanged(pause: Pause | null): void {
    this.#classifier.pause(pause);
    this.#followed.needFrames(pause ? null : this.keepRunning ? 'always' : 'while-shown');
  }

  protected override onsetsChanged(): void {
    this.#followed.needOnsets(this.wantsOnsets);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('trainer')) this.#followed.follow(this.trainer);
    if (changed.has('src') && this.src && !isOnServer) void this.#loadSrc(this.src);
  }

  protected override updated(): void {
    super.updated();
    this.#sound.updated();
    const [{ keypoints }, { bones }] = [this.#classifier, this.preview];
    const [slotted, box] = [this.#liveSettings.video, this.model?.preprocessing.box];
    drawOver(this.renderRoot, { keypoints, bones, slotted, box, isMirrored: this.isMirrored });
  }

  protected override showStates(): void {
    super.showStates();
    this.showState('unknown', this.prediction?.isUnknown ?? false);
  }

  /**
   * Reads a model from a URL, a file, several files or an object, and loads what it needs.
   *
   * @throws {TlError} `model-not-found`, `model-corrupt`, `model-too-new`, `model-unsupported`,
   *   `extractor-unknown`, `extractor-mismatch`, `weights-not-found`, `weights-corrupt`, `no-backend`.
   */
  load(source: ModelSource): Promise<void> {
    if (isModel(source)) return this.#classifier.load(source);
    return this.#classifier.load((signal) => readSource(source, signal));
  }

  /** Starts the camera; resolves when frames are taken. @throws {TlError} `model-missing`, the camera's failures. */
  start(): Promise<void> {
    return (this.#followed.trainer ?? this.#classifier).start();
  }

  /** Stops its camera. A trainer that is followed goes on. */
  stop(): Promise<void> {
    return this.#classifier.stop();
  }

  /**
   * Classifies one input, without smoothing.
   *
   * @throws {TlError} `model-missing`, `input-unreadable`, `input-empty`, `aborted`.
   */
  classify(
    input: ExampleInput,
    options: { readonly signal?: AbortSignal } = {},
  ): Promise<Prediction> {
    const { trainer } = this.#followed;
    return trainer
      ? trainer.classify(input, options)
      : this.#classifier.classify(input, options.signal);
  }

  async #loadSrc(src: string): Promise<void> {
    try {
      await this.load(src);
      if (this.autostart) await this.start();
    } catch {
      // reported by `tl-error`, and shown
    }
  }

  get #liveSettings(): LiveSettings {
    const { modality = 'image', extractor = null } = this.model ?? {};
    return this.settingsFor(modality, extractor?.id ?? null);
  }

  #hear(event: ClassifierEvent): void {
    this.drawAfter(event.type);
    switch (event.type) {
      case 'state':
      case 'frame':
        return;
      case 'ready':
        return emit(this, 'tl-ready', null);
      case 'prediction':
        return emit(this, 'tl-prediction', event.prediction);
      case 'label':
        return emit(this, 'tl-label', event.change);
      case 'progress':
        return emit(this, 'tl-progress', event.progress);
      case 'error':
        return emit(this, 'tl-error', { error: event.error });
    }
  }

  #start(): void {
    this.start().catch(() => {}); // shown
  }

  protected override render(): TemplateResult {
    const { error, progress, settled, prediction } = this.#classifier;
    const m = messagesFor(this);
    const start = () => this.#start();
    const { input } = this.#liveSettings;
    const kind = input === 'none' ? 'camera' : input;
    const { stream, microphone, bones } = this.preview;
    return renderFace(
      {
        m,
        face: this.face,
        state: this.state,
        canStart: this.state === 'ready' && this.#followed.trainer === null && input !== 'none',
        input: kind,
        error:
          error &&
          errorModelOf(error, m, {
            start,
            dismiss: () => this.#classifier.dismiss(),
          }),
        progress,
        labels: this.model?.head.labels ?? [],
        doubt: this.model?.doubt ?? null,
        prediction,
        tellsNone: this.unknown !== 'off' && this.model?.head.unknown !== undefined,
        settled,
        top: this.top,
        stream,
        isMirrored: this.isMirrored,
        isListening: microphone !== null,
        hasKeypoints: bones.length > 0 && this.state === 'running',
      },
      start,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-classifier': TlClassifier;
  }
}
