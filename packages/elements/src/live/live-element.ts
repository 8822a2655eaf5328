import type { Modality, UnknownLevel } from '@tl-elements/core/base';
import type { CameraFacing } from '@tl-elements/sources';
import { LitElement, type PropertyDeclarations } from 'lit';
import { defaultWeights } from '../default-weights.ts';
import type { ElementState } from '../events.ts';
import { modalities } from '../modalities.ts';
import type { LiveSettings } from './live-settings.ts';

const liveStates = ['idle', 'loading', 'ready', 'running', 'error'] as const;

/** What the elements have in common: a device, an extractor, a language. */
export abstract class LiveElement extends LitElement {
  static override properties: PropertyDeclarations = {
    input: {},
    autostart: { type: Boolean },
    facing: {},
    noMirror: { type: Boolean, attribute: 'no-mirror' },
    unknown: {},
    weightsBase: { attribute: 'weights-base' },
    lang: { reflect: true },
  };

  /** Null: the modality's own. */
  declare input: 'camera' | 'microphone' | 'none' | null;
  /** Starts by itself, as soon as it can. */
  declare autostart: boolean;
  /** Which way a phone's camera looks. */
  declare facing: CameraFacing | null;
  /** The preview is not mirrored. What is learnt never is. */
  declare noMirror: boolean;
  /** How readily a thing is called "none of these". */
  declare unknown: UnknownLevel | 'off' | null;
  /** The folder of the weights; null: beside the script. */
  declare weightsBase: string | null;
  /** The language it speaks; empty: that of the page around it. */
  declare lang: string;

  readonly #internals = this.attachInternals();

  constructor() {
    super();
    this.input = null;
    this.autostart = false;
    this.facing = null;
    this.noMirror = false;
    this.unknown = null;
    this.weightsBase = null;
    this.lang = '';
  }

  /** What it is doing. */
  abstract get state(): ElementState;

  protected override updated(): void {
    for (const state of liveStates) this.showState(state, state === this.state);
  }

  /** Lets style sheets see a state, as `:state(name)`. */
  protected showState(name: string, isOn: boolean): void {
    if (isOn) this.#internals.states.add(name);
    else this.#internals.states.delete(name);
  }

  /** Device and extractor: `extractor` null is the modality's own. */
  protected settingsFor(modality: Modality, extractor: string | null): LiveSettings {
    const weights = this.weightsBase?.replace(/\/?$/, '/');
    return {
      modality,
      extractor,
      weights: weights ? new URL(weights, document.baseURI) : defaultWeights(),
      input: this.input ?? modalities[modality]?.input ?? 'none',
      facing: this.facing ?? undefined,
      video: this.querySelector<HTMLVideoElement>('video[slot=picture]'),
    };
  }
}
