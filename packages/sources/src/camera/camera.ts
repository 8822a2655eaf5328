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
import {
  type CameraDevice,
  type CameraWish,
  leaseCamera,
  type CameraLease,
} from './camera-device.ts';
import { Suspension } from '../devices/device-lease.ts';
import { defaultLongSide } from '../pictures/picture-of-video.ts';

/** What `openCamera` takes. */
export interface CameraOptions extends CameraWish {
  /** The largest length of a picture's longer side, in pixels. Default: 640. */
  readonly longSide?: number | undefined;
  /** Aborts the opening. An opened camera is stopped by `stop()`. */
  readonly signal: AbortSignal;
}

/** One camera to choose from. */
export interface CameraChoice {
  readonly deviceId: string;
  /** The system's name for it. */
  readonly label: string;
}

/**
 * Opens a camera. The browser asks the visitor for permission if it needs to. A camera that is
 * already open on this page is shared, and switched off when the last user of it stops.
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

/** An open camera: a stream for the preview, and pictures. */
export class Camera implements InputSource<'image'> {
  readonly isCamera = true;
  readonly #longSide: number;
  readonly #scope = new Scope();
  readonly #lost = new AbortController();
  #lease: CameraLease;
  /** Closed together with the lease. */
  #holding: Scope;
  #switching: Promise<void> = Promise.resolve();
  #suspension: Suspension | null = null;
  #suspending: Promise<void> = Promise.resolve();

  /** Use `openCamera`. */
  constructor(lease: CameraLease, longSide: number) {
    this.#longSide = longSide;
    this.#lease = lease;
    this.#holding = this.#hold(lease);
  }

  /** For a preview in `<video playsinline muted>`. `switchTo` replaces it. */
  get stream(): MediaStream {
    return this.#lease.device.stream;
  }

  /** Aborted, with a `camera-lost` as its reason, when the camera is disconnected or stops sending. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /** Its id in `devices()`. */
  get deviceId(): string {
    return this.#lease.device.settings.deviceId ?? '';
  }

  /**
   * Whether to mirror its preview: people expect that of every camera but one that points away from
   * them. Pictures of `frames()` are never mirrored.
   */
  get isMirrored(): boolean {
    const { settings, label } = this.#lease.device;
    return settings.facingMode
      ? settings.facingMode !== 'environment'
      : !/\b(back|rear)\b/i.test(label);
  }

  /**
   * Pictures, whole and not mirrored. Each is newer than the one before, and the newest when it is
   * asked for. The caller closes their bitmaps. While the tab is hidden, fewer come. After `switchTo`
   * they come from the other camera.
   *
   * @throws {TlError} `camera-lost`; `aborted` by `signal` or `stop()`.
   */
  async *frames(signal: AbortSignal): AsyncGenerator<PictureFrame, void, undefined> {
    let device: CameraDevice | null = null;
    let last = 0;
    for (;;) {
      await abortable(this.#switching, signal);
      if (this.lost.aborted) throw this.lost.reason as TlError;
      throwIfAborted(this.#scope.signal);
      if (device !== this.#lease.device) {
        device = this.#lease.device;
        last = device.shown;
      }
      const picture = await device.nextPicture(this.#longSide, last, signal);
      // Read after the picture was taken, so that this very frame does not count as a newer one.
      last = device.shown;
      const isWanted = device === this.#lease.device && !this.#scope.signal.aborted;
      if (picture && isWanted) yield picture;
      else picture?.bitmap.close();
    }
  }

  /** All cameras of this computer or phone. */
  async devices(): Promise<readonly CameraChoice[]> {
    const all = await navigator.mediaDevices.enumerateDevices();
    return all
      .filter(({ kind }) => kind === 'videoinput')
      .map(({ deviceId, label }, index) => ({ deviceId, label: label || `Camera ${index + 1}` }));
  }

  /**
   * Changes to another camera. If that fails, it opens the former one again.
   *
   * @throws {TlError} as `openCamera`.
   */
  async switchTo(wish: CameraWish, signal?: AbortSignal): Promise<void> {
    const change = this.#switching.then(() => this.#change(wish, signal ?? this.#scope.signal));
    this.#switching = change.catch(() => {}); // the caller of `switchTo` gets the error
    await change;
  }

  /**
   * Switches the camera off, unless others on the page use it, until `resume()`. Pictures wait
   * meanwhile, and so does `switchTo`.
   */
  suspend(): Promise<void> {
    if (this.#suspension) return this.#suspending;
    const suspension = new Suspension(this.#scope);
    this.#suspension = suspension;
    this.#suspending = this.#switching.then(() => this.#holding.close());
    this.#switching = this.#suspending.then(() => suspension.over);
    return this.#suspending;
  }

  /** Switches the same camera on again. @throws {TlError} as `openCamera`. */
  async resume(): Promise<void> {
    if (!this.#suspension) return;
    await this.#suspending;
    await this.#take(this.#lease.wish, this.#scope.signal);
    this.#suspension.end();
    this.#suspension = null;
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
    // Before the other one is opened: most phones cannot run two cameras at a time.
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
