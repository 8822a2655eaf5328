import { abortable, Scope, throwIfAborted, type PictureFrame } from '@tl-elements/core';
import { cameraError, cameraLost } from './camera-errors.ts';
import { nextVideoFrame } from './next-video-frame.ts';
import { fitLongSide } from './picture-size.ts';

/** Which way a phone's camera looks: at its user, or at what is in front of them. */
export type CameraFacing = 'user' | 'environment';

/** Which camera is wanted; nothing: whichever the browser prefers. */
export interface CameraWish {
  readonly facing?: CameraFacing | undefined;
  /** As in `MediaDeviceInfo`; it wins over `facing`. */
  readonly deviceId?: string | undefined;
}

/** A camera that sends no picture for so long, in a tab that is seen, is lost. */
const longestSilenceMs = 5000;

/** One opened camera: its stream, and the unseen video that pictures are taken from. */
export class CameraDevice {
  readonly stream: MediaStream;
  readonly #video: HTMLVideoElement;
  readonly #scope = new Scope();
  readonly #lost = new AbortController();

  private constructor(stream: MediaStream) {
    this.stream = stream;
    this.#video = document.createElement('video');
    // Without both, iOS shows the video full screen or freezes it.
    this.#video.playsInline = true;
    this.#video.muted = true;
    this.#video.srcObject = stream;
    this.#scope.add(() => {
      stream.getTracks().forEach((track) => track.stop());
      this.#video.srcObject = null;
    });
    this.#watch();
  }

  /**
   * Asks for a camera and waits for its first picture.
   *
   * @throws {TlError} `camera-denied`, `camera-blocked-by-iframe`, `camera-missing`, `camera-busy`, `camera-lost`.
   */
  static async open(wish: CameraWish, longSide: number): Promise<CameraDevice> {
    const stream = await navigator.mediaDevices
      .getUserMedia({ video: constraintsOf(wish, longSide) })
      .catch((cause: unknown) => Promise.reject(cameraError(cause)));
    const device = new CameraDevice(stream);
    try {
      await abortable(device.#video.play(), device.lost);
      return device;
    } catch (cause) {
      await device.close();
      throw device.lost.aborted ? device.lost.reason : cameraLost(cause);
    }
  }

  /** Aborted, with a `camera-lost` as its reason, when the device goes away by itself. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  get settings(): MediaTrackSettings {
    return this.#track.getSettings();
  }

  get label(): string {
    return this.#track.label;
  }

  /**
   * The next new picture, whole and unmirrored; it belongs to the caller.
   *
   * @returns null where the device was closed, here or elsewhere, while waiting.
   * @throws {TlError} `camera-lost`, `aborted`.
   */
  async nextPicture(longSide: number, signal: AbortSignal): Promise<PictureFrame | null> {
    throwIfAborted(signal);
    const waiting = this.#scope.child();
    waiting.listen(signal, 'abort', () => void waiting.close());
    try {
      const at = await nextVideoFrame(this.#video, waiting.signal);
      return { bitmap: await this.#grab(longSide), at };
    } catch (cause) {
      throwIfAborted(signal);
      if (this.lost.aborted) throw this.lost.reason;
      if (this.#scope.signal.aborted) return null;
      throw cameraLost(cause);
    } finally {
      await waiting.close();
    }
  }

  close(): Promise<void> {
    return this.#scope.close();
  }

  get #track(): MediaStreamTrack {
    return this.stream.getVideoTracks()[0]!;
  }

  #grab(longSide: number): Promise<ImageBitmap> {
    const { videoWidth, videoHeight } = this.#video;
    const { width, height } = fitLongSide(videoWidth, videoHeight, longSide);
    if (width === videoWidth && height === videoHeight) return createImageBitmap(this.#video);
    return createImageBitmap(this.#video, {
      resizeWidth: width,
      resizeHeight: height,
      resizeQuality: 'high',
    });
  }

  #watch(): void {
    const scope = this.#scope;
    let stopTimer = () => {};
    const watchSilence = () => {
      stopTimer();
      // Phones silence the camera of a hidden tab, and give it back.
      if (!this.#track.muted || document.hidden) return;
      stopTimer = scope.after(longestSilenceMs, () => this.#lose());
    };
    const seen = () => {
      watchSilence();
      // iOS pauses the video of a tab that was left; a refusal here shows as silence.
      if (!document.hidden && this.#video.paused) this.#video.play().catch(() => {});
    };
    scope.listen(this.#track, 'ended', () => this.#lose());
    scope.listen(this.#track, 'mute', watchSilence);
    scope.listen(this.#track, 'unmute', watchSilence);
    scope.listen(document, 'visibilitychange', seen);
    watchSilence();
  }

  #lose(): void {
    this.#lost.abort(cameraLost());
    void this.close();
  }
}

/** `ideal`, so that a computer with one camera serves a page that wishes for a phone's back camera. */
function constraintsOf({ deviceId, facing }: CameraWish, longSide: number): MediaTrackConstraints {
  return {
    width: { ideal: longSide },
    height: { ideal: (longSide * 3) / 4 },
    frameRate: { ideal: 30 },
    ...(deviceId
      ? { deviceId: { exact: deviceId } }
      : facing
        ? { facingMode: { ideal: facing } }
        : {}),
  };
}
