import { abortable, throwIfAborted, TlError } from '@tl-elements/core/base';
import { fetchInput } from './fetch-input.ts';
import { nameInUrl } from './name-in-url.ts';
import { resample, soundRateHz } from './resampler.ts';

/** Mono samples in -1..1 with their rate. */
export interface Samples {
  readonly pcm: Float32Array;
  readonly sampleRate: number;
}

/** What a sound may be given as. A string is a URL. */
export type SoundInput = Blob | URL | string | AudioBuffer | Samples;

/** What `decodeSound` may be told. */
export interface DecodeSoundOptions {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes mono samples at 16 kHz of whatever holds a sound, of any length; `cutSeconds` makes
 * examples of them. The input stays the caller's.
 *
 * @throws {TlError} `input-unreadable`, `input-empty`, `aborted`.
 */
export async function decodeSound(
  input: SoundInput,
  { signal = new AbortController().signal }: DecodeSoundOptions = {},
): Promise<Float32Array> {
  throwIfAborted(signal);
  const name = nameOfSound(input);
  const pcm = await samplesOf(input, name, signal);
  if (pcm.length === 0) throw emptySound(name);
  return pcm;
}

async function samplesOf(
  input: SoundInput,
  name: string,
  signal: AbortSignal,
): Promise<Float32Array> {
  if (typeof input === 'string' || input instanceof URL) {
    return decodeFile(await fetchInput(input, { name, kind: 'sound' }, signal), name, signal);
  }
  if (input instanceof Blob) return decodeFile(input, name, signal);
  const { sampleRate } = input;
  if (!(sampleRate > 0)) {
    throw new TlError(
      'input-unreadable',
      `A sound needs its sample rate in samples a second, not ${sampleRate}.`,
    );
  }
  const pcm = 'pcm' in input ? input.pcm : monoOf(input);
  return resample(pcm, Math.round(sampleRate), soundRateHz);
}

/** Decodes at 16 kHz at once: where browsers resample while decoding, they leave no aliases. */
async function decodeFile(file: Blob, name: string, signal: AbortSignal): Promise<Float32Array> {
  if (file.size === 0) throw emptySound(name);
  const context = new OfflineAudioContext(1, 1, soundRateHz);
  const decoding = file.arrayBuffer().then((bytes) => context.decodeAudioData(bytes));
  const buffer = await abortable(decoding, signal).catch((cause: unknown) => {
    throwIfAborted(signal);
    throw new TlError(
      'input-unreadable',
      `${name} is no sound that this browser can play. Save it as WAV, MP3 or Ogg.`,
      { cause },
    );
  });
  return monoOf(buffer);
}

/** The mean of all channels. */
function monoOf(buffer: AudioBuffer): Float32Array {
  const { numberOfChannels, length } = buffer;
  const mono = new Float32Array(length);
  for (let channel = 0; channel < numberOfChannels; channel++) {
    buffer.getChannelData(channel).forEach((sample, i) => (mono[i]! += sample / numberOfChannels));
  }
  return mono;
}

function nameOfSound(input: SoundInput): string {
  const name =
    typeof input === 'string' || input instanceof URL
      ? nameInUrl(input)
      : (input as Partial<File>).name;
  return name || 'This sound';
}

function emptySound(name: string): TlError {
  return new TlError('input-empty', `${name} is empty. Choose another, or record it again.`);
}
