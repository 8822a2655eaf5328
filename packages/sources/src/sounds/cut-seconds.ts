import { defaultSoundFormat, type SoundFormat } from './decode-sound.ts';

/** Loudness is measured in pieces of so many seconds. */
const pieceSeconds = 0.01;

/**
 * A piece is quiet if it is 30 dB below the loudest. A pause between words is; no part of the steady
 * sound of a room is.
 */
const quietShare = 10 ** (-30 / 20);

/** An example begins so many seconds before its sound. */
const leadSeconds = 0.1;

/** A rest at the end becomes an example of its own if it is at least so many seconds long. */
const leastRestSeconds = 0.25;

/** Options of `cutSeconds` and `findSeconds`. */
export interface CutOptions {
  /** Quiet parts become examples, too. For the sound of a room. */
  readonly keepsQuiet?: boolean | undefined;
  /** What is quieter is left out, however quiet the rest is: decibels, 0 being full strength. Default: nothing. */
  readonly quietBelowDb?: number | undefined;
  /** The rate of the sound, and the length of an example. Default: one second at 16 kHz. */
  readonly format?: SoundFormat | undefined;
}

/** An example that was cut out of a sound. */
export interface CutSecond {
  readonly pcm: Float32Array;
  /** How many samples of the sound come before it. */
  readonly position: number;
}

/**
 * Cuts a sound into examples of the length that an extractor takes. A shorter sound is put in the
 * middle of one, with zeros around it. Of a longer one the quiet parts are left out: each example
 * begins just before a sound. None overlap, except for the last two.
 *
 * @param pcm mono, at the rate of `format`.
 * @returns the samples of each example, all as long as `format` says. At least one, unless all is quieter than
 *   `quietBelowDb`.
 */
export function cutSeconds(pcm: Float32Array, options?: CutOptions): Float32Array[] {
  return findSeconds(pcm, options).map((second) => second.pcm);
}

/** As `cutSeconds`, and where each example was. */
export function findSeconds(
  pcm: Float32Array,
  { keepsQuiet = false, quietBelowDb, format = defaultSoundFormat }: CutOptions = {},
): CutSecond[] {
  const { sampleRate } = format;
  const length = Math.round(format.seconds * sampleRate);
  const pieceLength = Math.round(pieceSeconds * sampleRate);
  const isQuiet = quietPieces(pcm, pieceLength, keepsQuiet ? null : (quietBelowDb ?? -Infinity));
  if (!isQuiet.includes(false)) return [];
  if (pcm.length <= length) return [{ pcm: centered(pcm, length), position: 0 }];
  const end = (isQuiet.lastIndexOf(false) + 1) * pieceLength;
  const leadLength = Math.round(leadSeconds * sampleRate);
  const examples: CutSecond[] = [];
  const last = pcm.length - length;
  let from = 0;
  for (;;) {
    const loudFrom = isQuiet.indexOf(false, Math.floor(from / pieceLength)) * pieceLength;
    const isOver =
      loudFrom < 0 || (examples.length > 0 && end - loudFrom < leastRestSeconds * sampleRate);
    if (isOver) return examples;
    const start = Math.min(last, Math.max(from, loudFrom - leadLength));
    examples.push({ pcm: pcm.slice(start, start + length), position: start });
    from = start + length;
  }
}

/**
 * Which pieces have an amplitude below a share of the loudest one's, or below `quietBelowDb`; with null, none.
 */
function quietPieces(
  pcm: Float32Array,
  pieceLength: number,
  quietBelowDb: number | null,
): boolean[] {
  const energies: number[] = [];
  for (let at = 0; at < pcm.length; at += pieceLength) {
    const piece = pcm.subarray(at, at + pieceLength);
    energies.push(piece.reduce((sum, sample) => sum + sample * sample, 0) / piece.length);
  }
  if (quietBelowDb === null) return energies.map(() => false);
  const quiet = Math.max(Math.max(...energies) * quietShare ** 2, 10 ** (quietBelowDb / 10));
  return energies.map((energy) => energy < quiet);
}

function centered(pcm: Float32Array, length: number): Float32Array {
  const example = new Float32Array(length);
  example.set(pcm, (length - pcm.length) >> 1);
  return example;
}
