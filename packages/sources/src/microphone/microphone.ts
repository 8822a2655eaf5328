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
import { microphoneWords } from './microphone-words.ts';
import { DeviceLeases, type Lease } from '../devices/device-lease.ts';
import { Suspension } from '../devices/suspension.ts';
import { listMicrophones, type MicrophoneChoice } from './list-microphones.ts';
import { MicrophoneDevice, type MicrophoneWish } from './microphone-device.ts';
import type { Samples } from '../sounds/decode-sound.ts';
import { joinSamples } from '../sounds/join-samples.ts';
import { hopOf, levelOf } from './listening.ts';
import type { RecentSound } from './recent-sound.ts';
import { defaultSoundFormat, type SoundFormat } from '../sounds/sound-format.ts';

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
