import { abortable, Scope, throwIfAborted, TlError } from '@tl-elements/core/base';
import { captureError, captureLost } from './capture-errors.ts';
import { connectSamples } from './microphone-graph.ts';
import { createResampler, soundRateHz, type Resampler } from './resampler.ts';
import { SoundRing } from './sound-ring.ts';

/** Which microphone is wanted; nothing: whichever the browser prefers. */
export interface MicrophoneWish {
  /** As in `MediaDeviceInfo`. */
  readonly deviceId?: string | undefined;
}

/** Samples that are kept: two seconds. */
const keptSamples = 2 * soundRateHz;

/** A microphone that sends nothing, or is muted, for so many seconds is told as such. */
const longestSilenceSeconds = 5;

/** One opened microphone: its stream, and its newest sound at 16 kHz. */
export class MicrophoneDevice {
  readonly stream: MediaStream;
  readonly #ring = new SoundRing(keptSamples);
  readonly #scope = new Scope();
  readonly #lost = new AbortController();
  readonly #listeners = new Set<() => void>();
  #resampler: Resampler | null = null;
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
      await device.heard(1, device.lost);
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

  /** How many samples have been heard so far, at 16 kHz. */
  get total(): number {
    return this.#ring.total;
  }

  /**
   * A copy of `count` samples at 16 kHz from number `from` on; zeros stand for what was before it
   * opened. Those of the last two seconds are kept.
   */
  read(from: number, count: number): Float32Array {
    return this.#ring.read(from, count);
  }

  /**
   * Waits until `total` samples have been heard, and gives their number then.
   *
   * @throws {TlError} `microphone-lost`, `-muted`; `aborted` by `signal` or by the device's closing.
   */
  async heard(total: number, signal: AbortSignal): Promise<number> {
    throwIfAborted(signal);
    const waiting = this.#scope.child();
    const isHeard = new Promise<void>((resolve) => {
      const check = () => {
        if (this.total >= total) resolve();
      };
      this.#listeners.add(check);
      waiting.add(() => this.#listeners.delete(check));
      check();
    });
    try {
      await abortable(abortable(isHeard, signal), this.#scope.signal);
      return this.total;
    } catch (failure) {
      throw this.lost.aborted ? this.lost.reason : failure;
    } finally {
      await waiting.close();
    }
  }

  close(): Promise<void> {
    return this.#scope.close();
  }

  get #track(): MediaStreamTrack {
    return this.stream.getAudioTracks()[0]!;
  }

  #take(samples: Float32Array, sampleRate: number): void {
    this.#hasSent = true;
    this.#resampler ??= createResampler(Math.round(sampleRate), soundRateHz);
    this.#ring.write(this.#resampler(samples));
    this.#listeners.forEach((check) => check());
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
