import { abortable, Scope, throwIfAborted, TlError } from '@tl-elements/core/base';
import { captureError, captureLost } from '../devices/capture-errors.ts';
import { connectSamples } from './microphone-graph.ts';
import { RecentSound } from './recent-sound.ts';
import type { SoundFormat } from '../sounds/sound-format.ts';

/** Which microphone is wanted; nothing: whichever the browser prefers. */
export interface MicrophoneWish {
  /** As in `MediaDeviceInfo`. */
  readonly deviceId?: string | undefined;
}

/** A microphone that sends nothing, or is muted, for so many seconds is reported. */
const longestSilenceSeconds = 5;

/** One opened microphone: its stream, and its newest sound at each rate that was asked for. */
export class MicrophoneDevice {
  readonly stream: MediaStream;
  readonly #sounds = new Map<string, RecentSound>();
  readonly #scope = new Scope();
  readonly #lost = new AbortController();
  readonly #listeners = new Set<() => void>();
  #hasSent = false;

  private constructor(stream: MediaStream) {
    this.stream = stream;
    this.#scope.add(() => this.#track.stop());
    this.#scope.listen(this.#track, 'ended', () => this.#lose(captureLost('microphone')));
    // It may have ended before anybody could listen.
    if (this.#track.readyState === 'ended') this.#lose(captureLost('microphone'));
  }

  /**
   * Asks for a microphone and waits for its first sound. What browsers do to make speech clearer is
   * off: it takes other sounds away.
   *
   * @throws {TlError} `microphone-denied`, `-blocked-by-iframe`, `-missing`, `-busy`, `-lost`, `-muted`.
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
      .catch((cause: unknown) => Promise.reject(captureError('microphone', cause)));
    const device = new MicrophoneDevice(stream);
    try {
      await connectSamples(stream, device.#scope, (samples, rate) => device.#take(samples, rate));
      device.#watchSilence();
      await device.#until(() => device.#hasSent, device.lost);
      return device;
    } catch (cause) {
      await device.close();
      throw device.lost.aborted ? device.lost.reason : cause;
    }
  }

  /** Aborted, with `microphone-lost` or `-muted` as its reason, when it goes silent by itself. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  get settings(): MediaTrackSettings {
    return this.#track.getSettings();
  }

  /** Its sound as `format` has it, from the first time on that somebody asks for it so. */
  soundAs(format: SoundFormat): RecentSound {
    const key = `${format.sampleRate} ${format.seconds}`;
    const sound = this.#sounds.get(key) ?? new RecentSound(format);
    this.#sounds.set(key, sound);
    return sound;
  }

  /**
   * Waits until `total` samples of a sound have come, and gives their number then.
   *
   * @throws {TlError} `microphone-lost`, `-muted`; `aborted` by `signal` or by the device's closing.
   */
  async heard(sound: RecentSound, total: number, signal: AbortSignal): Promise<number> {
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
    for (const sound of this.#sounds.values()) sound.add(samples, sampleRate);
    this.#listeners.forEach((check) => check());
  }

  /** Waits until `isTrue`, which is asked after each stretch of sound. @throws as `heard`. */
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

  #watchSilence(): void {
    let silentSeconds = 0;
    // Ticks and not time, so that a computer's sleep is one of them.
    this.#scope.every(1000, () => {
      const isMuted = this.#track.muted;
      silentSeconds = this.#hasSent && !isMuted ? 0 : silentSeconds + 1;
      this.#hasSent = false;
      if (silentSeconds < longestSilenceSeconds) return;
      this.#lose(isMuted ? microphoneMuted() : captureLost('microphone'));
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
