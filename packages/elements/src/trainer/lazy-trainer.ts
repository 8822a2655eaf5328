import { loadCode } from '@tl-elements/core/base';
import { withNames } from '@tl-elements/core/label-names';
import type { Project } from '@tl-elements/core/project';
import { adoptStyles, type TemplateResult } from 'lit';
import { emit, type ElementState } from '../events.ts';
import { previewOf, type Preview } from '../live/preview.ts';
import { entryOf } from '../modalities.ts';
import { messagesFor } from '../strings/catalogue.ts';
import type { Pause, TrainerState } from '@tl-elements/core/trainer';
import type { TrainerHost } from './face/trainer-host.ts';
import { firstLabels } from './first-labels.ts';
import { modelMissing } from './model-missing.ts';
import type { PageTrainer } from './page-trainer.ts';
import type { EmbedOptions } from './panels/embed-code.ts';
import type * as trainerCode from './trainer-code.ts';
import type { Follower, Reads, TrainerBinding } from './trainer-binding.ts';
import { renderWaiting } from './waiting.ts';

type Code = typeof trainerCode;

const importCode = () => loadCode<Code>(() => import('./trainer-code.ts'));

type Edit = (project: Project) => void;

/** A trainer whose code is loaded. */
interface LoadedTrainer {
  readonly code: Code;
  readonly binding: TrainerBinding;
}

/**
 * The trainer of an element. Its code is fetched when the element is put on a page, or when something needs
 * it. Until then edits of the labels wait.
 */
export class LazyTrainer {
  readonly #host: TrainerHost;
  readonly #reads: Reads;
  /** The labels, as they will be. */
  #labels: readonly string[] = [];
  /** What the project is still to be told. */
  readonly #edits: Edit[] = [];
  /** What the labels began with; null if a page edited them before. */
  #seeds: readonly string[] | null = null;
  readonly #followers = new Set<Follower>();
  #preparing: Promise<unknown> = Promise.resolve();
  #loading: Promise<LoadedTrainer> | null = null;
  #loaded: LoadedTrainer | null = null;
  #error: Error | null = null;
  /** `start()` was called, and waits. */
  #isStarting = false;
  #isStyled = false;
  #pause: Pause | null = null;
  /** What a page has set as the labels. */
  #setNames: readonly string[] | null = null;

  constructor(host: TrainerHost, reads: Reads) {
    this.#host = host;
    this.#reads = reads;
  }

  /** Configured with the present settings; absent until its code is loaded. */
  get trainer(): PageTrainer | undefined {
    return this.#loaded?.binding.trainer;
  }

  get state(): TrainerState | undefined {
    return this.#loaded?.binding.state;
  }

  get live(): ElementState {
    return this.state?.live ?? (this.#error ? 'error' : this.#isStarting ? 'loading' : 'idle');
  }

  get labels(): readonly string[] {
    return this.state?.labels ?? this.#labels;
  }

  get preview(): Preview {
    return this.#loaded?.binding.preview ?? previewOf({ source: null, bones: [] });
  }

  get mirrorsCopies(): boolean {
    const { mirrorCopies } = this.#host;
    const isDefault = entryOf(this.#host)?.mirrorsCopies ?? false;
    return this.trainer?.mirrorsCopies ?? mirrorCopies ?? isDefault;
  }

  /** Fetches its code, once. @throws {TlError} `code-not-found`; the next call tries again. */
  load(): Promise<LoadedTrainer> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = null;
      this.#error = error as Error;
      this.#host.requestUpdate();
      emit(this.#host, 'tl-error', { error: error as Error });
      throw error;
    });
    return this.#loading;
  }

  /** Resolves when nothing is being fetched any more, also after a failure. */
  async settled(): Promise<void> {
    await this.#preparing;
    await this.#loading?.catch(() => {}); // shown, and reported by `tl-error`
  }

  /** Call it when the element is put on a page. If the element is removed meanwhile, no project is opened. */
  connect(): void {
    this.#preparing = importCode()
      .catch(() => {}) // `load()` reports it
      .then(() => (this.#host.isConnected ? this.load() : null))
      .catch(() => {}); // shown, and reported by `tl-error`
  }

  /** Calls `work` with the trainer: at once if its code is there, since devices open only soon after a press. */
  use<Result>(work: (trainer: PageTrainer, code: Code) => Promise<Result>): Promise<Result> {
    const useLoaded = ({ binding, code }: LoadedTrainer) => work(binding.trainer, code);
    return this.#loaded ? useLoaded(this.#loaded) : this.load().then(useLoaded);
  }

  start(): Promise<void> {
    this.#isStarting = true;
    return this.use((trainer) => trainer.start()).finally(() => (this.#isStarting = false));
  }

  async stop(): Promise<void> {
    if (this.#loaded || this.#isStarting) await this.use((trainer) => trainer.stop());
  }

  /** @throws {TlError} `model-missing`, `model-unsupported`. */
  embedCode(options: EmbedOptions): string {
    if (!this.#loaded) throw modelMissing();
    return this.#loaded.code.embedCode(this.#host.model, options);
  }

  /** Pauses it, also before its code is loaded. @param pause null: it goes on. */
  pause(pause: Pause | null): void {
    this.#pause = pause;
    this.trainer?.pause(pause);
  }

  /** Gives it the labels to begin with. */
  seedLabels(): void {
    const labels = firstLabels(this.#host);
    if (this.#edits.length === 0) this.#labels = this.#seeds = [...new Set(labels)];
    this.#loaded?.binding.seedLabels(labels);
  }

  /**
   * Edits the project: now, or as soon as the code is loaded.
   *
   * @param namesAfter the names of the labels after it.
   * @throws {TlError} `label-exists`, `label-unknown`, `input-empty`.
   */
  edit(edit: Edit, namesAfter: (labels: readonly string[]) => readonly string[]): void {
    const { trainer } = this;
    if (trainer) return edit(trainer.project);
    this.#labels = namesAfter(this.#labels);
    this.#edits.push(edit);
    this.#host.requestUpdate();
    emit(this.#host, 'tl-change', null);
  }

  /**
   * Adds and removes until the labels are these. The same names again change nothing: frameworks set
   * them with every rendering, and a label that was renamed meanwhile has examples.
   *
   * @param names null: nothing is said.
   */
  setLabels(names: readonly string[] | null): void {
    if (!names || JSON.stringify(names) === JSON.stringify(this.#setNames)) return;
    this.#setNames = names;
    this.edit(
      (project) => project.setLabels(names),
      (labels) => withNames(labels, names),
    );
  }

  /** Calls `follower` for each frame, until the returned function is called. */
  follow(follower: Follower): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  /** Call it before each rendering: the styles come with the code. */
  adoptStyles(): void {
    if (this.#isStyled || !this.#loaded) return;
    this.#isStyled = true;
    adoptStyles(this.#host.renderRoot as ShadowRoot, this.#loaded.code.trainerStyles);
  }

  render(): TemplateResult {
    if (this.#loaded) return this.#loaded.binding.face.render();
    return renderWaiting({
      m: messagesFor(this.#host),
      labels: this.labels,
      error: this.#error,
      again: () => void this.load().catch(() => {}), // shown, and reported by `tl-error`
    });
  }

  /** After each rendering. */
  updated(): void {
    this.#loaded?.binding.face.updated();
  }

  async #load(): Promise<LoadedTrainer> {
    this.#error = null;
    const code = await importCode();
    if (await code.isTranslated(this.#host)) this.seedLabels();
    const binding = new code.TrainerBinding(this.#host, this.#reads, this.#followers);
    if (this.#seeds) binding.seedLabels(this.#seeds);
    for (const edit of this.#edits) edit(binding.trainer.project);
    if (this.#pause) binding.trainer.pause(this.#pause);
    this.#loaded = { code, binding };
    this.#host.requestUpdate();
    return this.#loaded;
  }
}
