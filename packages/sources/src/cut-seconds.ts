import { soundRateHz } from './resampler.ts';

/** Loudness is judged in pieces of 10 ms. */
const pieceLength = soundRateHz / 100;

/**
 * A piece is quiet where it is 30 dB below the loudest: a pause between words is, no stretch of an
 * even room is.
 */
const quietShare = 10 ** (-30 / 20);

/** So much is kept before what is heard begins. */
const leadLength = soundRateHz / 10;

/** What is left over at the end is worth a second of its own from here on. */
const leastRest = soundRateHz / 4;

/** How a sound is cut. */
export interface CutOptions {
  /** Quiet stretches are as good as others: what is cut is the sound of a room. */
  readonly keepsQuiet?: boolean | undefined;
}

/**
 * Cuts a sound into seconds, as extractors hear them. What is shorter than a second stands in the
 * middle of one, with zeros around it. Of what is longer the quiet stretches are left out; each
 * second begins just before something is heard, and none overlap but for the last two.
 *
 * @param pcm mono, at 16 kHz.
 * @returns one second each, 16,000 samples; at least one.
 */
export function cutSeconds(
  pcm: Float32Array,
  { keepsQuiet = false }: CutOptions = {},
): Float32Array[] {
  if (pcm.length <= soundRateHz) return [centered(pcm)];
  const isQuiet = quietPieces(pcm, keepsQuiet ? 0 : quietShare);
  const end = (isQuiet.lastIndexOf(false) + 1) * pieceLength;
  const seconds: Float32Array[] = [];
  const last = pcm.length - soundRateHz;
  let from = 0;
  for (;;) {
    const heard = isQuiet.indexOf(false, Math.floor(from / pieceLength)) * pieceLength;
    if (heard < 0 || (seconds.length > 0 && end - heard < leastRest)) return seconds;
    const start = Math.min(last, Math.max(from, heard - leadLength));
    seconds.push(pcm.slice(start, start + soundRateHz));
    from = start + soundRateHz;
  }
}

/** Which pieces are below that share of the loudest. */
function quietPieces(pcm: Float32Array, share: number): boolean[] {
  const energies: number[] = [];
  for (let at = 0; at < pcm.length; at += pieceLength) {
    const piece = pcm.subarray(at, at + pieceLength);
    energies.push(piece.reduce((sum, sample) => sum + sample * sample, 0) / piece.length);
  }
  const quiet = Math.max(...energies) * share ** 2;
  return energies.map((energy) => energy < quiet);
}

function centered(pcm: Float32Array): Float32Array {
  const second = new Float32Array(soundRateHz);
  second.set(pcm, (soundRateHz - pcm.length) >> 1);
  return second;
}
