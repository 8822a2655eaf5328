import { TlError, type SoundFrame } from '@tl-elements/core/base';
import { sampleCount, sampleRateHz } from './log-mel.ts';

/**
 * The samples of exactly one second at 16 kHz.
 *
 * @returns null if every sample is zero, as from a muted microphone. A quiet room is a sound like
 *   any other.
 * @throws {TlError} `input-unreadable` for any other length or rate.
 */
export function samplesOf({ pcm, sampleRate }: SoundFrame): Float32Array | null {
  if (sampleRate !== sampleRateHz || pcm.length !== sampleCount) {
    throw new TlError(
      'input-unreadable',
      `This extractor takes ${sampleCount} samples at ${sampleRateHz} a second, not ` +
        `${pcm.length} at ${sampleRate}. Cut the sound into seconds first (decodeSound, cutSeconds).`,
    );
  }
  return pcm.every((sample) => sample === 0) ? null : pcm;
}
