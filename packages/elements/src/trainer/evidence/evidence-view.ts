import type { FeatureMap, Model } from '@tl-elements/core/base';
import type { FaceContext } from '../face/face-context.ts';
import type { ExtractedFrame } from '@tl-elements/core/recognition';
import { evidenceFor } from '@tl-elements/core/trainer';
import type { ReactiveController } from 'lit';
import { drawEvidence } from './draw-evidence.ts';
import { mainPlaceOf } from './main-place.ts';

/** Where the choice is saved, for all trainers of a site. */
const key = 'tl-where-it-looks';

/** "Where it looks": the evidence for the settled label, drawn over the camera's picture. Off until it is switched on. */
export class EvidenceView implements ReactiveController {
  readonly #face: FaceContext;
  #isOn = readChoice();
  #last: { readonly map: FeatureMap; readonly model: Model } | null = null;
  /** It was just switched on: screen readers are told where it looks, once. */
  #isAsked = false;

  constructor(face: FaceContext) {
    this.#face = face;
    face.host.addController(this);
  }

  /** Null if it can't be shown. */
  get isOn(): boolean | null {
    const { live, hasEvidence } = this.#face.trainer.state;
    return live === 'running' && hasEvidence ? this.#isOn : null;
  }

  /** Frames need the features of each place. */
  get wantsMap(): boolean {
    return this.#isOn && this.#face.host.isDrawn;
  }

  toggle(): void {
    this.#isOn = !this.#isOn;
    this.#isAsked = this.#isOn;
    this.#last = null;
    saveChoice(this.#isOn);
    this.#face.update();
  }

  take({ map }: ExtractedFrame<unknown>, model: Model | null): void {
    this.#last = map && model ? { map, model } : null;
  }

  hostUpdated(): void {
    const root = this.#face.host.renderRoot;
    const canvas = root.querySelector<HTMLCanvasElement>('canvas.evidence');
    const video = root.querySelector<HTMLVideoElement>('video') ?? this.#face.settings.video;
    if (!canvas || !video) return;
    const { settled, box } = this.#face.trainer.state;
    const evidence =
      this.#last && settled !== null
        ? evidenceFor(this.#last.map, this.#last.model.head, settled)
        : null;
    drawEvidence(canvas, { evidence, box, width: video.videoWidth, height: video.videoHeight });
    if (evidence && this.#isAsked) this.#say(evidence);
  }

  #say(evidence: Float32Array): void {
    const place = mainPlaceOf(evidence, this.#face.host.isMirrored);
    if (place === null) return;
    this.#isAsked = false;
    this.#face.say(this.#face.m.evidence.looksAt[place] ?? '');
  }
}

function readChoice(): boolean {
  try {
    return localStorage.getItem(key) === 'yes';
  } catch {
    return false; // storage is blocked
  }
}

function saveChoice(isOn: boolean): void {
  try {
    if (isOn) localStorage.setItem(key, 'yes');
    else localStorage.removeItem(key);
  } catch {
    // Blocked or full: it holds for this page.
  }
}
