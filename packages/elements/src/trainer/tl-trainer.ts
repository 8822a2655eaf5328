import type { Evaluation, ExampleId, ExampleSummary } from '@tl-elements/core/base';
import type { Modality, Model, Prediction } from '@tl-elements/core/base';
import type { DroppedExamples } from '@tl-elements/core/files';
import type { AddOptions } from '@tl-elements/core/trainer';
import type { PropertyValues, TemplateResult } from 'lit';
import type { ElementState } from '../events.ts';
import type { Openable } from '../teachable-machine/find-openable.ts';
import type { LiveSettings } from '../live/live-settings.ts';
import { LiveElement } from '../live/live-element.ts';
import type { Preview } from '../live/preview.ts';
import { yesOrNo } from '../live/yes-or-no.ts';
import type { ExampleInput } from '../media/medium.ts';
import { embedCode, type EmbedOptions } from './panels/embed-code.ts';
import * as files from './files.ts';
import { trainerStyles } from './styles/trainer-styles.ts';
import type { PageTrainer } from './page-trainer.ts';
import { TrainerBinding, type Follower } from './trainer-binding.ts';

/** How long somebody waits. */
type Waiting = { readonly signal?: AbortSignal };

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

  readonly #binding: TrainerBinding = new TrainerBinding(this, {
    settings: () => {
      const { modality, extractor, project, mirrorCopies, unknown } = this;
      const { weights } = this.#live;
      return { modality, extractor, weights, project: project || null, mirrorCopies, unknown };
    },
    live: () => this.#live,
    choose: ({ extractor, unknown, mirrorCopies }) =>
      void Object.assign(this, { extractor, unknown, mirrorCopies }),
  });

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
    return this.#binding.state.labels;
  }
  set labels(names: readonly string[]) {
    this.#trainer.setLabels(names);
  }

  /** What was shown, in order of capture. */
  get examples(): readonly ExampleSummary[] {
    return this.#binding.state.examples;
  }

  /** The latest; null until two labels have examples, or a model was opened that knows some. */
  get model(): Model | null {
    return this.#binding.state.model;
  }

  /** How good it is expected to be; null while it is too early to say. */
  get evaluation(): Evaluation | null {
    return this.#binding.state.evaluation;
  }

  /** What is seen now; null while there is nothing to say. */
  get prediction(): Prediction | null {
    return this.#binding.state.prediction;
  }

  get state(): ElementState {
    return this.#binding.state.live;
  }

  /** The camera's picture, for previews of one's own; null while there is none. */
  get stream(): MediaStream | null {
    return this.preview.stream;
  }

  /** All that a preview of one's own is drawn from. */
  get preview(): Preview {
    return this.#binding.preview;
  }

  /** True where the preview is shown mirrored. */
  get isMirrored(): boolean {
    return !this.noMirror && this.preview.isMirrored;
  }

  /** Whether left and right don't matter: what was said, or else the modality's own choice. */
  get mirrorsCopies(): boolean {
    return this.#trainer.mirrorsCopies;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.autostart) this.start().catch(() => {}); // shown in the picture's place
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { trainer } = this.#binding;
    if (changed.has('seedLabels') || !this.hasUpdated) this.#binding.seedLabels();
    if (this.hasUpdated && (changed.has('input') || changed.has('facing'))) trainer.reopenSource();
  }

  protected override updated(): void {
    super.updated();
    this.showState('recording', this.#binding.state.recording !== null);
    this.#binding.face.updated();
  }

  /** Loads what is needed and starts the camera. @throws {TlError} the camera's failures, `weights-not-found`. */
  start(): Promise<void> {
    return this.#trainer.start();
  }

  /** Stops the camera. What was taught stays. */
  stop(): Promise<void> {
    return this.#trainer.stop();
  }

  /** @throws {TlError} `label-exists`, `input-empty`. */
  addLabel(name: string): void {
    this.#trainer.addLabel(name);
  }

  /** @throws {TlError} `label-unknown`, `label-exists`, `input-empty`. */
  renameLabel(from: string, to: string): void {
    this.#trainer.renameLabel(from, to);
  }

  /** Removes a label and its examples; `undo()` brings them back. @throws {TlError} `label-unknown`. */
  removeLabel(name: string): void {
    this.#trainer.removeLabel(name);
  }

  /** Teaches with inputs, all or none. @throws {TlError} `label-unknown`, `input-unreadable`, `nothing-found`, `aborted`. */
  addExamples(
    label: string,
    inputs: Iterable<ExampleInput>,
    options: AddOptions = {},
  ): Promise<ExampleId[]> {
    return this.#trainer.addExamples(label, inputs, options);
  }

  removeExamples(ids: readonly ExampleId[]): void {
    this.#trainer.removeExamples(ids);
  }

  /** False where there is nothing to undo. */
  undo(): boolean {
    return this.#trainer.undo();
  }

  /** False where there is nothing to redo. */
  redo(): boolean {
    return this.#trainer.redo();
  }

  /** The settled model, with its figures; training goes on by itself. @throws {TlError} `need-two-labels`, `aborted`. */
  train(options: Waiting = {}): Promise<Model> {
    return this.#trainer.train(options);
  }

  /** @throws {TlError} `need-two-labels`; `need-more-examples` while it is too early to say. */
  evaluate(): Promise<Evaluation> {
    return this.#trainer.evaluate();
  }

  /**
   * Takes a project or a model in place of what is here; `undo()` brings that back. Resolves with how many examples
   * were left out. @throws {TlError} as `openWork`; a `ModalityMismatch` names the modality that it is for.
   */
  open(source: Openable, { signal }: Waiting = {}): Promise<DroppedExamples> {
    return files.openWork(this.#trainer, source, signal);
  }

  /** All that was taught as a file for `open()`. @throws {TlError} `project-too-large`, `model-unsupported`. */
  saveProject(format: files.ProjectFormat = 'tl'): Promise<Blob> {
    return files.saveProject(this.#trainer, format);
  }

  /** The model as a file for `<tl-classifier>`. @throws {TlError} `model-missing`, `model-unsupported`. */
  saveModel(format: files.ModelFormat = 'tl'): Promise<Blob> {
    return files.saveModel(this.#trainer, format);
  }

  /** The lines that use the model on another page. @throws {TlError} `model-missing`, `model-unsupported`. */
  embedCode(options: EmbedOptions = {}): string {
    return embedCode(this.model, options);
  }

  /** Names one input, without smoothing. @throws {TlError} `model-missing`, `input-unreadable`, `input-empty`, `aborted`. */
  classify(input: ExampleInput, options: Waiting = {}): Promise<Prediction> {
    return this.#trainer.classify(input, options);
  }

  /** Calls `follower` for every frame that is seen, until the returned function is called. */
  follow(follower: Follower): () => void {
    return this.#binding.follow(follower);
  }

  get #live(): LiveSettings {
    return this.settingsFor(this.modality, this.extractor);
  }

  get #trainer(): PageTrainer {
    return this.#binding.trainer;
  }

  protected override render(): TemplateResult {
    return this.#binding.face.render();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-trainer': TlTrainer;
  }
}
