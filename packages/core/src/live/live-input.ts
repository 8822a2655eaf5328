import { abortedError } from '../abort.ts';
import type { ExtractorPlugin, FeatureExtractor, LoadProgress } from '../contracts/extractor.ts';
import type { Modality } from '../contracts/modality.ts';
import type { InputSource } from '../contracts/source.ts';
import { TlError } from '../errors.ts';
import { extractFrames } from '../recognition/extract-frames.ts';
import { asyncDispose, Scope } from '../scope.ts';
import { findPlugin } from './find-plugin.ts';
import type { LiveInputOptions, LiveState, WantedExtractor } from './live-input-options.ts';
import { mirrored } from './mirrored.ts';
import { shareExtractor, type ExtractorShare } from './shared-extractor.ts';

/** A live input, whatever is copied of its frames. */
export type AnyLiveInput = Pick<LiveInput<unknown>, keyof LiveInput<unknown>>;

/** A source and an extractor: loads, starts, takes frame after frame, stops. */
export class LiveInput<Copy = undefined> {
  readonly #options: LiveInputOptions<Copy>;
  /** From the beginning, or `resume()`, to `release()`. */
  #scope = new Scope();
  #run: Scope | null = null;
  #starting: Promise<void> | null = null;
  #share: Promise<ExtractorShare> | null = null;
  #extractor: FeatureExtractor | null = null;
  /** What the share was taken for. */
  #loadedFor: WantedExtractor | null = null;
  #state: LiveState = 'idle';
  #source: InputSource | null = null;
  #progress: LoadProgress | null = null;
  #error: Error | null = null;

  constructor(options: LiveInputOptions<Copy>) {
    this.#options = options;
  }

  get state(): LiveState {
    return this.#state;
  }

  /** Open, or null. */
  get source(): InputSource | null {
    return this.#source;
  }

  /** Loaded, or null. */
  get extractor(): FeatureExtractor | null {
    return this.#extractor;
  }

  /** It takes frames, or is about to. */
  get isStarted(): boolean {
    return this.#run !== null;
  }

  /** Another extractor is loaded, or is being loaded, than is wanted by now. */
  get isOutdated(): boolean {
    const [old, now] = [this.#loadedFor, this.#options.wanted()];
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

  /** Works again after `release()`. */
  resume(): void {
    if (this.#scope.signal.aborted) this.#scope = new Scope();
  }

  /** Closes the source at once, and then the extractor. */
  release(): void {
    // First: the camera is off at once, whatever else takes its time to close.
    void this.#run?.close();
    this.#run = null;
    this.#starting = null;
    this.#forgetShare();
    void this.#scope.close();
    this.#become('idle');
  }

  /** The extractor's code and description, without its weights. @throws {TlError} `extractor-unknown`. */
  plugin(): Promise<ExtractorPlugin> {
    const { modality, extractor } = this.#options.wanted();
    return findPlugin(this.#options.modalities, modality, extractor);
  }

  /** Loads the extractor. @throws {TlError} what `ExtractorPlugin.load` throws, `extractor-unknown`. */
  async load(): Promise<FeatureExtractor> {
    this.#share ??= this.#takeShare();
    return (await this.#share).extractor;
  }

  /** Stops, and lets go of the extractor: another one is wanted. */
  async unload(): Promise<void> {
    await this.stop();
    const share = this.#share;
    this.#forgetShare();
    this.#become('idle');
    await share?.then(({ release }) => release()).catch(() => {});
  }

  /**
   * Starts to take frames; resolves when it does.
   *
   * @throws {TlError} what loading and the source throw; `aborted` by `stop()`.
   */
  start(): Promise<void> {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  /** Takes no more frames; what is loaded stays. */
  async stop(): Promise<void> {
    const run = this.#run;
    this.#run = null;
    this.#starting = null;
    this.#become(this.#share ? 'ready' : 'idle');
    await run?.close();
  }

  /** Stops for a failure of something that it needs; it is on show until something starts again. */
  async fail(error: Error): Promise<void> {
    if (this.#run) await this.#end(this.#run, error);
    else this.#show(error);
  }

  /** The failure has been read. */
  dismiss(): void {
    this.#become(this.#run ? 'running' : this.#share ? 'ready' : 'idle');
  }

  async #start(): Promise<void> {
    const run = this.#scope.child();
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
      void this.#takeFrames(run, source, extractor);
    } catch (error) {
      await this.#end(run, error as Error);
      throw error;
    }
  }

  async #takeFrames(run: Scope, source: InputSource, extractor: FeatureExtractor): Promise<void> {
    const { copyFrame, mirrorsCamera, onFrame } = this.#options;
    const { signal } = run;
    try {
      const isMirrored = mirrorsCamera?.() ?? (await this.plugin()).mirrorsCamera ?? false;
      const frames = extractFrames<Modality, Copy>({
        source: isMirrored && source.isCamera ? mirrored(source) : source,
        extractor,
        signal,
        copyFrame,
      });
      for await (const frame of frames) {
        if (signal.aborted) return;
        onFrame(frame);
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
    if (wasCurrent) this.#show(error);
  }

  #show(error: Error): void {
    if (isAbort(error)) return;
    this.#error = error;
    this.#become('error');
    this.#options.onEvent({ type: 'error', error });
  }

  async #open(run: Scope): Promise<InputSource | null> {
    const { info } = await this.plugin();
    const source = await this.#options.openSource(info.input, run.signal);
    if (!source) return null;
    run.add(() => {
      if (this.#source === source) this.#source = null;
      return source[asyncDispose]();
    });
    if (!run.signal.aborted) this.#source = source;
    this.#changed();
    return source;
  }

  async #takeShare(): Promise<ExtractorShare> {
    const { modalities, wanted, onEvent } = this.#options;
    const scope = this.#scope;
    const loadedFor = wanted();
    this.#loadedFor = loadedFor;
    if (!this.#run) this.#become('loading');
    try {
      const plugin = await findPlugin(modalities, loadedFor.modality, loadedFor.extractor);
      const onProgress = (progress: LoadProgress) => {
        this.#progress = progress;
        onEvent({ type: 'progress', progress });
      };
      const share = await shareExtractor(plugin, loadedFor.weights, scope.signal, onProgress);
      scope.add(() => share.release());
      // Unless it was forgotten while it loaded.
      if (this.#loadedFor === loadedFor) this.#extractor = share.extractor;
      this.#loaded('ready');
      onEvent({ type: 'ready' });
      return share;
    } catch (error) {
      if (this.#loadedFor === loadedFor) this.#forgetShare();
      this.#loaded('idle');
      throw error;
    }
  }

  #forgetShare(): void {
    this.#share = null;
    this.#loadedFor = null;
    this.#extractor = null;
  }

  /** Loading has ended: with nothing else going on, and no failure on show, that is the state. */
  #loaded(state: 'ready' | 'idle'): void {
    this.#progress = null;
    if (!this.#run && this.#state === 'loading') this.#become(state);
    else this.#changed();
  }

  #become(state: LiveState): void {
    this.#state = state;
    if (state !== 'error') this.#error = null;
    this.#changed();
  }

  #changed(): void {
    this.#options.onEvent({ type: 'state' });
  }
}

/** Somebody stopped it on purpose. */
function isAbort(error: Error): boolean {
  return error instanceof TlError && error.code === 'aborted';
}
