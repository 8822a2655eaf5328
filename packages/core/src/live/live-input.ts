import { abortable, abortedError, isAbort } from '../abort.ts';
import type { ExtractorPlugin, FeatureExtractor, LoadProgress } from '../contracts/extractor.ts';
import type { InputSource } from '../contracts/modality.ts';
import { Scope } from '../scope.ts';
import { findPlugin } from './find-plugin.ts';
import { FrameFlow } from './frame-flow.ts';
import {
  type LiveInputOptions,
  type LiveState,
  type Pause,
  wantsTheSame,
  type WantedExtractor,
} from './live-input-options.ts';
import { shareExtractor } from './shared-extractor.ts';
import { shareSource, type SourceShare } from './shared-source.ts';
import type { Share } from './shares.ts';

/** A live input, whatever its frames are copied to. */
export type AnyLiveInput = Pick<LiveInput<unknown>, keyof LiveInput<unknown>>;

/** A source and an extractor: loads, starts, takes frame after frame, stops. */
export class LiveInput<Copy = undefined> {
  readonly #options: LiveInputOptions<Copy>;
  /** Open from the beginning, or `resume()`, to `release()`. */
  #scope = new Scope();
  #run: Scope | null = null;
  #starting: Promise<void> | null = null;
  #share: Promise<Share<FeatureExtractor>> | null = null;
  #extractor: FeatureExtractor | null = null;
  #isExchanging = false;
  /** What the extractor was loaded for. */
  #loadedFor: WantedExtractor | null = null;
  #state: LiveState = 'idle';
  #source: InputSource | null = null;
  #progress: LoadProgress | null = null;
  #error: Error | null = null;
  #pause: Pause | null = null;
  #flow: FrameFlow<Copy> | null = null;
  /** Ends the wait of a start until a device may be opened. */
  #mayOpen: () => void = () => {};

  constructor(options: LiveInputOptions<Copy>) {
    this.#options = options;
  }

  get state(): LiveState {
    return this.#state;
  }

  get source(): InputSource | null {
    return this.#source;
  }

  get extractor(): FeatureExtractor | null {
    return this.#extractor;
  }

  /** The keypoints that a line joins; none if the extractor has no keypoints. */
  get bones(): readonly (readonly [from: number, to: number])[] {
    return this.#extractor?.bones ?? [];
  }

  /** It takes frames, or is about to. */
  get isStarted(): boolean {
    return this.#run !== null;
  }

  /** The extractor that is loaded, or being loaded, is not the one that is wanted now. */
  get isOutdated(): boolean {
    const now = this.#options.wanted();
    return !wantsTheSame(this.#loadedFor ?? now, now);
  }

  /** What `extractor` is now is what is wanted: not while it is being exchanged. */
  get isCurrent(): boolean {
    return this.#extractor !== null && !this.isOutdated && !this.#isExchanging;
  }

  /** How far loading has come; null if nothing is loading. */
  get progress(): LoadProgress | null {
    return this.#progress;
  }

  get error(): Error | null {
    return this.#error;
  }

  /** Works again after `release()`. */
  resume(): void {
    if (this.#scope.signal.aborted) this.#scope = new Scope();
  }

  /** Closes the source at once, and then the extractor. */
  release(): void {
    // First, so that the camera is off at once, even if the rest takes long to close.
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
    if (this.#extractor?.lost?.aborted) this.#forgetShare();
    this.#share ??= this.#takeShare();
    return (await this.#share).value;
  }

  /** Stops, and releases the extractor, since another one is wanted. */
  async unload(): Promise<void> {
    await this.stop();
    const share = this.#share;
    this.#forgetShare();
    this.#become('idle');
    await share?.then(({ release }) => release()).catch(() => {});
  }

  /** Goes on from the same source with the extractor that is wanted now. @throws {TlError} as `load`. */
  async exchange(): Promise<void> {
    const before = await this.#share;
    this.#isExchanging = true;
    this.#share = this.#takeShare();
    await this.#share.finally(() => (this.#isExchanging = false));
    this.#flow?.exchange();
    await before?.release();
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

  /** Takes no frames until it is called with null. `state` stays the same. It can also be started while paused. */
  pause(pause: Pause | null): void {
    if (pause === this.#pause) return;
    this.#pause = pause;
    if (pause !== 'device') this.#mayOpen();
    this.#flow?.pause(pause);
  }

  /** Another part of the pictures is wanted: the next frames are extracted by it. */
  lookAgain(): void {
    this.#flow?.exchange();
  }

  /** Takes no more frames; what is loaded stays. */
  async stop(): Promise<void> {
    const run = this.#run;
    this.#run = null;
    this.#starting = null;
    this.#become(this.#share ? 'ready' : 'idle');
    await run?.close();
  }

  /** Stops because something that it needs has failed. The failure is shown until the next start. */
  async fail(error: Error): Promise<void> {
    if (this.#run) await this.#end(this.#run, error);
    else this.#show(error);
  }

  /** Removes the failure that is shown. */
  dismiss(): void {
    this.#become(this.#run ? 'running' : this.#share ? 'ready' : 'idle');
  }

  async #start(): Promise<void> {
    const run = this.#scope.child();
    this.#run = run;
    this.#become('loading');
    try {
      const [, share] = await Promise.all([this.load(), this.#open(run)]);
      const { mirrorsCamera } = await this.plugin();
      const isMirrored = this.#options.mirrorsCamera?.() ?? mirrorsCamera ?? false;
      if (run.signal.aborted) throw abortedError(run.signal);
      if (share) this.#letFlow(run, share, isMirrored);
      else await this.stop();
    } catch (error) {
      await this.#end(run, error as Error);
      throw error;
    }
  }

  #letFlow(run: Scope, share: SourceShare, isMirrored: boolean): void {
    this.#become('running');
    const { copyFrame, wantsOnsets, wantsMap, onFrame, after, wanted } = this.#options;
    const flow = new FrameFlow<Copy>({
      share,
      extractor: () => this.#extractor!,
      view: () => ({ isMirrored, box: wanted().box }),
      listener: {
        copyFrame,
        wantsOnsets,
        wantsMap,
        onFrame,
        onFailure: (error) => void this.#end(run, error),
      },
      after: after ?? ((delayMs, callback) => run.after(delayMs, callback)),
      onResume: () => this.#changed(),
    });
    this.#flow = flow;
    run.add(() => {
      if (this.#flow === flow) this.#flow = null;
      flow.close();
      // Also here, since all closers after this one wait for it.
      return share.release();
    });
    flow.pause(this.#pause);
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
    this.#become('error', error);
    this.#options.onEvent({ type: 'error', error });
  }

  async #open(run: Scope): Promise<SourceShare | null> {
    const { openSource, sourceKey } = this.#options;
    const { info } = await this.plugin();
    // No device is opened on a page that nobody sees.
    const untilMayOpen = new Promise<void>((resolve) => (this.#mayOpen = resolve));
    if (this.#pause === 'device') await abortable(untilMayOpen, run.signal);
    const key = sourceKey ? sourceKey(info.input) : run;
    const share = await shareSource(key, (signal) => openSource(info.input, signal), run.signal);
    if (!share) return null;
    const { source } = share;
    run.add(() => {
      if (this.#source === source) this.#source = null;
      return share.release();
    });
    if (!run.signal.aborted) this.#source = source;
    this.#changed();
    return share;
  }

  async #takeShare(): Promise<Share<FeatureExtractor>> {
    const { modalities, wanted, onEvent } = this.#options;
    const scope = this.#scope;
    const loadedFor = (this.#loadedFor = wanted());
    const shown = this.#error;
    if (!this.#run) this.#become('loading');
    try {
      const plugin = await findPlugin(modalities, loadedFor.modality, loadedFor.extractor);
      const onProgress = (progress: LoadProgress) => {
        this.#progress = progress;
        onEvent({ type: 'progress', progress });
      };
      const share = await shareExtractor(plugin, loadedFor.weights, scope.signal, onProgress);
      scope.add(() => share.release());
      // Unless it was released while it loaded.
      if (this.#loadedFor === loadedFor) this.#extractor = share.value;
      this.#loaded('ready');
      onEvent({ type: 'ready' });
      return share;
    } catch (error) {
      if (this.#loadedFor === loadedFor) this.#forgetShare();
      this.#loaded('idle');
      // Another attempt has failed, too.
      if (shown && this.#state === 'idle') this.#become('error', shown);
      throw error;
    }
  }

  #forgetShare(): void {
    this.#share = null;
    this.#loadedFor = null;
    this.#extractor = null;
  }

  /** Loading has ended: its state counts if nothing else goes on, and no failure is shown. */
  #loaded(state: 'ready' | 'idle'): void {
    this.#progress = null;
    if (!this.#run && this.#state === 'loading') this.#become(state);
    else this.#changed();
  }

  #become(state: LiveState, error: Error | null = null): void {
    this.#state = state;
    this.#error = error;
    this.#changed();
  }

  #changed(): void {
    this.#options.onEvent({ type: 'state' });
  }
}
