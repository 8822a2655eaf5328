import { abortable, Scope, throwIfAborted, type PictureFrame } from '@tl-elements/core/base';
import {
  type CaptureWords,
  captureError,
  captureLost,
  assertReachable,
} from '../devices/capture-errors.ts';
import { framesShown, nextVideoFrame, onNextDraw } from './next-video-frame.ts';
import { pictureOfVideo, fitLongSide } from '../pictures/picture-of-video.ts';
import { DeviceLeases, type Lease, type SharedDevice } from '../devices/device-lease.ts';

/** Which way a phone's camera points: at its user, or at what is in front of them. */
export type CameraFacing = 'user' | 'environment';

/** Which camera is wanted. If empty, the browser chooses. */
export interface CameraWish {
  readonly facing?: CameraFacing | undefined;
  /** As in `MediaDeviceInfo`. It takes precedence over `facing`. */
  readonly deviceId?: string | undefined;
}

/**
 * What to ask a browser for. `ideal`, so that a page that wants a phone's back camera gets the only
 * camera of a computer.
 *
 * @param longSide pixels.
 */
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

/** The messages about cameras. */
export const cameraWords: CaptureWords = {
  kind: 'camera',
  notOffered:
    'This browser offers no camera to web pages. If you are inside another app, open the page in Safari, Chrome or Firefox.',
  blockedByPage:
    'The page around this one does not let it use the camera. Whoever owns that page has to write ' +
    '<iframe allow="camera; microphone" ...>, and must not forbid cameras in its Permissions-Policy header.',
  blockedByHeader:
    'This page forbids cameras in its Permissions-Policy header. Whoever serves it has to send "Permissions-Policy: camera=(self)", or no such header.',
  none: 'No camera was found. Plug one in, or use photos instead.',
  gone: 'That camera is no longer connected. Plug it in, or choose another one.',
  busy: 'The camera did not start. Another program or tab may be using it. Close that, then try again.',
  lost: 'The camera stopped sending pictures. It may have been unplugged, switched off or taken by another program. Check that, then try again.',
  deniedBySystem:
    'The computer does not let this browser use the camera. Allow it in the system settings under Privacy, Camera, then try again.',
  denied:
    'The camera is blocked. Allow it with the camera icon in the address bar, then try again.',
};

/** One opened camera: its stream, and the hidden video element that pictures are taken from. */
export class CameraDevice {
  readonly stream: MediaStream;
  readonly #video: HTMLVideoElement;
  readonly #scope = new Scope();
  readonly #lost = new AbortController();
  /** How many callers wait for a picture. */
  #waiting = 0;
  #hasAnswered = false;

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
   * @throws {TlError} `camera-denied`, `camera-blocked-by-iframe`, `camera-missing`, `camera-busy`.
   */
  static async open(wish: CameraWish, longSide: number): Promise<CameraDevice> {
    const stream = await navigator.mediaDevices
      .getUserMedia({ video: constraintsOf(wish, longSide) })
      .catch((cause: unknown) => Promise.reject(captureError(cameraWords, cause)));
    const device = new CameraDevice(stream);
    try {
      throwIfAborted(device.lost);
      await device.#await(abortable(device.#video.play(), device.lost));
      return device;
    } catch (cause) {
      // Some cameras open although another program uses them, and end before their first picture.
      await device.close();
      throw captureError(cameraWords, cause);
    }
  }

  /** Aborted, with a `camera-lost` as its reason, when the device is disconnected or stops sending. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  get settings(): MediaTrackSettings {
    return this.#track.getSettings();
  }

  get label(): string {
    return this.#track.label;
  }

  /** How many frames it has shown so far. */
  get shown(): number {
    return framesShown(this.#video);
  }

  /**
   * Waits for a picture that is newer than frame number `after`, and returns the newest: whole and
   * not mirrored. The caller closes its bitmap.
   *
   * @returns null if the device was closed while waiting.
   * @throws {TlError} `camera-lost`, `aborted`.
   */
  async nextPicture(
    longSide: number,
    after: number,
    signal: AbortSignal,
  ): Promise<PictureFrame | null> {
    throwIfAborted(signal);
    const waiting = this.#scope.child();
    waiting.listen(signal, 'abort', () => void waiting.close());
    try {
      const at = await this.#await(nextVideoFrame(this.#video, after, waiting.signal));
      return { bitmap: await this.#grab(longSide), at };
    } catch (cause) {
      throwIfAborted(signal);
      if (this.lost.aborted) throw this.lost.reason;
      if (this.#scope.signal.aborted) return null;
      throw captureLost(cameraWords, cause);
    } finally {
      await waiting.close();
    }
  }

  close(): Promise<void> {
    return this.#scope.close();
  }

  async #await<Value>(answer: Promise<Value>): Promise<Value> {
    this.#waiting++;
    try {
      return await answer;
    } finally {
      this.#waiting--;
      this.#hasAnswered = true;
    }
  }

  get #track(): MediaStreamTrack {
    return this.stream.getVideoTracks()[0]!;
  }

  #grab(longSide: number): Promise<ImageBitmap> {
    const { videoWidth, videoHeight } = this.#video;
    const { width, height } = fitLongSide(videoWidth, videoHeight, longSide);
    if (width === videoWidth && height === videoHeight) return pictureOfVideo(this.#video);
    return pictureOfVideo(this.#video, {
      resizeWidth: width,
      resizeHeight: height,
      resizeQuality: 'high',
    });
  }

  #watch(): void {
    const scope = this.#scope;
    scope.listen(this.#track, 'ended', () => this.#lose());
    scope.listen(document, 'visibilitychange', () => {
      // iOS pauses the video of a hidden tab. If it can't be resumed, `watchSilence` reports it.
      if (!document.hidden && this.#video.paused) this.#video.play().catch(() => {});
    });
    watchSilence(
      scope,
      () => this.#takeSilence(),
      () => this.#lose(),
    );
    // It may have ended before the listener was added.
    if (this.#track.readyState === 'ended') this.#lose();
  }

  /** Whether somebody waited for a picture and none came since the last call. */
  #takeSilence(): boolean {
    const isSilent = this.#waiting > 0 && !this.#hasAnswered;
    this.#hasAnswered = false;
    return isSilent || this.#track.muted;
  }

  #lose(): void {
    this.#lost.abort(captureLost(cameraWords));
    void this.close();
  }
}

/** A camera that sends no picture for so many seconds, while the page is drawn, is lost. */
const longestSilenceSeconds = 5;

/**
 * Calls back when a camera sends no more pictures without ending. No event says so: Chromium sends
 * none, and other browsers send "mute" also for every hidden tab. It counts ticks, not time, so that
 * a computer's sleep is only one tick. A page that is not drawn (hidden, or in an iframe that is
 * scrolled away) gets no frames, so its ticks don't count.
 *
 * @param isSilent called each second: whether somebody waited for a picture and none came.
 */
function watchSilence(scope: Scope, isSilent: () => boolean, onSilence: () => void): void {
  let silentSeconds = 0;
  let isDrawn = false;
  scope.every(1000, () => {
    const counts = isSilent() && isDrawn && !document.hidden;
    silentSeconds = counts ? silentSeconds + 1 : 0;
    if (silentSeconds >= longestSilenceSeconds) onSilence();
    isDrawn = false;
    onNextDraw(scope, () => (isDrawn = true));
  });
}

/** A share in an opened camera. The device is released when the last share is released. */
export type CameraLease = Lease<CameraDevice, CameraWish>;

const cameras = new DeviceLeases<CameraDevice, CameraWish>(serves);

/**
 * Takes a share in the camera that is wanted. Opens it if it is not open yet.
 *
 * @param longSide pixels to ask for if the device is not open yet.
 * @throws {TlError} as `openCamera`.
 */
export async function leaseCamera(
  wish: CameraWish,
  longSide: number,
  signal: AbortSignal,
): Promise<CameraLease> {
  assertReachable(cameraWords);
  return cameras.lease(wish, () => CameraDevice.open(wish, longSide), signal);
}

function serves(entry: SharedDevice<CameraDevice, CameraWish>, wish: CameraWish): boolean {
  const { deviceId, facingMode } = entry.device?.settings ?? {};
  if (wish.deviceId) return wish.deviceId === (deviceId ?? entry.wish.deviceId);
  if (wish.facing) return wish.facing === facingMode || wish.facing === entry.wish.facing;
  return true;
}
