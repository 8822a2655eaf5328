import type { Modality, UnknownLevel } from '@tl-elements/core/base';
import type { ClassifierEvent, Pause } from '@tl-elements/core/classifier';
import type { TrainerEvent } from '@tl-elements/core/trainer';
import type { CameraFacing } from '@tl-elements/sources';
import { adoptStyles, LitElement } from 'lit';
import { emit, type ElementState } from '../events.ts';
import { modalities } from '../modalities.ts';
import { isOnServer } from '../on-server.ts';
import { besideScript, pageAddress } from '../script-folder.ts';
import { followLanguage } from './follow-language.ts';
import type { LiveSettings } from './live-settings.ts';
import { PauseController, type FrameNeed } from './pause-controller.ts';
import type { Preview } from './preview.ts';
import { isOn, numberOr, text, textOr, type SettableProperty } from './property-values.ts';

const liveStates = ['idle', 'loading', 'ready', 'running', 'error'] as const;

/** What the elements have in common: a device, an extractor, a language. */
export abstract class LiveElement extends LitElement {
  static override properties: Readonly<Record<string, SettableProperty>> = {
    input: { read: text },
    autostart: { type: Boolean, read: isOn },
    facing: { read: text },
    noMirror: { type: Boolean, attribute: 'no-mirror', read: isOn },
    keepRunning: { type: Boolean, attribute: 'keep-running', read: isOn },
    unknown: { read: text },
    overlap: { type: Number, read: numberOr(null) },
    weightsBase: { attribute: 'weights-base', read: text },
    lang: { reflect: true, useDefault: true, read: textOr('') },
  };

  /** Null: the modality's own. */
  declare input: 'camera' | 'microphone' | 'none' | null;
  /** Starts by itself, as soon as it can. */
  declare autostart: boolean;
  /** Which way a phone's camera looks. */
  declare facing: CameraFacing | null;
  /** The preview is not mirrored. Features are never mirrored, with or without it. */
  declare noMirror: boolean;
  /** Takes frames also while its page is hidden, and while it is off-screen. */
  declare keepRunning: boolean;
  /** How readily a thing is called "none of these". */
  declare unknown: UnknownLevel | 'off' | null;
  /** Of sounds: how much of each second was in the one before it, 0 to 0.95; null: 0.875. Less is less work, and later. */
  declare overlap: number | null;
  /** The folder of the weights; null: beside the script. */
  declare weightsBase: string | null;
  /** The language of its texts; empty: that of the page around it. */
  declare lang: string;

  readonly #internals = this.attachInternals();
  readonly #stopListeners = new Set<() => void>();
  #wasRunning = false;
  #onsetListeners = 0;
  readonly #pauses = new PauseController(this, (pause) => this.pauseChanged(pause));

  constructor() {
    super();
    if (!isOnServer) followLanguage(this);
    this.input = null;
    this.autostart = false;
    this.facing = null;
    this.noMirror = false;
    this.keepRunning = false;
    this.unknown = null;
    this.overlap = null;
    this.weightsBase = null;
    this.lang = '';
  }

  /**
   * Frameworks set properties while they render, and an error would leave the page blank. So `tl-error`
   * reports a value that can't be used, and the property keeps its old value.
   */
  protected static override getPropertyDescriptor(
    name: PropertyKey,
    key: string | symbol,
    options: SettableProperty,
  ): PropertyDescriptor | undefined {
    const descriptor = super.getPropertyDescriptor(name, key, options);
    const { read } = options;
    if (!descriptor || !read) return descriptor;
    return {
      ...descriptor,
      set(this: LiveElement, value: unknown): void {
        this.attempt(() => descriptor.set?.call(this, read(value)));
      },
    };
  }

  /** What it is doing. */
  abstract get state(): ElementState;

  /**
   * What a server has rendered is shown until the first rendering here replaces it. It can't be reused,
   * since a server knows neither the language of the page around the element nor what is stored.
   */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const served = this.shadowRoot;
    if (!served) return super.createRenderRoot();
    served.replaceChildren();
    adoptStyles(served, (this.constructor as typeof LiveElement).elementStyles);
    return served;
  }

  /** All that a page needs to draw a preview of its own. */
  abstract get preview(): Preview;

  /** The camera's picture, for a page that shows its own preview; null while there is none. */
  get stream(): MediaStream | null {
    return this.preview.stream;
  }

  /** The preview is shown mirrored. */
  get isMirrored(): boolean {
    return !this.noMirror && this.preview.isMirrored;
  }

  /** The page is shown, and the element is on screen. */
  get isDrawn(): boolean {
    return this.#pauses.isDrawn;
  }

  /** Keeps frames coming for something else on the page, until the returned function is called. */
  needFrames(when: FrameNeed): () => void {
    return this.#pauses.need(when);
  }

  /** True while predictions of sounds have to say what has just begun, since somebody asks for it. */
  get wantsOnsets(): boolean {
    return this.#onsetListeners > 0;
  }

  /** Makes predictions of sounds say what has just begun (`onset`), until the returned function is called. */
  listenForOnsets(): () => void {
    this.#countOnsetListeners(1);
    let end = () => this.#countOnsetListeners(-1);
    return () => {
      end();
      end = () => {};
    };
  }

  /** Calls back whenever it has stopped taking frames, also for a failure, until the returned function is called. */
  onStop(listener: () => void): () => void {
    this.#stopListeners.add(listener);
    return () => this.#stopListeners.delete(listener);
  }

  protected override updated(): void {
    this.showStates();
  }

  /** Renders after an event of core; after a frame only if somebody can see it. */
  protected drawAfter(type: ClassifierEvent['type'] | TrainerEvent['type']): void {
    if (type === 'prediction' || type === 'label') return; // their `frame` follows
    if (type !== 'frame' || this.isDrawn) this.requestUpdate();
    else this.showStates();
  }

  /** Called when frames have to pause, or, with null, to come again. */
  protected abstract pauseChanged(pause: Pause | null): void;

  /** Called when somebody begins to listen for onsets, or the last one stops. */
  protected onsetsChanged?(): void;

  #countOnsetListeners(change: 1 | -1): void {
    const before = this.wantsOnsets;
    this.#onsetListeners += change;
    if (this.wantsOnsets !== before) this.onsetsChanged?.();
  }

  /** Sets the states that style sheets can select. */
  protected showStates(): void {
    for (const state of liveStates) this.showState(state, state === this.state);
    const hasStopped = this.#wasRunning && this.state !== 'running';
    this.#wasRunning = this.state === 'running';
    if (hasStopped) for (const listener of this.#stopListeners) listener();
  }

  /** Runs a setter's action. A failure is reported, since setters must not throw. */
  protected attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      emit(this, 'tl-error', { error: error as Error });
    }
  }

  /** Sets a state that style sheets can select with `:state(name)`. */
  protected showState(name: string, isOn: boolean): void {
    if (isOn) this.#internals.states.add(name);
    else this.#internals.states.delete(name);
  }

  /** Device and extractor: `extractor` null is the modality's own. */
  protected settingsFor(modality: Modality, extractor: string | null): LiveSettings {
    return {
      modality,
      extractor,
      weights: this.weightsBase ? folderAt(this.weightsBase) : besideScript('weights/'),
      input: this.input ?? modalities[modality]?.input ?? 'none',
      facing: this.facing ?? undefined,
      overlap: this.overlap,
      video: isOnServer ? null : this.querySelector<HTMLVideoElement>('video[slot=picture]'),
    };
  }
}

/** The folder at an address that a page gives. An invalid address leads to `weights-not-found`. */
function folderAt(address: string): URL {
  try {
    return new URL(address.replace(/\/?$/, '/'), pageAddress());
  } catch {
    return new URL(`no-address://${encodeURIComponent(address)}/`);
  }
}
