import {
  abortable,
  asyncDispose,
  Scope,
  throwIfAborted,
  type InputSource,
  type SoundFrame,
  type TlError,
} from '@tl-elements/core/base';
import { assertReachable } from '../devices/capture-errors.ts';
import { DeviceLeases, type Lease } from '../devices/device-lease.ts';
import { MicrophoneDevice, type MicrophoneWish } from './microphone-device.ts';
import type { Samples } from '../sounds/decode-sound.ts';
import type { RecentSound } from './recent-sound.ts';
import { defaultSoundFormat, type SoundFormat } from '../sounds/sound-format.ts';

/** What `openMicrophone` takes. */
export interface MicrophoneOptions extends MicrophoneWish {
  /** As what its sound is delivered; seconds at 16 kHz if not said. */
  readonly format?: SoundFormat | undefined;
  /** Stops the opening; an opened microphone ends by `stop()`. */
  readonly signal: AbortSignal;
}

/** How a microphone is listened to. */
export interface ListenOptions {
  /** Milliseconds from the beginning of one stretch to that of the next, at least; 125 if not said. */
  readonly hopMs?: number | undefined;
}

/** One microphone to choose from. */
export interface MicrophoneChoice {
  readonly deviceId: string;
  /** As the system calls it. */
  readonly label: string;
}

type MicrophoneLease = Lease<MicrophoneDevice, MicrophoneWish>;

/** Seconds overlap by seven eighths, so that a word is whole in one of them. */
const defaultHopMs = 125;

/** The meter looks back so far, and shows nothing below so many dB. */
const meterSamples = defaultSoundFormat.sampleRate / 20;
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
export async function openMicrophone({
  signal,
  format = defaultSoundFormat,
  ...wish
}: MicrophoneOptions): Promise<Microphone> {
  return new Microphone(await leaseMicrophone(wish, signal), format);
}

async function leaseMicrophone(
  wish: MicrophoneWish,
  signal: AbortSignal,
): Promise<MicrophoneLease> {
  throwIfAborted(signal);
  assertReachable('microphone');
  return microphones.lease(wish, () => MicrophoneDevice.open(wish), signal);
}

/** An open microphone: stretches of sound for whoever asks, and a level for a meter. */
export class Microphone implements InputSource<'audio'> {
  readonly #format: SoundFormat;
  readonly #scope = new Scope();
  readonly #lost = new AbortController();
  #device: MicrophoneDevice;
  /** What ends when another microphone takes its place. */
  #holding: Scope;

  /** Use `openMicrophone`. */
  constructor(lease: MicrophoneLease, format: SoundFormat) {
    this.#format = format;
    this.#device = lease.device;
    this.#holding = this.#hold(lease);
  }

  /** Aborted, with `microphone-lost` or `-muted` as its reason, when it goes silent by itself. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /** The browser's stream, to record from or to draw. Another one after `switchTo`. */
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

  /** How many samples at 16 kHz have been heard so far; from 0 again after `switchTo`. */
  get total(): number {
    return this.#drawn.total;
  }

  /**
   * A copy of the newest samples at 16 kHz, whatever its format, for a picture of the sound.
   *
   * @param count at most 32,000; zeros stand for what was before it opened.
   */
  newest(count: number): Float32Array {
    return this.#drawn.read(this.#drawn.total - count, count);
  }

  /**
   * Stretches of sound as its format says, each the newest when asked for and at least `hopMs` later
   * than the one before. The first comes when all of it has been heard since the asking. After
   * `switchTo` they go on with the other microphone, as soon as a whole stretch of that is there.
   *
   * @throws {TlError} `microphone-lost`, `-muted`; `aborted` by `signal` or `stop()`.
   */
  async *frames(
    signal: AbortSignal,
    { hopMs = defaultHopMs }: ListenOptions = {},
  ): AsyncGenerator<SoundFrame, void, undefined> {
    const { sampleRate, seconds } = this.#format;
    const length = Math.round(seconds * sampleRate);
    const hop = Math.round((hopMs * sampleRate) / 1000);
    let device = this.#device;
    let sound = device.soundAs(this.#format);
    let due = sound.total + length;
    for (;;) {
      const total = await this.#heard(device, sound, due, signal);
      if (total === null) {
        device = this.#device;
        sound = device.soundAs(this.#format);
        due = sound.total + length;
        continue;
      }
      // On the beat while the caller keeps up, so that hops of a second leave no gap; else the newest.
      const end = total - due < Math.min(hop, sampleRate) ? due : total;
      const pcm = sound.read(end - length, length);
      due = end + hop;
      yield { pcm, sampleRate, at: performance.now() };
    }
  }

  /**
   * Records from now on, however busy the page is.
   *
   * @param seconds how long.
   * @returns what `cutSeconds` makes examples of.
   * @throws {TlError} as `frames`.
   */
  async record(seconds: number, signal: AbortSignal): Promise<Samples> {
    const { sampleRate } = this.#format;
    const pieces: Float32Array[] = [];
    let missing = Math.round(seconds * sampleRate);
    for await (const piece of this.#pieces(signal)) {
      pieces.push(piece.subarray(0, missing));
      missing -= piece.length;
      if (missing <= 0) break;
    }
    return { pcm: joined(pieces), sampleRate };
  }

  /**
   * Records from now on until `end` aborts.
   *
   * @returns what `cutSeconds` makes examples of.
   * @throws {TlError} `microphone-lost`, `-muted`; `aborted` by `stop()`.
   */
  async recordUntil(end: AbortSignal): Promise<Samples> {
    const pieces: Float32Array[] = [];
    try {
      for await (const piece of this.#pieces(end)) pieces.push(piece);
    } catch (failure) {
      if (!end.aborted) throw failure;
    }
    return { pcm: joined(pieces), sampleRate: this.#format.sampleRate };
  }

  /** The microphones there are, each once. */
  async devices(): Promise<readonly MicrophoneChoice[]> {
    const all = await navigator.mediaDevices.enumerateDevices();
    return withoutTwins(all.filter(({ kind }) => kind === 'audioinput')).map(
      ({ deviceId, label }, index) => ({ deviceId, label: label || `Microphone ${index + 1}` }),
    );
  }

  /**
   * Changes to another microphone under a running loop. If that fails, the former one goes on.
   *
   * @throws {TlError} as `openMicrophone`.
   */
  async switchTo(wish: MicrophoneWish, signal = this.#scope.signal): Promise<void> {
    const lease = await leaseMicrophone(wish, signal);
    const former = this.#holding;
    this.#device = lease.device;
    this.#holding = this.#hold(lease);
    await former.close();
  }

  /** Ends the frames and releases the microphone, unless others on the page use it. */
  stop(): Promise<void> {
    return this.#scope.close();
  }

  [asyncDispose](): Promise<void> {
    return this.stop();
  }

  /** What is drawn. */
  get #drawn(): RecentSound {
    return this.#device.soundAs(defaultSoundFormat);
  }

  /** All that is heard from now on, without a gap unless it changes to another microphone. */
  async *#pieces(signal: AbortSignal): AsyncGenerator<Float32Array, void, undefined> {
    let device = this.#device;
    let sound = device.soundAs(this.#format);
    let from = sound.total;
    for (;;) {
      const total = await this.#heard(device, sound, from + 1, signal);
      if (total !== null) {
        yield sound.read(from, total - from);
        from = total;
      } else {
        device = this.#device;
        sound = device.soundAs(this.#format);
        from = sound.total;
      }
    }
  }

  /** As `device.heard`; null where another microphone has taken its place. */
  async #heard(
    device: MicrophoneDevice,
    sound: RecentSound,
    total: number,
    signal: AbortSignal,
  ): Promise<number | null> {
    try {
      throwIfAborted(this.#scope.signal);
      return await abortable(device.heard(sound, total, signal), this.#scope.signal);
    } catch (failure) {
      if (this.lost.aborted) throw this.lost.reason as TlError;
      const isOver = signal.aborted || this.#scope.signal.aborted;
      if (isOver || device === this.#device) throw failure;
      return null;
    }
  }

  #hold({ device, release }: MicrophoneLease): Scope {
    const holding = this.#scope.child();
    holding.add(release);
    holding.listen(device.lost, 'abort', () => {
      this.#lost.abort(device.lost.reason);
      void this.stop();
    });
    return holding;
  }
}

function joined(pieces: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Chromium lists the system's preferred microphone twice, and once more as the one for calls. */
function withoutTwins(devices: readonly MediaDeviceInfo[]): readonly MediaDeviceInfo[] {
  const preferred = devices.find(({ deviceId }) => deviceId === 'default');
  const twin = devices.find(
    (device) => device !== preferred && device.groupId === preferred?.groupId,
  );
  return devices.filter((device) => device !== twin && device.deviceId !== 'communications');
}
