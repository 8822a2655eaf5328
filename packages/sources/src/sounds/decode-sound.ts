import { abortable, throwIfAborted, TlError } from '@tl-elements/core/base';
import { fetchInput, nameInUrl } from '../fetch-input.ts';
import { resample } from './resampler.ts';

/** The sample rate of a sound, and the length of a frame. */
export interface SoundFormat {
  /** Samples a second. */
  readonly sampleRate: number;
  readonly seconds: number;
}

/** The format that most extractors take, and that is drawn. */
export const defaultSoundFormat: SoundFormat = { sampleRate: 16_000, seconds: 1 };

/** Mono samples in -1..1 with their rate. */
export interface Samples {
  readonly pcm: Float32Array;
  readonly sampleRate: number;
}

/** Anything that holds a sound. A string is a URL. */
export type SoundInput = Blob | URL | string | AudioBuffer | Samples;

/** Options of `decodeSound`. */
export interface DecodeSoundOptions {
  readonly signal?: AbortSignal | undefined;
  /** Samples a second of the result. Default: 16,000. */
  readonly sampleRate?: number | undefined;
}

/**
 * Makes mono samples of anything that holds a sound, of any length. `cutSeconds` cuts them into
 * examples. The input is left as it is.
 *
 * @throws {TlError} `input-unreadable`, `input-empty`, `aborted`.
 */
export async function decodeSound(
  input: SoundInput,
  {
    signal = new AbortController().signal,
    sampleRate = defaultSoundFormat.sampleRate,
  }: DecodeSoundOptions = {},
): Promise<Float32Array> {
  throwIfAborted(signal);
  const name = nameOfSound(input);
  const pcm = await samplesOf(input, { name, sampleRate, signal });
  if (pcm.length === 0) throw emptySound(name);
  return pcm;
}

/** A sound that is being decoded. */
interface Decoding {
  readonly name: string;
  readonly sampleRate: number;
  readonly signal: AbortSignal;
}

async function samplesOf(input: SoundInput, decoding: Decoding): Promise<Float32Array> {
  const { name, sampleRate: wantedRate, signal } = decoding;
  if (typeof input === 'string' || input instanceof URL) {
    return decodeFile(await fetchInput(input, { name, kind: 'sound' }, signal), decoding);
  }
  if (input instanceof Blob) return decodeFile(input, decoding);
  const { sampleRate } = input;
  if (!(sampleRate > 0)) {
    throw new TlError(
      'input-unreadable',
      `A sound needs its sample rate in samples a second, not ${sampleRate}.`,
    );
  }
  const pcm = 'pcm' in input ? input.pcm : monoOf(input);
  return resample(pcm, Math.round(sampleRate), wantedRate);
}

/** Decodes at the wanted rate: browsers resample without aliases while they decode. */
async function decodeFile(
  file: Blob,
  { name, sampleRate, signal }: Decoding,
): Promise<Float32Array> {
  if (file.size === 0) throw emptySound(name);
  const context = new OfflineAudioContext(1, 1, sampleRate);
  const decoding = file.arrayBuffer().then((bytes) => context.decodeAudioData(bytes));
  const buffer = await abortable(decoding, signal).catch((cause: unknown) => {
    throwIfAborted(signal);
    throw new TlError(
      'input-unreadable',
      `${name} is not a sound that this browser can play. Save it as WAV, MP3 or Ogg.`,
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
