import { abortable, Scope, throwIfAborted, type PictureFrame } from '@tl-elements/core/base';
import { captureError, captureLost } from '../devices/capture-errors.ts';
import { cameraWords } from './camera-words.ts';
import { constraintsOf, type CameraWish } from './camera-wish.ts';
import { framesShown, nextVideoFrame } from './next-video-frame.ts';
import { pictureOfVideo } from '../pictures/picture-of-video.ts';
import { fitLongSide } from '../pictures/picture-size.ts';
import { watchSilence } from '../devices/watch-silence.ts';

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
