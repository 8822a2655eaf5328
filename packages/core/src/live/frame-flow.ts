import type { FeatureExtractor } from '../contracts/extractor.ts';
import type { CameraView } from './camera-view.ts';
import type { After, Pause } from './live-input-options.ts';
import { movementListener } from './movement-listener.ts';
import { listenToFrames, type FrameListener, type FrameStream } from './shared-frames.ts';
import type { SourceShare } from './shared-source.ts';

/** A device that nobody needs is switched off after this long, milliseconds. */
const deviceOffMs = 30_000;

/** The stream of frames, and what is called with them. */
export interface FrameFlowOptions<Copy> extends Omit<FrameStream, 'source' | 'extractor' | 'view'> {
  /** Read when frames begin to flow. */
  readonly extractor: () => FeatureExtractor;
  /** Read when frames begin to flow. */
  readonly view: () => CameraView;
  readonly share: SourceShare;
  readonly listener: FrameListener<Copy>;
  readonly after: After;
  /** The device has been switched on again. */
  readonly onResume: () => void;
}

/** Passes on the frames of an open source, from a start to a stop, with pauses. */
export class FrameFlow<Copy> {
  readonly #options: FrameFlowOptions<Copy>;
  #pause: Pause | null = null;
  #isClosed = false;
  #leave: (() => void) | null = null;
  #cancelOff: (() => void) | null = null;

  constructor(options: FrameFlowOptions<Copy>) {
    this.#options = options;
  }

  /** Frames flow from the first call on. @param pause null: takes frames. */
  pause(pause: Pause | null): void {
    this.#pause = pause;
    if (pause) this.#stopListening();
    if (pause === 'device') {
      this.#cancelOff ??= this.#options.after(deviceOffMs, () => void this.#switchOff());
    } else {
      this.#cancelOff?.();
      this.#cancelOff = null;
      void this.#goOn();
    }
  }

  /** `extractor` is another one now, of the same inputs, or `view` is another: the next frames are extracted by it. */
  exchange(): void {
    this.#stopListening();
    this.pause(this.#pause);
  }

  /** Takes no more frames. The caller releases the share. */
  close(): void {
    this.#isClosed = true;
    this.#cancelOff?.();
    this.#stopListening();
  }

  async #switchOff(): Promise<void> {
    const { share, listener } = this.#options;
    await share.sleep().catch((error: unknown) => listener.onFailure(error as Error));
  }

  async #goOn(): Promise<void> {
    const { share, view, listener, onResume } = this.#options;
    const wasOff = !share.isAwake;
    try {
      await share.wake();
    } catch (error) {
      listener.onFailure(error as Error);
      return;
    }
    if (wasOff) onResume();
    if (this.#pause || this.#isClosed || this.#leave) return;
    const { source } = share;
    const extractor = this.#options.extractor();
    const { movements } = extractor;
    // Keypoints are extracted once, for movements and for whoever else needs them.
    this.#leave = movements
      ? listenToFrames(
          { source, extractor: movements.keypoints, view: { isMirrored: false } },
          movementListener(movements, listener),
        )
      : listenToFrames({ source, extractor, view: view() }, listener);
  }

  #stopListening(): void {
    this.#leave?.();
    this.#leave = null;
  }
}
