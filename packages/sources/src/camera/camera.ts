import {
  abortable,
  abortedError,
  asyncDispose,
  Scope,
  throwIfAborted,
  type InputSource,
  type PictureFrame,
  type TlError,
} from '@tl-elements/core/base';
import type { CameraDevice } from './camera-device.ts';
import type { CameraWish } from './camera-wish.ts';
import { leaseCamera, type CameraLease } from './camera-lease.ts';
import { defaultLongSide } from '../pictures/picture-size.ts';

/** What `openCamera` takes. */
export interface CameraOptions extends CameraWish {
  /** The most pixels a picture's longer side has; 640 if not said. */
  readonly longSide?: number | undefined;
  /** Stops the opening; an opened camera ends by `stop()`. */
  readonly signal: AbortSignal;
}

/** One camera to choose from. */
export interface CameraChoice {
  readonly deviceId: string;
  /** As the system calls it. */
  readonly label: string;
}

/**
 * Opens a camera, asking the visitor where that is needed. Whoever asks for a camera that is open
 * on this page already shares it; it is switched off when the last of them stops.
 *
 * @throws {TlError} `insecure-context`, `camera-blocked-by-iframe`, `camera-denied`,
 *   `camera-missing`, `camera-busy`, `camera-lost`, `aborted`.
 */
export async function openCamera({
  longSide = defaultLongSide,
  signal,
  ...wish
}: CameraOptions): Promise<Camera> {
  throwIfAborted(signal);
  return new Camera(await leaseCamera(wish, longSide, signal), longSide);
}

/** An open camera: a preview stream, and pictures for whoever asks. */
export class Camera implements InputSource<'image'> {
  readonly isCamera = true;
  readonly #longSide: number;
  readonly #scope = new Scope();
  readonly #lost = new AbortController();
  #lease: CameraLease;
  /** What ends when the lease does. */
  #holding: Scope;
  #switching: Promise<void> = Promise.resolve();

  /** Use `openCamera`. */
  constructor(lease: CameraLease, longSide: number) {
    this.#longSide = longSide;
    this.#lease = lease;
    this.#holding = this.#hold(lease);
  }

  /** For a preview in `<video playsinline muted>`. Another one after `switchTo`. */
  get stream(): MediaStream {
    return this.#lease.device.stream;
  }

  /** Aborted, with a `camera-lost` as its reason, when the camera goes away by itself. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /** Which of `devices()` this is. */
  get deviceId(): string {
    return this.#lease.device.settings.deviceId ?? '';
  }

  /**
   * Whether people expect a preview of it mirrored: all but cameras that look away from them.
   * Pictures of `frames()` never are.
   */
  get isMirrored(): boolean {
    const { settings, label } = this.#lease.device;
    return settings.facingMode
      ? settings.facingMode !== 'environment'
      : !/\b(back|rear)\b/i.test(label);
  }

  /**
   * Pictures, each newer than the one before and the newest when asked for: whole, unmirrored, and
   * the caller's to close. They wait while the tab is hidden and go on with the other camera after `switchTo`.
   *
   * @throws {TlError} `camera-lost`; `aborted` by `signal` or `stop()`.
   */
  async *frames(signal: AbortSignal): AsyncGenerator<PictureFrame, void, undefined> {
    let device: CameraDevice | null = null;
    let seen = 0;
    for (;;) {
      await abortable(this.#switching, signal);
      if (this.lost.aborted) throw this.lost.reason as TlError;
      throwIfAborted(this.#scope.signal);
      if (device !== this.#lease.device) {
        device = this.#lease.device;
        seen = device.shown;
      }
      const picture = await device.nextPicture(this.#longSide, seen, signal);
      // After the picture was taken, so that a frame shown meanwhile is not taken for a newer one.
      seen = device.shown;
      const isWanted = device === this.#lease.device && !this.#scope.signal.aborted;
      if (picture && isWanted) yield picture;
      else picture?.bitmap.close();
    }
  }

  /** The cameras there are. */
  async devices(): Promise<readonly CameraChoice[]> {
    const all = await navigator.mediaDevices.enumerateDevices();
    return all
      .filter(({ kind }) => kind === 'videoinput')
      .map(({ deviceId, label }, index) => ({ deviceId, label: label || `Camera ${index + 1}` }));
  }

  /**
   * Changes to another camera. If that fails, the former one goes on where it can.
   *
   * @throws {TlError} as `openCamera`.
   */
  async switchTo(wish: CameraWish, signal?: AbortSignal): Promise<void> {
    const change = this.#switching.then(() => this.#change(wish, signal ?? this.#scope.signal));
    this.#switching = change.catch(() => {}); // told to the caller of switchTo alone
    await change;
  }

  /** Ends the pictures and switches the camera off, unless others on the page use it. */
  stop(): Promise<void> {
    return this.#scope.close();
  }

  [asyncDispose](): Promise<void> {
    return this.stop();
  }

  async #change(wish: CameraWish, signal: AbortSignal): Promise<void> {
    if (this.#scope.signal.aborted) throw abortedError(this.#scope.signal);
    const former = this.#lease.wish;
    // First, since most phones cannot run two cameras at a time.
    await this.#holding.close();
    try {
      await this.#take(wish, signal);
    } catch (failure) {
      await this.#return(former);
      throw failure;
    }
  }

  async #return(wish: CameraWish): Promise<void> {
    try {
      await this.#take(wish, this.#scope.signal);
    } catch (failure) {
      this.#lost.abort(failure);
      await this.stop();
    }
  }

  async #take(wish: CameraWish, signal: AbortSignal): Promise<void> {
    this.#lease = await leaseCamera(wish, this.#longSide, signal);
    this.#holding = this.#hold(this.#lease);
  }

  #hold(lease: CameraLease): Scope {
    const holding = this.#scope.child();
    holding.add(() => lease.release());
    holding.listen(lease.device.lost, 'abort', () => {
      this.#lost.abort(lease.device.lost.reason);
      void this.stop();
    });
    return holding;
  }
}
