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
import { microphoneWords, MicrophoneDevice, type MicrophoneWish } from './microphone-device.ts';
import { DeviceLeases, type Lease, Suspension } from '../devices/device-lease.ts';
import { type Samples, defaultSoundFormat, type SoundFormat } from '../sounds/decode-sound.ts';
import type { RecentSound } from './recent-sound.ts';

/** What `openMicrophone` takes. */
export interface MicrophoneOptions extends MicrophoneWish {
  /** The rate and length of its frames. Default: one second at 16 kHz. */
  readonly format?: SoundFormat | undefined;
  /** How much of each frame was in the one before it, 0 to 0.95. Default: a frame comes every 125 ms. */
  readonly overlap?: number | null | undefined;
  /** Aborts the opening. An opened microphone is stopped by `stop()`. */
  readonly signal: AbortSignal;
}

/** Options of `Microphone.frames`. */
export interface ListenOptions {
  /** At least so many milliseconds from the start of one frame to the start of the next. Default: as it was opened. */
  readonly hopMs?: number | undefined;
}

type MicrophoneLease = Lease<MicrophoneDevice, MicrophoneWish>;

/** The meter shows the last 50 ms. */
const meterSamples = defaultSoundFormat.sampleRate / 20;

const microphones = new DeviceLeases<MicrophoneDevice, MicrophoneWish>(
  ({ device, wish }, { deviceId }) =>
    !deviceId || deviceId === (device?.settings.deviceId ?? wish.deviceId),
);

/**
 * Opens a microphone. The browser asks the visitor for permission if it needs to. A microphone that
 * is already open on this page is shared, and closed when the last user of it stops.
 *
 * @throws {TlError} `insecure-context`, `microphone-blocked-by-iframe`, `-denied`, `-missing`, `-busy`,
 *   `-lost`, `-muted`, `code-not-found`, `aborted`.
 */
export async function openMicrophone({
  signal,
  format = defaultSoundFormat,
  overlap = null,
  ...wish
}: MicrophoneOptions): Promise<Microphone> {
  return new Microphone(await leaseMicrophone(wish, signal), format, hopOf(format, overlap));
}

async function leaseMicrophone(
  wish: MicrophoneWish,
  signal: AbortSignal,
): Promise<MicrophoneLease> {
  throwIfAborted(signal);
  assertReachable(microphoneWords);
  return microphones.lease(wish, () => MicrophoneDevice.open(wish), signal);
}

/** An open microphone: frames of sound, and a level for a meter. */
export class Microphone implements InputSource<'audio'> {
  readonly #format: SoundFormat;
  readonly #hopMs: number;
  readonly #scope = new Scope();
  readonly #lost = new AbortController();
  #lease: MicrophoneLease;
  /** Closed when another microphone takes its place. */
  #holding: Scope;
  #suspension: Suspension | null = null;

  /** Use `openMicrophone`. */
  constructor(lease: MicrophoneLease, format: SoundFormat, hopMs: number) {
    this.#format = format;
    this.#hopMs = hopMs;
    this.#lease = lease;
    this.#holding = this.#hold(lease);
  }

  /** Aborted, with `microphone-lost` or `-muted` as its reason, when no more samples come. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /** The browser's stream, to record from or to draw. `switchTo` replaces it. */
  get stream(): MediaStream {
    return this.#device.stream;
  }

  /** Its id in `devices()`. */
  get deviceId(): string {
    return this.#device.settings.deviceId ?? '';
  }

  /** How loud it is at the moment: 0 at 60 dB below full strength, 1 at full strength. */
  get level(): number {
    return levelOf(this.newest(meterSamples));
  }

  /** How many samples at 16 kHz have come so far. `switchTo` sets it back to 0. */
  get total(): number {
    return this.#drawn.total;
  }

  /**
   * A copy of the newest samples for a picture of the sound: at 16 kHz, whatever its format.
   *
   * @param count at most 32,000. The time before it was opened is filled with zeros.
   */
  newest(count: number): Float32Array {
    return this.#drawn.read(this.#drawn.total - count, count);
  }

  /**
   * Frames of sound in its format. Each is the newest when it is asked for, and at least `hopMs` later
   * than the one before. The first begins at the call, so it comes after its full length. After
   * `switchTo` they come from the other microphone, again after a full length.
   *
   * @throws {TlError} `microphone-lost`, `-muted`; `aborted` by `signal` or `stop()`.
   */
  async *frames(
    signal: AbortSignal,
    { hopMs = this.#hopMs }: ListenOptions = {},
  ): AsyncGenerator<SoundFrame, void, undefined> {
    const { sampleRate, seconds } = this.#format;
    const length = Math.round(seconds * sampleRate);
    const hop = Math.round((hopMs * sampleRate) / 1000);
    let device = this.#device;
    let sound = device.soundAs(this.#format);
    let due = sound.total + length;
    for (;;) {
      const total = await this.#waitForSamples(device, sound, due, signal);
      if (total === null) {
        device = this.#device;
        sound = device.soundAs(this.#format);
        due = sound.total + length;
        continue;
      }
      // While the caller keeps up, exactly when due, so that hops of a second leave no gap. If it is
      // late, the newest.
      const end = total - due < Math.min(hop, sampleRate) ? due : total;
      const pcm = sound.read(end - length, length);
      due = end + hop;
      yield { pcm, sampleRate, at: performance.now(), position: end - length };
    }
  }

  /**
   * Records from now on, however busy the page is.
   *
   * @param seconds how long.
   * @returns samples for `cutSeconds`, which cuts them into examples.
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
    return { pcm: joinSamples(pieces), sampleRate };
  }

  /**
   * Records from now on until `end` aborts.
   *
   * @returns samples for `cutSeconds`, which cuts them into examples.
   * @throws {TlError} `microphone-lost`, `-muted`; `aborted` by `stop()`.
   */
  async recordUntil(end: AbortSignal): Promise<Samples> {
    const pieces: Float32Array[] = [];
    try {
      for await (const piece of this.#pieces(end)) pieces.push(piece);
    } catch (failure) {
      if (!end.aborted) throw failure;
    }
    return { pcm: joinSamples(pieces), sampleRate: this.#format.sampleRate };
  }

  /** All microphones of this computer or phone, each once. */
  devices(): Promise<readonly MicrophoneChoice[]> {
    return listMicrophones();
  }

  /**
   * Changes to another microphone while a loop over `frames` runs. If that fails, it goes on with the
   * former one.
   *
   * @throws {TlError} as `openMicrophone`.
   */
  async switchTo(wish: MicrophoneWish, signal = this.#scope.signal): Promise<void> {
    const lease = await leaseMicrophone(wish, signal);
    const former = this.#holding;
    this.#take(lease);
    await former.close();
  }

  /**
   * Releases the microphone, unless others on the page use it, until `resume()`. Its sound waits
   * meanwhile.
   */
  async suspend(): Promise<void> {
    this.#suspension ??= new Suspension(this.#scope);
    await this.#holding.close();
  }

  /** Opens the same microphone again. @throws {TlError} as `openMicrophone`. */
  async resume(): Promise<void> {
    if (!this.#suspension) return;
    this.#take(await leaseMicrophone(this.#lease.wish, this.#scope.signal));
  }

  /** Ends the frames and releases the microphone, unless others on the page use it. */
  stop(): Promise<void> {
    return this.#scope.close();
  }

  [asyncDispose](): Promise<void> {
    return this.stop();
  }

  get #device(): MicrophoneDevice {
    return this.#lease.device;
  }

  #take(lease: MicrophoneLease): void {
    this.#lease = lease;
    this.#holding = this.#hold(lease);
    this.#suspension?.end();
    this.#suspension = null;
  }

  /** The sound that is drawn and metered. */
  get #drawn(): RecentSound {
    return this.#device.soundAs(defaultSoundFormat);
  }

  /** All sound from now on, without a gap unless it changes to another microphone. */
  async *#pieces(signal: AbortSignal): AsyncGenerator<Float32Array, void, undefined> {
    let device = this.#device;
    let sound = device.soundAs(this.#format);
    let from = sound.total;
    for (;;) {
      const total = await this.#waitForSamples(device, sound, from + 1, signal);
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

  /** As `device.waitForSamples`, but null if another microphone has taken its place. */
  async #waitForSamples(
    device: MicrophoneDevice,
    sound: RecentSound,
    total: number,
    signal: AbortSignal,
  ): Promise<number | null> {
    try {
      throwIfAborted(this.#scope.signal);
      return await abortable(device.waitForSamples(sound, total, signal), this.#scope.signal);
    } catch (failure) {
      if (this.lost.aborted) throw this.lost.reason as TlError;
      if (!signal.aborted) await this.#suspension?.over;
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

/** Frames of a second overlap by seven eighths, so that one of them holds the whole word. */
const defaultHopMs = 125;

/** More would only compute the same again and again. */
const mostOverlap = 0.95;

/** The meter goes down to so many decibels below full strength. */
const meterRangeDb = 60;

/** From the start of one frame to the start of the next, in milliseconds. @param overlap 0..0.95; null: the usual. */
function hopOf({ seconds }: SoundFormat, overlap: number | null): number {
  if (overlap === null) return defaultHopMs;
  return 1000 * seconds * (1 - Math.min(mostOverlap, Math.max(0, overlap)));
}

/** How loud samples are: 0 at 60 dB below full strength and less, 1 at full strength. */
function levelOf(samples: Float32Array): number {
  const energy = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return Math.min(1, Math.max(0, 1 + (10 * Math.log10(energy)) / meterRangeDb));
}

/** One microphone to choose from. */
export interface MicrophoneChoice {
  readonly deviceId: string;
  /** The system's name for it. */
  readonly label: string;
}

/** All microphones of this computer or phone, each once. */
async function listMicrophones(): Promise<readonly MicrophoneChoice[]> {
  const all = await navigator.mediaDevices.enumerateDevices();
  return withoutTwins(all.filter(({ kind }) => kind === 'audioinput')).map(
    ({ deviceId, label }, index) => ({ deviceId, label: label || `Microphone ${index + 1}` }),
  );
}

/** Chromium lists the system's default microphone a second time, and the one for calls, too. */
function withoutTwins(devices: readonly MediaDeviceInfo[]): readonly MediaDeviceInfo[] {
  const preferred = devices.find(({ deviceId }) => deviceId === 'default');
  const twin = devices.find(
    (device) => device !== preferred && device.groupId === preferred?.groupId,
  );
  return devices.filter((device) => device !== twin && device.deviceId !== 'communications');
}

/** Joins stretches of sound that follow each other. */
function joinSamples(pieces: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
