import {
  abortedError,
  asyncDispose,
  Scope,
  TlError,
  type ExtractorPlugin,
  type FeatureExtractor,
  type FrameMap,
  type InputSource,
  type LoadProgress,
  type Modality,
} from '@tl-elements/core/base';
import { extractFrames, type ExtractedFrame } from '@tl-elements/core/classifier';
import { Camera, Microphone } from '@tl-elements/sources';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ElementState } from '../events.ts';
import { findPlugin } from './find-plugin.ts';
import type { LiveSettings } from './live-settings.ts';
import { mirrored } from './mirrored.ts';
import { openSource } from './open-source.ts';
import { leaseExtractor, type ExtractorLease } from './shared-extractor.ts';

/** What an element does with what is seen. */
export interface LiveHooks<Copy> {
  /** Read whenever something starts. */
  settings(): LiveSettings;
  observed(observation: ExtractedFrame<Copy>): void;
  copyFrame?(frame: FrameMap[Modality]): Promise<Copy> | Copy;
  progressed(progress: LoadProgress): void;
  ready(): void;
  failed(error: Error): void;
}

/** What is watched, for whoever shows it. */
export interface Preview {
  /** Of a camera; null where none is open. */
  readonly stream: MediaStream | null;
  /** People expect to see themselves in a mirror. */
  readonly isMirrored: boolean;
  readonly microphone: Microphone | null;
  /** The keypoints that a line joins; none where the extractor knows no keypoints. */
  readonly bones: readonly (readonly [from: number, to: number])[];
}

/** Binds a source and an extractor to an element: loads, starts, watches, stops. */
export class LiveController<Copy = undefined> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #hooks: LiveHooks<Copy>;
  /** From connection to disconnection. */
  #connected = new Scope();
  #run: Scope | null = null;
  #starting: Promise<void> | null = null;
  #lease: Promise<ExtractorLease> | null = null;
  #extractor: FeatureExtractor | null = null;
  /** What the lease was taken by. */
  #leased: LiveSettings | null = null;
  #state: ElementState = 'idle';
  #source: InputSource | null = null;
  #progress: LoadProgress | null = null;
  #error: Error | null = null;

  constructor(host: ReactiveControllerHost, hooks: LiveHooks<Copy>) {
    this.#host = host;
    this.#hooks = hooks;
    host.addController(this);
  }

  get state(): ElementState {
    return this.#state;
  }

  /** Open, or null. */
  get camera(): Camera | null {
    return this.#source instanceof Camera ? this.#source : null;
  }

  /** Open, or null. */
  get microphone(): Microphone | null {
    return this.#source instanceof Microphone ? this.#source : null;
  }

  /** What is watched, for whoever shows it. */
  get preview(): Preview {
    return {
      stream: this.camera?.stream ?? null,
      isMirrored: this.camera?.isMirrored ?? false,
      microphone: this.microphone,
      bones: this.#extractor?.bones ?? [],
    };
  }

  /** Loaded, or null. */
  get extractor(): FeatureExtractor | null {
    return this.#extractor;
  }

  /** It is watching, or about to. */
  get isStarted(): boolean {
    return this.#run !== null;
  }

  /** Another extractor is loaded, or is being loaded, than the settings ask for by now. */
  get isOutdated(): boolean {
    const [old, now] = [this.#leased, this.#hooks.settings()];
    if (!old) return false;
    const isSame = old.modality === now.modality && old.extractor === now.extractor;
    return !isSame || old.weights.href !== now.weights.href;
  }

  /** How far loading has come; null where nothing is loading. */
  get progress(): LoadProgress | null {
    return this.#progress;
  }

  /** Why it stopped. */
  get error(): Error | null {
    return this.#error;
  }

  hostConnected(): void {
    if (this.#connected.signal.aborted) this.#connected = new Scope();
  }

  hostDisconnected(): void {
    // First: the camera is off at once, whatever else takes its time to close.
    void this.#run?.close();
    this.#run = null;
    this.#starting = null;
    this.#forgetLease();
    void this.#connected.close();
    this.#become('idle');
  }

  /** The extractor's code and description, without its weights. @throws {TlError} `extractor-unknown`. */
  plugin(): Promise<ExtractorPlugin> {
    const { modality, extractor } = this.#hooks.settings();
    return findPlugin(modality, extractor);
  }

  /** Loads the extractor. @throws {TlError} what `ExtractorPlugin.load` throws, `extractor-unknown`. */
  async load(): Promise<FeatureExtractor> {
    this.#lease ??= this.#takeLease();
    return (await this.#lease).extractor;
  }

  /** Forgets the extractor: another one is wanted. */
  async unload(): Promise<void> {
    await this.stop();
    const lease = this.#lease;
    this.#forgetLease();
    this.#become('idle');
    await lease?.then(({ release }) => release()).catch(() => {});
  }

  /**
   * Starts to watch; resolves when it does.
   *
   * @throws {TlError} what loading and the source throw; `aborted` by `stop()`.
   */
  start(): Promise<void> {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  /** Stops watching; what is loaded stays. */
  async stop(): Promise<void> {
    const run = this.#run;
    this.#run = null;
    this.#starting = null;
    this.#become(this.#lease ? 'ready' : 'idle');
    await run?.close();
  }

  /** Shows a failure until it is dismissed or something starts again; what runs goes on. */
  fail(error: Error): void {
    if (error instanceof TlError && error.code === 'aborted') return;
    this.#error = error;
    if (this.#run) this.#host.requestUpdate();
    else this.#become('error');
    this.#hooks.failed(error);
  }

  /** The visitor has read it and goes on. */
  dismiss(): void {
    this.#error = null;
    this.#become(this.#run ? 'running' : this.#lease ? 'ready' : 'idle');
  }

  async #start(): Promise<void> {
    const run = this.#connected.child();
    this.#run = run;
    this.#become('loading');
    try {
      const [extractor, source] = await Promise.all([this.load(), this.#open(run)]);
      if (run.signal.aborted) throw abortedError(run.signal);
      if (!source) {
        await this.stop();
        return;
      }
      this.#become('running');
      void this.#watch(run, source, extractor);
    } catch (error) {
      await this.#end(run, error as Error);
      throw error;
    }
  }

  async #watch(run: Scope, source: InputSource, extractor: FeatureExtractor): Promise<void> {
    const { signal } = run;
    const copyFrame =
      this.#hooks.copyFrame && ((frame: FrameMap[Modality]) => this.#hooks.copyFrame!(frame));
    try {
      const mirrorCamera =
        this.#hooks.settings().mirrorCamera ?? (await this.plugin()).mirrorsCamera;
      const isMirrored = mirrorCamera && source instanceof Camera;
      for await (const observation of extractFrames<Modality, Copy>({
        source: isMirrored ? mirrored(source) : source,
        extractor,
        signal,
        ...(copyFrame && { copyFrame }),
      })) {
        if (signal.aborted) return;
        this.#hooks.observed(observation);
      }
    } catch (error) {
      await this.#end(run, error as Error);
    }
  }

  /** Ends `run` for a failure, unless it was ended on purpose. */
  async #end(run: Scope, error: Error): Promise<void> {
    const wasCurrent = this.#run === run;
    if (wasCurrent) {
      this.#run = null;
      this.#starting = null;
    }
    await run.close();
    if (wasCurrent) this.fail(error);
  }

  async #open(run: Scope): Promise<InputSource | null> {
    const source = await openSource(this.#hooks.settings(), run.signal);
    if (!source) return null;
    run.add(() => {
      if (this.#source === source) this.#source = null;
      return source[asyncDispose]();
    });
    if (!run.signal.aborted) this.#source = source;
    this.#host.requestUpdate();
    return source;
  }

  async #takeLease(): Promise<ExtractorLease> {
    const connected = this.#connected;
    const settings = this.#hooks.settings();
    this.#leased = settings;
    if (!this.#run) this.#become('loading');
    const { signal } = connected;
    try {
      const plugin = await findPlugin(settings.modality, settings.extractor);
      const lease = await leaseExtractor(plugin, settings.weights, signal, (progress) => {
        this.#progress = progress;
        this.#hooks.progressed(progress);
        this.#host.requestUpdate();
      });
      connected.add(() => lease.release());
      // Unless it was forgotten while it loaded.
      if (this.#leased === settings) this.#extractor = lease.extractor;
      this.#progress = null;
      this.#loaded('ready');
      this.#hooks.ready();
      return lease;
    } catch (error) {
      if (this.#leased === settings) this.#forgetLease();
      this.#progress = null;
      this.#loaded('idle');
      throw error;
    }
  }

  #forgetLease(): void {
    this.#lease = null;
    this.#leased = null;
    this.#extractor = null;
  }

  /** Loading has ended: with nothing else going on, and no failure on show, that is the state. */
  #loaded(state: 'ready' | 'idle'): void {
    if (!this.#run && this.#state === 'loading') this.#become(state);
  }

  #become(state: ElementState): void {
    this.#state = state;
    if (state !== 'error' && state !== 'running') this.#error = null;
    this.#host.requestUpdate();
  }
}
