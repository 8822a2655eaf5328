import { defaultSoundFormat, type SoundFormat } from './sound-format.ts';

/** Loudness is judged in pieces of that many seconds. */
const pieceSeconds = 0.01;

/**
 * A piece is quiet where it is 30 dB below the loudest: a pause between words is, no stretch of an
 * even room is.
 */
const quietShare = 10 ** (-30 / 20);

/** So many seconds before what is heard belong to its example. */
const leadSeconds = 0.1;

/** What is left over at the end gets an example of its own from that many seconds on. */
const leastRestSeconds = 0.25;

/** How a sound is cut. */
export interface CutOptions {
  /** Quiet stretches are as good as others: what is cut is the sound of a room. */
  readonly keepsQuiet?: boolean | undefined;
  /** The rate of the sound, and how long each example is; seconds at 16 kHz if not said. */
  readonly format?: SoundFormat | undefined;
}

/**
 * Cuts a sound into examples, as an extractor takes them. What is shorter than one stands in the
 * middle of it, with zeros around. Of what is longer the quiet stretches are left out; each example
 * begins just before something is heard, and none overlap but for the last two.
 *
 * @param pcm mono, at the rate of `format`.
 * @returns one example each, all as long as `format` says; at least one.
 */
export function cutSeconds(
  pcm: Float32Array,
  { keepsQuiet = false, format = defaultSoundFormat }: CutOptions = {},
): Float32Array[] {
  const { sampleRate } = format;
  const length = Math.round(format.seconds * sampleRate);
  if (pcm.length <= length) return [centered(pcm, length)];
  const pieceLength = Math.round(pieceSeconds * sampleRate);
  const isQuiet = quietPieces(pcm, pieceLength, keepsQuiet ? 0 : quietShare);
  const end = (isQuiet.lastIndexOf(false) + 1) * pieceLength;
  const leadLength = Math.round(leadSeconds * sampleRate);
  const examples: Float32Array[] = [];
  const last = pcm.length - length;
  let from = 0;
  for (;;) {
    const heard = isQuiet.indexOf(false, Math.floor(from / pieceLength)) * pieceLength;
    const isOver =
      heard < 0 || (examples.length > 0 && end - heard < leastRestSeconds * sampleRate);
    if (isOver) return examples;
    const start = Math.min(last, Math.max(from, heard - leadLength));
    examples.push(pcm.slice(start, start + length));
    from = start + length;
  }
}

/** Which pieces are below that share of the loudest. */
function quietPieces(pcm: Float32Array, pieceLength: number, share: number): boolean[] {
  const energies: number[] = [];
  for (let at = 0; at < pcm.length; at += pieceLength) {
    const piece = pcm.subarray(at, at + pieceLength);
    energies.push(piece.reduce((sum, sample) => sum + sample * sample, 0) / piece.length);
  }
  const quiet = Math.max(...energies) * share ** 2;
  return energies.map((energy) => energy < quiet);
}

function centered(pcm: Float32Array, length: number): Float32Array {
  const example = new Float32Array(length);
  example.set(pcm, (length - pcm.length) >> 1);
  return example;
}
