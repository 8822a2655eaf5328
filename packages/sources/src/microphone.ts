import {
  abortable,
  asyncDispose,
  Scope,
  throwIfAborted,
  type InputSource,
  type SoundFrame,
  type TlError,
} from '@tl-elements/core';
import { assertReachable } from './capture-errors.ts';
import { DeviceLeases, type Lease } from './device-lease.ts';
import { MicrophoneDevice, type MicrophoneWish } from './microphone-device.ts';
import { soundRateHz } from './resampler.ts';

/** What `openMicrophone` takes. */
export interface MicrophoneOptions extends MicrophoneWish {
  /** Stops the opening; an opened microphone ends by `stop()`. */
  readonly signal: AbortSignal;
}

/** How a microphone is listened to. */
export interface ListenOptions {
  /** Milliseconds from one second of sound to the next, at least; 125 if not said. */
  readonly hopMs?: number | undefined;
}

/** One microphone to choose from. */
export interface MicrophoneChoice {
  readonly deviceId: string;
  /** As the system calls it. */
  readonly label: string;
}

/** Seconds overlap by seven eighths: short enough for a word to be whole in one of them. */
const defaultHopMs = 125;

/** The meter looks back so far, and shows nothing below so many dB. */
const meterSamples = soundRateHz / 20;
const meterRangeDb = 60;

const microphones = new DeviceLeases<MicrophoneDevice, MicrophoneWish>(
  ({ device, wish }, { deviceId }) =>
    !deviceId || deviceId === (device?.settings.deviceId ?? wish.deviceId),
);

/**
 * Opens a microphone, asking the visitor where that is needed. Whoever asks for a microphone that is
 * open on this page already shares it; it is released when the last of them stops.
 *
 * @throws {TlError} `insecure-context`, `microphone-blocked-by-iframe`, `-denied`, `-missing`, `-busy`,
 *   `-lost`, `-muted`, `aborted`.
 */
export async function openMicrophone({ signal, ...wish }: MicrophoneOptions): Promise<Microphone> {
  throwIfAborted(signal);
  assertReachable('microphone');
  return new Microphone(await microphones.lease(wish, () => MicrophoneDevice.open(wish), signal));
}

/** An open microphone: seconds of sound for whoever asks, and a level for a meter. */
export class Microphone implements InputSource<'audio'> {
  readonly #device: MicrophoneDevice;
  readonly #scope = new Scope();

  /** Use `openMicrophone`. */
  constructor({ device, release }: Lease<MicrophoneDevice, MicrophoneWish>) {
    this.#device = device;
    this.#scope.add(release);
    this.#scope.listen(device.lost, 'abort', () => void this.stop());
  }

  /** Aborted, with `microphone-lost` or `-muted` as its reason, when it goes silent by itself. */
  get lost(): AbortSignal {
    return this.#device.lost;
  }

  /** The browser's stream, to record from or to draw. */
  get stream(): MediaStream {
    return this.#device.stream;
  }

  /** Which of `devices()` this is. */
  get deviceId(): string {
    return this.#device.settings.deviceId ?? '';
  }

  /** How loud it is at the moment: 0 at 60 dB below full strength, 1 at full strength. */
  get level(): number {
    const samples = this.newest(meterSamples);
    const energy = samples.reduce((sum, sample) => sum + sample * sample, 0) / meterSamples;
    return Math.min(1, Math.max(0, 1 + (10 * Math.log10(energy)) / meterRangeDb));
  }

  /**
   * A copy of the newest samples at 16 kHz, for a picture of the sound.
   *
   * @param count at most 32,000; zeros stand for what was before it opened.
   */
  newest(count: number): Float32Array {
    return this.#device.read(this.#device.total - count, count);
  }

  /**
   * Seconds of sound, 16,000 samples at 16 kHz, each the newest when asked for and at least `hopMs`
   * later than the one before. The first is whole: it comes a second after the asking.
   *
   * @throws {TlError} `microphone-lost`, `-muted`; `aborted` by `signal` or `stop()`.
   */
  async *frames(
    signal: AbortSignal,
    { hopMs = defaultHopMs }: ListenOptions = {},
  ): AsyncGenerator<SoundFrame, void, undefined> {
    const hop = Math.round((hopMs * soundRateHz) / 1000);
    let due = this.#device.total + soundRateHz;
    for (;;) {
      const total = await this.#heard(due, signal);
      // On the beat while the caller keeps up, so that hops of a second leave no gap; else the newest.
      const end = total - due < Math.min(hop, soundRateHz) ? due : total;
      const pcm = this.#device.read(end - soundRateHz, soundRateHz);
      due = end + hop;
      yield { pcm, sampleRate: soundRateHz, at: performance.now() };
    }
  }

  /**
   * Records from now on, however busy the page is.
   *
   * @param seconds how long.
   * @returns samples at 16 kHz; `cutSeconds` makes examples of them.
   * @throws {TlError} as `frames`.
   */
  async record(seconds: number, signal: AbortSignal): Promise<Float32Array> {
    const recorded = new Float32Array(Math.round(seconds * soundRateHz));
    const start = this.#device.total;
    for (let at = 0; at < recorded.length;) {
      const total = await this.#heard(start + at + 1, signal);
      const count = Math.min(total - start, recorded.length) - at;
      recorded.set(this.#device.read(start + at, count), at);
      at += count;
    }
    return recorded;
  }

  /** The microphones there are. */
  async devices(): Promise<readonly MicrophoneChoice[]> {
    const all = await navigator.mediaDevices.enumerateDevices();
    return all
      .filter(({ kind }) => kind === 'audioinput')
      .map(({ deviceId, label }, index) => ({
        deviceId,
        label: label || `Microphone ${index + 1}`,
      }));
  }

  /** Ends the frames and releases the microphone, unless others on the page use it. */
  stop(): Promise<void> {
    return this.#scope.close();
  }

  [asyncDispose](): Promise<void> {
    return this.stop();
  }

  async #heard(total: number, signal: AbortSignal): Promise<number> {
    try {
      throwIfAborted(this.#scope.signal);
      return await abortable(this.#device.heard(total, signal), this.#scope.signal);
    } catch (failure) {
      throw this.lost.aborted ? (this.lost.reason as TlError) : failure;
    }
  }
}
