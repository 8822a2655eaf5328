import { abortable, Scope, throwIfAborted, TlError } from '@tl-elements/core/base';
import { captureError, captureLost } from '../devices/capture-errors.ts';
import { noSoundOutput, microphoneWords } from './microphone-words.ts';
import { connectSamples } from './microphone-graph.ts';
import { RecentSound } from './recent-sound.ts';
import type { SoundFormat } from '../sounds/sound-format.ts';

/** Which microphone is wanted. If empty, the browser chooses. */
export interface MicrophoneWish {
  /** As in `MediaDeviceInfo`. */
  readonly deviceId?: string | undefined;
}

/** A microphone that sends nothing, or is muted, for so many seconds is lost. */
const longestSilenceSeconds = 5;

/** One opened microphone: its stream, and its newest sound at each rate that was asked for. */
export class MicrophoneDevice {
  readonly stream: MediaStream;
  readonly #sounds = new Map<string, RecentSound>();
  readonly #scope = new Scope();
  readonly #lost = new AbortController();
  readonly #listeners = new Set<() => void>();
  /** Since the last look for silence. */
  #hasSent = false;
  #hasEverSent = false;

  private constructor(stream: MediaStream) {
    this.stream = stream;
    this.#scope.add(() => this.#track.stop());
    this.#scope.listen(this.#track, 'ended', () => this.#lose(captureLost(microphoneWords)));
    // It may have ended before the listener was added.
    if (this.#track.readyState === 'ended') this.#lose(captureLost(microphoneWords));
  }

  /**
   * Asks for a microphone and waits for its first samples. The browser's filters for speech are
   * switched off, since they remove other sounds.
   *
   * @throws {TlError} `microphone-denied`, `-blocked-by-iframe`, `-missing`, `-busy`, `-lost`, `-muted`;
   *   `sound-output-missing`, `code-not-found`.
   */
  static async open({ deviceId }: MicrophoneWish): Promise<MicrophoneDevice> {
    const audio: MediaTrackConstraints = {
      echoCancellation: false,
      noiseSuppression: false,
      autoGainControl: false,
      channelCount: { ideal: 1 },
      ...(deviceId ? { deviceId: { exact: deviceId } } : {}),
    };
    const stream = await navigator.mediaDevices
      .getUserMedia({ audio })
      .catch((cause: unknown) => Promise.reject(captureError(microphoneWords, cause)));
    const device = new MicrophoneDevice(stream);
    try {
      const take = (samples: Float32Array, rate: number) => device.#take(samples, rate);
      device.#watchSilence(await connectSamples(stream, device.#scope, take));
      await device.#until(() => device.#hasSent, device.lost);
      return device;
    } catch (cause) {
      await device.close();
      throw device.lost.aborted ? device.lost.reason : cause;
    }
  }

  /** Aborted, with `microphone-lost` or `-muted` as its reason, when no more samples come. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  get settings(): MediaTrackSettings {
    return this.#track.getSettings();
  }

  /** Its sound in a format. The samples are stored from the first call with this format on. */
  soundAs(format: SoundFormat): RecentSound {
    const key = `${format.sampleRate} ${format.seconds}`;
    const sound = this.#sounds.get(key) ?? new RecentSound(format);
    this.#sounds.set(key, sound);
    return sound;
  }

  /**
   * Waits until at least `total` samples of a sound have come.
   *
   * @returns how many have come.
   *
   * @throws {TlError} `microphone-lost`, `-muted`; `aborted` by `signal` or by the device's closing.
   */
  async waitForSamples(sound: RecentSound, total: number, signal: AbortSignal): Promise<number> {
    await this.#until(() => sound.total >= total, signal);
    return sound.total;
  }

  close(): Promise<void> {
    return this.#scope.close();
  }

  get #track(): MediaStreamTrack {
    return this.stream.getAudioTracks()[0]!;
  }

  #take(samples: Float32Array, sampleRate: number): void {
    this.#hasSent = true;
    this.#hasEverSent = true;
    for (const sound of this.#sounds.values()) sound.add(samples, sampleRate);
    this.#listeners.forEach((check) => check());
  }

  /** Waits until `isTrue`, which is called after each piece of sound. @throws as `waitForSamples`. */
  async #until(isTrue: () => boolean, signal: AbortSignal): Promise<void> {
    throwIfAborted(signal);
    const waiting = this.#scope.child();
    const reached = new Promise<void>((resolve) => {
      const check = () => {
        if (isTrue()) resolve();
      };
      this.#listeners.add(check);
      waiting.add(() => this.#listeners.delete(check));
      check();
    });
    try {
      await abortable(abortable(reached, signal), this.#scope.signal);
    } catch (failure) {
      throw this.lost.aborted ? this.lost.reason : failure;
    } finally {
      await waiting.close();
    }
  }

  #watchSilence(isProcessing: () => boolean): void {
    let silentSeconds = 0;
    // It counts ticks, not time, so that a computer's sleep is only one tick.
    this.#scope.every(1000, () => {
      const isMuted = this.#track.muted;
      silentSeconds = this.#hasSent && !isMuted ? 0 : silentSeconds + 1;
      this.#hasSent = false;
      if (silentSeconds < longestSilenceSeconds) return;
      if (isMuted) this.#lose(microphoneMuted());
      else if (!this.#hasEverSent && !isProcessing())
        this.#lose(new TlError('sound-output-missing', noSoundOutput));
      else this.#lose(captureLost(microphoneWords));
    });
  }

  #lose(reason: TlError): void {
    this.#lost.abort(reason);
    void this.close();
  }
}

function microphoneMuted(): TlError {
  return new TlError(
    'microphone-muted',
    'The microphone is muted. Unmute it with its switch, with the key on the keyboard or in the system settings, then try again.',
  );
}
