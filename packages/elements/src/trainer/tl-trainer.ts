import type { Evaluation, Modality } from '@tl-elements/core/base';
import type { Model, Prediction } from '@tl-elements/core/base';
import type { DroppedExamples } from '@tl-elements/core/files';
import type { EvaluateOptions, Pause, RefineResult } from '@tl-elements/core/trainer';
import type { PropertyValues, TemplateResult } from 'lit';
import type { ElementState } from '../events.ts';
import type { Openable } from '../teachable-machine/find-openable.ts';
import type { LiveSettings } from '../live/live-settings.ts';
import type { Preview } from '../live/preview.ts';
import type { ExampleInput } from '../media/medium.ts';
import type { EmbedOptions } from './panels/embed-code.ts';
import type { ModelFormat, ProjectFormat } from './files.ts';
import { LazyTrainer } from './lazy-trainer.ts';
import { TaughtElement } from './taught-element.ts';
import { waitingStyles } from './waiting-styles.ts';
import type { Follower } from './trainer-binding.ts';
import { trainerProperties } from './trainer-properties.ts';

type Waiting = { readonly signal?: AbortSignal };

/**
 * Teaches a page to recognize things that are shown to the camera or dropped as photos. It learns meanwhile.
 *
 * @fires tl-ready - all that is needed to take frames is loaded
 * @fires tl-change - labels or examples changed
 * @fires tl-trained - there is a new model; detail `{model, evaluation, trainMs}`
 * @fires tl-prediction - a frame was classified; detail `Prediction`
 * @fires tl-label - the settled label changed; detail `{label, previous, prediction}`
 * @fires tl-progress - loading or training; detail `{phase, fraction}`
 * @fires tl-error - detail `{error}`
 *
 * @slot picture - a `<video>` of the page to take examples from, if `input` is `none`
 * @slot trigger - the `<tl-trigger>` elements inside it, which go there by themselves
 * @csspart trainer - all of it
 * @csspart picture - where the camera's picture, or an error, stands
 * @csspart caption - the label, written on the picture
 * @csspart box - the part of the picture that counts, while it is chosen
 * @csspart box-bar - beneath the picture, while that part is chosen
 * @csspart error - a failure, in the picture's place
 * @csspart start-button - starts the camera
 * @csspart quality - the line that says how good the model is, or what to do next
 * @csspart refine - offers to refine the network, and says what has come of it
 * @csspart doubt - why a model that was opened may be wrong
 * @csspart problem - what went wrong with a file or a change, beneath the picture
 * @csspart try-button - asks for files to try, beneath the picture
 * @csspart tried - what was tried
 * @csspart tried-thing - one of these, with its answer
 * @csspart row - a label, or "None of these"
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
 * @csspart mirror-question - asks whether a mirrored picture is a different thing, and then shows the answer
 * @csspart foot - undo, redo, open, save, use it
 * @csspart open-button - asks for a project or a model to open
 * @csspart save-button - saves the project as a file
 * @csspart use-button - opens the panel with the snippet for other pages
 * @csspart panel - "Understand" and "Use it"
 *
 * @cssprop [--tl-paper=#fbfaf8] - the background
 * @cssprop [--tl-raised=#fff] - background of cards and buttons
 * @cssprop [--tl-ink=#1c1b19] - text
 * @cssprop [--tl-muted=#66625c] - less important text
 * @cssprop [--tl-line=#e5e1da] - hairlines
 * @cssprop [--tl-accent=#2f5bea] - focus and the primary action
 * @cssprop [--tl-on-accent=#fff] - text on the accent
 * @cssprop [--tl-on-label=#1c1b19] - text on a label's color
 * @cssprop [--tl-radius=10px] - corners of cards
 * @cssprop --tl-label-1 - color of the first label; `--tl-label-2` to `--tl-label-8` likewise
 *
 * @cssstate idle - nothing is loaded
 * @cssstate loading - loading, or opening the camera
 * @cssstate ready - loaded, no frames are taken
 * @cssstate running - frames are taken
 * @cssstate error - a failure stands in the picture's place
 * @cssstate recording - examples are being recorded
 */
export class TlTrainer extends TaughtElement {
  static override styles = waitingStyles;
  static override properties = trainerProperties;
  /** @internal */
  protected readonly lazy: LazyTrainer = new LazyTrainer(this, {
    settings: () => {
      const { modality, motion, extractor, mirrorCopies, unknown } = this;
      const { weights } = this.#live;
      const project = this.project || null;
      return { modality, motion, extractor, weights, project, mirrorCopies, unknown };
    },
    live: () => this.#live,
    drawAfter: (type) => this.drawAfter(type),
  });

  /** What it learns to recognize: pictures, sounds, postures or hand signs. */
  declare modality: Modality;
  /** Movements are taught, not moments: for postures and hand signs. */
  declare motion: boolean;
  /** Name under which the work is stored in this browser; null: it is not stored. */
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
    this.motion = false;
    this.project = null;
    this.seedLabels = null;
    this.extractor = null;
    this.mirrorCopies = null;
  }

  /** The latest; null until two labels have examples, or a model was opened that knows some. */
  get model(): Model | null {
    return this.lazy.state?.model ?? null;
  }

  /** How good it is expected to be; null while it is too early to say. */
  get evaluation(): Evaluation | null {
    return this.lazy.state?.evaluation ?? null;
  }

  /** The latest prediction; null before the first. */
  get prediction(): Prediction | null {
    return this.lazy.state?.prediction ?? null;
  }

  get state(): ElementState {
    return this.lazy.live;
  }

  /** All that a page needs to draw a preview of its own. */
  get preview(): Preview {
    return this.lazy.preview;
  }

  /** Whether left and right don't matter: what was said, or else the modality's own choice. */
  get mirrorsCopies(): boolean {
    return this.lazy.mirrorsCopies;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.lazy.connect();
    if (this.autostart) this.start().catch(() => {}); // shown in the picture's place
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { trainer } = this.lazy;
    if (changed.has('seedLabels') || !this.hasUpdated) this.lazy.seedLabels();
    const isOtherDevice = ['input', 'facing', 'overlap'].some((name) => changed.has(name));
    if (this.hasUpdated && isOtherDevice) trainer?.reopenSource();
    this.lazy.adoptStyles();
  }

  protected override updated(): void {
    super.updated();
    this.lazy.updated();
  }

  protected override showStates(): void {
    super.showStates();
    this.showState('recording', (this.lazy.state?.recording ?? null) !== null);
  }

  protected override pauseChanged(pause: Pause | null): void {
    this.lazy.pause(pause);
  }

  /** Loads what is needed and starts the camera. @throws {TlError} the camera's failures, `weights-not-found`. */
  start(): Promise<void> {
    return this.lazy.start();
  }

  /** Stops the camera. What was taught stays. */
  stop(): Promise<void> {
    return this.lazy.stop();
  }

  /** The settled model, with its figures; training goes on by itself. @throws {TlError} `need-two-labels`, `aborted`. */
  train(options?: Waiting): Promise<Model> {
    return this.lazy.use((trainer) => trainer.train(options));
  }

  /**
   * Tunes the last layers of the network to the examples, and adopts them if that helps on takes that were held back. For
   * pictures; it takes a minute and more. @throws {TlError} `model-unsupported`, `need-two-labels`, `need-more-examples`,
   * `extractor-mismatch`, `aborted`.
   */
  refine(options?: Waiting): Promise<RefineResult> {
    return this.lazy.use((trainer) => trainer.refining.refine(options));
  }

  /** `on: 'new-people'`: for people it has not met; `'test'`: on the test examples. @throws {TlError} `need-two-labels`, `need-more-examples`, `need-more-people`. */
  evaluate(options?: EvaluateOptions): Promise<Evaluation> {
    return this.lazy.use((trainer) => trainer.evaluate(options));
  }

  /** Replaces everything by a project or a model. Resolves with how many examples were left out. @throws as `openWork`. */
  open(source: Openable, { signal }: Waiting = {}): Promise<DroppedExamples> {
    return this.lazy.use((trainer, code) => code.openWork(trainer, source, signal));
  }

  /** Adds the labels and examples of other projects, of an array each file's. Resolves and throws as `open()`. */
  merge(source: Openable, { signal }: Waiting = {}): Promise<DroppedExamples> {
    return this.lazy.use((trainer, code) => code.mergeWork(trainer, source, signal));
  }

  /** All that was taught as a file for `open()`. @throws {TlError} `project-too-large`, `model-unsupported`, `aborted`. */
  saveProject(format: ProjectFormat = 'tl', { signal }: Waiting = {}): Promise<Blob> {
    return this.lazy.use((trainer, code) => code.saveProject(trainer, format, signal));
  }

  /** The model as a file for `<tl-classifier>`. @throws {TlError} `model-missing`, `model-unsupported`, `aborted`. */
  saveModel(format: ModelFormat = 'tl', { signal }: Waiting = {}): Promise<Blob> {
    return this.lazy.use((trainer, code) => code.saveModel(trainer, format, signal));
  }

  /** The lines that use the model on another page. @throws {TlError} `model-missing`, `model-unsupported`. */
  embedCode(options: EmbedOptions = {}): string {
    return this.lazy.embedCode(options);
  }

  /** Classifies one input, without smoothing. @throws {TlError} `model-missing`, `input-unreadable`, `input-empty`, `aborted`. */
  classify(input: ExampleInput, options?: Waiting): Promise<Prediction> {
    return this.lazy.use((trainer) => trainer.classify(input, options));
  }

  /** Calls `follower` for every frame, until the returned function is called. */
  follow(follower: Follower): () => void {
    return this.lazy.follow(follower);
  }

  get #live(): LiveSettings {
    return this.settingsFor(this.modality, this.extractor);
  }

  /** The element is completely rendered only when its code is loaded. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.lazy.settled();
    return super.getUpdateComplete();
  }

  protected override render(): TemplateResult {
    return this.lazy.render();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-trainer': TlTrainer;
  }
}
