import { abortable, Scope, throwIfAborted, TlError, loadCode } from '@tl-elements/core/base';
import { type CaptureWords, captureError, captureLost } from '../devices/capture-errors.ts';
import { RecentSound } from './recent-sound.ts';
import type { SoundFormat } from '../sounds/decode-sound.ts';

/**
 * Firefox runs no `AudioContext` without an output, and none of it reaches the page then. Others wait
 * for a click first, which "try again" is.
 */
const noSoundOutput =
  'The browser does not start to process sound. It may need loudspeakers or headphones for that, even ' +
  'to listen. Connect some, then try again.';

/** The messages about microphones. */
export const microphoneWords: CaptureWords = {
  kind: 'microphone',
  notOffered:
    'This browser offers no microphone to web pages. If you are inside another app, open the page in Safari, Chrome or Firefox.',
  blockedByPage:
    'The page around this one does not let it use the microphone. Whoever owns that page has to write ' +
    '<iframe allow="camera; microphone" ...>, and must not forbid microphones in its Permissions-Policy header.',
  blockedByHeader:
    'This page forbids microphones in its Permissions-Policy header. Whoever serves it has to send "Permissions-Policy: microphone=(self)", or no such header.',
  none: 'No microphone was found. Plug one in, or use sound files instead.',
  gone: 'That microphone is no longer connected. Plug it in, or choose another one.',
  busy: 'The microphone did not start. Another program may be using it. Close that, then try again.',
  lost: 'The microphone stopped sending sound. It may have been unplugged, switched off or taken by another program. Check that, then try again.',
  deniedBySystem:
    'The computer does not let this browser use the microphone. Allow it in the system settings under Privacy, Microphone, then try again.',
  denied:
    'The microphone is blocked. Allow it with the microphone icon in the address bar, then try again.',
};

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

/** The name that `microphone-worklet.ts` registers its processor under. */
const processorName = 'tl-microphone';

/** The processor ends within 3 ms, unless the browser has stopped the audio thread. */
const longestEndMs = 250;

/**
 * Passes a stream's samples to `onSamples`, at the rate of the browser's audio output: Firefox
 * refuses to connect a stream to a context of another rate. The worklet is a file beside this one,
 * so that a strict content security policy that allows this script allows it, too.
 *
 * @param scope closes the graph and its context.
 * @param onSamples gets the samples and their rate.
 * @returns tells whether the browser processes sound at the moment.
 * @throws {TlError} `code-not-found` if the worklet's file can't be fetched. The next call fetches it again.
 */
async function connectSamples(
  stream: MediaStream,
  scope: Scope,
  onSamples: (samples: Float32Array, sampleRate: number) => void,
): Promise<() => boolean> {
  const context = new AudioContext();
  const isRunning = () => context.state === 'running';
  scope.add(() => context.close());
  const worklet = new URL('./microphone-worklet.js', import.meta.url).href;
  await loadCode(() => context.audioWorklet.addModule(worklet));
  if (scope.signal.aborted) return isRunning;
  const source = context.createMediaStreamSource(stream);
  const node = new AudioWorkletNode(context, processorName, {
    channelCount: 1,
    channelCountMode: 'explicit',
  });
  scope.add(async () => {
    source.disconnect();
    await endProcessor(node);
    node.disconnect();
    node.port.close();
  });
  scope.listen(node.port, 'message', ({ data }: MessageEvent<Float32Array>) =>
    onSamples(data, context.sampleRate),
  );
  node.port.start();
  // Browsers run only nodes that are connected to the output. The worklet outputs silence.
  source.connect(node).connect(context.destination);
  keepRunning(context, scope);
  return isRunning;
}

/**
 * Waits until the processor has ended, which it only does without an input. If the context is closed
 * before that, Chromium never frees the worklet's node and the context's output.
 */
async function endProcessor({ port }: AudioWorkletNode): Promise<void> {
  const waiting = new Scope();
  await new Promise<void>((resolve) => {
    waiting.listen(port, 'message', ({ data }: MessageEvent) => {
      if (data === 'ended') resolve();
    });
    waiting.after(longestEndMs, resolve);
    port.postMessage('end');
  });
  await waiting.close();
}

/** A context may start suspended, and phones suspend it for a call or a locked screen. */
function keepRunning(context: AudioContext, scope: Scope): void {
  const resume = () => {
    // If it may not run yet, no samples come, and the device's check for silence reports that.
    if (context.state !== 'running' && !scope.signal.aborted) context.resume().catch(() => {});
  };
  scope.listen(context, 'statechange', resume);
  scope.listen(document, 'visibilitychange', resume);
  resume();
}
